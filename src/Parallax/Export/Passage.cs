using System.Collections.Immutable;

namespace Parallax.Export;

/// <summary>A block of a document that a search found.</summary>
/// <param name="Document">Index of the document in the ledger.</param>
/// <param name="Block">Index of the block in the document.</param>
/// <param name="Matches">Where the words stand in the document's text.</param>
public readonly record struct Passage(int Document, int Block, ImmutableArray<Span> Matches);
