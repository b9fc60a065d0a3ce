using System.Collections.Immutable;

namespace Parallax;

/// <summary>A date with what is known of it and how (the contract's DATE).</summary>
public sealed record ReportedDate
{
    /// <summary>ISO 8601 or TIMEX3 value to the precision known, such as <c>2023-09-24</c>, <c>2022-02</c>; null where the bounds are all there is.</summary>
    public string? Value { get; init; }

    public DateInterval Interval { get; init; }

    public DatePrecision Precision { get; init; }

    public Basis Basis { get; init; }

    public ImmutableArray<Reference> Evidence { get; init; } = [];

    /// <summary>A date of which nothing is known.</summary>
    public static ReportedDate Unknown { get; } = new();
}
