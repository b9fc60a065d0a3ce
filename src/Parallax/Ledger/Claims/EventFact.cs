using System.Collections.Immutable;
using Parallax.Ledger.Dating.Occasions;

namespace Parallax.Ledger.Claims;

/// <summary>An event mention with all that recognising one event in several reports needs.</summary>
internal sealed record EventFact
{
    /// <summary>Index of the document in the ledger.</summary>
    public int Document => Occasion.Document;

    public required string Id { get; init; }

    public required Event Event { get; init; }

    /// <summary>Ids of actors and recipients.</summary>
    public ImmutableArray<string> Parties => Occasion.Parties;

    /// <summary>Ids of the entities that it harmed.</summary>
    public required ImmutableArray<string> Victims { get; init; }

    public string? Place => Occasion.Place;

    public string PlaceName => Occasion.PlaceName;

    /// <summary>When it was; unknown where nothing says.</summary>
    public DateInterval Time => Occasion.Time;

    /// <summary>Ids of the figure claims on things counted in it (200 soldiers sent).</summary>
    public required ImmutableArray<string> Counts { get; init; }

    /// <summary>What its report says of when and where it was and what came of it.</summary>
    public required Occasion Occasion { get; init; }

    public int Story => Occasion.Story;

    public int Storyline => Occasion.Storyline;

    /// <summary>True where the event happened, or is told as having happened.</summary>
    public bool IsActual => Event.Status is FactStatus.Actual or FactStatus.Ended or FactStatus.Denied;
}
