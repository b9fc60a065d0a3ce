using System;
using Parallax.Documents.Statements.Attributions;

namespace Parallax.Evaluation.Training;

/// <summary>The weights before training: uniform, by the size of what they connect (Glorot and Bengio 2010).</summary>
internal static class PartStart
{
    public static void Fill(PartWeights weights, ulong seed)
    {
        var size = weights.Size;
        Uniform(weights.Digest, size.States, size.Digest, ref seed);
        Fill(weights.Table, 0.1f, ref seed);
        Uniform(weights.Input, size.Input, size.Hidden, ref seed);
        Uniform(weights.Forward, size.Hidden, size.Hidden, ref seed);
        Uniform(weights.Backward, size.Hidden, size.Hidden, ref seed);
        Uniform(weights.Label, size.Both, PartSize.Labels, ref seed);
        Uniform(weights.Direct, size.Input, PartSize.Labels, ref seed);

        // Cells keep more than they take in at first.
        weights.InputBias.AsSpan(0, size.Hidden).Fill(-1);
        weights.InputBias.AsSpan(3 * size.Hidden, size.Hidden).Fill(-1);
    }

    private static void Uniform(float[] values, int inputs, int outputs, ref ulong seed) => Fill(values, MathF.Sqrt(6f / (inputs + outputs)), ref seed);

    private static void Fill(float[] values, float largest, ref ulong seed)
    {
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = largest * (((Shuffle.Next(ref seed) >> 40) / (float)(1 << 23)) - 1);
        }
    }
}
