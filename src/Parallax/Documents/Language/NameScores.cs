using System;

namespace Parallax.Documents.Language;

/// <summary>What the network thinks of each word of a document as a part of a name: the scores of the name labels, word after word.</summary>
/// <param name="step">Distance of words.</param>
internal sealed class NameScores(int step)
{
    private float[] _values = [];
    private int _words;

    /// <summary>The scores of some words.</summary>
    /// <param name="word">Index of the first of them in the document.</param>
    /// <param name="count">How many words.</param>
    public ReadOnlySpan<float> Of(int word, int count) => _values.AsSpan(word * step, count * step);

    /// <summary>Room for the scores of the next words.</summary>
    public Span<float> Add(int count)
    {
        if ((_words + count) * step > _values.Length)
        {
            Array.Resize(ref _values, Math.Max((_words + count) * step, _values.Length * 2));
        }

        _words += count;
        return _values.AsSpan((_words - count) * step, count * step);
    }
}
