namespace Parallax.Documents.Mentions.Names;

/// <summary>A name that may be in a sentence.</summary>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="Last">Index of its last token.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Entry">What the gazetteer knows of it; null for nothing.</param>
internal readonly record struct Candidate(int Sentence, int First, int Last, EntityKind Kind, PhraseEntry? Entry = null)
{
    public int Length => Last - First + 1;

    public bool Overlaps(Candidate other) => Sentence == other.Sentence && First <= other.Last && other.First <= Last;

    public bool Contains(Candidate other) => Sentence == other.Sentence && First <= other.First && other.Last <= Last;
}
