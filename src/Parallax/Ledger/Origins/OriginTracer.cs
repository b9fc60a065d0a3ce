using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger.Dating;
using Parallax.Ledger.Linking;
using Parallax.Ledger.Stories;
using Parallax.Ledger.Words;

namespace Parallax.Ledger.Origins;

/// <summary>
/// Traces each statement, figure and event to where its information first appears. In doubt two sources are taken for one: a number
/// that looks twice confirmed and is not is worse than one confirmed twice that looks single.
/// </summary>
public static class OriginTracer
{
    /// <summary>Every statement, figure and event has one origin.</summary>
    public static OriginSet Trace(
        ImmutableArray<LedgerDocument> documents, LinkedEntities entities, ImmutableArray<Copy> copies,
        ImmutableArray<Utterance> utterances, ImmutableArray<StoryDraft> stories, DatedTimes dates)
    {
        var sources = new DocumentSources(documents, copies);
        var mentions = CommonSources.Merge(Mentions(documents, entities, sources), documents, entities, stories, sources);
        var keys = mentions.Select(mention => mention.Source.Key).Distinct(StringComparer.Ordinal).ToList();
        var place = keys.Select((key, at) => (key, at)).ToDictionary(pair => pair.key, pair => pair.at, StringComparer.Ordinal);
        var sets = new UnionFind(keys.Count);
        foreach (var (a, b) in OneSpeech.Pairs(mentions, utterances, stories))
        {
            sets.Union(place[a], place[b]);
        }

        return new OriginSet([.. mentions.GroupBy(mention => sets.Find(place[mention.Source.Key])).Select(group => Make([.. group], documents)).OrderBy(origin => origin.Id, StringComparer.Ordinal)]);
    }

    private static List<TracedMention> Mentions(ImmutableArray<LedgerDocument> documents, LinkedEntities entities, DocumentSources sources)
    {
        var mentions = new List<TracedMention>();
        for (var at = 0; at < documents.Length; at++)
        {
            var (document, record) = (documents[at], documents[at].Record);
            var speech = new Speech(documents, at, entities, sources);
            var said = record.Statements.Select((_, index) => speech.Of(index)).ToList();
            mentions.AddRange(record.Statements.Select((statement, index) => new TracedMention(at, document.StatementIds[index], statement.Span, said[index])));
            mentions.AddRange(record.Figures.Select((figure, index) => new TracedMention(
                at, document.FigureIds[index], figure.Span,
                figure.Statement is { } statement ? said[statement]
                : figure.AttributedTo is { } speaker ? speech.Attributed(speaker, figure.Span)
                : sources.At(at, figure.Span))));
            mentions.AddRange(record.Events.Select((one, index) => new TracedMention(
                at, document.EventIds[index], one.Trigger, one.Statement is { } statement ? said[statement] : sources.At(at, one.Trigger))));
        }

        return mentions;
    }

    private static Origin Make(List<TracedMention> mentions, ImmutableArray<LedgerDocument> documents)
    {
        var kind = mentions.Max(mention => Rank(mention.Source.Kind));
        var first = mentions[0].Source;
        var name = mentions.Where(mention => Rank(mention.Source.Kind) == kind)
            .GroupBy(mention => mention.Source.Name, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).First();
        var key = first.Key.StartsWith("publisher:", StringComparison.Ordinal) || first.Key.StartsWith("paper:", StringComparison.Ordinal) ? first.Key : mentions[0].Id;
        return new Origin
        {
            Id = Ids.Of("o", key),
            Kind = name.First().Source.Kind,
            Name = name.Key,
            ReachedBy = [.. mentions.Select(mention => new OriginPath(mention.Id, Path(mention)))],
        };

        ImmutableArray<Reference> Path(TracedMention mention) => mention.Source.Path.IsEmpty
            ? [documents[mention.Document].At(mention.Span, "told by the report itself, which credits nobody with it")]
            : mention.Source.Path;
    }

    /// <summary>An interview tells more than that something was said.</summary>
    private static int Rank(OriginKind kind) => kind switch
    {
        OriginKind.Interview => 3,
        OriginKind.Agency => 2,
        OriginKind.Statement or OriginKind.Document => 1,
        _ => 0,
    };
}
