using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Parallax.Documents.Language;
using Parallax.Evaluation.Conllu;

namespace Parallax.Evaluation.Training;

/// <summary>
/// Trains the parser on treebanks whose tags were predicted by taggers that had not seen the sentence, with the dynamic oracle of
/// Goldberg and Nivre (2013) for the arc-hybrid system: the parser learns in the states that its own mistakes lead to.
/// </summary>
public static class ParserTraining
{
    private const int Rounds = 8;
    private const int Folds = 4;
    private const int LeastUpdates = 14;

    /// <summary>Reads the treebanks' train parts and writes <c>parser.bin</c>.</summary>
    /// <param name="folders">Folders with <c>train.conllu</c>.</param>
    /// <param name="output">Folder to write to.</param>
    /// <param name="log">Receives a line for each round.</param>
    public static void Run(IReadOnlyList<string> folders, string output, TextWriter log)
    {
        var sentences = Treebank.Train(folders);
        var tags = JackknifedTags(sentences, log);
        var examples = sentences.Select((sentence, i) => new Example(
            [.. sentence.Words.Select((word, j) => ParseWord.Of(WordKey.Of(word.Form), tags[i][j])), ParseWord.Root],
            [.. sentence.Words.Select(word => word.Head < 0 ? sentence.Words.Length : word.Head)],
            TreebankRelations.Relations(sentence))).ToList();
        File.WriteAllBytes(Path.Combine(output, "parser.bin"), Train(examples, log));
    }

    /// <summary>Tags as the tagger will give them on text that it was not trained on.</summary>
    private static TagLabel[][] JackknifedTags(List<ConlluSentence> sentences, TextWriter log)
    {
        var tags = new TagLabel[sentences.Count][];
        for (var fold = 0; fold < Folds; fold++)
        {
            log.WriteLine($"tags for fold {fold + 1} of {Folds}");
            var tagger = new Tagger(SparseModel.Read(TaggerTraining.Train([.. sentences.Where((_, i) => i % Folds != fold)], 5, TextWriter.Null)));
            for (var i = fold; i < sentences.Count; i += Folds)
            {
                tags[i] = new TagLabel[sentences[i].Words.Length];
                tagger.Tag([.. sentences[i].Words.Select(word => WordKey.Of(word.Form))], tags[i]);
            }
        }

        return tags;
    }

    private static byte[] Train(List<Example> examples, TextWriter log)
    {
        var labels = new List<string> { "S" };
        foreach (var relation in examples.SelectMany(example => example.Relations).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            labels.Add("L " + relation);
            if (relation != "root")
            {
                labels.Add("R " + relation);
            }
        }

        var (moves, relations) = ParseMove.Read(labels);
        foreach (var example in examples)
        {
            example.Numbers = [.. example.Relations.Select(relation => relations.IndexOf(relation))];
        }

        var perceptron = new Perceptron();
        var features = new uint[ParseFeatures.Capacity];
        var scores = new float[labels.Count];
        var state = new ParseState();
        ulong random = 42;
        for (var round = 0; round < Rounds; round++)
        {
            Shuffle.InPlace(examples, (ulong)round + 1);
            int right = 0, total = 0;
            foreach (var example in examples)
            {
                state.Reset(example.Heads.Length);
                while (!state.Done)
                {
                    if (state.CanShift && state.Depth == 0)
                    {
                        state.Shift();
                        continue;
                    }

                    var count = ParseFeatures.Fill(state, example.Words, features);
                    Array.Clear(scores);
                    perceptron.Score(features.AsSpan(0, count), scores);
                    var costs = ParseOracle.Costs(state, example.Heads);
                    int guess = -1, best = -1;
                    for (var i = 0; i < scores.Length; i++)
                    {
                        if (!moves[i].Allowed(state))
                        {
                            continue;
                        }

                        guess = guess < 0 || scores[i] > scores[guess] ? i : guess;
                        if (costs.Cheapest(moves[i].Kind) && RightRelation(state, moves[i], example))
                        {
                            best = best < 0 || scores[i] > scores[best] ? i : best;
                        }
                    }

                    total++;
                    if (guess == best || (costs.Cheapest(moves[guess].Kind) && RightRelation(state, moves[guess], example)))
                    {
                        right++;
                    }
                    else
                    {
                        perceptron.Update(features.AsSpan(0, count), best, 1);
                        perceptron.Update(features.AsSpan(0, count), guess, -1);
                    }

                    perceptron.Step();
                    var explore = round > 0 && Shuffle.Next(ref random) % 10 != 0;
                    moves[explore ? guess : best].Apply(state);
                }
            }

            log.WriteLine($"parser round {round + 1}: {100.0 * right / total:F2} % of {total} moves right while learning");
        }

        return perceptron.Write(labels, LeastUpdates);
    }

    /// <summary>An arc that is in the tree needs its relation; for others any relation will do.</summary>
    private static bool RightRelation(ParseState state, ParseMove move, Example example)
    {
        if (move.Kind == 'S')
        {
            return true;
        }

        var word = state.Stack(0);
        var head = move.Kind == 'L' ? state.Next : state.Stack(1);
        return example.Heads[word] != head || example.Numbers[word] == move.Relation;
    }

    private sealed class Example(ParseWord[] words, int[] heads, string[] relations)
    {
        public ParseWord[] Words { get; } = words;

        public int[] Heads { get; } = heads;

        public string[] Relations { get; } = relations;

        public int[] Numbers { get; set; } = [];
    }
}
