namespace Parallax.Dossiers;

/// <summary>A place in a document with the sentence around it.</summary>
/// <param name="Number">The document's number in the dossier, from 1.</param>
/// <param name="At">Where.</param>
/// <param name="Quote">The words there.</param>
/// <param name="Before">What stands before them in their sentence.</param>
/// <param name="After">What stands behind them in their sentence.</param>
/// <param name="Source">The outlet, or what the document is called where it names none.</param>
public sealed record Citation(int Number, Reference At, string Quote, string Before, string After, string Source);
