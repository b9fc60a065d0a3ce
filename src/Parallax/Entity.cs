using System.Collections.Immutable;

namespace Parallax;

/// <summary>Somebody or something that documents speak of, with all its spellings.</summary>
public sealed record Entity
{
    public required string Id { get; init; }

    public required EntityKind Kind { get; init; }

    /// <summary>The name shown: the spelling that most documents use, the fuller one where equal.</summary>
    public required string Name { get; init; }

    /// <summary>Other spellings, sorted.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Victims, bystanders: left out of exports and pages unless asked for.</summary>
    public bool Private { get; init; }

    public GazetteerLink? Link { get; init; }

    /// <summary>Sorted by document and start.</summary>
    public ImmutableArray<EntityReference> Mentions { get; init; } = [];

    /// <summary>Why what documents name is one: each step that joined two of its local entities, in the order in which they were taken.</summary>
    public ImmutableArray<EntityMerge> Merges { get; init; } = [];
}
