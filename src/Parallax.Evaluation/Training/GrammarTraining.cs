using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Parallax.Documents.Language;
using Parallax.Documents.Language.Network;
using Parallax.Evaluation.Conllu;
using Parallax.Evaluation.Names;

namespace Parallax.Evaluation.Training;

/// <summary>
/// Trains the network that tags, parses and knows names. Each step's sentences are always split into two halves, which two threads may work on, and their
/// sums are added in one order; so the result depends on the data and the settings alone.
/// </summary>
public static class GrammarTraining
{
    private const int Pool = 10;

    /// <summary>Reads the train parts of treebanks and sets of names and writes <c>grammar.bin</c> and <c>lemmas.bin</c>.</summary>
    /// <param name="folders">Folders with <c>train.conllu</c>, and folders in the layouts that <see cref="NameDataReader"/> reads.</param>
    /// <param name="output">Folder to write to.</param>
    /// <param name="log">Receives a line for each epoch.</param>
    /// <param name="settings">How to train; the defaults make the model that is built in.</param>
    public static void Run(IReadOnlyList<string> folders, string output, TextWriter log, GrammarSettings? settings = null)
    {
        settings ??= new GrammarSettings();
        var vectors = WordVectors.BuiltIn ?? throw new InvalidOperationException("train the vectors first");
        var treebanks = folders.Where(IsTreebank).Select(folder => Treebank.Train(folder).ToList()).ToList();
        var named = folders.Where(folder => !IsTreebank(folder)).SelectMany(folder => NameExamples.Read(folder, "train")).ToList();
        if (treebanks.Count == 0)
        {
            throw new InvalidDataException("no folder holds a treebank (train.conllu)");
        }

        log.WriteLine($"{treebanks.Sum(treebank => treebank.Count)} trees, {named.Count} sentences with names");
        var model = Train(treebanks, named, vectors, settings, log);
        using (var stream = File.Create(Path.Combine(output, "grammar.bin")))
        {
            model.Write(stream);
        }

        File.WriteAllText(Path.Combine(output, "lemmas.bin"), string.Concat(LemmaTraining.Learn(treebanks.SelectMany(treebank => treebank)).Select(line => line + "\n")));
    }

    private static bool IsTreebank(string folder) => File.Exists(Path.Combine(folder, "train.conllu"));

    /// <summary>Trains on treebanks and names; the model follows the conventions of the first.</summary>
    internal static GrammarModel Train(IReadOnlyList<IReadOnlyList<ConlluSentence>> treebanks, IReadOnlyList<NamedSentence> named, WordVectors vectors, GrammarSettings settings, TextWriter log)
    {
        var kept = treebanks.Select(treebank => treebank.Where((_, i) => settings.HeldOut == 0 || i % settings.HeldOut != 0).ToList()).ToList();
        var heldOut = treebanks[0].Where((_, i) => settings.HeldOut > 0 && i % settings.HeldOut == 0).ToList();
        var keptNames = named.Where((_, i) => settings.HeldOut == 0 || i % settings.HeldOut != 0).ToList();
        var heldOutNames = named.Where((_, i) => settings.HeldOut > 0 && i % settings.HeldOut == 0).ToList();
        var data = GrammarData.Of(kept, keptNames, vectors, settings);
        var size = data.Size(vectors, settings);
        var weights = new GrammarWeights(size);
        var table = GrammarStart.Fill(weights, data.Counts.Length, settings.Seed);
        var transposed = new GrammarTransposed(weights);
        var pool = new MentionPool(data.Examples);
        var learners = Enumerable.Range(0, 2).Select(_ => new GrammarLearner(weights, transposed, table, data.Counts, vectors, NameExamples.Field(size.Names), pool, settings)).ToArray();
        var optimizer = new AdamOptimizer(weights, table);
        var seed = settings.Seed;
        var steps = 0;
        var allSteps = Batches(data.Examples, settings, 0).Count * settings.Epochs;
        var watch = System.Diagnostics.Stopwatch.StartNew();
        for (var epoch = 1; epoch <= settings.Epochs; epoch++)
        {
            var before = learners.Sum(learner => learner.Loss);
            foreach (var batch in Batches(data.Examples, settings, (ulong)epoch))
            {
                transposed.Update();
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
                learners[0].Gradient.Add(learners[1].Gradient);
                optimizer.Step(learners[0].Gradient, settings.Rate * Math.Max(0.01f, 1 - (steps++ / (float)allSteps)));
                learners[0].Gradient.Clear();
                learners[1].Gradient.Clear();
            }

            var loss = (learners.Sum(learner => learner.Loss) - before) / data.Examples.Sum(example => example.Length);
            var quality = heldOut.Count > 0 && (epoch % 5 == 0 || epoch == 1) ? GrammarQuality.Measure(new Grammar(data.Model(weights, table), vectors), heldOut, heldOutNames) : string.Empty;
            log.WriteLine($"grammar epoch {epoch} of {settings.Epochs}: loss {loss:F4} {quality}({watch.Elapsed.TotalSeconds:F0} s)");
        }

        return data.Model(weights, table);
    }

    /// <summary>Sentences of alike length beside each other, those with trees apart from the others, the order of the batches shuffled.</summary>
    private static List<List<GrammarExample>> Batches(ImmutableArray<GrammarExample> examples, GrammarSettings settings, ulong seed)
    {
        var shuffled = examples.ToList();
        Shuffle.InPlace(shuffled, seed);
        var batches = new List<List<GrammarExample>>();
        foreach (var trees in (ReadOnlySpan<bool>)[true, false])
        {
            Cut(shuffled.Where(example => example.Tags.Length > 0 == trees), settings, batches);
        }

        Shuffle.InPlace(batches, seed + 1);
        return batches;
    }

    private static void Cut(IEnumerable<GrammarExample> shuffled, GrammarSettings settings, List<List<GrammarExample>> batches)
    {
        var pool = new List<GrammarExample>();
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

        void Cut()
        {
            var batch = new List<GrammarExample>();
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
