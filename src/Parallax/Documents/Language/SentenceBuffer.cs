using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Parallax.Documents.Language;

/// <summary>Gathers sentences, so that the grammar sees several at once.</summary>
internal sealed class SentenceBuffer
{
    private readonly List<Span> _spans = [];
    private readonly List<WordKey> _keys = [];
    private readonly List<int> _ends = [];
    private readonly List<int> _blocks = [];
    private TagLabel[] _labels = [];
    private int[] _heads = [];
    private int[] _relations = [];

    /// <summary>Words that wait.</summary>
    public int Words => _keys.Count;

    /// <summary>Takes a sentence of a block.</summary>
    public void Add(string text, ReadOnlySpan<Span> words, int block)
    {
        foreach (var word in words)
        {
            _spans.Add(word);
            _keys.Add(WordKey.Of(word.In(text)));
        }

        _ends.Add(_keys.Count);
        _blocks.Add(block);
    }

    /// <summary>Analyses all that wait, in order; without trees their heads and relations stay empty.</summary>
    public void Flush(string text, Grammar? grammar, bool trees, ImmutableArray<Sentence>.Builder sentences, NameScores names, IWordStates? reader)
    {
        var scores = grammar is null ? [] : names.Add(_keys.Count);
        if (_labels.Length < _keys.Count)
        {
            _labels = new TagLabel[_keys.Count * 2];
            _heads = new int[_keys.Count * 2];
            _relations = new int[_keys.Count * 2];
        }

        if (grammar is null || !trees)
        {
            Array.Clear(_labels);
            Array.Fill(_heads, -1);
            grammar?.Analyze(CollectionsMarshal.AsSpan(_keys), CollectionsMarshal.AsSpan(_ends), _labels, [], [], scores);
        }
        else
        {
            grammar.Analyze(CollectionsMarshal.AsSpan(_keys), CollectionsMarshal.AsSpan(_ends), _labels, _heads, _relations, scores, reader);
        }

        var start = 0;
        for (var i = 0; i < _ends.Count; i++)
        {
            sentences.Add(Sentence(text, start, _ends[i], _blocks[i], trees ? grammar : null));
            start = _ends[i];
        }

        _spans.Clear();
        _keys.Clear();
        _ends.Clear();
        _blocks.Clear();
    }

    private Sentence Sentence(string text, int start, int end, int block, Grammar? grammar)
    {
        var labels = _labels.AsSpan(start, end - start);
        UnknownNames(CollectionsMarshal.AsSpan(_spans)[start..end], CollectionsMarshal.AsSpan(_keys)[start..end], labels);
        var tokens = ImmutableArray.CreateBuilder<Token>(end - start);
        for (var i = start; i < end; i++)
        {
            var word = _spans[i].Of(text);
            var features = PronounFeatures.Complete(_labels[i], word);
            var relation = grammar is null ? string.Empty : grammar.Relations[_relations[i]];
            tokens.Add(new Token(_spans[i], _labels[i].Tag, Lemmatizer.BuiltIn.Lemma(word, _labels[i]), features, _heads[i], relation));
        }

        return new Sentence(new Span(_spans[start].Start, _spans[end - 1].End), block, tokens.MoveToImmutable());
    }

    /// <summary>
    /// A capitalised word between a noun and a proper noun, or before one that nothing is known of, is a name, though it may end like an
    /// adjective: "Sergeant Ilian Toresk", but not "Lomaran President". So is a word in capitals that nothing is known of, "VALFOR", where others
    /// are not in capitals; and a pronoun in capitals there is an acronym: "the WHO", "said US officials".
    /// </summary>
    private static void UnknownNames(ReadOnlySpan<Span> words, ReadOnlySpan<WordKey> keys, Span<TagLabel> labels)
    {
        var mixed = false;
        foreach (var key in keys)
        {
            mixed |= (key.Traits & (WordTraits.Capital | WordTraits.LowerCase)) == WordTraits.LowerCase;
        }

        for (var i = 0; i < keys.Length; i++)
        {
            if (mixed && labels[i].Tag == PartOfSpeech.Noun && keys[i] is { Fine: 0, Traits: WordTraits.Capital | WordTraits.Upper })
            {
                labels[i] = labels[i] with { Tag = PartOfSpeech.Propn };
            }
            else if (mixed && labels[i].Tag == PartOfSpeech.Pron && words[i].Length > 1 && keys[i].Traits == (WordTraits.Capital | WordTraits.Upper))
            {
                labels[i] = new TagLabel(PartOfSpeech.Propn, WordFeatures.None);
            }
            else if (i + 1 < keys.Length && labels[i].Tag == PartOfSpeech.Adj && labels[i + 1].Tag == PartOfSpeech.Propn && keys[i].Traits.HasFlag(WordTraits.Capital)
                && ((keys[i].Fine == 0 && keys[i + 1].Fine == 0) || (i > 0 && labels[i - 1] == new TagLabel(PartOfSpeech.Noun, WordFeatures.None) && keys[i + 1].Fine == 0)))
            {
                labels[i] = labels[i] with { Tag = PartOfSpeech.Propn };
            }
        }
    }
}
