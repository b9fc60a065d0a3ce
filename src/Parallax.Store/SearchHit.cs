using System.Collections.Immutable;

namespace Parallax.Store;

/// <summary>A block that holds what was looked for.</summary>
/// <param name="Sha256">SHA-256 of the input.</param>
/// <param name="Block">Index of the block in its document.</param>
/// <param name="Matches">Where the words stand: spans of the document's text, in order.</param>
public sealed record SearchHit(string Sha256, int Block, ImmutableArray<Span> Matches);
