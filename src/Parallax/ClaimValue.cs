using System.Collections.Immutable;

namespace Parallax;

/// <summary>One value of a claim with all that give it.</summary>
public sealed record ClaimValue
{
    /// <summary>The number, or for accounts and utterances the words; null for vague figures.</summary>
    public string? Value { get; init; }

    /// <summary>Lower bound of the range that the words allow, precision included.</summary>
    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    /// <summary>Ids of figures, statements or events.</summary>
    public required ImmutableArray<string> Mentions { get; init; }

    /// <summary>Ids of independent origins.</summary>
    public required ImmutableArray<string> Origins { get; init; }

    /// <summary>The time that the value holds for.</summary>
    public ReportedDate AsOf { get; init; } = ReportedDate.Unknown;
}
