using System;

namespace Parallax.Documents.Language.Network;

/// <summary>
/// Some sentences that go through the network side by side, so that a weight is read once for all of them. What comes out for a sentence
/// does not depend on the others.
/// </summary>
internal sealed class SentenceBatch
{
    private int[] _starts = new int[64];
    private int[] _lengths = new int[64];

    /// <summary>Number of sentences.</summary>
    public int Count { get; private set; }

    /// <summary>Words of all sentences.</summary>
    public int Words { get; private set; }

    /// <summary>Words of the longest sentence.</summary>
    public int Longest => Count == 0 ? 0 : _lengths[0];

    /// <summary>First word of each sentence, the longest sentence first.</summary>
    public ReadOnlySpan<int> Starts => _starts.AsSpan(0, Count);

    /// <summary>Words of each sentence, falling.</summary>
    public ReadOnlySpan<int> Lengths => _lengths.AsSpan(0, Count);

    /// <summary>Takes the sentences that end before the given words.</summary>
    public void Fill(ReadOnlySpan<int> ends)
    {
        if (_starts.Length < ends.Length)
        {
            _starts = new int[ends.Length * 2];
            _lengths = new int[ends.Length * 2];
        }

        Count = ends.Length;
        Words = ends.Length == 0 ? 0 : ends[^1];
        for (var i = 0; i < ends.Length; i++)
        {
            _starts[i] = i == 0 ? 0 : ends[i - 1];
            _lengths[i] = _starts[i] - ends[i]; // negative, so that the longest comes first
        }

        Array.Sort(_lengths, _starts, 0, Count);
        for (var i = 0; i < Count; i++)
        {
            _lengths[i] = -_lengths[i];
        }
    }
}
