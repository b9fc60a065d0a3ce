using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Parallax.Documents.Language;

/// <summary>Splits a document into sentences and tokens, and tags, lemmatizes and parses them.</summary>
public static class LanguageAnalyzer
{
    public static AnalyzedDocument Analyze(Document document) => Analyze(document, Parser.BuiltIn);

    /// <summary>Without a parser heads and relations stay empty.</summary>
    internal static AnalyzedDocument Analyze(Document document, Parser? parser)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var state = new ParseState();
        var spans = new List<Span>();
        var blockEnds = new int[document.Blocks.Length];
        for (var block = 0; block < document.Blocks.Length; block++)
        {
            Tokenizer.Tokenize(document.Text, document.Blocks[block].Span, spans);
            blockEnds[block] = spans.Count;
        }

        var edges = new BlockEdges();
        for (var block = 0; block < document.Blocks.Length; block++)
        {
            edges.Add(document.Text, Tokens(block));
        }

        var ends = new List<int>();
        for (var block = 0; block < document.Blocks.Length; block++)
        {
            ends.Clear();
            SentenceSplitter.Split(document.Text, Tokens(block), edges, ends);
            var start = 0;
            foreach (var end in ends)
            {
                sentences.Add(Analyze(document.Text, Tokens(block)[start..end], block, parser, state));
                start = end;
            }
        }

        ReadOnlySpan<Span> Tokens(int block)
        {
            var first = block == 0 ? 0 : blockEnds[block - 1];
            return CollectionsMarshal.AsSpan(spans)[first..blockEnds[block]];
        }

        return new AnalyzedDocument(document, sentences.ToImmutable());
    }

    /// <summary>Tags, lemmatizes and parses one sentence.</summary>
    private static Sentence Analyze(string text, ReadOnlySpan<Span> spans, int block, Parser? parser, ParseState state)
    {
        var length = spans.Length;
        var keys = new WordKey[length];
        var labels = new TagLabel[length];
        for (var i = 0; i < length; i++)
        {
            keys[i] = WordKey.Of(spans[i].In(text));
        }

        Tagger.BuiltIn?.Tag(keys, labels);
        UnknownNames(keys, labels);
        if (parser is not null)
        {
            var words = new ParseWord[length + 1];
            for (var i = 0; i < length; i++)
            {
                words[i] = ParseWord.Of(keys[i], labels[i]);
            }

            words[length] = ParseWord.Root;
            parser.Parse(words, state);
        }

        var tokens = ImmutableArray.CreateBuilder<Token>(length);
        for (var i = 0; i < length; i++)
        {
            var word = spans[i].Of(text);
            var features = PronounFeatures.Complete(labels[i], word);
            var head = parser is null || state.Heads[i] == length ? -1 : state.Heads[i];
            var relation = parser is null ? string.Empty : parser.Relation(state, i);
            tokens.Add(new Token(spans[i], labels[i].Tag, Lemmatizer.BuiltIn.Lemma(word, labels[i]), features, head, relation));
        }

        return new Sentence(new Span(spans[0].Start, spans[^1].End), block, tokens.MoveToImmutable());
    }

    /// <summary>
    /// A capitalised word between a noun and a proper noun, or before one that nothing is known of, is a name, though it may end like an
    /// adjective: "Sergeant Ilian Toresk", but not "Lomaran President".
    /// </summary>
    private static void UnknownNames(WordKey[] keys, TagLabel[] labels)
    {
        for (var i = 0; i + 1 < keys.Length; i++)
        {
            if (labels[i].Tag == PartOfSpeech.Adj && labels[i + 1].Tag == PartOfSpeech.Propn && keys[i].Traits.HasFlag(WordTraits.Capital)
                && ((keys[i].Fine == 0 && keys[i + 1].Fine == 0) || (i > 0 && labels[i - 1] == new TagLabel(PartOfSpeech.Noun, WordFeatures.None) && keys[i + 1].Fine == 0)))
            {
                labels[i] = labels[i] with { Tag = PartOfSpeech.Propn };
            }
        }
    }
}
