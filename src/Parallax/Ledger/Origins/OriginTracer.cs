using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger.Dating;
using Parallax.Ledger.Linking;
using Parallax.Ledger.Stories;

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
        var (linker, mentions) = Read(documents, entities, copies, stories);
        var groups = linker.Link(OneSpeech.Pairs(mentions, utterances, stories));
        var sources = new OriginChoice(linker, groups, documents);
        return new OriginSet([.. mentions.GroupBy(mention => sources.KeyOf(mention), StringComparer.Ordinal).Select(group => Make([.. group], sources, documents)).OrderBy(origin => origin.Id, StringComparer.Ordinal)]);
    }

    /// <summary>What each report has from whom, before the sources of several reports are brought together.</summary>
    internal static (SourceLinker Linker, List<TracedMention> Mentions) Read(ImmutableArray<LedgerDocument> documents, LinkedEntities entities, ImmutableArray<Copy> copies, ImmutableArray<StoryDraft> stories)
    {
        var sources = new DocumentSources(documents, copies);
        var matters = new ReportMatters(documents, entities, stories);
        var mentions = CommonSources.Merge(Mentions(documents, entities, sources), documents, matters, sources);
        return (new SourceLinker(documents, copies, matters, sources, mentions), mentions);
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
            mentions.AddRange(record.Courses.Select((one, index) => new TracedMention(
                at, document.CourseIds[index], one.Word, one.Statement is { } statement ? said[statement] : sources.At(at, one.Word))));
            mentions.AddRange(record.Sentences.Select(sentence => new TracedMention(at, string.Empty, sentence, Said(record, sentence) is { } index ? said[index] : sources.At(at, sentence))));
        }

        return mentions;
    }

    /// <summary>The statement that most of a sentence is, or a good part of it.</summary>
    private static int? Said(Documents.DocumentRecord record, Span sentence)
    {
        var (found, most) = ((int?)null, sentence.Length / 4);
        for (var i = 0; i < record.Statements.Length; i++)
        {
            var length = record.Statements[i].Content.Sum(span => Math.Max(0, Math.Min(span.End, sentence.End) - Math.Max(span.Start, sentence.Start)));
            if (length > most)
            {
                (found, most) = (i, length);
            }
        }

        return found;
    }

    private static Origin Make(List<TracedMention> mentions, OriginChoice sources, ImmutableArray<LedgerDocument> documents)
    {
        var chosen = sources.Of(mentions[0]);
        var isSpoken = chosen.Key.StartsWith("statement:", StringComparison.Ordinal) || chosen.Key.StartsWith("interview:", StringComparison.Ordinal);
        return new Origin
        {
            // what was said keeps its id when other reports of it are read; passages have none of their own
            Id = Ids.Of("o", (isSpoken ? mentions.Find(mention => !mention.IsPassage)?.Id : null) ?? chosen.Key),
            Kind = chosen.Kind,
            Name = chosen.Name,
            ReachedBy = [.. mentions.Where(mention => !mention.IsPassage).Select(mention => new OriginPath(mention.Id, sources.PathOf(mention)))],
            Passages = [.. mentions.Where(mention => mention.IsPassage).Select(mention => documents[mention.Document].At(mention.Span))],
        };
    }
}
