using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger.Dating;
using Parallax.Ledger.Dating.Occasions;
using Parallax.Ledger.Linking;
using Parallax.Ledger.Stories;

namespace Parallax.Ledger.Claims;

/// <summary>Makes facts of the event mentions of all documents.</summary>
internal static class EventReader
{
    public static ImmutableArray<EventFact> Read(
        ImmutableArray<LedgerDocument> documents, LinkedEntities entities, ImmutableArray<StoryDraft> stories, DatedTimes dates,
        ImmutableArray<FigureFact> figures, ImmutableArray<Claim> figureClaims)
    {
        var reader = new OccasionReader(documents, entities, stories);
        var claimOf = figureClaims.SelectMany(claim => claim.Values.SelectMany(value => value.Mentions).Select(mention => (mention, claim.Id)))
            .GroupBy(pair => pair.mention, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Id, StringComparer.Ordinal);
        var bound = figures.Where(fact => fact.IsEvent).ToLookup(fact => fact.Document);
        return [.. Enumerable.Range(0, documents.Length).SelectMany(index => ReadDocument(index))];

        IEnumerable<EventFact> ReadDocument(int index)
        {
            var document = documents[index];
            var counted = bound[index].ToList();
            var occasions = reader.Of(index);
            for (var i = 0; i < document.Record.Events.Length; i++)
            {
                var told = document.Record.Events[i];
                var occasion = occasions.Read(i, dates.Of(index, told.Time)?.Interval ?? DateInterval.Unknown);
                yield return new EventFact
                {
                    Id = document.EventIds[i],
                    Event = told,
                    Victims = [.. told.Harm.Select(harm => harm.Entity).OfType<int>().Select(local => entities.Of(index, local).Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                    Counts =
                    [
                        .. counted.Where(fact => told.Span.Contains(fact.Figure.Span) || told.Harm.Any(harm => harm.Figure == fact.Index))
                            .Select(fact => claimOf.GetValueOrDefault(fact.Id)).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
                    ],
                    Occasion = occasion,
                };
            }
        }
    }
}
