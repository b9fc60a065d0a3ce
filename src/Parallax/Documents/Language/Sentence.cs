using System.Collections.Immutable;

namespace Parallax.Documents.Language;

/// <summary>A sentence of one block, with its tokens in order.</summary>
/// <param name="Span">From the first token's start to the last one's end.</param>
/// <param name="Block">Index of the block in the document that holds it; a sentence never crosses blocks.</param>
/// <param name="Tokens">In text order; never empty.</param>
public sealed record Sentence(Span Span, int Block, ImmutableArray<Token> Tokens);
