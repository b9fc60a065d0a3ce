using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using NodaTime;
using NodaTime.Text;
using Parallax.Documents.Mentions.Times;

namespace Parallax.Evaluation;

/// <summary>Compares found times with a value that a case of Recognizers-Text allows.</summary>
internal static class RecognizedTime
{
    private static readonly ImmutableArray<TimeDirection> Directions = [TimeDirection.Past, TimeDirection.Future];

    public static bool Matches(ImmutableArray<TimeMention> times, ImmutableArray<int> found, LocalDateTime moment, RecognizedValue value)
    {
        bool Any(Func<int, bool> test) => found.Any(test);
        if (value is { Value: null, Start: null, End: null } || value.Timex == "PRESENT_REF" || value.Kind is "set" or "duration")
        {
            return Any(i => RecognizedLength.Same(times[i].Duration, value.Timex) || RecognizedLength.SameTimex(times[i], value.Timex, moment.Date));
        }

        return value.Kind switch
        {
            "time" => Any(i => SameClock(times[i].Time?.Clock, value.Value)),
            "timerange" => Any(i => IsClockRange(times[i], value)),
            "date" => Day(value.Value) is { } day && Any(i => Readings(times, i, moment).Any(days => days == DateInterval.Day(day)) || Moments(times, i, moment).Any(at => at?.Date == day)),
            "datetime" => MomentOf(value.Value) is { } at && Any(i => Moments(times, i, moment).Contains(at) || (SameClock(times[i].Time?.Clock, value.Value![11..]) && IsOn(times, i, moment, at.Date)) ||
                (value.Value.EndsWith("23:59:59", StringComparison.Ordinal) && times[i].Modifier == TimeModifier.End && IsOn(times, i, moment, at.Date))),
            "datetimerange" => Any(i => IsMomentRange(times, i, moment, value)),
            _ => Any(i => IsDayRange(times, i, moment, value)),
        };
    }

    /// <summary>True for words such as "recently", which name no time of the calendar.</summary>
    public static bool IsVague(TimeMention time) => time is { Time: { Anchor: TimeAnchor.Document } symbolic } && (symbolic.Unit is null || symbolic.ToString() == "PRESENT_REF");

    public static string Shown(ImmutableArray<TimeMention> times, int index, LocalDateTime moment)
    {
        var time = times[index];
        var days = Readings(times, index, moment).FirstOrDefault();
        return $"{time.Type} {time.Value} {days.Earliest?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)}/{days.Latest?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)} {time.Time?.Until?.Clock} {time.Modifier} {time.Signal}";
    }

    // The end of a range is the day behind it; a range that words open has one bound, one that a modifier narrows lies within what is modified.
    private static bool IsDayRange(ImmutableArray<TimeMention> times, int index, LocalDateTime moment, RecognizedValue value)
    {
        LocalDate? start = Day(value.Start), end = Day(value.End);
        var wanted = new DateInterval(start, end?.PlusDays(-1));
        foreach (var days in Readings(times, index, moment))
        {
            if (days == wanted || (value.Mod is not null && Opens(times[index], days, start, end, value.Mod)))
            {
                return true;
            }

            // "June to August 1992", "2014-2018", "Monday to Friday": a last month, year or day that is included
            if (times[index].Time?.Until is { } until && start is not null && days.Earliest == start && (days.Latest == end || Readings(until, times, moment).Any(last => last.Earliest == end)))
            {
                return true;
            }

            // "the next three days": from tomorrow or from today
            if (times[index].Duration is not null && days is { Earliest: { } earliest, Latest: { } latest } && start is { } from && end is { } to &&
                (earliest == from || earliest == from.PlusDays(1) || earliest == from.PlusDays(-1)) && (latest == to || latest == to.PlusDays(-1)))
            {
                return true;
            }
        }

        return IsLength(times, index, moment, value);
    }

    // "the last three months" has TIMEX3's length for a value, and one end at the moment of the document
    private static bool IsLength(ImmutableArray<TimeMention> times, int index, LocalDateTime moment, RecognizedValue value)
    {
        var comma = value.Timex.LastIndexOf(',');
        if (comma < 0 || times[index] is not { Duration: { } length, Time: { } time } || !RecognizedLength.Same(length, value.Timex[(comma + 1)..].TrimEnd(')')))
        {
            return false;
        }

        var start = Moment(time with { Until = null }, times, moment)?.Date;
        var end = time.Until is { } until ? Moment(until, times, moment)?.Date : null;
        LocalDate? from = Day(value.Start), to = Day(value.End);
        return (end ?? start) == to || start == from || start?.PlusDays(1) == from || Readings(times, index, moment).Any(days => days.Latest == to || days.Earliest == from);
    }

    private static bool Opens(TimeMention time, DateInterval days, LocalDate? start, LocalDate? end, string mod)
    {
        bool IsEdge(LocalDate? edge) => edge is { } at && (days.Earliest == at || days.Latest == at || days.Latest?.PlusDays(1) == at || (time.Modifier != TimeModifier.None && days.Earliest <= at && days.Latest >= at));
        return start is null && end is not null ? IsEdge(end) && (time.Signal is TimeSignal.Before or TimeSignal.Until)
            : end is null && start is not null ? IsEdge(start) && (time.Signal is TimeSignal.After or TimeSignal.Since)
            : days.Earliest <= start && days.Latest >= end?.PlusDays(-1) && (time.Modifier != TimeModifier.None || mod == "ref_undef");
    }

    private static bool IsClockRange(TimeMention mention, RecognizedValue value)
    {
        if (mention.Time is not { Clock: { } clock } time)
        {
            return false;
        }

        if (value.Timex.StartsWith('T') && value.Timex.Length == 3 && char.IsAsciiLetterUpper(value.Timex[1]))
        {
            return clock == value.Timex;
        }

        return value is { Start: { } start, End: { } end } ? SameClock(clock, start) && SameClock(time.Until?.Clock, end)
            : value.Start is { } since ? SameClock(clock, since) && mention.Signal is TimeSignal.Since or TimeSignal.After
            : SameClock(clock, value.End) && mention.Signal is TimeSignal.Before or TimeSignal.Until;
    }

    private static bool IsMomentRange(ImmutableArray<TimeMention> times, int index, LocalDateTime moment, RecognizedValue value)
    {
        var mention = times[index];
        LocalDateTime? start = MomentOf(value.Start), end = MomentOf(value.End);
        if (mention.Time is not { } time)
        {
            return false;
        }

        if (time.Clock is null)
        {
            var first = mention.Duration is not null || time.Unit >= TimeUnit.Hour ? Moment(time with { Until = null }, times, moment) : null;
            var last = time.Until is { } until ? Moment(until, times, moment) : moment;
            return (first == start && last == end) || (first == end && moment == start) ||
                (mention.Modifier != TimeModifier.None && start is { } day && IsOn(times, index, moment, day.Date)); // "later today"
        }

        if ((start ?? end)?.Date is not { } date || !IsOn(times, index, moment, date))
        {
            return false;
        }

        return !time.Clock.Contains(':', StringComparison.Ordinal) ? value.Timex.EndsWith(time.Clock, StringComparison.Ordinal)
            : IsClockRange(mention with { }, value with { Start = value.Start?[11..], End = value.End?[11..] });
    }

    private static bool IsOn(ImmutableArray<TimeMention> times, int index, LocalDateTime moment, LocalDate day) =>
        times[index].Time is { } time && Readings(time with { Clock = null, Until = null }, times, moment).Any(days => days == DateInterval.Day(day));

    private static IEnumerable<DateInterval> Readings(ImmutableArray<TimeMention> times, int index, LocalDateTime moment) =>
        times[index].Time is { } time ? Readings(time, times, moment) : [];

    // What is counted from a time that the text does not give is counted from the case's moment.
    private static SymbolicTime Given(SymbolicTime time) =>
        (time is { Anchor: TimeAnchor.Text, Reference: null } ? time with { Anchor = TimeAnchor.Document } : time) is var given && given.Of is { } of ? given with { Of = Given(of) } : given;

    // As the words say and, where they leave it open, as past and as future; a range of clock times lies on one day.
    private static IEnumerable<DateInterval> Readings(SymbolicTime time, ImmutableArray<TimeMention> times, LocalDateTime moment)
    {
        time = Given(time.Clock is not null ? time with { Until = null } : time);
        foreach (var direction in Directions)
        {
            foreach (var modifier in new[] { time.Modifier, TimeModifier.None }.Distinct())
            {
                yield return TimeResolver.Resolve(Turned(time, direction) with { Modifier = modifier }, DateInterval.Day(moment.Date), next => Resolve(times, next, moment, direction, 0));
            }
        }
    }

    private static SymbolicTime Turned(SymbolicTime time, TimeDirection direction) => time.Anchor == TimeAnchor.Document ? time : time with { Direction = direction };

    private static IEnumerable<LocalDateTime?> Moments(ImmutableArray<TimeMention> times, int index, LocalDateTime moment) =>
        times[index].Time is { Clock: null } time ? Directions.Select(direction => Moment(time, times, moment, direction)) : [];

    private static LocalDateTime? Moment(SymbolicTime time, ImmutableArray<TimeMention> times, LocalDateTime moment, TimeDirection direction = TimeDirection.Future) =>
        TimeResolver.Moment(Given(time), moment, next => Resolve(times, next, moment, direction, 0));

    private static DateInterval Resolve(ImmutableArray<TimeMention> times, int index, LocalDateTime moment, TimeDirection direction, int depth) =>
        times[index].Time is { } time && depth < 10
            ? TimeResolver.Resolve(Turned(time, direction) with { Until = null }, DateInterval.Day(moment.Date), next => Resolve(times, next, moment, direction, depth + 1))
            : DateInterval.Unknown;

    private static LocalDate? Day(string? text) => text is { Length: >= 10 } && LocalDatePattern.Iso.Parse(text[..10]) is { Success: true, Value: var day } ? day : null;

    private static LocalDateTime? MomentOf(string? text) => text is { Length: 19 } && LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss").Parse(text) is { Success: true, Value: var at } ? at : null;

    private static bool SameClock(string? found, string? wanted) => found is not null && wanted is not null && found.Contains(':', StringComparison.Ordinal) && Clock(found) == Clock(wanted);

    // hours and minutes; noughts that one of them leaves out
    private static string Clock(string clock)
    {
        var text = clock.TrimStart('T');
        while (text.EndsWith(":00", StringComparison.Ordinal))
        {
            text = text[..^3];
        }

        return text == "24" ? "00" : text.Length == 1 ? "0" + text : text;
    }
}
