using System;
using System.Collections.Generic;
using System.Linq;
using Parallax.Documents.Statements.Attributions;

namespace Parallax.Evaluation.Training;

/// <summary>Annotators differ in what they take for an attribution and for a cue; each has a vector of its own in training, and the finished model the mean of them.</summary>
internal static class PartStyle
{
    /// <summary>How many of the words each annotator has read.</summary>
    public static float[] Shares(IReadOnlyList<PartExample> examples)
    {
        var shares = new float[examples.Max(example => example.Style) + 1];
        var words = examples.Sum(example => example.Length);
        foreach (var example in examples)
        {
            shares[example.Style] += example.Length / (float)words;
        }

        return shares;
    }

    /// <summary>The weights with a mixture of the styles in their biases.</summary>
    public static PartWeights Settle(PartWeights weights, float[] shares)
    {
        var size = weights.Size;
        var settled = new PartWeights(size);
        foreach (var (from, to) in weights.All().Zip(settled.All()))
        {
            from.CopyTo(to, 0);
        }

        var mean = new float[size.Learned];
        for (var style = 0; style < shares.Length; style++)
        {
            VectorMath.AddScaled(weights.Table.AsSpan(style * size.Learned, size.Learned), shares[style], mean);
        }

        for (var i = 0; i < mean.Length; i++)
        {
            var row = size.Digest + i;
            VectorMath.AddScaled(weights.Input.AsSpan(row * size.Gates, size.Gates), mean[i], settled.InputBias);
            VectorMath.AddScaled(weights.Direct.AsSpan(row * PartSize.Labels, PartSize.Labels), mean[i], settled.LabelBias);
        }

        return settled;
    }
}
