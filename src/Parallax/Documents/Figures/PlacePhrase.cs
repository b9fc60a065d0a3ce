namespace Parallax.Documents.Figures;

/// <summary>Words that say where: "in the northern town of Ostvik", "at a market", "worldwide".</summary>
/// <param name="First">Index in the sentence of the preposition, or of the adverb itself.</param>
/// <param name="Start">Index of the first word of the place.</param>
/// <param name="End">Index behind its last word.</param>
/// <param name="Head">Index of the word that stands for it in the tree.</param>
/// <param name="Entity">The place that it names; null where it names none.</param>
internal readonly record struct PlacePhrase(int First, int Start, int End, int Head, int? Entity);
