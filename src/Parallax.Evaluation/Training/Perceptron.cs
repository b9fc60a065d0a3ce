using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace Parallax.Evaluation.Training;

/// <summary>
/// Averaged perceptron over hashed features (Freund and Schapire 1999; averaging as in Daumé's lazy form). A feature that was never
/// part of a mistake takes no place; one that was so fewer than <c>minimum</c> times is left out of the model (Goldberg and Elhadad 2011).
/// </summary>
internal sealed class Perceptron(int labels)
{
    private readonly Dictionary<uint, int> _rows = [];
    private readonly List<Row> _store = [];
    private int _step = 1;

    public int Labels => labels;

    /// <summary>Adds the current weights of the features to the scores.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<float> scores, int minimum = 0)
    {
        foreach (var feature in features)
        {
            if (_rows.TryGetValue(feature, out var place) && _store[place] is var row && row.Updates >= minimum)
            {
                for (var i = 0; i < row.Count; i++)
                {
                    scores[row.Label[i]] += row.Weight[i];
                }
            }
        }
    }

    /// <summary>Moves the features towards one label by an amount.</summary>
    public void Update(ReadOnlySpan<uint> features, int label, float amount)
    {
        foreach (var feature in features)
        {
            if (!_rows.TryGetValue(feature, out var place))
            {
                _rows[feature] = place = _store.Count;
                _store.Add(new Row());
            }

            _store[place].Add((byte)label, amount, _step);
        }
    }

    /// <summary>To be called after each example: the average is over examples.</summary>
    public void Step() => _step++;

    /// <summary>Writes the averaged weights, quantised to a signed byte, in the format that <c>SparseModel</c> reads.</summary>
    /// <param name="labelNames">Names of the labels.</param>
    /// <param name="minimum">Least number of updates of a feature.</param>
    /// <param name="clip">Share of the weights, from the largest down, that may be cut to the largest value.</param>
    public byte[] Write(IReadOnlyList<string> labelNames, int minimum, double clip = 0.0005)
    {
        var rows = new List<(uint Feature, List<(byte Label, float Weight)> Pairs)>();
        var magnitudes = new List<float>();
        foreach (var (feature, place) in _rows)
        {
            var row = _store[place];
            if (row.Updates < minimum)
            {
                continue;
            }

            var pairs = new List<(byte Label, float Weight)>();
            for (var i = 0; i < row.Count; i++)
            {
                var weight = (float)(row.Weight[i] - (row.Sum[i] / _step));
                if (weight != 0)
                {
                    pairs.Add((row.Label[i], weight));
                    magnitudes.Add(Math.Abs(weight));
                }
            }

            rows.Add((feature, pairs));
        }

        magnitudes.Sort();
        var scale = magnitudes.Count == 0 ? 1f : 127f / magnitudes[Math.Min(magnitudes.Count - 1, (int)(magnitudes.Count * (1 - clip)))];
        rows.Sort((a, b) => a.Feature.CompareTo(b.Feature));
        var keys = new MemoryStream();
        var data = new MemoryStream();
        var count = 0;
        var buffer = new byte[4];
        foreach (var (feature, pairs) in rows)
        {
            var kept = pairs.OrderBy(pair => pair.Label)
                .Select(pair => (pair.Label, Weight: (sbyte)Math.Clamp((int)MathF.Round(pair.Weight * scale), -127, 127)))
                .Where(pair => pair.Weight != 0).ToList();
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

    private sealed class Row
    {
        public byte[] Label = new byte[2];
        public float[] Weight = new float[2];

        /// <summary>Each change times the step it was made at.</summary>
        public double[] Sum = new double[2];

        public int Count;
        public int Updates;

        public void Add(byte label, float amount, int step)
        {
            Updates++;
            var i = 0;
            while (i < Count && Label[i] != label)
            {
                i++;
            }

            if (i == Count)
            {
                if (Count == Label.Length)
                {
                    Array.Resize(ref Label, Count * 2);
                    Array.Resize(ref Weight, Count * 2);
                    Array.Resize(ref Sum, Count * 2);
                }

                Label[Count++] = label;
            }

            Weight[i] += amount;
            Sum[i] += (double)amount * step;
        }
    }
}
