namespace Parallax.Ledger.Utterances;

/// <summary>How a word of one wording renders a word of another.</summary>
/// <param name="Likeness">0 to 1.</param>
/// <param name="Kind">What joins or parts them.</param>
internal readonly record struct WordLink(float Likeness, WordLinkKind Kind);
