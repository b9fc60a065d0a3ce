using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Parallax.Documents.Language;

/// <summary>Splits a document into sentences and tokens, and tags, lemmatizes and parses them.</summary>
public static class LanguageAnalyzer
{
    /// <summary>Sentences go through the grammar together until they have as many words.</summary>
    private const int BatchWords = 512;

    /// <summary>Loads this stage's models, which else happens when they are first needed.</summary>
    /// <returns>False where the sentences', the clusters' or the grammar's are not built in.</returns>
    public static bool Load()
    {
        _ = Lemmatizer.BuiltIn;
        return SentenceSplitter.Load() & WordClusters.Load() & Grammar.BuiltIn is not null;
    }

    public static AnalyzedDocument Analyze(Document document) => Analyze(document, Grammar.BuiltIn, true, WordDigest.BuiltIn is { } digest ? new WordDigests(digest) : null);

    /// <summary>Splits, tags and lemmatizes, which is quicker: tags come from the first layer alone and differ now and then; heads and relations stay empty.</summary>
    public static AnalyzedDocument WithoutTrees(Document document) => Analyze(document, Grammar.BuiltIn, trees: false);

    /// <summary>Without a grammar tags, heads and relations stay empty.</summary>
    internal static AnalyzedDocument Analyze(Document document, Grammar? grammar, bool trees = true, IWordStates? reader = null)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var batch = new SentenceBuffer();
        var names = new NameScores(grammar?.NameStep ?? 0);
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
                batch.Add(document.Text, Tokens(block)[start..end], block);
                start = end;
                if (batch.Words >= BatchWords)
                {
                    batch.Flush(document.Text, grammar, trees, sentences, names, reader);
                }
            }
        }

        batch.Flush(document.Text, grammar, trees, sentences, names, reader);

        ReadOnlySpan<Span> Tokens(int block)
        {
            var first = block == 0 ? 0 : blockEnds[block - 1];
            return CollectionsMarshal.AsSpan(spans)[first..blockEnds[block]];
        }

        return new AnalyzedDocument(document, sentences.ToImmutable()) { NameScores = grammar is null ? null : names, Digests = grammar is null ? null : reader as WordDigests };
    }
}
