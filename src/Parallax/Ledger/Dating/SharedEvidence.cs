using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Parallax.Ledger.Linking;
using Parallax.Ledger.Stories;

namespace Parallax.Ledger.Dating;

/// <summary>
/// What documents prove of each other's dates. Words are reported after they were said; words given to an outlet are reported by others
/// no earlier than the day before that outlet has them; a dated event gives a year to those who name only its day; a time counted from a
/// document's own date ("two months ago", "this week") gives that date where the thing meant is dated elsewhere.
/// </summary>
internal sealed class SharedEvidence
{
    private readonly ImmutableArray<LedgerDocument> _documents;
    private readonly LinkedEntities _entities;
    private readonly Publication[] _published;
    private readonly int[] _storylineOf;
    private readonly Dictionary<string, (int Document, int Index)> _placeOf;

    public SharedEvidence(ImmutableArray<LedgerDocument> documents, LinkedEntities entities, ImmutableArray<StoryDraft> stories, Publication[] published)
    {
        _documents = documents;
        _entities = entities;
        _published = published;
        _storylineOf = [.. Enumerable.Range(0, documents.Length).Select(index => -1 - index)];
        foreach (var story in stories)
        {
            foreach (var document in story.Documents)
            {
                _storylineOf[document] = story.Storyline;
            }
        }

        _placeOf = documents.SelectMany((document, i) => document.StatementIds.Select((id, j) => (id, i, j))).ToDictionary(entry => entry.id, entry => (entry.i, entry.j), StringComparer.Ordinal);
    }

    /// <summary>Narrows by what one utterance's wordings tell of each other.</summary>
    /// <returns>True where anything was narrowed.</returns>
    public bool ByUtterance(Utterance utterance)
    {
        var tellings = utterance.Wordings.Where(wording => _placeOf.ContainsKey(wording.Statement)).Select(wording => _placeOf[wording.Statement]).ToList();
        if (tellings.Select(telling => telling.Document).Distinct().Take(2).Count() < 2)
        {
            return false;
        }

        var saidAt = tellings.Select(telling => (telling.Document, telling.Index, Time: TimeOf(telling), Interval: WhenSaid(telling))).ToList();
        var changed = false;
        foreach (var own in saidAt.Where(telling => !_published[telling.Document].IsStated))
        {
            foreach (var other in saidAt.Where(telling => telling.Document != own.Document))
            {
                var span = _documents[own.Document].Record.Statements[own.Index].Span;
                if (other.Interval.Earliest is { } said)
                {
                    changed |= _published[own.Document].Narrow(new DateInterval(said, null), _documents[own.Document].At(span, $"reports words said {Since(other.Interval)} ({Name(other.Document)})"));
                }

                if (own.Time is { } time && other.Interval is { Earliest: not null, Latest: not null } && _published[other.Document].IsStated && other.Time is not null &&
                    TimeValues.PublishedGiven(_documents[own.Document].Record.Times[time].Time!, other.Interval) is { } possible)
                {
                    changed |= _published[own.Document].Narrow(
                        possible, _documents[own.Document].At(_documents[own.Document].Record.Times[time].Span, $"says that words of {Day(other.Interval)} ({Name(other.Document)}) were said \"{Words(own.Document, time)}\""));
                }

                if (IsGivenTo(own.Document, own.Index, other.Document) && _published[other.Document] is { IsStated: true, Interval.Earliest: { } given })
                {
                    changed |= _published[own.Document].Narrow(
                        new DateInterval(given.PlusDays(-1), null), _documents[own.Document].At(span, $"reports words given to {Name(other.Document)}, which published them on {Day(DateInterval.Day(given))}"));
                }
            }
        }

        return changed;
    }

    /// <summary>Narrows by events that dated documents of the same storyline date: same type, same place.</summary>
    /// <returns>True where anything was narrowed.</returns>
    public bool ByEvents()
    {
        var dated = new List<(int Document, Event Event, string Place, string PlaceName, DateInterval When)>();
        for (var i = 0; i < _documents.Length; i++)
        {
            foreach (var told in _published[i].IsStated ? _documents[i].Record.Events : [])
            {
                if (_entities.Of(i, told.Place) is { } place && told.Time is { } time && TimeValues.IntervalOf(_documents[i].Record.Times, time, _published[i].Interval) is { IsDay: true } when)
                {
                    dated.Add((i, told, place.Id, place.Name, when));
                }
            }
        }

        var byType = dated.ToLookup(entry => (_storylineOf[entry.Document], entry.Event.Type));
        var changed = false;
        for (var i = 0; i < _documents.Length; i++)
        {
            foreach (var told in _published[i].IsStated ? [] : _documents[i].Record.Events)
            {
                if (told.Time is not { } time || _documents[i].Record.Times[time].Time is not { IsAbsolute: false } symbolic)
                {
                    continue;
                }

                var own = PlaceOf(i, told);
                var meant = byType[(_storylineOf[i], told.Type)]
                    .Where(entry => own is not null && Places.AreOne(entry.Place, entry.PlaceName, own.Id, own.Name))
                    .Where(entry => (symbolic.Month is null || symbolic.Month == entry.When.Earliest!.Value.Month) && (symbolic.Day is null || symbolic.Day == entry.When.Earliest!.Value.Day))
                    .OrderBy(entry => entry.When.Earliest!.Value).ThenBy(entry => entry.Document).ToList();
                if (Agreed(meant.Select(entry => (entry.Document, entry.When))) is { } day && TimeValues.PublishedGiven(symbolic, day) is { } possible)
                {
                    var by = meant.First(entry => entry.When == day).Document;
                    changed |= _published[i].Narrow(possible, _documents[i].At(
                        _documents[i].Record.Times[time].Span, $"places \"{told.Label}\", which {Name(by)} dates {Day(day)}, at \"{Words(i, time)}\""));
                }
            }
        }

        return changed;
    }

    /// <summary>Narrows a document that is known to have taken words from a dated one.</summary>
    public void ByCopy(Copy copy, Dictionary<string, int> indexOf)
    {
        if (copy.Direction == CopyDirection.Known && indexOf.TryGetValue(copy.Document, out var taker) && indexOf.TryGetValue(copy.Of, out var source) &&
            _published[source] is { IsStated: true, Interval.Earliest: { } day } && copy.Passages.Length > 0)
        {
            _published[taker].Narrow(new DateInterval(day.PlusDays(-1), null), _documents[taker].At(copy.Passages[0].Span, $"takes words from {Name(source)} of {Day(DateInterval.Day(day))}"));
        }
    }

    /// <summary>The day that two thirds of the documents give; null where they part.</summary>
    private static DateInterval? Agreed(IEnumerable<(int Document, DateInterval When)> dated)
    {
        var days = dated.Distinct().GroupBy(entry => entry.When).Select(day => (When: day.Key, Count: day.Count())).OrderByDescending(day => day.Count).ThenBy(day => day.When.Earliest).ToList();
        return days.Count > 0 && days[0].Count * 3 >= days.Sum(day => day.Count) * 2 ? days[0].When : null;
    }

    /// <summary>"The attack two months ago" takes its place from the one event of that type which the document places.</summary>
    private Entity? PlaceOf(int document, Event told)
    {
        if (told.Place is not null)
        {
            return _entities.Of(document, told.Place);
        }

        var places = _documents[document].Record.Events.Where(other => other.Type == told.Type && other.Place is not null).Select(other => _entities.Of(document, other.Place)!).DistinctBy(place => place.Id, StringComparer.Ordinal).Take(2).ToList();
        return places.Count == 1 ? places[0] : null;
    }

    private DateInterval WhenSaid((int Document, int Index) telling)
    {
        var published = _published[telling.Document].Interval;
        return TimeOf(telling) is { } time
            ? TimeValues.IntervalOf(_documents[telling.Document].Record.Times, time, published)
            : new DateInterval(null, published.Latest);
    }

    /// <summary>When a statement says that it was made: its own time, else the one time that its sentence names outside what is said.</summary>
    private int? TimeOf((int Document, int Index) telling)
    {
        var record = _documents[telling.Document].Record;
        var statement = record.Statements[telling.Index];
        if (statement.Time is { } own)
        {
            return record.Times[own].Time is null ? null : own;
        }

        var sentence = record.Sentences.FirstOrDefault(sentence => sentence.Contains(statement.Span.Start));
        var around = Enumerable.Range(0, record.Times.Length)
            .Where(index => record.Times[index].Time is not null && sentence.Contains(record.Times[index].Span) && record.Times[index].Span.End <= statement.Span.Start)
            .Where(index => !record.Statements.Any(other => other.Content.Any(content => content.Overlaps(record.Times[index].Span))))
            .Take(2).ToList();
        return around.Count == 1 ? around[0] : null;
    }

    private bool IsGivenTo(int document, int statement, int outlet)
    {
        var record = _documents[document].Record;
        var name = _documents[outlet].Document.Outlet;
        return name is not null && (Same(record.Statements[statement].Via, name) || record.Credits.Any(credit => credit.Kind == CreditKind.GivenTo && Same(credit.Name, name)));
    }

    private static bool Same(string? a, string b) => a is not null && string.Equals(Bare(a), Bare(b), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string name) => name.StartsWith("The ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;

    private string Name(int document) => _documents[document].Document.Outlet ?? "another report";

    private string Words(int document, int time) => _documents[document].Record.Times[time].Span.Of(_documents[document].Text);

    private static string Since(DateInterval interval) => interval.IsDay ? "on " + Day(interval) : "on or after " + Day(DateInterval.Day(interval.Earliest!.Value));

    private static string Day(DateInterval interval) => interval.Earliest!.Value.ToString("d MMMM uuuu", CultureInfo.InvariantCulture);
}
