using System.Collections.Immutable;

namespace Parallax.Dossiers;

/// <summary>A part of a dossier.</summary>
/// <param name="Id">Stable name: now, accounts, figures, statements, timeline, talks, forces, accused, unresolved, origins.</param>
/// <param name="Title">Heading.</param>
/// <param name="Lead">One sentence on how to read it; null where that is plain.</param>
/// <param name="Items">What it holds; never empty.</param>
public sealed record DossierSection(string Id, string Title, string? Lead, ImmutableArray<DossierItem> Items);
