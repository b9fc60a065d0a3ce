using System;
using System.Globalization;

namespace Parallax.Documents.Mentions.Times;

/// <summary>The third column of <c>time-rules.tsv</c>.</summary>
internal sealed record TimeAction
{
    public TimeAnchor Anchor { get; init; }

    public TimeUnit? Unit { get; init; }

    /// <summary>As written: a number, <c>$num</c> or <c>-$num</c>.</summary>
    public string? Shift { get; init; }

    public int? Quarter { get; init; }

    public string? Clock { get; init; }

    public TimeModifier Modifier { get; init; }

    /// <summary>Count of a duration; -1 for one that the words leave open.</summary>
    public int? Count { get; init; }

    /// <summary>Past, present or future of the document: <c>ref</c>.</summary>
    public string? Reference { get; init; }

    public bool Half { get; init; }

    public bool Weekend { get; init; }

    /// <summary>The time is counted from, or part of, the one that the same words name.</summary>
    public bool Of { get; init; }

    /// <summary>Which one of the units in another time: <c>$num</c>, <c>-$num</c>, <c>-1</c> for the last, 0 for the one that holds it.</summary>
    public string? Ordinal { get; init; }

    /// <summary>A number of units from <see cref="Ordinal"/> on: <c>$num</c>.</summary>
    public string? Through { get; init; }

    /// <summary>Only where no noun follows: "at 5", not "at 5 places".</summary>
    public bool Alone { get; init; }

    /// <summary>A length that also names the time at its end, where no past tense says that it is over: "in two weeks".</summary>
    public bool Ahead { get; init; }

    /// <summary>From the document to the end of the unit.</summary>
    public bool Rest { get; init; }

    /// <summary>From the beginning of the unit to the document.</summary>
    public bool SoFar { get; init; }

    /// <summary>The unit of the document's date that holds the time: "the last day of the month".</summary>
    public TimeUnit? Whole { get; init; }

    /// <summary>What is added to the count: 0.25 for "and a quarter".</summary>
    public decimal Plus { get; init; }

    /// <summary>1 for the first so many units of what follows, -1 for the last.</summary>
    public int? Edge { get; init; }

    /// <summary>Minutes behind the hour: a number, <c>$num</c>, or with a minus before it.</summary>
    public string? Minute { get; init; }

    /// <summary>a.m. or p.m.: <c>am</c>, <c>pm</c>; null for neither.</summary>
    public string? Meridiem { get; init; }

    /// <summary>The side that the words name: "this past Friday" may be yesterday, "last Friday" may not.</summary>
    public TimeDirection Direction { get; init; }

    /// <summary>Key of a holiday.</summary>
    public string? Holiday { get; init; }

    /// <summary>How many pieces at the front are context and not part of the expression.</summary>
    public int Skip { get; init; }

    public static TimeAction Parse(string text)
    {
        var action = new TimeAction();
        foreach (var part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var key = equals < 0 ? part : part[..equals];
            var value = equals < 0 ? string.Empty : part[(equals + 1)..];
            action = key switch
            {
                "anchor" => action with { Anchor = Enum.Parse<TimeAnchor>(value, ignoreCase: true) },
                "unit" => action with { Unit = Enum.Parse<TimeUnit>(value, ignoreCase: true) },
                "shift" => action with { Shift = value },
                "quarter" => action with { Quarter = int.Parse(value, CultureInfo.InvariantCulture) },
                "clock" => action with { Clock = value },
                "mod" => action with { Modifier = Enum.Parse<TimeModifier>(value, ignoreCase: true) },
                "dur" => action with { Count = value == "x" ? -1 : int.Parse(value, CultureInfo.InvariantCulture) },
                "ref" => action with { Reference = value },
                "half" => action with { Half = true },
                "weekend" => action with { Weekend = true },
                "of" => action with { Of = true },
                "ord" => action with { Ordinal = value },
                "through" => action with { Through = value },
                "alone" => action with { Alone = true },
                "ahead" => action with { Ahead = true },
                "rest" => action with { Rest = true },
                "sofar" => action with { SoFar = true },
                "plus" => action with { Plus = decimal.Parse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) },
                "whole" => action with { Whole = Enum.Parse<TimeUnit>(value, ignoreCase: true) },
                "edge" => action with { Edge = int.Parse(value, CultureInfo.InvariantCulture) },
                "min" => action with { Minute = value },
                "half-of-day" => action with { Meridiem = value },
                "dir" => action with { Direction = Enum.Parse<TimeDirection>(value, ignoreCase: true) },
                "holiday" => action with { Holiday = value },
                "skip" => action with { Skip = int.Parse(value, CultureInfo.InvariantCulture) },
                _ => throw new FormatException($"time-rules.tsv: unknown action {part}"),
            };
        }

        return action;
    }
}
