using System;
using System.Collections.Immutable;
using System.Linq;
using NodaTime;
using Parallax.Documents.Mentions.Times;
using Parallax.Ledger.Linking;
using Parallax.Ledger.Words;

namespace Parallax.Ledger.Stories;

/// <summary>Reads what each document is about.</summary>
internal static class StoryProfiles
{
    private const int HeavyTerms = 30;

    public static ImmutableArray<StoryProfile> Of(ImmutableArray<LedgerDocument> documents, LinkedEntities entities)
    {
        var weights = new TermWeights();
        var furniture = new Furniture(documents);
        var published = documents.Select(document => document.Document.Published?.Interval ?? Implied(document)).ToList();
        var counts = documents.Select((document, index) => TermCounter.Count(document, local => (entities.Of(index, local).Kind, entities.Of(index, local).Id), furniture.Own(document), published[index])).ToList();
        counts.ForEach(count => weights.Count(count.Terms.Keys));
        var places = counts.SelectMany(count => count.Terms.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select((term, place) => (term, place)).ToDictionary(pair => pair.term, pair => pair.place, StringComparer.Ordinal);
        return [.. documents.Select((_, index) => ProfileBuilder.Build(
            published[index],
            [.. counts[index].Terms.Select(pair => new WeighedTerm(pair.Key, StoryTerm.KindOf(pair.Key), places[pair.Key], WeighedTerm.Counted(pair.Value, weights.Of(pair.Key))))],
            counts[index].Private.Contains,
            HeavyTerms))];
    }

    /// <summary>An undated document that speaks of a day as past was not published before it.</summary>
    public static DateInterval Implied(LedgerDocument document)
    {
        LocalDate? earliest = null;
        foreach (var time in document.Record.Times)
        {
            if (time.Time is { IsAbsolute: true } stated && stated.Direction != TimeDirection.Future && stated.Year is < 2200
                && TimeResolver.Resolve(stated, DateInterval.Unknown, null).Earliest is { } day && (earliest is null || day > earliest))
            {
                earliest = day;
            }
        }

        return new DateInterval(earliest, null);
    }
}
