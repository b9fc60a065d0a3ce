using System.Collections.Immutable;

namespace Parallax;

/// <summary>Documents on one event or development.</summary>
public sealed record Story
{
    /// <summary>Derives from the earliest document.</summary>
    public required string Id { get; init; }

    /// <summary>Neutral: actors, subject, place, period; never a headline.</summary>
    public required string Title { get; init; }

    public required string Storyline { get; init; }

    /// <summary>Ids, sorted by what is known of their dates, then id.</summary>
    public required ImmutableArray<string> Documents { get; init; }

    public required ReportedDate First { get; init; }

    public required ReportedDate Last { get; init; }

    public required SourceCount Sources { get; init; }

    /// <summary>How many its reports tell were killed and injured; empty where none does.</summary>
    public ImmutableArray<Toll> Tolls { get; init; } = [];
}
