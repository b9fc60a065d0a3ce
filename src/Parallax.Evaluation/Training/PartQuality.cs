using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Parallax.Documents.Language;
using Parallax.Documents.Language.Network;
using Parallax.Documents.Statements.Attributions;

namespace Parallax.Evaluation.Training;

/// <summary>How well the network tells the parts of words, before anything is made of them.</summary>
internal static class PartQuality
{
    /// <summary>F1 over words of source, cue and content, with precision and recall.</summary>
    public static string Measure(PartWeights weights, IReadOnlyList<PartExample> examples)
    {
        var network = new PartNetwork(new PartModel([], weights));
        var digest = new WordDigest(weights.Digest, weights.DigestBias);
        var width = weights.Size.States;
        var (right, found, gold) = (new int[4], new int[4], new int[4]);
        foreach (var example in examples)
        {
            var digests = new float[example.Length * digest.Width];
            var states = example.States.AsSpan(example.Start * width, example.Length * width);
            digest.Start(digests);
            digest.Add(0, states, width, digests, example.Length);
            digest.Add(1, states[(width / 2)..], width, digests, example.Length);
            Activations.Leak(digests);
            var labels = new int[example.Length];
            network.Label(digests, example.Rows, [example.Length], labels, new float[example.Length]);
            for (var i = 0; i < example.Length; i++)
            {
                var (expected, guess) = ((example.Labels[i] + 1) / 2, (labels[i] + 1) / 2);
                right[expected] += expected == guess ? 1 : 0;
                gold[expected]++;
                found[guess]++;
            }
        }

        return string.Concat(Enumerable.Range(1, 3).Select(part => string.Create(
            CultureInfo.InvariantCulture, $"{(PartLabel)part} {200.0 * right[part] / (found[part] + gold[part]):F2} ({100.0 * right[part] / found[part]:F1}, {100.0 * right[part] / gold[part]:F1}) ")));
    }
}
