namespace Parallax.Documents.Language;

/// <summary>A syntactic word: "don't" is two tokens with adjoining spans.</summary>
/// <param name="Span">Where it stands in the document's text.</param>
/// <param name="Tag">Part of speech.</param>
/// <param name="Lemma">Dictionary form, lower case but for proper nouns.</param>
/// <param name="Features">Number, tense, person, …</param>
/// <param name="Head">Index in the sentence of the token it depends on; -1 for the root.</param>
/// <param name="Relation">Universal Dependencies relation to the head, such as <c>nsubj</c> or <c>obl</c>; subtypes are left out but for <c>nsubj:pass</c>, <c>aux:pass</c>, <c>obl:agent</c>, <c>acl:relcl</c> and <c>nmod:poss</c>.</param>
public readonly record struct Token(Span Span, PartOfSpeech Tag, string Lemma, WordFeatures Features, int Head, string Relation);
