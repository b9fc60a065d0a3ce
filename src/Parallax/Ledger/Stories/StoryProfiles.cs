using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using NodaTime;
using Parallax.Documents.Mentions.Times;
using Parallax.Ledger.Linking;
using Parallax.Ledger.Words;

namespace Parallax.Ledger.Stories;

/// <summary>Reads what each document is about.</summary>
internal static class StoryProfiles
{
    /// <summary>Terms of a document that are kept: the heaviest.</summary>
    private const int MostTerms = 120;

    public static ImmutableArray<StoryProfile> Of(ImmutableArray<LedgerDocument> documents, LinkedEntities entities)
    {
        var weights = new TermWeights();
        var counts = documents.Select((document, index) => TermCounter.Count(document, index, entities)).ToList();
        counts.ForEach(count => weights.Count(count.Keys));
        var places = counts.SelectMany(count => count.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select((term, place) => (term, place)).ToDictionary(pair => pair.term, pair => pair.place, StringComparer.Ordinal);
        return [.. documents.Select((document, index) => Profile(document, index, counts[index], weights, places, entities))];
    }

    private static StoryProfile Profile(
        LedgerDocument document, int index, SortedDictionary<string, double> counts, TermWeights weights, Dictionary<string, int> places, LinkedEntities entities)
    {
        var weighted = counts
            .Select(pair => (pair.Key, Weight: (1 + Math.Log(pair.Value)) * weights.Of(pair.Key)))
            .OrderByDescending(pair => pair.Weight).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(MostTerms).ToList();
        var length = Math.Sqrt(weighted.Sum(pair => pair.Weight * pair.Weight));
        var published = document.Document.Published?.Interval ?? Implied(document);
        return new StoryProfile
        {
            Published = published,
            Terms = [.. weighted.Select(pair => (places[pair.Key], pair.Weight / length)).OrderBy(pair => pair.Item1)],
            Names = [.. weighted.Where(pair => pair.Key[0] == '@').Select(pair => (pair.Key, pair.Weight / length)).OrderBy(pair => pair.Item1, StringComparer.Ordinal)],
            Heaviest = [.. weighted.Select(pair => pair.Key)],
            Events = [.. Events(document, index, published, entities)],
            Figures = [.. Figures(document)],
        };
    }

    /// <summary>An undated document that speaks of a day as past was not published before it.</summary>
    private static DateInterval Implied(LedgerDocument document)
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

    private static IEnumerable<string> Events(LedgerDocument document, int index, DateInterval published, LinkedEntities entities)
    {
        foreach (var one in document.Record.Events.Where(one => one.Status is FactStatus.Actual or FactStatus.Ended))
        {
            foreach (var harmed in one.Harm.Select(harm => entities.Of(index, harm.Entity)).OfType<Entity>().Where(entity => entity.Kind == EntityKind.Person))
            {
                yield return "harm|" + harmed.Id;
            }

            var time = one.Time is { } at && document.Record.Times[at].Time is { } symbolic ? TimeResolver.Resolve(symbolic, published, null) : DateInterval.Unknown;
            if (entities.Of(index, one.Place) is { } place && time.IsDay)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{one.Type}|{place.Id}|{time.Earliest:uuuu-MM-dd}");
            }
        }
    }

    private static IEnumerable<string> Figures(LedgerDocument document)
    {
        foreach (var figure in document.Record.Figures.Where(figure => figure.Value is not null && figure.Status is not (FactStatus.Hypothetical or FactStatus.Denied)))
        {
            var counted = WordScanner.Folded(figure.Counted.Length > 200 ? figure.Counted[..200] : figure.Counted);
            var head = counted.Count == 0 ? null : Lexicon.Term(counted[^1]);
            if (head is not null && (figure.Value >= 10 || figure.Aspect is not null))
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{figure.Value}|{figure.Unit}|{figure.Aspect ?? head}");
            }
        }
    }
}
