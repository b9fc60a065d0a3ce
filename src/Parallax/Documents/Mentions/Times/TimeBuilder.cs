using System;
using System.Globalization;
using NodaTime;

namespace Parallax.Documents.Mentions.Times;

/// <summary>Makes a mention of a match.</summary>
internal static class TimeBuilder
{
    public static TimeMention Build(TimeMatch match, Span span, TimeModifier modifier)
    {
        var action = match.Rule.Action;
        modifier = modifier == TimeModifier.None ? action.Modifier : modifier;
        var type = match.Rule.Type;
        var isSpan = type is TimeType.Duration or TimeType.Set || (action.Count is not null && action.Reference is not null);
        if (type == TimeType.Set && action.Count is null && match.Slots.Number is null)
        {
            return new TimeMention { Span = span, Type = type, Time = Symbolic(match, TimeModifier.None), Modifier = modifier };
        }

        if (isSpan)
        {
            return new TimeMention
            {
                Span = span,
                Type = type,
                Duration = Duration(match),
                Time = type == TimeType.Duration ? Anchored(match) : match.Slots.Clock is null && match.Slots.Part is null ? null : Symbolic(match, TimeModifier.None),
                Modifier = modifier,
            };
        }

        return new TimeMention { Span = span, Type = type, Time = Symbolic(match, modifier), Modifier = modifier };
    }

    /// <summary>The time that a match names.</summary>
    public static SymbolicTime Symbolic(TimeMatch match, TimeModifier modifier)
    {
        var (slots, action) = (match.Slots, match.Rule.Action);
        if (action.Reference is { } reference)
        {
            return Reference(reference);
        }

        if (slots.Length is { } length && action.Shift is { } sign)
        {
            return TimeLengths.Away(slots.Unit is null ? length : Duration(match), sign[0] == '-' ? -1 : 1, new SymbolicTime { Anchor = action.Anchor }) with { Modifier = modifier };
        }

        var time = action.Of ? Part(match, modifier)
            : slots.Base is { } read ? read with { Modifier = modifier == TimeModifier.None ? read.Modifier : modifier, Weekday = slots.Weekday ?? read.Weekday, Year = slots.Year ?? read.Year }
            : Plain(match, modifier);
        if (action.Weekend)
        {
            time = time with { Weekday = IsoDayOfWeek.Saturday, Until = time with { Weekday = IsoDayOfWeek.Sunday } };
        }

        var today = new SymbolicTime { Anchor = TimeAnchor.Document, Unit = TimeUnit.Day };
        time = action.Rest ? today with { Until = time } : action.SoFar ? time with { Until = today } : time;

        if (slots.Year2 is not null || slots.Month2 is not null || slots.Day2 is not null)
        {
            // "Nov-Feb 2017" begins in the year before
            var year = slots.Year2 is null && slots.Month2 < slots.Month && time.Year is { } last ? last - 1 : time.Year;
            var until = time with { Year = slots.Year2 ?? time.Year, Month = slots.Month2 ?? time.Month, Day = slots.Day2 ?? time.Day };
            time = time with { Year = year, Until = until };
        }

        return WithClock(time, match);
    }

    private static SymbolicTime Plain(TimeMatch match, TimeModifier modifier)
    {
        var (slots, action) = (match.Slots, match.Rule.Action);
        var unit = action.Unit ?? slots.Unit;
        var era = slots.Era;
        if (unit == TimeUnit.Century && action.Anchor == TimeAnchor.Calendar && slots.Number is { } century)
        {
            era = (int)(century - 1) * 100;
        }

        if (era is not null && unit != TimeUnit.Century)
        {
            unit = TimeUnit.Decade;
        }

        var time = new SymbolicTime
        {
            Anchor = action.Anchor,
            Unit = action.Anchor == TimeAnchor.Calendar && era is null ? null : unit,
            Shift = Count(action.Shift, match) * slots.UnitSize,
            Year = slots.Year,
            Quarter = action.Quarter,
            Season = slots.Season,
            Month = slots.Month,
            Day = slots.Day,
            Weekday = slots.Day is null || slots.Month is null ? slots.Weekday : null,
            Era = era,
            Direction = action.Direction,
            Ordinal = action.Ordinal is "0" ? 0 : null, // "the week after next" is a week of the calendar
            Modifier = modifier,
        };
        return slots.Holiday is { } holiday ? Holidays.Set(time, holiday) : time;
    }

    // "the last week of June", "the first ten days of last year", "the day before Easter"
    private static SymbolicTime Part(TimeMatch match, TimeModifier modifier)
    {
        var (slots, action) = (match.Slots, match.Rule.Action);
        var whole = slots.Base ?? Plain(match, TimeModifier.None) with { Weekday = slots.Holiday is null ? null : Plain(match, TimeModifier.None).Weekday, Anchor = TimeAnchor.Calendar, Unit = null, Shift = 0 };
        whole = whole.Missing == TimeGaps.Day || action.Whole is not null ? new SymbolicTime { Anchor = TimeAnchor.Document, Unit = action.Whole ?? TimeUnit.Year } : whole; // "week 31"
        var time = new SymbolicTime
        {
            Anchor = TimeAnchor.Of,
            Of = whole,
            Unit = action.Weekend ? TimeUnit.Week : action.Unit ?? slots.Unit,
            Weekday = slots.Weekday,
            Ordinal = action.Ordinal is { } ordinal ? Count(ordinal, match) : null,
            Shift = Count(action.Shift, match) * slots.UnitSize,
            Quarter = action.Quarter,
            Modifier = modifier,
        };
        return action.Through is { } through
            ? time.Ordinal < 0 ? time with { Until = time with { Ordinal = -1 } } : time with { Until = time with { Ordinal = Count(through, match) } }
            : time;
    }

    private static SymbolicTime WithClock(SymbolicTime time, TimeMatch match)
    {
        var (slots, action) = (match.Slots, match.Rule.Action);
        var isPart = time.Clock is { } known && !known.Contains(':', StringComparison.Ordinal);
        var part = slots.Part ?? action.Clock ?? (isPart ? time.Clock : null);
        if (slots is { Clock: { } from, Clock2: { } to })
        {
            var (first, last) = ClockTime.Range(from, to, part);
            return time with { Clock = first, Until = time with { Clock = last } };
        }

        return slots.Clock is { } clock ? time with { Clock = clock.Text(part) } : part is null ? time : time with { Clock = part };
    }

    // A number as the rule writes it: digits, $num, or with a minus before it.
    private static int Count(string? text, TimeMatch match)
    {
        var number = (int)Math.Min(match.Slots.Number ?? 1, 100_000);
        return text switch
        {
            null => 0,
            "$num" => number,
            "-$num" => -number,
            "$len" or "-$len" => 0,
            _ => int.Parse(text, CultureInfo.InvariantCulture),
        };
    }

    private static SymbolicTime Reference(string reference) => reference switch
    {
        "past" => new SymbolicTime { Anchor = TimeAnchor.Document, Direction = TimeDirection.Past },
        "future" => new SymbolicTime { Anchor = TimeAnchor.Document, Direction = TimeDirection.Future },
        _ => new SymbolicTime { Anchor = TimeAnchor.Document, Unit = TimeUnit.Day, Modifier = TimeModifier.Approx },
    };

    // "the past two months" ends with the document, "the next two months" begins with it; "in two weeks" is a day as well
    private static SymbolicTime? Anchored(TimeMatch match)
    {
        var (slots, action) = (match.Slots, match.Rule.Action);
        var today = new SymbolicTime { Anchor = TimeAnchor.Document, Unit = TimeUnit.Day };
        if (action.Of && slots.Base is not null)
        {
            return Part(match, TimeModifier.None);
        }

        if (action.Ahead)
        {
            var ahead = TimeLengths.Away(slots.Length ?? Duration(match), 1, today with { Unit = null });
            return action.Anchor == TimeAnchor.Document ? today with { Until = ahead } : ahead;
        }

        if (action.Reference is null || slots.Unit is not { } unit)
        {
            return null;
        }

        var count = action.Count is { } fixedCount ? fixedCount : (int)(slots.Number ?? -1);
        if (count <= 0)
        {
            return Reference(action.Reference);
        }

        return action.Reference == "past"
            ? new SymbolicTime { Anchor = TimeAnchor.Document, Unit = unit, Shift = -count * slots.UnitSize, Until = today }
            : today with { Until = new SymbolicTime { Anchor = TimeAnchor.Document, Unit = unit, Shift = count * slots.UnitSize } };
    }

    /// <summary>The length that a match names, as ISO 8601 writes it.</summary>
    public static string Duration(TimeMatch match)
    {
        var (slots, action) = (match.Slots, match.Rule.Action);
        var own = TimeLengths.Write(
            action.Count is { } fixedCount ? fixedCount : slots.Number + action.Plus ?? (slots.Length is null ? -1 : 0), action.Unit ?? slots.Unit ?? TimeUnit.Day, slots.UnitSize, action.Half);
        return slots.Length is { } length ? (slots.Unit is null && action.Count is null ? length : TimeLengths.Add(length, own)) : own;
    }
}
