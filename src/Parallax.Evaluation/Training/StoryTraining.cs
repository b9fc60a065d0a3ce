using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using Parallax.Documents;
using Parallax.Ledger;
using Parallax.Ledger.Copies;
using Parallax.Ledger.Linking;
using Parallax.Ledger.Stories;
using Parallax.Ledger.Utterances;

namespace Parallax.Evaluation.Training;

/// <summary>
/// Learns how much each likeness of two documents speaks for one story: a logistic regression by Newton's method over the pairs of
/// documents that share something. The weights that the built-in file marks as set stay as they are.
/// </summary>
public static class StoryTraining
{
    /// <summary>The documents have no dates; a topic's are taken to lie a week apart.</summary>
    private const int DaysBetween = 6;

    private const double Ridge = 1;
    private const int Rounds = 20;

    /// <summary>Reads ECB+ (A. Cybulska and P. Vossen, 2014) from the folder and writes <c>stories.tsv</c>.</summary>
    public static void Run(string folder, string output, TextWriter log)
    {
        var examples = Examples(EcbPlusFile.ReadAll(folder));
        var rows = StoryWeights.Rows;
        var weights = Learn(examples, [.. rows.Select(row => row.Weight)], [.. rows.Select(row => row.IsLearnt)]);
        var lines = rows.Select((row, i) => string.Create(CultureInfo.InvariantCulture, $"{row.Feature}\t{weights[i]:0.00}\t{(row.IsLearnt ? StoryWeights.Learnt : "set")}\n"));
        File.WriteAllText(Path.Combine(output, StoryWeights.File), string.Concat(StoryWeights.Comments.Select(line => line + "\n").Concat(lines)));
        log.WriteLine($"{examples.Count} pairs, {examples.Count(example => example.IsOne)} of them of one story; log loss {Loss(examples, weights):F4}");
    }

    /// <summary>The pairs of documents that are compared, with what they have in common.</summary>
    private static List<(double[] Features, bool IsOne)> Examples(ImmutableArray<(Document Document, string Story)> texts)
    {
        var storyOf = texts.ToDictionary(text => text.Document.Id, text => text.Story, StringComparer.Ordinal);
        var inputs = texts.AsParallel().AsOrdered().Select(text => new LedgerInput(DocumentPipeline.Analyze(text.Document), [text.Document.Sha256])).ToList();
        var documents = inputs.Select(input => new LedgerDocument(input.Record, input.Paths, input.Record.Document.Id)).OrderBy(document => document.Id, StringComparer.Ordinal).ToImmutableArray();
        var entities = EntityLinker.Link(documents);
        var profiles = StoryProfiles.Of(documents, entities);
        var scorer = new StoryScorer(documents, profiles, CopyFinder.Find(documents), UtteranceMatcher.Match(documents, entities));
        var examples = new List<(double[] Features, bool IsOne)>();
        foreach (var (a, b) in StoryGrouper.Compared(profiles, scorer))
        {
            var features = new double[StoryFeatures.Names.Length];
            if (scorer.TryRead(a, b, features))
            {
                features[StoryFeatures.Gap] = Math.Log(1 + DaysBetween);
                examples.Add((features, storyOf[documents[a].Id] == storyOf[documents[b].Id]));
            }
        }

        return examples;
    }

    /// <summary>Maximizes the likelihood of the answers, less half the squares of the weights that are learnt.</summary>
    /// <param name="examples">Features and answers.</param>
    /// <param name="start">Weights to start from; those not learnt stay.</param>
    /// <param name="isLearnt">Which weights are learnt.</param>
    internal static double[] Learn(List<(double[] Features, bool IsOne)> examples, double[] start, bool[] isLearnt)
    {
        var weights = (double[])start.Clone();
        var learnt = Enumerable.Range(0, weights.Length).Where(i => isLearnt[i]).ToArray();
        foreach (var i in learnt)
        {
            weights[i] = 0;
        }

        for (var round = 0; round < Rounds; round++)
        {
            var slope = new double[learnt.Length];
            var curve = new double[learnt.Length, learnt.Length];
            foreach (var (features, isOne) in examples)
            {
                var likely = Likely(features, weights);
                for (var i = 0; i < learnt.Length; i++)
                {
                    slope[i] += features[learnt[i]] * ((isOne ? 1 : 0) - likely);
                    for (var j = 0; j < learnt.Length; j++)
                    {
                        curve[i, j] += features[learnt[i]] * features[learnt[j]] * likely * (1 - likely);
                    }
                }
            }

            for (var i = 0; i < learnt.Length; i++)
            {
                slope[i] -= Ridge * weights[learnt[i]];
                curve[i, i] += Ridge;
            }

            weights = Step(examples, weights, learnt, Solve(curve, slope));
        }

        return weights;
    }

    /// <summary>Goes along a step, half of it, a quarter and so on: as far as it first makes things better.</summary>
    private static double[] Step(List<(double[] Features, bool IsOne)> examples, double[] weights, int[] learnt, double[] step)
    {
        var before = Penalized(weights);
        for (var share = 1.0; share > 1e-4; share /= 2)
        {
            var next = (double[])weights.Clone();
            for (var i = 0; i < learnt.Length; i++)
            {
                next[learnt[i]] += share * step[i];
            }

            if (Penalized(next) < before)
            {
                return next;
            }
        }

        return weights;

        double Penalized(double[] some) => (Loss(examples, some) * examples.Count) + (Ridge / 2 * learnt.Sum(i => some[i] * some[i]));
    }

    private static double Loss(List<(double[] Features, bool IsOne)> examples, double[] weights) =>
        examples.Average(example => -Math.Log(Math.Max(1e-12, example.IsOne ? Likely(example.Features, weights) : 1 - Likely(example.Features, weights))));

    private static double Likely(double[] features, double[] weights)
    {
        double sum = 0;
        for (var i = 0; i < features.Length; i++)
        {
            sum += features[i] * weights[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>Gaussian elimination; the matrix is positive definite, so that no row has to change places.</summary>
    private static double[] Solve(double[,] matrix, double[] right)
    {
        var size = right.Length;
        for (var i = 0; i < size; i++)
        {
            for (var row = i + 1; row < size; row++)
            {
                var factor = matrix[row, i] / matrix[i, i];
                right[row] -= factor * right[i];
                for (var column = i; column < size; column++)
                {
                    matrix[row, column] -= factor * matrix[i, column];
                }
            }
        }

        for (var i = size - 1; i >= 0; i--)
        {
            for (var column = i + 1; column < size; column++)
            {
                right[i] -= matrix[i, column] * right[column];
            }

            right[i] /= matrix[i, i];
        }

        return right;
    }
}
