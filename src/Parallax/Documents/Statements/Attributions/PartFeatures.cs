using System;
using Parallax.Documents.Coreference;
using Parallax.Documents.Language;

namespace Parallax.Documents.Statements.Attributions;

/// <summary>What is told of a word beside the language core's states: the word, its place in the tree and among quotation marks, the cue it hangs on.</summary>
internal static class PartFeatures
{
    /// <summary>Features of a word.</summary>
    public const int Count = 9;

    private const int MaxAncestors = 12;

    /// <summary>Writes the keys of a word's features.</summary>
    public static void Fill(Words words, int index, Span<uint> keys)
    {
        var token = words[index];
        var lemma = Lemma(words, index);
        var relation = FeatureHash.Of(token.Relation);
        var head = words.Head(index);
        keys[0] = FeatureHash.Combine(1, lemma);
        keys[1] = FeatureHash.Combine(2, (uint)token.Tag, relation);
        keys[2] = FeatureHash.Combine(3, head < 0 ? 0 : Lemma(words, head), relation);
        keys[3] = FeatureHash.Combine(4, Place(words, index));
        keys[4] = FeatureHash.Combine(5, Known(words, index), (uint)token.Tag);
        keys[5] = FeatureHash.Combine(6, WordClusters.Of(token.Tag == PartOfSpeech.Propn ? FeatureHash.Of(words.Lower(index)) : lemma).Fine);
        var (governor, way) = Governor(words, index);
        keys[6] = FeatureHash.Combine(7, governor < 0 ? 0 : Known(words, governor), way, governor < index ? 1u : 0);
        keys[7] = FeatureHash.Combine(8, governor < 0 ? 0 : Lemma(words, governor), way);
        keys[8] = FeatureHash.Combine(9, (uint)token.Features, (uint)token.Tag);
    }

    private static uint Lemma(Words words, int index) => words.Tag(index) == PartOfSpeech.Propn ? 1 : FeatureHash.Of(words[index].Lemma.ToLowerInvariant());

    /// <summary>Where a word stands to the quotations: outside, at an edge, within; how long the quotation is.</summary>
    private static uint Place(Words words, int index)
    {
        var own = words.Outer(index);
        if (own < 0)
        {
            return (words.Outer(index + 1) >= 0 ? 1u : 0) + (words.Outer(index - 1) >= 0 ? 2u : 0);
        }

        var length = words.Quotations[own].Content.Length;
        return 4 + (words.Outer(index - 1) != own ? 1u : 0) + (words.Outer(index + 1) != own ? 2u : 0) + (length < 15 ? 0 : length < 40 ? 4u : length < 100 ? 8u : 12u);
    }

    /// <summary>What the lexicon says of the word: the mode of a verb, 2 for a noun, 0 for nothing.</summary>
    private static uint Known(Words words, int index) => CueLexicon.Forms.TryGetValue(words.Lower(index), out var entries) ? entries[0].Verb.Mode[0] : CueLexicon.Nouns.ContainsKey(words.Lower(index)) ? 2u : 0u;

    /// <summary>The nearest word above that the lexicon knows, and the relation by which the word's branch hangs on it.</summary>
    private static (int Governor, uint Way) Governor(Words words, int index)
    {
        for (var i = 0; i < MaxAncestors; i++)
        {
            var head = words.Head(index);
            if (head < 0)
            {
                break;
            }

            if (Known(words, head) != 0)
            {
                return (head, FeatureHash.Of(words[index].Relation));
            }

            index = head;
        }

        return (-1, 0);
    }
}
