using System;
using System.Collections.Generic;
using System.Globalization;

namespace Parallax.Documents.Mentions.Times;

/// <summary>Lengths of time as ISO 8601 and TIMEX3 write them.</summary>
internal static class TimeLengths
{
    /// <summary>P2W, PT1H30M, PXD; a number below zero is an unknown one.</summary>
    public static string Write(decimal count, TimeUnit unit, int size, bool half)
    {
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

        count *= size * (unit switch { TimeUnit.Decade => 10, TimeUnit.Century => 100, _ => 1 });
        var whole = decimal.Truncate(count);
        half |= count - whole == 0.5m && unit is TimeUnit.Hour or TimeUnit.Minute or TimeUnit.Year or TimeUnit.Day;
        if (whole == 0 && half)
        {
            return unit switch
            {
                TimeUnit.Hour => "PT30M",
                TimeUnit.Minute => "PT30S",
                TimeUnit.Day => "PT12H",
                TimeUnit.Month => "P15D",
                TimeUnit.Quarter => "P45D",
                TimeUnit.Week => "PT84H",
                TimeUnit.Decade => "P5Y",
                TimeUnit.Century => "P50Y",
                _ => "P6M",
            };
        }

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

    /// <summary>Two lengths as one: P2Y and P1M, PT1H and PT30M.</summary>
    public static string Add(string first, string second)
    {
        var rest = second[1..];
        return first.Contains('T', StringComparison.Ordinal) && rest.StartsWith('T') ? first + rest[1..] : first + rest;
    }

    /// <summary>The time that is so long away from another: counted from it part by part, the largest first.</summary>
    /// <param name="length">The length; one of unknown size is one.</param>
    /// <param name="sign">-1 backwards, 1 forwards.</param>
    /// <param name="origin">Where to count from: an anchor without a unit, or a time.</param>
    public static SymbolicTime Away(string length, int sign, SymbolicTime origin)
    {
        var time = origin;
        var isFirst = origin.Unit is null && origin.Anchor != TimeAnchor.Calendar && origin.Anchor != TimeAnchor.Of;
        foreach (var (count, counted) in Read(length))
        {
            var unit = counted;
            var shift = sign * (count == 1 && unit == TimeUnit.Week ? 7 : count);
            unit = count == 1 && unit == TimeUnit.Week ? TimeUnit.Day : unit; // to the day, not to the week of the calendar
            time = isFirst ? origin with { Unit = unit, Shift = shift } : new SymbolicTime { Anchor = TimeAnchor.Of, Of = time, Unit = unit, Shift = shift };
            isFirst = false;
        }

        return time;
    }

    /// <summary>The counts and units of a length; nothing for one of unknown size. Halves are left out.</summary>
    public static IEnumerable<(int Count, TimeUnit Unit)> Read(string length)
    {
        var isTime = false;
        var start = 1;
        for (var i = 1; i < length.Length; i++)
        {
            if (length[i] == 'T')
            {
                isTime = true;
                start = i + 1;
            }
            else if (char.IsAsciiLetter(length[i]))
            {
                if (decimal.TryParse(length.AsSpan(start, i - start), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count) && count < 100_000)
                {
                    yield return ((int)count, UnitOf(length[i], isTime));
                }

                start = i + 1;
            }
        }
    }

    private static TimeUnit UnitOf(char letter, bool isTime) => letter switch
    {
        'S' => TimeUnit.Second,
        'H' => TimeUnit.Hour,
        'M' => isTime ? TimeUnit.Minute : TimeUnit.Month,
        'D' => TimeUnit.Day,
        'W' => TimeUnit.Week,
        'Q' => TimeUnit.Quarter,
        _ => TimeUnit.Year,
    };
}
