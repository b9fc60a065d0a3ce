namespace Parallax.Evaluation.Conllu;

/// <summary>A surface token: a word, or several in a contraction.</summary>
/// <param name="Form">As written.</param>
/// <param name="SpaceAfter">False where the next token adjoins.</param>
internal sealed record ConlluToken(string Form, bool SpaceAfter);
