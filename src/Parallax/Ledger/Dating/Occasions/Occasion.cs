using System.Collections.Immutable;

namespace Parallax.Ledger.Dating.Occasions;

/// <summary>What a report says of when and where an event was and what came of it: all that shows two events told in other words to be one.</summary>
internal sealed record Occasion
{
    /// <summary>Index of the document in the ledger.</summary>
    public required int Document { get; init; }

    /// <summary>Month and, where it is said, day of the month of the event's own time or of the only one that its sentence names; null where none is. The year need not be known.</summary>
    public (int Month, int? Day)? Calendar { get; init; }

    /// <summary>When it was; unknown where nothing says.</summary>
    public required DateInterval Time { get; init; }

    /// <summary>Entity id.</summary>
    public string? Place { get; init; }

    public required string PlaceName { get; init; }

    /// <summary>Ids of actors and recipients.</summary>
    public required ImmutableArray<string> Parties { get; init; }

    /// <summary>Types of the events that its report gives it as the cause of.</summary>
    public ImmutableArray<string> LedTo { get; init; } = [];

    /// <summary>Hashes of the stems of the uncommon words of the sentence, sorted.</summary>
    public ImmutableArray<int> Context { get; init; } = [];

    public required int Story { get; init; }

    public required int Storyline { get; init; }
}
