using System.Collections.Immutable;

namespace Parallax;

/// <summary>A dated line of the timeline: one event, told by one or more mentions.</summary>
public sealed record TimelineEntry
{
    public required string Id { get; init; }

    public required ReportedDate Date { get; init; }

    /// <summary>PLOVER type.</summary>
    public required string Type { get; init; }

    public required FactStatus Status { get; init; }

    /// <summary>The reports' own labels with who uses each.</summary>
    public ImmutableArray<TimelineLabel> Labels { get; init; } = [];

    /// <summary>Entity ids.</summary>
    public ImmutableArray<string> Actors { get; init; } = [];

    public ImmutableArray<string> Recipients { get; init; } = [];

    /// <summary>Who does it in a report's words, where none names an entity: "an armed group"; null where no report says.</summary>
    public string? ActorWords { get; init; }

    /// <summary>To whom it is done in a report's words, where none names an entity; null where no report says.</summary>
    public string? RecipientWords { get; init; }

    /// <summary>Entity id.</summary>
    public string? Place { get; init; }

    /// <summary>Ids of the events.</summary>
    public required ImmutableArray<string> Events { get; init; }

    /// <summary>Ids of the origins.</summary>
    public ImmutableArray<string> Origins { get; init; } = [];
}
