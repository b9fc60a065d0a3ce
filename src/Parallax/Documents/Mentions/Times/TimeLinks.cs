using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions.Pieces;

namespace Parallax.Documents.Mentions.Times;

/// <summary>Connects the times of a block with each other, with the words around them (<c>time-links.tsv</c>) and with the tense of their clause.</summary>
internal static class TimeLinks
{
    /// <summary>Links ranges, lengths and references, opens what words open, and gives open dates their direction.</summary>
    /// <param name="document">The document.</param>
    /// <param name="pieces">The pieces of the block.</param>
    /// <param name="times">All times so far.</param>
    /// <param name="places">Where they stand.</param>
    /// <param name="first">Index of the first time of the block.</param>
    public static void Connect(AnalyzedDocument document, ImmutableArray<Piece> pieces, List<TimeMention> times, List<TimePlace> places, int first)
    {
        for (var i = first; i < times.Count; i++)
        {
            if (times[i].Time is not { } time)
            {
                continue;
            }

            if (time.Anchor == TimeAnchor.Text)
            {
                time = time with { Reference = Antecedent(times, i) };
            }
            else if (places[i].Ahead)
            {
                if (TenseDirection.Of(document, times[i].Span) == TimeDirection.Past)
                {
                    times[i] = times[i] with { Time = null };
                    continue;
                }
            }
            else if (time.Anchor is TimeAnchor.Calendar or TimeAnchor.Of && CalendarTimes.IsOpen(time.Of ?? time))
            {
                time = time with { Direction = TenseDirection.Of(document, times[i].Span) };
            }

            times[i] = times[i] with { Time = time };
        }

        for (var i = first; i < times.Count; i++)
        {
            var isRange = i + 1 < times.Count && LinkRange(pieces, times, places, i);
            if (!isRange)
            {
                times[i] = times[i] with { Signal = TimeSignals.Around(pieces, places[i], times[i]) };
            }

            if (i + 1 < times.Count)
            {
                LinkLength(pieces, times, places, i);
                LinkClock(pieces, times, places, i);
                LinkClockLength(pieces, times, places, i);
            }
        }
    }

    // "from February to March 1999", "between 1990 and 1995", "2014 to 2018"
    private static bool LinkRange(ImmutableArray<Piece> pieces, List<TimeMention> times, List<TimePlace> places, int i)
    {
        var (a, b) = (times[i], times[i + 1]);
        if (a is not { Type: TimeType.Date or TimeType.Time, Time: { Until: null } start } || b is not { Type: TimeType.Date or TimeType.Time, Time: { } stop } ||
            start.Anchor == TimeAnchor.Text || stop.Anchor == TimeAnchor.Text || a.Duration is not null || b.Duration is not null)
        {
            return false;
        }

        if (!TimeSignals.IsRange(pieces, places[i], places[i + 1], out var isOpened) || (!isOpened && !IsAlike(start, stop)))
        {
            return false;
        }

        if (start is { Anchor: TimeAnchor.Calendar, Year: null, Era: null } && (start.Month ?? start.Quarter) is { } from && stop is { Anchor: TimeAnchor.Calendar, Year: { } year })
        {
            start = start with { Year = from > (stop.Month ?? stop.Quarter) ? year - 1 : year };
        }

        // "3:00 to 4:00 tomorrow", "tomorrow 3:00 until 4:00": the day belongs to both
        if (IsClock(start) && stop.Clock is not null && !IsClock(stop))
        {
            start = stop with { Clock = start.Clock };
        }
        else if (IsClock(stop) && start.Clock is not null)
        {
            stop = start with { Clock = stop.Clock };
        }

        times[i] = a with { Time = start with { Until = stop } };
        return true;
    }

    private static bool IsClock(SymbolicTime time) => time is { Anchor: TimeAnchor.Calendar, Clock: not null } && Fineness(time with { Clock = null }) == 0 && time.Day is null && time.Weekday is null;

    private static bool IsAlike(SymbolicTime a, SymbolicTime b) => a.Clock is null == b.Clock is null && Fineness(a) == Fineness(b) && (a.Weekday is null) == (b.Weekday is null);

    // "three days after Easter", "two weeks before 13 May"
    private static void LinkLength(ImmutableArray<Piece> pieces, List<TimeMention> times, List<TimePlace> places, int i)
    {
        if (times[i] is not { Type: TimeType.Duration, Duration: { } length } || times[i + 1] is not { Type: TimeType.Date or TimeType.Time, Time: { } date } ||
            (date.Anchor == TimeAnchor.Document && date.Unit is null))
        {
            return;
        }

        if (places[i].Ordinal is { } ordinal && TimeSignals.IsOf(pieces, places[i], places[i + 1]) && TimeLengths.Read(length).FirstOrDefault() is { Count: > 0 } counted)
        {
            // "the first nine months of 1997": a length that is that part of the year
            var part = new SymbolicTime { Anchor = TimeAnchor.Of, Of = date, Unit = counted.Unit, Ordinal = ordinal > 0 ? 1 : -counted.Count };
            times[i] = times[i] with { Time = part with { Until = part with { Ordinal = ordinal > 0 ? counted.Count : -1 } } };
            return;
        }

        if (times[i].Time is not null)
        {
            return;
        }

        if (TimeSignals.IsSpan(pieces, places[i], places[i + 1]))
        {
            var start = new SymbolicTime { Anchor = TimeAnchor.Text, Reference = i + 1, Unit = TimeUnit.Day };
            times[i] = times[i] with { Time = start with { Until = TimeLengths.Away(length, 1, start with { Unit = null }) } };
        }
        else if (times[i + 1].Type == TimeType.Date && TimeSignals.Sign(pieces, places[i], places[i + 1]) is { } sign)
        {
            var away = TimeLengths.Away(length, sign, new SymbolicTime { Anchor = TimeAnchor.Text, Reference = i + 1 });
            times[i] = times[i] with { Time = away.Unit is null ? null : away };
        }
    }

    // "from 10 a.m. for 3 hours", "for 3 hours from 10 a.m."
    private static void LinkClockLength(ImmutableArray<Piece> pieces, List<TimeMention> times, List<TimePlace> places, int i)
    {
        var (clock, length) = times[i].Type == TimeType.Time ? (i, i + 1) : (i + 1, i);
        if (times[clock] is { Type: TimeType.Time, Time: { Clock: not null, Until: null } time } && times[length] is { Type: TimeType.Duration, Duration: { } duration } &&
            TimeSignals.IsLasting(pieces, places[i], places[i + 1], clock == i ? "clock" : "length") && ClockTime.Plus(time.Clock, duration) is { } end)
        {
            times[clock] = times[clock] with { Time = time with { Until = time with { Clock = end } }, Signal = TimeSignal.None };
        }
    }

    // "Thursday before 5 p.m.": the time of day is that day's
    private static void LinkClock(ImmutableArray<Piece> pieces, List<TimeMention> times, List<TimePlace> places, int i)
    {
        if (times[i] is { Type: TimeType.Date, Duration: null, Time: { Clock: null, Until: null } day } && Fineness(day) == 0 && day.Anchor != TimeAnchor.Text &&
            times[i + 1] is { Type: TimeType.Time, Time: { } clock } && IsClock(clock) && TimeSignals.IsOfDay(pieces, places[i], places[i + 1]))
        {
            times[i + 1] = times[i + 1] with { Time = day with { Clock = clock.Clock, Modifier = clock.Modifier, Until = clock.Until is { } until ? day with { Clock = until.Clock } : null } };
        }
    }

    // The nearest earlier date that is about as fine as what is counted from it.
    private static int? Antecedent(List<TimeMention> times, int i)
    {
        var unit = times[i].Time!.Unit ?? TimeUnit.Day;
        for (var j = i - 1; j >= 0 && j >= i - 6; j--)
        {
            if (times[j] is { Type: TimeType.Date or TimeType.Time, Duration: null, Time: { } time } && time.Modifier != TimeModifier.Approx &&
                !(time.Anchor == TimeAnchor.Document && time.Unit is null) && Fineness(time) <= Coarseness(unit))
            {
                return j;
            }
        }

        return null;
    }

    private static int Fineness(SymbolicTime time) =>
        time.Day is not null || time.Weekday is not null || time.Clock is not null || time.Easter is not null ? 0
        : time.Month is not null ? 2
        : time.Quarter is not null || time.Season is not null ? 3
        : time.Year is not null ? 4
        : time.Era is not null ? 5
        : Coarseness(time.Unit ?? TimeUnit.Day);

    private static int Coarseness(TimeUnit unit) => unit switch
    {
        TimeUnit.Week => 1,
        TimeUnit.Month => 2,
        TimeUnit.Quarter => 3,
        TimeUnit.Year => 4,
        TimeUnit.Decade => 5,
        TimeUnit.Century => 6,
        _ => 0,
    };
}
