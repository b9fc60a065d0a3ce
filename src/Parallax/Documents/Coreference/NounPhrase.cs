namespace Parallax.Documents.Coreference;

/// <summary>A noun phrase without what follows its head.</summary>
/// <param name="Start">Index of the first token.</param>
/// <param name="End">Index after the last one.</param>
/// <param name="Head">Index of the head.</param>
internal readonly record struct NounPhrase(int Start, int End, int Head);
