using System.Collections.Immutable;

namespace Parallax;

/// <summary>What one document says of a meeting or talks. Entities and times are indexes into the same record.</summary>
public sealed record TalkMention
{
    /// <summary>The clause that tells it.</summary>
    public required Span Span { get; init; }

    public ImmutableArray<int> Parties { get; init; } = [];

    public ImmutableArray<int> Mediators { get; init; } = [];

    public int? Time { get; init; }

    /// <summary>What it is about, in the text's words; null where not said.</summary>
    public Span? About { get; init; }

    public ImmutableArray<Span> Proposals { get; init; } = [];

    public Span? Outcome { get; init; }
}
