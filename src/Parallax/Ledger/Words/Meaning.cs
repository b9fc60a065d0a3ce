using System;
using System.Collections.Generic;
using System.Numerics;
using Parallax.Documents.Language;
using Parallax.Documents.Language.Network;

namespace Parallax.Ledger.Words;

/// <summary>What words mean, as directions in the space of the language core's vectors. Every direction is of length one.</summary>
internal static class Meaning
{
    /// <summary>The direction of a word; empty where it is not known.</summary>
    public static float[] Of(string folded)
    {
        if (WordVectors.BuiltIn is not { } vectors || vectors.Find(WordKey.LowerOf(folded)) is not (>= 0 and var row))
        {
            return [];
        }

        var direction = new float[vectors.Width];
        vectors.Copy(row, direction);
        return Normalize(direction);
    }

    /// <summary>The word's place among all by frequency, from 0; null where it is not known.</summary>
    public static int? Rank(string folded) => WordVectors.BuiltIn?.Find(WordKey.LowerOf(folded)) is { } row and >= 0 ? row : null;

    /// <summary>The common direction of words by their weights; empty where none is known.</summary>
    public static float[] Of(IEnumerable<(string Folded, float Weight)> words)
    {
        float[] sum = [];
        foreach (var (folded, weight) in words)
        {
            var direction = Of(folded);
            if (direction.Length > 0)
            {
                sum = sum.Length == 0 ? new float[direction.Length] : sum;
                for (var i = 0; i < sum.Length; i++)
                {
                    sum[i] += weight * direction[i];
                }
            }
        }

        return Normalize(sum);
    }

    /// <summary>The cosine of two directions; 0 where one is not known.</summary>
    public static float Likeness(float[] a, float[] b)
    {
        var length = Math.Min(a.Length, b.Length);
        var sums = Vector<float>.Zero;
        var i = 0;
        for (; i + Vector<float>.Count <= length; i += Vector<float>.Count)
        {
            sums += new Vector<float>(a, i) * new Vector<float>(b, i);
        }

        var sum = Vector.Sum(sums);
        for (; i < length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    private static float[] Normalize(float[] vector)
    {
        var length = 0f;
        foreach (var value in vector)
        {
            length += value * value;
        }

        if (length < 1e-12f)
        {
            return [];
        }

        length = MathF.Sqrt(length);
        for (var i = 0; i < vector.Length; i++)
        {
            vector[i] /= length;
        }

        return vector;
    }
}
