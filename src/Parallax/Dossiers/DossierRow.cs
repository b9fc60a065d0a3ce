using System.Collections.Immutable;

namespace Parallax.Dossiers;

/// <summary>A line of an item.</summary>
/// <param name="Cells">As many as the item has columns.</param>
/// <param name="Citations">Where it stands.</param>
public sealed record DossierRow(ImmutableArray<string> Cells, ImmutableArray<Citation> Citations);
