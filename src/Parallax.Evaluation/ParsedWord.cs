namespace Parallax.Evaluation;

/// <summary>A word as the evaluation of parsers sees it.</summary>
/// <param name="Start">First character of its surface token, counted without white space.</param>
/// <param name="End">Behind the surface token's last character.</param>
/// <param name="Form">Lower case.</param>
/// <param name="Multi">True where its surface token holds several words.</param>
/// <param name="Tag">Universal part of speech.</param>
/// <param name="Lemma">Dictionary form.</param>
/// <param name="Head">Index of the head in all words; -1 for a root.</param>
/// <param name="Relation">Universal relation without its subtype.</param>
internal sealed record ParsedWord(int Start, int End, string Form, bool Multi, string Tag, string Lemma, int Head, string Relation);
