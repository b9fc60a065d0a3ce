using System.Collections.Immutable;

namespace Parallax;

/// <summary>A person, or a counted group, that a report tells was killed, injured or hit: by name, by description or by a number.</summary>
public sealed record Casualty
{
    /// <summary>The worst that the report tells of them.</summary>
    public required HarmKind Kind { get; init; }

    /// <summary>How many they are; 1 for a person.</summary>
    public required int Count { get; init; }

    /// <summary>True for a number of people of whom some may be told of as persons too ("four victims"); false for one person.</summary>
    public required bool IsGroup { get; init; }

    /// <summary>The words that tell of them, in text order; never empty.</summary>
    public required ImmutableArray<Span> Mentions { get; init; }

    /// <summary>Index of the local entity; null where not named.</summary>
    public int? Entity { get; init; }

    /// <summary>In years; null where the report gives none.</summary>
    public int? Age { get; init; }

    public Gender Gender { get; init; }

    /// <summary>True where the report calls them the one who did it.</summary>
    public bool IsPerpetrator { get; init; }

    /// <summary>True where the days told with them lie apart from those of the report's own event.</summary>
    public bool IsOfAnotherEvent { get; init; }
}
