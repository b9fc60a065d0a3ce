using System;
using System.Collections.Generic;
using Parallax.Documents.Language.Network;

namespace Parallax.Evaluation.Training;

/// <summary>Sums of derivatives: dense for the weights, by touched rows for the table of learned vectors.</summary>
internal sealed class GrammarGradient(GrammarSize size, int rows)
{
    private readonly bool[] _touched = new bool[rows];

    public GrammarWeights Weights { get; } = new(size);

    public float[] Table { get; } = new float[rows * size.Learned];

    /// <summary>Rows of the table that have a derivative.</summary>
    public List<int> Touched { get; } = [];

    /// <summary>The derivatives of a row.</summary>
    public Span<float> Row(int row)
    {
        if (!_touched[row])
        {
            _touched[row] = true;
            Touched.Add(row);
        }

        return Table.AsSpan(row * size.Learned, size.Learned);
    }

    /// <summary>Adds another's sums to these.</summary>
    public void Add(GrammarGradient other)
    {
        using var others = other.Weights.All().GetEnumerator();
        foreach (var array in Weights.All())
        {
            others.MoveNext();
            VectorMath.Add(others.Current, array);
        }

        foreach (var row in other.Touched)
        {
            VectorMath.Add(other.Row(row), Row(row));
        }
    }

    public void Clear()
    {
        foreach (var array in Weights.All())
        {
            Array.Clear(array);
        }

        foreach (var row in Touched)
        {
            Table.AsSpan(row * size.Learned, size.Learned).Clear();
            _touched[row] = false;
        }

        Touched.Clear();
    }
}
