namespace Parallax.Documents.Mentions.Names;

/// <summary>A phrase of the gazetteer among the tokens of a sentence.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="Last">Index of its last token.</param>
/// <param name="Entry">What it is.</param>
internal readonly record struct PhraseMatch(int First, int Last, PhraseEntry Entry);
