namespace Parallax;

/// <summary>A time expression in the text.</summary>
public sealed record TimeMention
{
    public required Span Span { get; init; }

    public required TimeType Type { get; init; }

    /// <summary>For dates and times of day, and for durations whose place in time is said ("the past two months"); otherwise null.</summary>
    public SymbolicTime? Time { get; init; }

    /// <summary>For durations and sets: ISO 8601 duration, TIMEX3 style (<c>P32M</c>, <c>PT18H</c>, <c>PXD</c>); null otherwise.</summary>
    public string? Duration { get; init; }

    public TimeModifier Modifier { get; init; }

    /// <summary>Which side of the time the words around it open: "since August", "2018 or later".</summary>
    public TimeSignal Signal { get; init; }

    /// <summary>TIMEX3 value as far as the words alone give it.</summary>
    public string Value => Duration ?? Time?.ToString() ?? "XXXX";
}
