using System;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Parallax.Documents.Language.Network;

namespace Parallax.Evaluation.Training;

/// <summary>Sums over vectors in a fixed order; lengths are multiples of 8.</summary>
internal static class VectorMath
{
    public static void Add(ReadOnlySpan<float> values, Span<float> sums)
    {
        var from = MemoryMarshal.Cast<float, Vector256<float>>(values);
        var to = MemoryMarshal.Cast<float, Vector256<float>>(sums);
        for (var i = 0; i < from.Length; i++)
        {
            to[i] += from[i];
        }
    }

    public static void AddScaled(ReadOnlySpan<float> values, float factor, Span<float> sums)
    {
        var from = MemoryMarshal.Cast<float, Vector256<float>>(values);
        var to = MemoryMarshal.Cast<float, Vector256<float>>(sums);
        var factors = Vector256.Create(factor);
        for (var i = 0; i < from.Length; i++)
        {
            to[i] = Vector256.FusedMultiplyAdd(from[i], factors, to[i]);
        }
    }

    /// <summary>Multiplies values by others.</summary>
    public static void Multiply(ReadOnlySpan<float> factors, Span<float> values)
    {
        var from = MemoryMarshal.Cast<float, Vector256<float>>(factors);
        var to = MemoryMarshal.Cast<float, Vector256<float>>(values[..factors.Length]);
        for (var i = 0; i < from.Length; i++)
        {
            to[i] *= from[i];
        }
    }

    public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var left = MemoryMarshal.Cast<float, Vector256<float>>(a);
        var right = MemoryMarshal.Cast<float, Vector256<float>>(b);
        var sum = Vector256<float>.Zero;
        for (var i = 0; i < left.Length; i++)
        {
            sum = Vector256.FusedMultiplyAdd(left[i], right[i], sum);
        }

        return Sum(sum);
    }

    /// <summary>Turns scores into shares that sum to one.</summary>
    public static void Softmax(Span<float> scores)
    {
        var largest = float.NegativeInfinity;
        foreach (var score in scores)
        {
            largest = Math.Max(largest, score);
        }

        Span<float> eight = stackalloc float[8];
        var total = 0f;
        for (var at = 0; at < scores.Length; at += 8)
        {
            var part = scores[at..Math.Min(at + 8, scores.Length)];
            eight.Clear();
            part.CopyTo(eight);
            Activations.Exp(Vector256.Create<float>(eight) - Vector256.Create(largest)).CopyTo(eight);
            for (var i = 0; i < part.Length; i++)
            {
                part[i] = eight[i];
                total += eight[i];
            }
        }

        foreach (ref var score in scores)
        {
            score /= total;
        }
    }

    /// <summary>Writes the transposed matrix.</summary>
    public static float[] Transpose(ReadOnlySpan<float> matrix, int width, float[] result)
    {
        var rows = matrix.Length / width;
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < width; column++)
            {
                result[(column * rows) + row] = matrix[(row * width) + column];
            }
        }

        return result;
    }

    /// <summary>Adds every row of a matrix to one.</summary>
    public static void AddRows(ReadOnlySpan<float> rows, Span<float> sums)
    {
        for (var at = 0; at < rows.Length; at += sums.Length)
        {
            Add(rows.Slice(at, sums.Length), sums);
        }
    }

    private static float Sum(Vector256<float> values) => ((values[0] + values[4]) + (values[1] + values[5])) + ((values[2] + values[6]) + (values[3] + values[7]));
}
