using System;
using Parallax.Documents.Coreference;
using Parallax.Documents.Language;

namespace Parallax.Documents.Statements.Attributions;

/// <summary>What is told of a document's words beside the language core's states: the word, its place in the tree and among quotation marks, the cue it hangs on.</summary>
internal sealed class PartFeatures
{
    /// <summary>Features of a word.</summary>
    public const int Count = 9;

    private const int MaxAncestors = 12;

    private readonly Words _words;
    private readonly int[] _heads;
    private readonly uint[] _lemmas;
    private readonly uint[] _relations;
    private readonly uint[] _known;
    private readonly uint[] _groups;

    public PartFeatures(Words words)
    {
        _words = words;
        _heads = new int[words.Count];
        _lemmas = new uint[words.Count];
        _relations = new uint[words.Count];
        _known = new uint[words.Count];
        _groups = new uint[words.Count];
        for (var i = 0; i < _heads.Length; i++)
        {
            ref readonly var token = ref words[i];
            _heads[i] = words.Head(i);
            _relations[i] = FeatureHash.Of(token.Relation);

            // A spelling that has been met has told all that does not hang on its place.
            var first = words.FormOf(i);
            _known[i] = first < i ? _known[first] : Known(words.Lower(i));
            if (first < i && words[first].Tag == token.Tag && string.Equals(words[first].Lemma, token.Lemma, StringComparison.Ordinal))
            {
                (_lemmas[i], _groups[i]) = (_lemmas[first], _groups[first]);
                continue;
            }

            var lemma = FeatureHash.Of(token.Lemma.ToLowerInvariant());
            _lemmas[i] = token.Tag == PartOfSpeech.Propn ? 1 : lemma;
            _groups[i] = WordClusters.Of(token.Tag == PartOfSpeech.Propn ? FeatureHash.Of(words.Lower(i)) : lemma).Fine;
        }

        static uint Known(string lower) => CueLexicon.Forms.TryGetValue(lower, out var entries) ? entries[0].Verb.Mode[0] : CueLexicon.Nouns.ContainsKey(lower) ? 2u : 0u;
    }

    /// <summary>Writes the keys of a word's features.</summary>
    public void Fill(int index, Span<uint> keys)
    {
        ref readonly var token = ref _words[index];
        var lemma = _lemmas[index];
        var relation = _relations[index];
        var head = _heads[index];
        keys[0] = FeatureHash.Combine(1, lemma);
        keys[1] = FeatureHash.Combine(2, (uint)token.Tag, relation);
        keys[2] = FeatureHash.Combine(3, head < 0 ? 0 : _lemmas[head], relation);
        keys[3] = FeatureHash.Combine(4, Place(index));
        keys[4] = FeatureHash.Combine(5, _known[index], (uint)token.Tag);
        keys[5] = FeatureHash.Combine(6, _groups[index]);
        var (governor, way) = Governor(index);
        keys[6] = FeatureHash.Combine(7, governor < 0 ? 0 : _known[governor], way, governor < index ? 1u : 0);
        keys[7] = FeatureHash.Combine(8, governor < 0 ? 0 : _lemmas[governor], way);
        keys[8] = FeatureHash.Combine(9, (uint)token.Features, (uint)token.Tag);
    }

    /// <summary>Where a word stands to the quotations: outside, at an edge, within; how long the quotation is.</summary>
    private uint Place(int index)
    {
        var own = _words.Outer(index);
        if (own < 0)
        {
            return (_words.Outer(index + 1) >= 0 ? 1u : 0) + (_words.Outer(index - 1) >= 0 ? 2u : 0);
        }

        var length = _words.Quotations[own].Content.Length;
        return 4 + (_words.Outer(index - 1) != own ? 1u : 0) + (_words.Outer(index + 1) != own ? 2u : 0) + (length < 15 ? 0 : length < 40 ? 4u : length < 100 ? 8u : 12u);
    }

    /// <summary>The nearest word above that the lexicon knows, and the relation by which the word's branch hangs on it.</summary>
    private (int Governor, uint Way) Governor(int index)
    {
        for (var i = 0; i < MaxAncestors; i++)
        {
            var head = _heads[index];
            if (head < 0)
            {
                break;
            }

            if (_known[head] != 0)
            {
                return (head, _relations[index]);
            }

            index = head;
        }

        return (-1, 0);
    }
}
