using System;
using System.Linq;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Parallax.Documents.Language.Network;

namespace Parallax.Evaluation.Training;

/// <summary>Adam (Kingma and Ba 2015) with a bound on the whole derivative; rows of the table move only when they are touched.</summary>
internal sealed class AdamOptimizer(GrammarWeights weights, float[] table)
{
    internal const float First = 0.9f;
    internal const float Second = 0.98f;
    internal const float Bound = 5;

    private readonly float[][] _means = [.. weights.All().Select(array => new float[array.Length])];
    private readonly float[][] _squares = [.. weights.All().Select(array => new float[array.Length])];
    private readonly float[] _tableMeans = new float[table.Length];
    private readonly float[] _tableSquares = new float[table.Length];
    private float _firstPower = 1;
    private float _secondPower = 1;

    public void Step(GrammarGradient gradient, float rate)
    {
        _firstPower *= First;
        _secondPower *= Second;
        var learned = weights.Size.Learned;
        var length = gradient.Weights.All().Sum(array => VectorMath.Dot(array, array)) + gradient.Touched.Sum(row => VectorMath.Dot(gradient.Row(row), gradient.Row(row)));
        var norm = MathF.Sqrt(length);
        var factor = norm > Bound ? Bound / norm : 1;
        rate *= MathF.Sqrt(1 - _secondPower) / (1 - _firstPower);
        var index = 0;
        foreach (var (array, derivative) in weights.All().Zip(gradient.Weights.All()))
        {
            Step(array, derivative, _means[index], _squares[index], rate, factor);
            index++;
        }

        foreach (var row in gradient.Touched)
        {
            Step(table.AsSpan(row * learned, learned), gradient.Row(row), _tableMeans.AsSpan(row * learned, learned), _tableSquares.AsSpan(row * learned, learned), rate, factor);
        }
    }

    /// <summary>Moves some values.</summary>
    internal static void Step(Span<float> values, ReadOnlySpan<float> derivatives, Span<float> means, Span<float> squares, float rate, float factor)
    {
        var value = MemoryMarshal.Cast<float, Vector256<float>>(values);
        var derivative = MemoryMarshal.Cast<float, Vector256<float>>(derivatives);
        var mean = MemoryMarshal.Cast<float, Vector256<float>>(means);
        var square = MemoryMarshal.Cast<float, Vector256<float>>(squares);
        for (var i = 0; i < value.Length; i++)
        {
            var d = derivative[i] * factor;
            mean[i] = (mean[i] * First) + (d * (1 - First));
            square[i] = (square[i] * Second) + (d * d * (1 - Second));
            value[i] -= mean[i] * rate / (Vector256.Sqrt(square[i]) + Vector256.Create(1e-8f));
        }
    }
}
