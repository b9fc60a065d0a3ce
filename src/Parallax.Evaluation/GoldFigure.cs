using System.Text.Json.Serialization;

namespace Parallax.Evaluation;

/// <summary>A figure as a person annotated it. Offsets are UTF-16 code units into the raw file.</summary>
public sealed record GoldFigure
{
    /// <summary>File that it stands in; null where the list is of one file.</summary>
    public string? Document { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }

    public required string Surface { get; init; }

    public decimal? Value { get; init; }

    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    public required string Modifier { get; init; }

    public required string Unit { get; init; }

    public string? Counted { get; init; }

    public string? Holder { get; init; }

    public string? Scope { get; init; }

    public string? Aspect { get; init; }

    public string? Place { get; init; }

    public required string Status { get; init; }

    public string? AsOf { get; init; }

    public int? AsOfStart { get; init; }

    public string? AttributedTo { get; init; }

    public string? PartOf { get; init; }

    public int? PartOfStart { get; init; }

    /// <summary>True for a record that may be found or not.</summary>
    public bool Optional { get; init; }

    [JsonIgnore]
    public Span Span => new(Start, End);
}
