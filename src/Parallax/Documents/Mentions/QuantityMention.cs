namespace Parallax.Documents.Mentions;

/// <summary>A quantity in the text, before it is known what it counts.</summary>
public sealed record QuantityMention
{
    /// <summary>The quantity with magnitude, currency and unit, without modifier: "$100 billion", "18 hours", "more than doubled".</summary>
    public required Span Span { get; init; }

    public required QuantityKind Kind { get; init; }

    public decimal? Value { get; init; }

    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    public FigureModifier Modifier { get; init; }

    /// <summary>The modifier's words ("about", "up to"), null where there are none.</summary>
    public Span? ModifierSpan { get; init; }

    /// <summary>As <see cref="Figure.Unit"/>.</summary>
    public required string Unit { get; init; }

    public string? Ucum { get; init; }

    /// <summary>For a change, which way.</summary>
    public ChangeDirection Direction { get; init; }
}
