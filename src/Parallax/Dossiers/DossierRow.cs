using System.Collections.Immutable;

namespace Parallax.Dossiers;

/// <summary>A line of an item.</summary>
/// <param name="Cells">As many as the item has columns.</param>
/// <param name="Citations">Where it stands.</param>
public sealed record DossierRow(ImmutableArray<string> Cells, ImmutableArray<Citation> Citations)
{
    /// <summary>How deep it stands in a tree of rows: a row of depth 1 belongs to the last row of depth 0 before it.</summary>
    public int Depth { get; init; }

    /// <summary>Of a wording its words, cut where they differ from the first wording's; empty for other rows.</summary>
    public ImmutableArray<WordingPiece> Wording { get; init; } = [];
}
