using System.Collections.Immutable;

namespace Parallax;

/// <summary>A meeting or talks, as reported. Parties and mediators are entity ids.</summary>
public sealed record Talk
{
    public required string Id { get; init; }

    public ImmutableArray<string> Parties { get; init; } = [];

    public ImmutableArray<string> Mediators { get; init; } = [];

    public ReportedDate Date { get; init; } = ReportedDate.Unknown;

    public string? About { get; init; }

    public ImmutableArray<Reference> Proposals { get; init; } = [];

    public Reference? Outcome { get; init; }

    /// <summary>Where it is told.</summary>
    public ImmutableArray<Reference> Evidence { get; init; } = [];
}
