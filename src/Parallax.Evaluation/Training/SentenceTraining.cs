using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Parallax.Documents.Language;
using Parallax.Evaluation.Conllu;

namespace Parallax.Evaluation.Training;

/// <summary>Trains the model of sentence ends on the raw text of treebanks.</summary>
public static class SentenceTraining
{
    private const int Rounds = 20;
    private const int LeastSeen = 3;
    private const float Rate = 0.05f;
    private const float Shrink = 0.9f;

    /// <summary>How much an end counts against a place where no sentence ends: missing one costs as much, and they are fewer.</summary>
    private const float EndWeight = 1.5f;

    /// <summary>Reads the treebanks' train parts and writes <c>sentences.bin</c>. The clusters have to be trained before.</summary>
    /// <param name="folders">Folders with <c>train.conllu</c>.</param>
    /// <param name="output">Folder to write to.</param>
    /// <param name="log">Receives a line for each round.</param>
    public static void Run(IReadOnlyList<string> folders, string output, TextWriter log) =>
        File.WriteAllBytes(Path.Combine(output, "sentences.bin"), Train([.. folders.SelectMany(folder => Examples(ConlluReader.Read(Path.Combine(folder, "train.conllu"))))], log));

    internal static byte[] Train(List<Example> examples, TextWriter log)
    {
        var model = new LogisticRegression(Rate);
        var features = new uint[SentenceFeatures.Capacity];
        for (var round = 0; round < Rounds; round++)
        {
            Shuffle.InPlace(examples, (ulong)round + 1);
            int right = 0, wrong = 0, missed = 0;
            foreach (var (text, tokens, view, gold, edges) in examples)
            {
                var sentence = new SentenceSoFar();
                for (var i = 0; i + 1 < tokens.Length; i++)
                {
                    sentence.Take(tokens[i].In(text), view.Keys[i]);
                    var boundary = gold[i];
                    if (view.Settled[i] is null && SentenceFeatures.IsCandidate(view.Keys, view.Rule, i))
                    {
                        var count = SentenceFeatures.Fill(tokens, view, i, sentence, edges, features);
                        var said = model.Score(features.AsSpan(0, count)) > 0;
                        right += said && gold[i] ? 1 : 0;
                        wrong += said && !gold[i] ? 1 : 0;
                        missed += !said && gold[i] ? 1 : 0;
                        model.Learn(features.AsSpan(0, count), gold[i], gold[i] ? EndWeight : 1);
                        boundary = round < 2 ? boundary : said;
                    }

                    if (boundary)
                    {
                        sentence = new SentenceSoFar { Start = i + 1 };
                    }
                }
            }

            model.Decay(Shrink);
            log.WriteLine($"sentences round {round + 1}: {right} ends right, {wrong} too many, {missed} missed while learning");
        }

        return model.Write("end", LeastSeen * Rounds);
    }

    /// <summary>The paragraphs of a treebank, with our tokens and where its sentences end among them.</summary>
    internal static IEnumerable<Example> Examples(IReadOnlyList<ConlluSentence> sentences)
    {
        var ends = ParsedText.Gold(sentences).Sentences.Select(sentence => sentence.End).ToHashSet();
        var offset = 0;
        foreach (var document in ConlluText.Documents(sentences))
        {
            var blocks = document.Blocks.Select(block => (block.Span, Tokens: Tokens(document.Text, block.Span))).ToList();
            var edges = new BlockEdges();
            foreach (var (_, tokens) in blocks)
            {
                edges.Add(document.Text, tokens);
            }

            foreach (var (span, tokens) in blocks)
            {
                var gold = new bool[tokens.Length];
                var position = span.Start;
                for (var i = 0; i < tokens.Length; i++)
                {
                    for (; position < tokens[i].End; position++)
                    {
                        offset += char.IsWhiteSpace(document.Text[position]) ? 0 : 1;
                    }

                    gold[i] = ends.Contains(offset);
                }

                for (; position < span.End; position++)
                {
                    offset += char.IsWhiteSpace(document.Text[position]) ? 0 : 1;
                }

                yield return new Example(document.Text, tokens, new SentenceView(document.Text, tokens), gold, edges);
            }
        }
    }

    private static Span[] Tokens(string text, Span block)
    {
        var tokens = new List<Span>();
        Tokenizer.Tokenize(text, block, tokens);
        return [.. tokens];
    }

    internal sealed record Example(string Text, Span[] Tokens, SentenceView View, bool[] Gold, BlockEdges Edges);
}
