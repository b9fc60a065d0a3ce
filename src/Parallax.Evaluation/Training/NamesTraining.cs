using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions.Names;
using Parallax.Evaluation.Names;

namespace Parallax.Evaluation.Training;

/// <summary>Trains the name tagger: a structured averaged perceptron (Collins 2002) on several data sets at once.</summary>
public static class NamesTraining
{
    private const int Rounds = 8;
    private const int LeastUpdates = 4;
    private static readonly string[] Classes = ["LOC", "MISC", "ORG", "PER"];

    /// <summary>Reads the data sets' train parts and writes <c>names.bin</c>. The grammar has to be trained before.</summary>
    /// <param name="folders">Folders in the layouts that <see cref="NameDataReader"/> reads.</param>
    /// <param name="output">Folder to write to.</param>
    /// <param name="log">Receives a line for each round.</param>
    public static void Run(IReadOnlyList<string> folders, string output, TextWriter log)
    {
        ImmutableArray<NameLabel> labels = [new NameLabel('O', string.Empty), .. Classes.SelectMany(name => "BILU".Select(place => new NameLabel(place, name)))];
        var examples = folders.SelectMany(folder => NameDataReader.Read(folder, "train")).SelectMany(document => Examples(document, labels)).ToList();
        log.WriteLine($"{examples.Count} sentences");
        File.WriteAllBytes(Path.Combine(output, "names.bin"), Train(examples, labels, log));
    }

    private static IEnumerable<Example> Examples(NameDocument document, ImmutableArray<NameLabel> labels)
    {
        var analyzed = LanguageAnalyzer.Analyze(document.Document);
        var context = new NameContext(analyzed.Text, analyzed.Sentences);
        foreach (var sentence in analyzed.Sentences)
        {
            var phrases = Gazetteer.Find(analyzed.Text, sentence.Tokens);
            var (keys, contexts) = NameFeatures.Prepare(analyzed.Text, sentence, context, phrases);
            var gold = new int[sentence.Tokens.Length];
            foreach (var name in document.Names.Where(name => name.Span.Overlaps(sentence.Span)))
            {
                var inside = Enumerable.Range(0, gold.Length).Where(i => name.Span.Overlaps(sentence.Tokens[i].Span)).ToList();
                for (var i = 0; i < inside.Count; i++)
                {
                    var place = inside.Count == 1 ? 'U' : i == 0 ? 'B' : i == inside.Count - 1 ? 'L' : 'I';
                    gold[inside[i]] = labels.IndexOf(new NameLabel(place, name.Class));
                }
            }

            if (IsWhole(gold, labels))
            {
                yield return new Example(keys, contexts, sentence.Tokens, gold);
            }
        }
    }

    /// <summary>False where two annotated names share a token of ours.</summary>
    private static bool IsWhole(int[] gold, ImmutableArray<NameLabel> labels)
    {
        NameLabel? before = null;
        foreach (var label in gold)
        {
            if (!labels[label].Follows(before))
            {
                return false;
            }

            before = labels[label];
        }

        return before is null or { Closes: true };
    }

    private static byte[] Train(List<Example> examples, ImmutableArray<NameLabel> labels, TextWriter log)
    {
        var perceptron = new Perceptron();
        var features = new uint[NameFeatures.Capacity];
        var row = new float[labels.Length];
        int[] Scaled(ReadOnlySpan<uint> of)
        {
            Array.Clear(row);
            perceptron.Score(of, row);
            return [.. row.Select(score => (int)(score * 64))];
        }

        for (var round = 0; round < Rounds; round++)
        {
            Shuffle.InPlace(examples, (ulong)round + 1);
            int right = 0, total = 0;
            foreach (var example in examples)
            {
                var length = example.Gold.Length;
                var scores = new int[length * labels.Length];
                for (var i = 0; i < length; i++)
                {
                    var count = NameFeatures.Fill(example.Keys, example.Contexts, example.Tokens, i, features);
                    Scaled(features.AsSpan(0, count)).CopyTo(scores.AsSpan(i * labels.Length));
                }

                var transitions = Viterbi.Transitions(labels, before => Scaled([NameFeatures.Transition(before)]));
                var guess = Viterbi.Best(scores, transitions, labels);
                total++;
                if (guess.AsSpan().SequenceEqual(example.Gold))
                {
                    right++;
                }
                else
                {
                    for (var i = 0; i < length; i++)
                    {
                        int goldBefore = i == 0 ? labels.Length : example.Gold[i - 1], guessBefore = i == 0 ? labels.Length : guess[i - 1];
                        if (guess[i] != example.Gold[i])
                        {
                            var count = NameFeatures.Fill(example.Keys, example.Contexts, example.Tokens, i, features);
                            perceptron.Update(features.AsSpan(0, count), example.Gold[i], 1);
                            perceptron.Update(features.AsSpan(0, count), guess[i], -1);
                        }

                        if (guess[i] != example.Gold[i] || goldBefore != guessBefore)
                        {
                            perceptron.Update([NameFeatures.Transition(goldBefore)], example.Gold[i], 1);
                            perceptron.Update([NameFeatures.Transition(guessBefore)], guess[i], -1);
                        }
                    }
                }

                perceptron.Step();
            }

            log.WriteLine($"names round {round + 1}: {100.0 * right / total:F2} % of {total} sentences right while learning");
        }

        return perceptron.Write([.. labels.Select(label => label.ToString())], LeastUpdates);
    }

    private sealed record Example(WordKey[] Keys, TokenContext[] Contexts, ImmutableArray<Token> Tokens, int[] Gold);
}
