using System.Collections.Immutable;

namespace Parallax;

/// <summary>Something reported to have happened, be happening or be planned. Entities, times, statements and figures are indexes into the same record.</summary>
public sealed record Event
{
    /// <summary>The clause or phrase that tells it.</summary>
    public required Span Span { get; init; }

    /// <summary>PLOVER event type, upper case: ASSAULT, PROTEST, CONSULT, AGREE, MOBILIZE, …</summary>
    public required string Type { get; init; }

    public required Span Trigger { get; init; }

    /// <summary>The report's own word: "terrorist attack", "armed clash".</summary>
    public required string Label { get; init; }

    public ImmutableArray<int> Actors { get; init; } = [];

    public ImmutableArray<int> Recipients { get; init; } = [];

    public int? Place { get; init; }

    /// <summary>Index of the time mention that says when.</summary>
    public int? Time { get; init; }

    public FactStatus Status { get; init; }

    public Span? Cause { get; init; }

    public Span? Purpose { get; init; }

    public ImmutableArray<Harm> Harm { get; init; } = [];

    /// <summary>Index of the statement it is told in; null where the reporter tells it.</summary>
    public int? Statement { get; init; }

    public ImmutableArray<FieldEvidence> Evidence { get; init; } = [];
}
