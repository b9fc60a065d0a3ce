using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Parallax.Documents.Language;
using Parallax.Documents.Statements.Attributions;

namespace Parallax.Evaluation.Training;

/// <summary>
/// Trains the network that tells the parts of attributions, on PolNeAR. As with the grammar, each step's paragraphs are always split into two halves, so
/// that the result depends on the data and the settings alone.
/// </summary>
public static class PartTraining
{
    private const int Pool = 10;

    /// <summary>Reads <c>text</c> and <c>attributions</c> and writes <c>digest.bin</c> and <c>attributions.bin</c>. The grammar has to be trained before.</summary>
    /// <param name="folders">Folders in PolNeAR's layout.</param>
    /// <param name="output">Folder to write to.</param>
    /// <param name="log">Receives a line for each epoch.</param>
    /// <param name="settings">How to train; the defaults make the model that is built in.</param>
    public static void Run(IReadOnlyList<string> folders, string output, TextWriter log, PartSettings? settings = null)
    {
        settings ??= new PartSettings();
        var data = PartData.Read(folders, settings.Watched, settings.LeastSeen);
        log.WriteLine($"{data.Examples.Length} paragraphs, {data.Examples.Sum(example => example.Length)} words, {data.Keys.Length} features");
        var weights = Train(data, settings, log);
        using var parts = File.Create(Path.Combine(output, "attributions.bin"));
        new PartModel([.. data.Keys], weights).Write(parts);
        using var digest = File.Create(Path.Combine(output, "digest.bin"));
        new WordDigest(weights.Digest, weights.DigestBias).Write(digest);
    }

    /// <summary>Learns the weights.</summary>
    internal static PartWeights Train(PartData data, PartSettings settings, TextWriter log)
    {
        var weights = new PartWeights(new PartSize(data.States, settings.Digest, settings.Learned, settings.Hidden, data.Keys.Length));
        PartStart.Fill(weights, settings.Seed);
        var learners = new[] { new PartLearner(weights, settings), new PartLearner(weights, settings) };
        var optimizer = new PartOptimizer(weights);
        var mean = new WeightMean(weights);
        var shares = PartStyle.Shares(data.Examples);
        var seed = settings.Seed;
        var steps = 0;
        var allSteps = Batches(data.Examples, settings, 0).Count * settings.Epochs;
        var watch = System.Diagnostics.Stopwatch.StartNew();
        for (var epoch = 1; epoch <= settings.Epochs; epoch++)
        {
            var before = learners.Sum(learner => learner.Loss);
            foreach (var batch in Batches(data.Examples, settings, (ulong)epoch))
            {
                var halves = new[] { batch.Where((_, i) => i % 2 == 0).ToList(), batch.Where((_, i) => i % 2 == 1).ToList() };
                var seeds = new[] { Shuffle.Next(ref seed), Shuffle.Next(ref seed) };
                var scale = 1f / batch.Sum(example => example.Length);
                Parallel.For(0, 2, half =>
                {
                    if (halves[half].Count > 0)
                    {
                        learners[half].Run(halves[half], scale, seeds[half]);
                    }
                });
                foreach (var (sum, other) in learners[0].Gradient.All().Zip(learners[1].Gradient.All()))
                {
                    VectorMath.Add(other, sum);
                }

                var done = steps++ / (float)allSteps;
                optimizer.Step(learners[0].Gradient, settings.Rate * Math.Max(0.01f, 1 - done));
                if (done >= settings.AveragedFrom)
                {
                    mean.Add(weights);
                }

                foreach (var array in learners.SelectMany(learner => learner.Gradient.All()))
                {
                    Array.Clear(array);
                }
            }

            var loss = (learners.Sum(learner => learner.Loss) - before) / data.Examples.Sum(example => example.Length);
            log.WriteLine($"attributions epoch {epoch} of {settings.Epochs}: loss {loss:F4} {(data.Watched.IsEmpty ? string.Empty : PartQuality.Measure(Settled(), data.Watched))}({watch.Elapsed.TotalSeconds:F0} s)");
        }

        return Settled();

        PartWeights Settled() => PartStyle.Settle(mean.Count > 0 ? mean.Take() : weights, shares);
    }

    /// <summary>Paragraphs of alike length beside each other, the order of the batches shuffled.</summary>
    private static List<List<PartExample>> Batches(IReadOnlyList<PartExample> examples, PartSettings settings, ulong seed)
    {
        var shuffled = examples.ToList();
        Shuffle.InPlace(shuffled, seed);
        var batches = new List<List<PartExample>>();
        var pool = new List<PartExample>();
        var words = 0;
        foreach (var example in shuffled)
        {
            pool.Add(example);
            words += example.Length;
            if (words >= settings.BatchWords * Pool)
            {
                Cut();
            }
        }

        Cut();
        Shuffle.InPlace(batches, seed + 1);
        return batches;

        void Cut()
        {
            var batch = new List<PartExample>();
            var length = 0;
            foreach (var example in pool.OrderByDescending(example => example.Length))
            {
                batch.Add(example);
                length += example.Length;
                if (length >= settings.BatchWords)
                {
                    batches.Add(batch);
                    batch = [];
                    length = 0;
                }
            }

            if (batch.Count > 0)
            {
                batches.Add(batch);
            }

            pool.Clear();
            words = 0;
        }
    }
}
