using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger.Dating;
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
        var storyOf = stories.SelectMany((story, index) => story.Documents.Select(document => (document, index))).ToDictionary(pair => pair.document, pair => pair.index);
        var claimOf = figureClaims.SelectMany(claim => claim.Values.SelectMany(value => value.Mentions).Select(mention => (mention, claim.Id)))
            .GroupBy(pair => pair.mention, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Id, StringComparer.Ordinal);
        var bound = figures.Where(fact => fact.IsEvent).ToLookup(fact => fact.Document);
        return [.. Enumerable.Range(0, documents.Length).SelectMany(index => ReadDocument(index))];

        IEnumerable<EventFact> ReadDocument(int index)
        {
            var document = documents[index];
            var counted = bound[index].ToList();
            var ledTo = LedTo(document.Record.Events);
            var months = new SentenceMonths(document.Record);
            for (var i = 0; i < document.Record.Events.Length; i++)
            {
                var told = document.Record.Events[i];
                yield return new EventFact
                {
                    Document = index,
                    Id = document.EventIds[i],
                    Event = told,
                    Parties = Ids(told.Actors.Concat(told.Recipients)),
                    Victims = Ids(told.Harm.Select(harm => harm.Entity).OfType<int>()),
                    Place = entities.Of(index, told.Place)?.Id,
                    PlaceName = entities.Of(index, told.Place)?.Name ?? string.Empty,
                    Time = dates.Of(index, told.Time)?.Interval ?? DateInterval.Unknown,
                    Counts =
                    [
                        .. counted.Where(fact => told.Span.Contains(fact.Figure.Span) || told.Harm.Any(harm => harm.Figure == fact.Index))
                            .Select(fact => claimOf.GetValueOrDefault(fact.Id)).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
                    ],
                    Calendar = months.Of(told, dates.Of(index, told.Time)?.Interval ?? DateInterval.Unknown),
                    LedTo = [.. ledTo[i].Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                    Context = SentenceWords.At(document.Record.Sentences, told.Trigger.Start) is var at && at < document.Record.Sentences.Length ? SentenceWords.Of(document.Text, document.Record.Sentences[at]) : [],
                    Story = storyOf.TryGetValue(index, out var story) ? story : -1 - index,
                    Storyline = storyOf.TryGetValue(index, out story) ? stories[story].Storyline : -1 - index,
                };
            }

            ImmutableArray<string> Ids(IEnumerable<int> locals) =>
                [.. locals.Select(local => entities.Of(index, local).Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>For each event the types of those whose cause names it: "after the raid, soldiers were sent".</summary>
    private static ILookup<int, string> LedTo(ImmutableArray<Event> events)
    {
        var byStart = Enumerable.Range(0, events.Length).OrderBy(index => events[index].Trigger.Start).ToArray();
        var starts = byStart.Select(index => events[index].Trigger.Start).ToArray();
        return events.SelectMany((led, index) => led.Cause is { } cause ? Named(cause).Where(named => named != index).Select(named => (named, led.Type)) : []).ToLookup(pair => pair.named, pair => pair.Type);

        IEnumerable<int> Named(Span cause)
        {
            var first = Array.BinarySearch(starts, cause.Start);
            for (var i = first < 0 ? ~first : first; i < starts.Length && starts[i] < cause.End; i++)
            {
                yield return byStart[i];
            }
        }
    }
}
