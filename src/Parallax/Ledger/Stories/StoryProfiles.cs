using System;
using System.Collections.Generic;
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
    /// <summary>Words and names of a document that are kept: the heaviest.</summary>
    private const int MostTerms = 150;

    public static ImmutableArray<StoryProfile> Of(ImmutableArray<LedgerDocument> documents, LinkedEntities entities)
    {
        var weights = new TermWeights();
        var furniture = new Furniture(documents);
        var published = documents.Select(document => document.Document.Published?.Interval ?? Implied(document)).ToList();
        var counts = documents.Select((document, index) => TermCounter.Count(document, index, entities, furniture.Own(document), published[index])).ToList();
        counts.ForEach(count => weights.Count(count.Terms.Keys));
        var places = counts.SelectMany(count => count.Terms.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select((term, place) => (term, place)).ToDictionary(pair => pair.term, pair => pair.place, StringComparer.Ordinal);
        return [.. documents.Select((_, index) => Profile(published[index], counts[index], weights, places))];
    }

    private static StoryProfile Profile(
        DateInterval published, (SortedDictionary<string, double> Terms, HashSet<string> Private) counts, TermWeights weights, Dictionary<string, int> places)
    {
        var terms = counts.Terms
            .Select(pair => (Term: pair.Key, Kind: StoryTerm.KindOf(pair.Key), Weight: (1 + Math.Log(pair.Value)) * weights.Of(pair.Key)))
            .OrderByDescending(pair => pair.Weight).ThenBy(pair => pair.Term, StringComparer.Ordinal).ToList();
        var content = terms.Where(pair => pair.Kind is StoryTermKind.Word or StoryTermKind.Name or StoryTermKind.Person).Take(MostTerms).ToList();
        var length = Math.Sqrt(content.Sum(pair => pair.Weight * pair.Weight));
        return new StoryProfile
        {
            Published = published,
            Content = Vector(content),
            Words = Vector(content.Where(pair => pair.Kind == StoryTermKind.Word)),
            Names = Vector(terms.Where(pair => pair.Kind == StoryTermKind.Name)),
            Persons = Vector(terms.Where(pair => pair.Kind == StoryTermKind.Person)),
            Private = Vector(terms.Where(pair => counts.Private.Contains(pair.Term))),
            Numbers = Vector(terms.Where(pair => pair.Kind == StoryTermKind.Number)),
            Days = Vector(terms.Where(pair => pair.Kind == StoryTermKind.Day)),
            Entities = [.. content.Where(pair => pair.Term[0] == StoryTerm.Name).Select(pair => (pair.Term, pair.Weight / length)).OrderBy(pair => pair.Term, StringComparer.Ordinal)],
            Heaviest = [.. content.Select(pair => pair.Term)],
        };

        TermVector Vector(IEnumerable<(string Term, StoryTermKind Kind, double Weight)> some) => new(some.Select(pair => (places[pair.Term], pair.Weight)));
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
}
