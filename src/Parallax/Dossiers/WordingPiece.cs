namespace Parallax.Dossiers;

/// <summary>A stretch of a wording.</summary>
/// <param name="Text">The words, as they are shown.</param>
/// <param name="Differs">True where the first wording of the utterance has other words.</param>
public readonly record struct WordingPiece(string Text, bool Differs);
