namespace Parallax.Evaluation.Conllu;

/// <summary>A syntactic word of a treebank.</summary>
/// <param name="Form">As written.</param>
/// <param name="Lemma">Dictionary form.</param>
/// <param name="Tag">Universal part of speech, upper case.</param>
/// <param name="Features">Morphological features, <c>Name=Value|…</c> or <c>_</c>.</param>
/// <param name="Head">Index in the sentence of the head; -1 for the root.</param>
/// <param name="Relation">Relation with its subtype.</param>
/// <param name="Token">Index of the surface token that the word is part of.</param>
internal sealed record ConlluWord(string Form, string Lemma, string Tag, string Features, int Head, string Relation, int Token);
