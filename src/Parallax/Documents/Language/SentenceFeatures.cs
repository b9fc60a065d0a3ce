using System;
using System.Numerics;

namespace Parallax.Documents.Language;

/// <summary>The features that decide whether a sentence ends between two tokens (after Reynar and Ratnaparkhi 1997 and Gillick 2009).</summary>
internal static class SentenceFeatures
{
    /// <summary>Length of the buffer that <see cref="Fill"/> needs.</summary>
    public const int Capacity = 96;

    /// <summary>Whether a sentence may end behind the token at all: not between two words in lower case.</summary>
    public static bool IsCandidate(ReadOnlySpan<WordKey> keys, ReadOnlySpan<bool> rule, int index)
    {
        const WordTraits Marked = WordTraits.Capital | WordTraits.Upper | WordTraits.Digit;
        return rule[index] || (keys[index].Traits & (WordTraits.LowerCase | WordTraits.Upper | WordTraits.Digit)) == WordTraits.None
            || (keys[index + 1].Traits & Marked) != WordTraits.None || (keys[index + 1].Traits & WordTraits.LowerCase) == WordTraits.None || keys[index].Traits.HasFlag(WordTraits.Point);
    }

    /// <summary>Writes the features of the gap behind a token and returns how many there are.</summary>
    /// <param name="tokens">The block's tokens.</param>
    /// <param name="view">What is seen of them.</param>
    /// <param name="index">The token before the gap; not the last.</param>
    /// <param name="sentence">The sentence up to that token.</param>
    /// <param name="edges">How the document's blocks start and end.</param>
    /// <param name="features">Receives the hashes.</param>
    public static int Fill(ReadOnlySpan<Span> tokens, SentenceView view, int index, in SentenceSoFar sentence, BlockEdges edges, Span<uint> features)
    {
        var (keys, rule, style) = (view.Keys, view.Rule, view.Style);
        ref readonly var last = ref keys[index];
        ref readonly var next = ref keys[index + 1];
        var last2 = index > 0 ? keys[index - 1] : WordKey.Outside;
        var last3 = index > 1 ? keys[index - 2] : WordKey.Outside;
        var next2 = index + 2 < keys.Length ? keys[index + 2] : WordKey.Outside;
        var next3 = index + 3 < keys.Length ? keys[index + 3] : WordKey.Outside;
        var first = keys[sentence.Start];
        var gap = (uint)Math.Min(1, tokens[index + 1].Start - tokens[index].End);
        var decided = (rule[index] ? 1u : 0) | (index + 1 < rule.Length && rule[index + 1] ? 2u : 0) | (index > 0 && rule[index - 1] ? 4u : 0) | (gap << 3);
        var length = Bucket(index + 1 - sentence.Start);
        var rest = Bucket(keys.Length - index - 1);
        var words = Bucket(sentence.Lower);
        var names = Bucket(sentence.Capital);
        var open = (uint)Math.Min(1, sentence.Quotes) | ((uint)Math.Min(1, sentence.Brackets) << 1);
        var capital = next.Traits.HasFlag(WordTraits.Capital) ? 1u : 0;
        var n = 0;
        features[n++] = FeatureHash.Combine(300, decided);
        features[n++] = FeatureHash.Combine(301, last.Lower, decided);
        features[n++] = FeatureHash.Combine(302, next.Lower, decided);
        features[n++] = FeatureHash.Combine(303, last.Form);
        features[n++] = FeatureHash.Combine(304, next.Form);
        features[n++] = FeatureHash.Combine(305, last.Lower, next.Lower);
        features[n++] = FeatureHash.Combine(306, last2.Lower, last.Lower);
        features[n++] = FeatureHash.Combine(307, next.Lower, next2.Lower);
        features[n++] = FeatureHash.Combine(308, last2.Lower, last.Lower, next.Shape);
        features[n++] = FeatureHash.Combine(309, last.Shape, next.Form, next2.Shape);
        features[n++] = FeatureHash.Combine(310, last.Lower, next.Shape, decided);
        features[n++] = FeatureHash.Combine(311, last.Shape, next.Shape, gap);
        features[n++] = FeatureHash.Combine(312, last2.Shape, last.Shape, next.Shape);
        features[n++] = FeatureHash.Combine(313, last.Shape, next.Shape, next2.Shape);
        features[n++] = FeatureHash.Combine(314, last.Lower, next.Shape, next2.Shape);
        features[n++] = FeatureHash.Combine(315, last2.Shape, last.Lower, next.Lower);
        features[n++] = FeatureHash.Combine(316, last.LongShape, next.LongShape);
        features[n++] = FeatureHash.Combine(317, last.Lower, next.Fine, capital);
        features[n++] = FeatureHash.Combine(318, last.Fine, next.Fine, capital);
        features[n++] = FeatureHash.Combine(319, last.Coarse, next.Coarse, capital);
        features[n++] = FeatureHash.Combine(320, last2.Fine, last.Lower, next.Shape);
        features[n++] = FeatureHash.Combine(321, last2.Coarse, last.Lower, next.Coarse);
        features[n++] = FeatureHash.Combine(322, next.Coarse, next2.Coarse, last.Shape);
        features[n++] = FeatureHash.Combine(323, length, last.Lower, next.Shape);
        features[n++] = FeatureHash.Combine(324, rest, last.Lower, next.Shape);
        features[n++] = FeatureHash.Combine(325, words, names, capital);
        features[n++] = FeatureHash.Combine(326, words, last.Shape, next.Shape);
        features[n++] = FeatureHash.Combine(327, open, last.Lower, next.Lower);
        features[n++] = FeatureHash.Combine(328, open, decided, next.Shape);
        features[n++] = FeatureHash.Combine(329, style, last.Lower, next.Shape);
        features[n++] = FeatureHash.Combine(330, style, decided);
        features[n++] = FeatureHash.Combine(331, first.Lower, last.Lower, next.Shape);
        features[n++] = FeatureHash.Combine(332, first.Shape, length, last.Shape);
        features[n++] = FeatureHash.Combine(333, next.Shape, next2.Shape, next3.Shape);
        features[n++] = FeatureHash.Combine(334, last3.Shape, last2.Shape, last.Shape);
        features[n++] = FeatureHash.Combine(335, last3.Lower, last2.Lower, last.Lower);
        features[n++] = FeatureHash.Combine(336, next.Lower, next2.Lower, next3.Lower);
        features[n++] = FeatureHash.Combine(337, last.Suffix3, next.Shape);
        features[n++] = FeatureHash.Combine(338, first.Lower, next.Lower);
        features[n++] = FeatureHash.Combine(339, Bucket(sentence.Digit), words, last.Shape);
        features[n++] = FeatureHash.Combine(340, length, decided);
        features[n++] = FeatureHash.Combine(341, rest, decided);
        var same = (first.Lower == next.Lower ? 1u : 0) | (first.Shape == next.Shape ? 2u : 0) | (last.Lower == next.Lower ? 4u : 0) | (first.Lower == last.Lower ? 8u : 0);
        features[n++] = FeatureHash.Combine(344, same, last.Shape, next.Shape);
        features[n++] = FeatureHash.Combine(345, same, length, next.Shape);
        features[n++] = FeatureHash.Combine(346, same, decided, words);
        if (gap == 1)
        {
            var seen = edges.Of(last2, last, next, next2);
            features[n++] = FeatureHash.Combine(347, seen, last.Shape, next.Shape);
            features[n++] = FeatureHash.Combine(348, seen, decided, words);
            features[n++] = FeatureHash.Combine(349, seen, last.Lower);
        }

        var kind = FeatureHash.Combine(0, last.Shape, capital, decided);
        for (var i = Math.Max(sentence.Start, index - 7); i < index; i++)
        {
            features[n++] = FeatureHash.Combine(342, keys[i].Coarse, kind);
        }

        for (var i = index + 2; i < Math.Min(keys.Length, index + 8); i++)
        {
            features[n++] = FeatureHash.Combine(343, keys[i].Coarse, kind);
        }

        return n;
    }

    /// <summary>How a block is written: whether it starts in lower case, and how many of its words have capitals.</summary>
    public static uint Style(ReadOnlySpan<WordKey> keys)
    {
        int capital = 0, words = 0, upper = 0;
        foreach (ref readonly var key in keys)
        {
            if ((key.Traits & (WordTraits.LowerCase | WordTraits.Upper)) != WordTraits.None)
            {
                words++;
                capital += key.Traits.HasFlag(WordTraits.Capital) ? 1 : 0;
                upper += (key.Traits & (WordTraits.LowerCase | WordTraits.Capital)) == WordTraits.Capital ? 1 : 0;
            }
        }

        var small = keys.Length > 0 && (keys[0].Traits & (WordTraits.LowerCase | WordTraits.Capital)) == WordTraits.LowerCase ? 1u : 0;
        var share = capital == 0 ? 0u : capital * 20 < words ? 1u : capital * 2 < words ? 2u : 3u;
        return small | (share << 1) | (upper * 2 > words ? 8u : 0);
    }

    /// <summary>Whether a block of that style starts with a capital and has no more of them than names and sentences need.</summary>
    public static bool WritesCapitals(uint style) => (style & 1) == 0 && (style >> 1 & 3) >= 2;

    private static uint Bucket(int count) => count <= 4 ? (uint)count : 3 + (uint)BitOperations.Log2((uint)count);
}
