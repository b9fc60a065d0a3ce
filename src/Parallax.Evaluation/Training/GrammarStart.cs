using System;
using Parallax.Documents.Language.Network;

namespace Parallax.Evaluation.Training;

/// <summary>The weights before training: uniform, by the size of what they connect (Glorot and Bengio 2010).</summary>
internal static class GrammarStart
{
    /// <summary>Fills the weights and returns the table of learned vectors.</summary>
    public static float[] Fill(GrammarWeights weights, int rows, ulong seed)
    {
        var size = weights.Size;
        for (var layer = 0; layer < size.Layers; layer++)
        {
            var width = layer == 0 ? size.Input : size.Both;
            Uniform(weights.Input[layer], width, size.Hidden, ref seed);
            Uniform(weights.Recurrent[2 * layer], size.Hidden, size.Hidden, ref seed);
            Uniform(weights.Recurrent[(2 * layer) + 1], size.Hidden, size.Hidden, ref seed);
            Uniform(weights.Tag[layer], size.Both, size.Tags, ref seed);

            // Cells keep more than they take in at first.
            weights.InputBias[layer].AsSpan(0, size.Hidden).Fill(-1);
            weights.InputBias[layer].AsSpan(3 * size.Hidden, size.Hidden).Fill(-1);
        }

        Uniform(weights.Role, size.Both, size.Roles / 4, ref seed);
        Uniform(weights.RootArc, 1, size.Arc, ref seed);
        Uniform(weights.RootRelation, 1, size.Relation, ref seed);
        Uniform(weights.Arc, size.Arc, size.Arc, ref seed);
        Uniform(weights.Relation, size.Relation, size.Relation * size.Relations, ref seed);
        Uniform(weights.RelationHead, size.Relation, size.Relations, ref seed);
        Uniform(weights.RelationDependent, size.Relation, size.Relations, ref seed);
        Uniform(weights.Name, size.Both, size.Name, ref seed);
        Uniform(weights.NameLabel, size.Name, size.Names, ref seed);
        var table = new float[rows * size.Learned];
        Fill(table, 0.25f, ref seed);
        return table;
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
