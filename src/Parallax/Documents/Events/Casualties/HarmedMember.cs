using System.Collections.Immutable;

namespace Parallax.Documents.Events.Casualties;

/// <summary>One part of a phrase of those harmed: a person, or a number of people.</summary>
/// <param name="Span">The words.</param>
/// <param name="Count">How many; null for a plural without a number.</param>
internal sealed record HarmedMember(Span Span, int? Count)
{
    /// <summary>True where a number of people is told rather than a person.</summary>
    public bool IsGroup { get; init; }

    public VictimReference Reference { get; init; }

    public Gender Gender { get; init; }

    public ImmutableArray<int> Ages { get; init; } = [];

    /// <summary>A person among the document's entities.</summary>
    public int? Entity { get; init; }

    /// <summary>"Another man", "three others": not those told of just before.</summary>
    public bool IsOther { get; init; }

    public bool IsPerpetrator { get; init; }

    /// <summary>"They": those told of together just before.</summary>
    public bool IsTogether { get; init; }
}
