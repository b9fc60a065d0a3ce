using System;
using Parallax.Documents.Language.Network;

namespace Parallax.Documents.Language;

/// <summary>The digests of a document's words, gathered while the network runs.</summary>
internal sealed class WordDigests(WordDigest digest) : IWordStates
{
    private float[] _values = [];
    private int _words;

    /// <summary>Values for each word.</summary>
    public int Width => digest.Width;

    /// <summary>The digests of some words.</summary>
    /// <param name="word">Index of the first of them in the document.</param>
    /// <param name="count">How many words.</param>
    public ReadOnlySpan<float> Of(int word, int count) => _values.AsSpan(word * Width, count * Width);

    public void Take(int layer, ReadOnlySpan<short> states, int words)
    {
        if (layer == 0)
        {
            if ((_words + words) * Width > _values.Length)
            {
                Array.Resize(ref _values, Math.Max((_words + words) * Width, _values.Length * 2));
            }

            _words += words;
            digest.Start(Last(words));
        }

        digest.Add(layer, states, states.Length / words, Last(words), words);
        if (layer == 1)
        {
            Activations.Leak(Last(words));
        }
    }

    private Span<float> Last(int words) => _values.AsSpan((_words - words) * Width, words * Width);
}
