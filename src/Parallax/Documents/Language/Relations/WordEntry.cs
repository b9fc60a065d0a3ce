namespace Parallax.Documents.Language.Relations;

/// <summary>A lemma as one part of speech in <see cref="WordRelations"/>; the default value is a word that is not known.</summary>
/// <param name="First">Its first sense, counted over the whole lexicon.</param>
/// <param name="Count">Number of its senses, the most frequent first.</param>
public readonly record struct WordEntry(int First, int Count)
{
    public bool IsKnown => Count > 0;
}
