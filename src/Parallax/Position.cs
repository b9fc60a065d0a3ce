using System.Collections.Immutable;

namespace Parallax;

/// <summary>
/// Where an actor stands to another or in a matter, as one document tells it: who asks, offers, refuses, accuses, … It is shown by the verb that
/// the report used. Entities, times and statements are indexes into the same record.
/// </summary>
public sealed record Position
{
    /// <summary>From the verb to the end of what it is about.</summary>
    public required Span Span { get; init; }

    public required PositionKind Kind { get; init; }

    /// <summary>The report's verb with its auxiliaries and negation: "has rejected", "did not accept".</summary>
    public required Span Verb { get; init; }

    /// <summary>Whose position it is; empty where a report says only whom somebody accuses ("was accused of").</summary>
    public ImmutableArray<int> Actors { get; init; } = [];

    /// <summary>Towards whom: who is asked, accused, supported, whose proposal is refused.</summary>
    public ImmutableArray<int> Toward { get; init; } = [];

    /// <summary>What it is about; null where the verb says all ("thanked the council").</summary>
    public Span? About { get; init; }

    /// <summary>"Did not accept".</summary>
    public bool Negated { get; init; }

    /// <summary>"Will ask".</summary>
    public bool Future { get; init; }

    /// <summary>Index of the statement that it is told in; null where the reporter tells it.</summary>
    public int? Statement { get; init; }

    /// <summary>Index of the time mention that says when.</summary>
    public int? Time { get; init; }

    /// <summary>The words that name actors (<c>actors</c>) and those it is towards (<c>toward</c>).</summary>
    public ImmutableArray<FieldEvidence> Evidence { get; init; } = [];
}
