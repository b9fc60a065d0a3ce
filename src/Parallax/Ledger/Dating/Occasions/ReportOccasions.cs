using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger.Linking;
using Parallax.Ledger.Words;

namespace Parallax.Ledger.Dating.Occasions;

/// <summary>The occasions of one report, one for each event mention.</summary>
internal sealed class ReportOccasions
{
    private readonly LedgerDocument _document;
    private readonly int _index;
    private readonly LinkedEntities _entities;
    private readonly int _story;
    private readonly int _storyline;
    private readonly SentenceMonths _months;
    private readonly ILookup<int, string> _ledTo;

    /// <param name="document">The report.</param>
    /// <param name="index">Its index in the ledger.</param>
    /// <param name="entities">The ledger's.</param>
    /// <param name="story">Index of its story; any number of its own for none.</param>
    /// <param name="storyline">Of its storyline; any number of its own for none.</param>
    public ReportOccasions(LedgerDocument document, int index, LinkedEntities entities, int story, int storyline)
    {
        (_document, _index, _entities, _story, _storyline) = (document, index, entities, story, storyline);
        _months = new SentenceMonths(document.Record);
        _ledTo = LedTo(document.Record.Events);
    }

    /// <summary>Index of the time of an event, its own or the only one with a month in its sentence; null for none.</summary>
    public int? TimeOf(Event told) => told.Time ?? _months.TimeOf(told);

    /// <param name="at">Index of the event.</param>
    /// <param name="time">When it was; unknown where nothing says.</param>
    public Occasion Read(int at, DateInterval time)
    {
        var told = _document.Record.Events[at];
        var sentence = SentenceWords.At(_document.Record.Sentences, told.Trigger.Start);
        return new Occasion
        {
            Document = _index,
            Calendar = _months.Of(told, time),
            Time = time,
            Place = _entities.Of(_index, told.Place)?.Id,
            PlaceName = _entities.Of(_index, told.Place)?.Name ?? string.Empty,
            Parties = [.. told.Actors.Concat(told.Recipients).Select(local => _entities.Of(_index, local).Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            LedTo = [.. _ledTo[at].Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Context = sentence < _document.Record.Sentences.Length ? SentenceWords.Of(_document.Text, _document.Record.Sentences[sentence]) : [],
            Story = _story,
            Storyline = _storyline,
        };
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
