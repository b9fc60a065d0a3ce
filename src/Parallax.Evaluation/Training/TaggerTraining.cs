using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Parallax.Documents.Language;
using Parallax.Evaluation.Conllu;

namespace Parallax.Evaluation.Training;

/// <summary>Trains the part-of-speech tagger and the lemmatizer's endings on treebanks.</summary>
public static class TaggerTraining
{
    private const int Rounds = 8;
    private const int LeastUpdates = 3;

    /// <summary>Reads the treebanks' train parts and writes <c>tagger.bin</c> and <c>lemmas.bin</c>.</summary>
    /// <param name="folders">Folders with <c>train.conllu</c>.</param>
    /// <param name="output">Folder to write to.</param>
    /// <param name="log">Receives a line for each round.</param>
    public static void Run(IReadOnlyList<string> folders, string output, TextWriter log)
    {
        var sentences = Treebank.Train(folders);
        File.WriteAllBytes(Path.Combine(output, "tagger.bin"), Train(sentences, Rounds, log));
        File.WriteAllText(Path.Combine(output, "lemmas.bin"), string.Concat(LemmaTraining.Learn(sentences).Select(line => line + "\n")));
    }

    internal static byte[] Train(IReadOnlyList<ConlluSentence> sentences, int rounds, TextWriter log)
    {
        var examples = sentences.Select(sentence => (
            Keys: sentence.Words.Select(word => WordKey.Of(word.Form)).ToArray(),
            Labels: sentence.Words.Select(TreebankLabels.Label).ToArray())).ToList();
        var labels = examples.SelectMany(example => example.Labels).CountBy(label => label).Where(pair => pair.Value >= 5).Select(pair => pair.Key.ToString()).Order(StringComparer.Ordinal).ToList();
        var index = labels.Select((label, i) => (label, i)).ToDictionary(pair => TagLabel.Parse([pair.label])[0], pair => pair.i);
        var perceptron = new Perceptron();
        var features = new uint[TagFeatures.Capacity];
        var scores = new float[labels.Count];
        for (var round = 0; round < rounds; round++)
        {
            Shuffle.InPlace(examples, (ulong)round + 1);
            int right = 0, total = 0;
            foreach (var (keys, gold) in examples)
            {
                uint previous = 0, beforePrevious = 0;
                for (var i = 0; i < keys.Length; i++)
                {
                    var count = TagFeatures.Fill(keys, i, previous, beforePrevious, features);
                    Array.Clear(scores);
                    perceptron.Score(features.AsSpan(0, count), scores);
                    var best = Best(scores);
                    if (index.TryGetValue(gold[i], out var want))
                    {
                        total++;
                        if (want == best)
                        {
                            right++;
                        }
                        else
                        {
                            perceptron.Update(features.AsSpan(0, count), want, 1);
                            perceptron.Update(features.AsSpan(0, count), best, -1);
                        }

                        perceptron.Step();
                    }

                    beforePrevious = previous;
                    previous = (uint)best + 1;
                }
            }

            log.WriteLine($"tagger round {round + 1}: {100.0 * right / total:F2} % of {total} while learning");
        }

        return perceptron.Write(labels, LeastUpdates);
    }

    private static int Best(float[] scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
            {
                best = i;
            }
        }

        return best;
    }
}
