using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Parallax.Documents.Language;

namespace Parallax.Evaluation.Training;

/// <summary>Writes the weights of a linear model in the format that <see cref="SparseModel"/> reads, quantised to a byte each.</summary>
internal static class SparseModelWriter
{
    /// <param name="labelNames">Names of the labels.</param>
    /// <param name="rows">Each feature with its weights.</param>
    /// <param name="threshold">Weights whose stored value is smaller are left out.</param>
    public static byte[] Write(IReadOnlyList<string> labelNames, IEnumerable<(uint Feature, IReadOnlyList<(byte Label, float Weight)> Pairs)> rows, int threshold = 1)
    {
        var ordered = rows.OrderBy(row => row.Feature).ToList();
        var largest = ordered.SelectMany(row => row.Pairs).Aggregate(0f, (most, pair) => Math.Max(most, Math.Abs(pair.Weight)));
        var scale = largest == 0 ? 1 : SparseModel.Largest / (double)largest;
        var keys = new MemoryStream();
        var data = new MemoryStream();
        var count = 0;
        var buffer = new byte[4];
        foreach (var (feature, pairs) in ordered)
        {
            var kept = pairs.OrderBy(pair => pair.Label)
                .Select(pair => (pair.Label, Weight: SparseModel.Nearest(pair.Weight * scale)))
                .Where(pair => Math.Abs((int)pair.Weight) >= threshold).ToList();
            if (kept.Count == 0)
            {
                continue;
            }

            count++;
            BinaryPrimitives.WriteUInt32LittleEndian(buffer, feature);
            keys.Write(buffer);
            data.WriteByte((byte)kept.Count);
            foreach (var (label, weight) in kept)
            {
                data.WriteByte(label);
                data.WriteByte((byte)weight);
            }
        }

        var model = new MemoryStream();
        using var writer = new BinaryWriter(model);
        writer.Write("PXM1"u8);
        writer.Write((ushort)labelNames.Count);
        foreach (var name in labelNames)
        {
            var bytes = Encoding.UTF8.GetBytes(name);
            writer.Write((byte)bytes.Length);
            writer.Write(bytes);
        }

        writer.Write(count);
        writer.Write(keys.ToArray());
        writer.Write(data.ToArray());
        writer.Flush();
        return model.ToArray();
    }
}
