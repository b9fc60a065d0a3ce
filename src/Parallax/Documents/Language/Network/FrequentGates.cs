using System;
using System.Threading;

namespace Parallax.Documents.Language.Network;

/// <summary>
/// What the first layer's input gives to its gates for frequent words, which hangs on the word alone: computed when a word is first met, then kept, for
/// all threads. The most that is kept is known beforehand: two spellings of each of <see cref="Most"/> words, 31 MB.
/// </summary>
internal sealed class FrequentGates
{
    /// <summary>How many of the most frequent words.</summary>
    private const int Most = 4096;

    private readonly Entry?[] _entries = new Entry?[2 * Most];

    /// <summary>The gates of a word; null where they are not kept.</summary>
    /// <param name="word">The word.</param>
    /// <param name="row">Its row among the pretrained vectors, which stand in order of frequency; -1 for none.</param>
    public float[]? Find(in WordKey word, int row) =>
        (uint)row < Most && Volatile.Read(ref _entries[Slot(word, row)]) is { } entry && entry.Word == word ? entry.Gates : null;

    /// <summary>Keeps the gates of a word where its place is free.</summary>
    public void Offer(in WordKey word, int row, ReadOnlySpan<float> gates)
    {
        if ((uint)row < Most && Volatile.Read(ref _entries[Slot(word, row)]) is null)
        {
            Volatile.Write(ref _entries[Slot(word, row)], new Entry(word, gates.ToArray()));
        }
    }

    private static int Slot(in WordKey word, int row) => (2 * row) + ((word.Traits & WordTraits.Capital) != WordTraits.None ? 1 : 0);

    private sealed record Entry(WordKey Word, float[] Gates);
}
