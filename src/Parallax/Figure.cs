using System.Collections.Immutable;

namespace Parallax;

/// <summary>A quantity with what it counts, whose, where, as of when, its status and who gives it. Entities, times, statements and figures are indexes into the same record.</summary>
public sealed record Figure
{
    /// <summary>The quantity as in the text: number, magnitude, currency, percent sign, unit; no modifier, no counted noun.</summary>
    public required Span Span { get; init; }

    /// <summary>Null for vague words and ranges.</summary>
    public decimal? Value { get; init; }

    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    public FigureModifier Modifier { get; init; }

    /// <summary><c>count</c>, <c>percent</c>, <c>fraction</c>, <c>times</c>, an ISO 4217 code, or a singular measure such as <c>hour</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>What is counted, from the text; where ellipsis leaves it out, the words it stands for.</summary>
    public required string Counted { get; init; }

    /// <summary>What the sentence says the quantity of besides, as in the text: "sales" of 5,800 units, "revenue" for a share of it; null where it says it of nothing else.</summary>
    public string? About { get; init; }

    public int? Holder { get; init; }

    /// <summary>The set that the counted belong to: "KFOR", "permanent contingent".</summary>
    public string? Scope { get; init; }

    /// <summary>One lemma for what is said of them: killed, deployed, sent, …</summary>
    public string? Aspect { get; init; }

    public int? Place { get; init; }

    /// <summary>Where, as in the text, where that is no entity of the document: "a nightclub", "30 countries".</summary>
    public string? PlaceText { get; init; }

    public FactStatus Status { get; init; }

    /// <summary>Index of the time mention that the figure holds for; null where none is given.</summary>
    public int? AsOf { get; init; }

    public int? AttributedTo { get; init; }

    /// <summary>Who gives it, as in the text, where that is no entity of the document: "the report", "officials".</summary>
    public string? Attribution { get; init; }

    /// <summary>Index of the statement it stands in.</summary>
    public int? Statement { get; init; }

    /// <summary>Index of the figure that it is a part of.</summary>
    public int? PartOf { get; init; }

    public FigureChange? Change { get; init; }

    /// <summary>UCUM code of a measure, null where there is none.</summary>
    public string? Ucum { get; init; }

    /// <summary>Spans and reasons for modifier, counted, about, holder, scope, aspect, place, status, asOf, attributedTo, partOf.</summary>
    public ImmutableArray<FieldEvidence> Evidence { get; init; } = [];
}
