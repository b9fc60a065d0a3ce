using Parallax.Documents.Language.Relations;

namespace Parallax.Ledger.Utterances;

/// <summary>A word as the <see cref="WordBook"/> knows it.</summary>
/// <param name="Id">Its number in the book.</param>
/// <param name="Folded">As it stands, folded.</param>
/// <param name="Term">Its stem, or the group of words that retellings put for each other.</param>
/// <param name="Meaning">Its direction; empty where it is not known.</param>
/// <param name="Reading">What it may be in the dictionary.</param>
/// <param name="Weight">How much it says: 1 for the most common words of the language, 5 for rare ones.</param>
internal sealed record BookWord(int Id, string Folded, string Term, float[] Meaning, WordReading Reading, double Weight);
