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
                Time = type == TimeType.Set ? null : Anchored(match),
                Modifier = modifier,
            };
        }

        return new TimeMention { Span = span, Type = type, Time = Symbolic(match, modifier), Modifier = modifier };
    }

    private static SymbolicTime Symbolic(TimeMatch match, TimeModifier modifier)
    {
        var (slots, action) = (match.Slots, match.Rule.Action);
        if (action.Reference is { } reference)
        {
            return Reference(reference);
        }

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
            Shift = Shift(match),
            Year = slots.Year,
            Quarter = action.Quarter,
            Season = slots.Season,
            Month = slots.Month,
            Day = slots.Day,
            Weekday = slots.Day is null || slots.Month is null ? slots.Weekday : null,
            Era = era,
            Clock = action.Clock ?? slots.Clock,
            Modifier = modifier,
        };
        if (action.Weekend)
        {
            time = time with { Weekday = IsoDayOfWeek.Saturday, Until = time with { Weekday = IsoDayOfWeek.Sunday } };
        }

        if (slots.Year2 is not null || slots.Month2 is not null || slots.Day2 is not null)
        {
            var until = time with { Year = slots.Year2 ?? time.Year, Month = slots.Month2 ?? time.Month, Day = slots.Day2 ?? time.Day };
            time = time with { Until = until };
        }

        return time;
    }

    private static int Shift(TimeMatch match)
    {
        var (shift, slots) = (match.Rule.Action.Shift, match.Slots);
        return shift switch
        {
            null => 0,
            "$num" => (int)(slots.Number ?? 1) * slots.UnitSize,
            "-$num" => -(int)(slots.Number ?? 1) * slots.UnitSize,
            _ => int.Parse(shift, CultureInfo.InvariantCulture) * slots.UnitSize,
        };
    }

    private static SymbolicTime Reference(string reference) => reference switch
    {
        "past" => new SymbolicTime { Anchor = TimeAnchor.Document, Direction = TimeDirection.Past },
        "future" => new SymbolicTime { Anchor = TimeAnchor.Document, Direction = TimeDirection.Future },
        _ => new SymbolicTime { Anchor = TimeAnchor.Document, Unit = TimeUnit.Day, Modifier = TimeModifier.Approx },
    };

    // "the past two months" ends with the document, "the next two months" begins with it
    private static SymbolicTime? Anchored(TimeMatch match)
    {
        var (slots, action) = (match.Slots, match.Rule.Action);
        if (action.Reference is null || slots.Unit is not { } unit)
        {
            return null;
        }

        var count = action.Count is { } fixedCount ? fixedCount : (int)(slots.Number ?? -1);
        if (count <= 0)
        {
            return Reference(action.Reference);
        }

        var today = new SymbolicTime { Anchor = TimeAnchor.Document, Unit = TimeUnit.Day };
        return action.Reference == "past"
            ? new SymbolicTime { Anchor = TimeAnchor.Document, Unit = unit, Shift = -count * slots.UnitSize, Until = today }
            : today with { Until = new SymbolicTime { Anchor = TimeAnchor.Document, Unit = unit, Shift = count * slots.UnitSize } };
    }

    private static string Duration(TimeMatch match)
    {
        var (slots, action) = (match.Slots, match.Rule.Action);
        var unit = action.Unit ?? slots.Unit ?? TimeUnit.Day;
        var count = action.Count is { } fixedCount ? fixedCount : slots.Number ?? -1;
        var time = unit is TimeUnit.Hour or TimeUnit.Minute or TimeUnit.Second;
        var letter = unit switch
        {
            TimeUnit.Second => "S",
            TimeUnit.Minute => "M",
            TimeUnit.Hour => "H",
            TimeUnit.Day => "D",
            TimeUnit.Week => "W",
            TimeUnit.Month => "M",
            TimeUnit.Quarter => "Q",
            TimeUnit.Century when count < 0 => "C",
            TimeUnit.Decade when count < 0 => "E",
            _ => "Y",
        };
        if (count < 0)
        {
            return (time ? "PTX" : "PX") + letter;
        }

        count *= slots.UnitSize * (unit switch { TimeUnit.Decade => 10, TimeUnit.Century => 100, _ => 1 });
        var whole = decimal.Truncate(count);
        var half = action.Half || count - whole == 0.5m;
        var text = string.Create(CultureInfo.InvariantCulture, $"{(time ? "PT" : "P")}{(half || whole == count ? whole : count)}{letter}");
        return text + (half, unit) switch
        {
            (true, TimeUnit.Hour) => "30M",
            (true, TimeUnit.Minute) => "30S",
            (true, TimeUnit.Year) => "6M",
            (true, TimeUnit.Day) => "T12H",
            _ => string.Empty,
        };
    }
}
