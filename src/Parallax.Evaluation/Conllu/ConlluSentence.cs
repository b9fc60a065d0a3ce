using System.Collections.Immutable;

namespace Parallax.Evaluation.Conllu;

/// <summary>A sentence of a treebank.</summary>
/// <param name="NewDocument">True where a document starts with it.</param>
/// <param name="NewParagraph">True where a paragraph starts with it.</param>
/// <param name="Tokens">Surface tokens.</param>
/// <param name="Words">Syntactic words.</param>
internal sealed record ConlluSentence(bool NewDocument, bool NewParagraph, ImmutableArray<ConlluToken> Tokens, ImmutableArray<ConlluWord> Words);
