using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Parallax.Documents.Coreference;
using Parallax.Documents.Language;
using Parallax.Documents.Statements.Attributions;

namespace Parallax.Evaluation.Training;

/// <summary>Trains the models of attributions on PolNeAR: averaged perceptrons (Collins 2002) for a cue's head and for the parts around a cue.</summary>
public static class AttributionTraining
{
    private const int Rounds = 8;
    private const int LeastUpdates = 4;

    /// <summary>What a missed cue weighs against a wrong one.</summary>
    private const float MissedCue = 2.5f;

    /// <summary>Reads <c>text</c> and <c>attributions</c> and writes <c>cues.bin</c> and <c>parts.bin</c>. The parser has to be trained before.</summary>
    /// <param name="folders">Folders in PolNeAR's layout.</param>
    /// <param name="output">Folder to write to.</param>
    /// <param name="log">Receives a line for each round.</param>
    /// <param name="take">Which of the texts, in ordinal order of their names, to take; null for all.</param>
    public static void Run(IReadOnlyList<string> folders, string output, TextWriter log, Func<int, bool>? take = null)
    {
        var sentences = folders.SelectMany(folder => Read(folder, take)).ToList();
        log.WriteLine($"{sentences.Count} sentences, {sentences.Sum(sentence => sentence.Attributions.Count)} cues");
        File.WriteAllBytes(Path.Combine(output, "cues.bin"), TrainCues(sentences, log));
        File.WriteAllBytes(Path.Combine(output, "parts.bin"), TrainParts(sentences, log));
    }

    private static IEnumerable<Example> Read(string folder, Func<int, bool>? take)
    {
        var index = 0;
        foreach (var (name, text, annotation) in PolnearFile.Texts(folder))
        {
            if (!(take?.Invoke(index++) ?? true))
            {
                continue;
            }

            var document = PlainDocuments.OfText(name, text);
            var analyzed = LanguageAnalyzer.Analyze(document);
            var words = Words.Of(analyzed, QuotationFinder.Find(document));
            var gold = PolnearFile.Read(annotation, text);
            for (var s = 0; s < analyzed.Sentences.Length; s++)
            {
                var tree = AttributionTree.Of(words, s);
                yield return new Example(tree, Attributions(tree, gold));
            }
        }
    }

    /// <summary>The attributions whose cue starts in the sentence.</summary>
    private static List<(int Head, PartLabel[] Parts)> Attributions(AttributionTree tree, List<(Span[] Source, Span[] Cue, Span[] Content)> gold)
    {
        var found = new List<(int Head, PartLabel[] Parts)>();
        foreach (var (source, cue, content) in gold)
        {
            var parts = new PartLabel[tree.Count];
            var head = -1;
            for (var i = 0; i < tree.Count; i++)
            {
                var token = tree.Words[tree.Start + i].Span;
                parts[i] = cue.Any(Holds) ? PartLabel.Cue : source.Any(Holds) ? PartLabel.Source : content.Any(Holds) ? PartLabel.Content : PartLabel.None;
                if (parts[i] == PartLabel.Cue && CueFeatures.IsCandidate(tree, i) && (head < 0 || tree.Depth(i) < tree.Depth(head)))
                {
                    head = i;
                }

                bool Holds(Span span) => span.Contains(token.Start);
            }

            if (head >= 0)
            {
                found.Add((head, parts));
            }
        }

        return found;
    }

    private static byte[] TrainCues(List<Example> sentences, TextWriter log)
    {
        var perceptron = new Perceptron();
        var features = new uint[CueFeatures.Capacity];
        var scores = new float[2];
        var candidates = sentences.SelectMany(sentence => Enumerable.Range(0, sentence.Tree.Count).Where(i => CueFeatures.IsCandidate(sentence.Tree, i)).Select(i => (sentence.Tree, Index: i, Gold: sentence.Attributions.Exists(attribution => attribution.Head == i)))).ToList();
        for (var round = 0; round < Rounds; round++)
        {
            Shuffle.InPlace(candidates, (ulong)round + 1);
            int right = 0, found = 0, expected = 0;
            foreach (var (tree, index, gold) in candidates)
            {
                var count = CueFeatures.Fill(tree, index, features);
                Array.Clear(scores);
                perceptron.Score(features.AsSpan(0, count), scores);
                var guess = scores[1] > scores[0];
                right += guess && gold ? 1 : 0;
                found += guess ? 1 : 0;
                expected += gold ? 1 : 0;
                if (guess != gold)
                {
                    var amount = gold ? MissedCue : 1;
                    perceptron.Update(features.AsSpan(0, count), gold ? 1 : 0, amount);
                    perceptron.Update(features.AsSpan(0, count), gold ? 0 : 1, -amount);
                }

                perceptron.Step();
            }

            log.WriteLine($"cues round {round + 1}: {200.0 * right / (found + expected):F2} F1 while learning");
        }

        return perceptron.Write(["none", "cue"], LeastUpdates);
    }

    private static byte[] TrainParts(List<Example> sentences, TextWriter log)
    {
        var perceptron = new Perceptron();
        var scores = new float[PartWalk.Labels];
        var cues = sentences.SelectMany(sentence => sentence.Attributions.Select(attribution => (sentence.Tree, attribution.Head, attribution.Parts))).ToList();
        for (var round = 0; round < Rounds; round++)
        {
            Shuffle.InPlace(cues, (ulong)round + 1);
            int right = 0, total = 0;
            foreach (var (tree, head, parts) in cues)
            {
                PartWalk.Run(tree, head, (word, features) =>
                {
                    Array.Clear(scores);
                    perceptron.Score(features, scores);
                    var best = 0;
                    for (var i = 1; i < PartWalk.Labels; i++)
                    {
                        best = scores[i] > scores[best] ? i : best;
                    }

                    var gold = (int)parts[word];
                    total++;
                    right += best == gold ? 1 : 0;
                    if (best != gold)
                    {
                        perceptron.Update(features, gold, 1);
                        perceptron.Update(features, best, -1);
                    }

                    perceptron.Step();
                    return (PartLabel)best;
                });
            }

            log.WriteLine($"parts round {round + 1}: {100.0 * right / total:F2} % of {total} words right while learning");
        }

        return perceptron.Write([.. Enum.GetNames<PartLabel>()], LeastUpdates);
    }

    private sealed record Example(AttributionTree Tree, List<(int Head, PartLabel[] Parts)> Attributions);
}
