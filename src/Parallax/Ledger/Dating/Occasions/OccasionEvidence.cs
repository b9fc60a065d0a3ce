using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NodaTime;

namespace Parallax.Ledger.Dating.Occasions;

/// <summary>
/// What an act of violence proves of the date of a report that names its day or month without a year, or says how long ago it was: another report of the
/// storyline tells of it with its year, in other words perhaps. Within one report "the attack two months ago" is the one act of violence that it dates.
/// </summary>
internal sealed class OccasionEvidence
{
    /// <summary>In days; an occasion that is not placed within so many dates nothing.</summary>
    private const int LongestTime = 31;

    /// <summary>Occasions of one storyline and month: more are a war's daily news, and a month says nothing.</summary>
    private const int Most = 24;

    /// <summary>In characters: "the raid" right behind is the attack that was just told.</summary>
    private const int Nearby = 600;

    private readonly ImmutableArray<LedgerDocument> _documents;
    private readonly Publication[] _published;
    private readonly ImmutableArray<ImmutableArray<Told>> _matters;
    private readonly Dictionary<int, string> _bases = [];

    public OccasionEvidence(ImmutableArray<LedgerDocument> documents, OccasionReader reader, Publication[] published)
    {
        (_documents, _published) = (documents, published);

        // without a report to be dated among those of a storyline there is nothing to look for
        _matters =
        [
            .. Enumerable.Range(0, documents.Length).SelectMany(index => ToldIn(index, reader)).GroupBy(told => told.Occasions[0].Storyline)
                .Where(matter => matter.Any(told => !published[told.Document].IsStated)).OrderBy(matter => matter.Key).Select(matter => matter.ToImmutableArray()),
        ];
    }

    /// <summary>An act that a report tells of with a time, and what the report says of it, where it takes it up again as well.</summary>
    private sealed class Told(int document, Event mention, int time, Occasion occasion)
    {
        public int Document => document;

        public Event Event => mention;

        public int Time => time;

        public List<Occasion> Occasions { get; } = [occasion];
    }

    /// <summary>Narrows what is known of reports without a date.</summary>
    /// <returns>True where anything was narrowed.</returns>
    public bool Narrow()
    {
        var changed = false;
        foreach (var matter in _matters)
        {
            var when = matter.ToDictionary(told => told, told => TimeValues.IntervalOf(_documents[told.Document].Record.Times, told.Time, _published[told.Document].Interval));
            foreach (var open in matter.Where(told => !_published[told.Document].IsStated && told.Occasions[0].Calendar is not null && !IsPlaced(when[told])))
            {
                var known = matter.Where(told => told.Document != open.Document && IsPlaced(when[told]) && told.Occasions[0].Calendar?.Month == open.Occasions[0].Calendar!.Value.Month).ToList();
                if (known.Count is > 0 and <= Most && TheOne(open, known, when) is { } found)
                {
                    var basis = $"tells of what {Name(found.Document)} dates {EvidenceWords.Days(when[found])} (\"{found.Event.Label}\")";
                    _bases.TryAdd(open.Document, basis);
                    changed |= Narrow(open, when[found], basis);
                }
            }

            foreach (var report in matter.GroupBy(told => told.Document).Where(report => !_published[report.Key].IsStated))
            {
                changed |= ByItsOwn([.. report]);
            }
        }

        return changed;
    }

    /// <summary>The one that fits, where no other of its own report fits nearly as well and all that fit agree on the days.</summary>
    private static Told? TheOne(Told open, List<Told> known, Dictionary<Told, DateInterval> when)
    {
        var fits = known.Select(told => (Told: told, Fit: OccasionFit.Of(open.Occasions, told.Occasions))).Where(pair => pair.Fit >= OccasionFit.Least)
            .OrderByDescending(pair => pair.Fit).ThenBy(pair => pair.Told.Document).ThenBy(pair => pair.Told.Event.Trigger).ToList();
        return fits.Count == 0 || fits.Exists(pair => pair.Fit > fits[0].Fit - OccasionFit.Margin && !when[pair.Told].Overlaps(when[fits[0].Told])) ? null : fits[0].Told;
    }

    /// <summary>"The attack two months ago" in a report that dates one act of violence: that one.</summary>
    private bool ByItsOwn(Told[] told)
    {
        var counted = told.Where(one => TimeOf(one) is { Anchor: TimeAnchor.Document, Unit: not null }).ToList();
        var named = told.Where(one => TimeOf(one) is { Anchor: TimeAnchor.Calendar, Month: not null, Day: not null }).ToList();
        if (counted.Count != 1 || named.Count != 1 || counted[0].Event.Trigger.Start < named[0].Event.Trigger.Start || !IsDefinite(counted[0].Document, counted[0].Event))
        {
            return false;
        }

        var when = TimeValues.IntervalOf(_documents[named[0].Document].Record.Times, named[0].Time, _published[named[0].Document].Interval);
        var basis = _bases.TryGetValue(named[0].Document, out var known) ? "; " + known : string.Empty;
        return IsPlaced(when) && Narrow(counted[0], when, $"places at \"{Words(counted[0])}\" what it dates \"{Words(named[0])}\" (\"{named[0].Event.Label}\"){basis}");
    }

    private bool Narrow(Told told, DateInterval when, string reason) =>
        TimeValues.PublishedGiven(TimeOf(told)!, when) is { } possible && _published[told.Document].Narrow(possible, _documents[told.Document].At(_documents[told.Document].Record.Times[told.Time].Span, reason));

    private IEnumerable<Told> ToldIn(int index, OccasionReader reader)
    {
        var record = _documents[index].Record;
        if (!record.Events.Any(OccasionWords.IsViolence))
        {
            yield break;
        }

        var occasions = reader.Of(index);
        Told? last = null;
        for (var i = 0; i < record.Events.Length; i++)
        {
            var told = record.Events[i];
            if (!OccasionWords.IsViolence(told))
            {
                continue;
            }

            if (occasions.TimeOf(told) is { } time && record.Times[time].Time is not null)
            {
                yield return last = new Told(index, told, time, occasions.Read(i, DateInterval.Unknown));
            }
            else if (last is not null && told.Trigger.Start - last.Event.Trigger.End < Nearby && IsDefinite(index, told))
            {
                last.Occasions.Add(occasions.Read(i, DateInterval.Unknown));
            }
        }
    }

    /// <summary>"The attack", "that clash": one that the reader knows.</summary>
    private bool IsDefinite(int document, Event told)
    {
        var before = _documents[document].Text.AsSpan(0, told.Trigger.Start).TrimEnd();
        return before.EndsWith("the", StringComparison.OrdinalIgnoreCase) || before.EndsWith("that", StringComparison.OrdinalIgnoreCase) || before.EndsWith("this", StringComparison.OrdinalIgnoreCase);
    }

    private SymbolicTime? TimeOf(Told told) => _documents[told.Document].Record.Times[told.Time].Time;

    private string Words(Told told) => _documents[told.Document].Record.Times[told.Time].Span.Of(_documents[told.Document].Text);

    private string Name(int document) => EvidenceWords.NameOf(_documents[document]);

    private static bool IsPlaced(DateInterval when) => when is { Earliest: { } first, Latest: { } last } && Period.DaysBetween(first, last) <= LongestTime;
}
