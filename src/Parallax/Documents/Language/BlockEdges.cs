using System;
using System.Collections.Generic;

namespace Parallax.Documents.Language;

/// <summary>The words with which the blocks of a document start and end: where the same words stand inside a block, a line may have been lost.</summary>
internal sealed class BlockEdges
{
    private readonly HashSet<uint> _words = [];

    /// <summary>Takes in a block.</summary>
    public void Add(string text, ReadOnlySpan<Span> tokens)
    {
        if (tokens.IsEmpty)
        {
            return;
        }

        var first = WordKey.Of(tokens[0].In(text));
        var last = WordKey.Of(tokens[^1].In(text));
        var second = tokens.Length > 1 ? WordKey.Of(tokens[1].In(text)) : WordKey.Outside;
        var last2 = tokens.Length > 1 ? WordKey.Of(tokens[^2].In(text)) : WordKey.Outside;
        _words.Add(FeatureHash.Combine(1, first.Lower));
        _words.Add(FeatureHash.Combine(2, first.Lower, second.Lower));
        _words.Add(FeatureHash.Combine(3, last.Lower));
        _words.Add(FeatureHash.Combine(4, last2.Lower, last.Lower));
    }

    /// <summary>Which of the words and pairs of words around a gap stand at a block's edge, as bits.</summary>
    public uint Of(in WordKey last2, in WordKey last, in WordKey next, in WordKey next2) =>
        (_words.Contains(FeatureHash.Combine(1, next.Lower)) ? 1u : 0)
        | (_words.Contains(FeatureHash.Combine(2, next.Lower, next2.Lower)) ? 2u : 0)
        | (_words.Contains(FeatureHash.Combine(3, last.Lower)) ? 4u : 0)
        | (_words.Contains(FeatureHash.Combine(4, last2.Lower, last.Lower)) ? 8u : 0);
}
