namespace Parallax.Ledger.Utterances;

/// <summary>A content word of a saying.</summary>
/// <param name="Folded">As it stands, folded.</param>
/// <param name="Term">Its stem, or the group of words that retellings put for each other.</param>
/// <param name="Meaning">Its direction; empty where it is not known.</param>
internal readonly record struct SayingWord(string Folded, string Term, float[] Meaning);
