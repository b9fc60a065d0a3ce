using System;
using System.Collections.Generic;

namespace Parallax.Evaluation.Training;

/// <summary>
/// Averaged perceptron over hashed features (Freund and Schapire 1999; averaging as in Daumé's lazy form). A feature that was never
/// part of a mistake takes no place; one that was so fewer than <c>minimum</c> times is left out of the model (Goldberg and Elhadad 2011).
/// </summary>
internal sealed class Perceptron
{
    // An open hash table from feature to its row. A row is a header and room for pairs of label and weight, side by side, so that a
    // score costs two cache misses; the sums for the average lie apart.
    private uint[] _keys = new uint[1 << 20];
    private int[] _rows = new int[1 << 20];
    private int _count;
    private Pair[] _pairs = new Pair[1 << 22];
    private double[] _sums = new double[1 << 22];
    private int _end = 1;
    private int _step = 1;

    /// <summary>Adds the current weights of the features to the scores.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        foreach (var feature in features)
        {
            var row = _rows[Slot(feature)];
            if (row != 0)
            {
                foreach (ref readonly var pair in _pairs.AsSpan(row + 1, _pairs[row].Label & 0xffff))
                {
                    scores[pair.Label] += pair.Weight;
                }
            }
        }
    }

    /// <summary>Moves the features towards one label by an amount.</summary>
    public void Update(ReadOnlySpan<uint> features, int label, float amount)
    {
        foreach (var feature in features)
        {
            Add(feature, label, amount);
        }
    }

    /// <summary>To be called after each example: the average is over examples.</summary>
    public void Step() => _step++;

    /// <summary>Writes the averaged weights, quantised to a byte each, in the format that <c>SparseModel</c> reads.</summary>
    /// <param name="labelNames">Names of the labels.</param>
    /// <param name="minimum">Least number of updates of a feature.</param>
    /// <param name="threshold">Weights whose stored value is smaller are left out.</param>
    public byte[] Write(IReadOnlyList<string> labelNames, int minimum, int threshold = 1)
    {
        var rows = new List<(uint Feature, IReadOnlyList<(byte Label, float Weight)> Pairs)>();
        for (var slot = 0; slot < _keys.Length; slot++)
        {
            var row = _rows[slot];
            if (row == 0 || _pairs[row].Weight < minimum)
            {
                continue;
            }

            var feature = _keys[slot];
            var pairs = new List<(byte Label, float Weight)>();
            for (var i = row + 1; i <= row + (_pairs[row].Label & 0xffff); i++)
            {
                var weight = (float)(_pairs[i].Weight - (_sums[i] / _step));
                if (weight != 0)
                {
                    pairs.Add(((byte)_pairs[i].Label, weight));
                }
            }

            rows.Add((feature, pairs));
        }

        return SparseModelWriter.Write(labelNames, rows, threshold);
    }

    private int Slot(uint feature)
    {
        var mask = (uint)_keys.Length - 1;
        var slot = (feature * 0x9e3779b1u) & mask;
        while (_keys[slot] != 0 && _keys[slot] != feature)
        {
            slot = (slot + 1) & mask;
        }

        return (int)slot;
    }

    private void Add(uint feature, int label, float amount)
    {
        var slot = Slot(feature);
        if (_keys[slot] == 0)
        {
            if (++_count * 2 > _keys.Length)
            {
                Grow();
                slot = Slot(feature);
            }

            _keys[slot] = feature;
            _rows[slot] = NewRow(3);
        }

        var row = _rows[slot];
        var (count, room) = (_pairs[row].Label & 0xffff, _pairs[row].Label >> 16);
        _pairs[row].Weight++; // the number of updates
        var place = row + 1;
        while (place <= row + count && _pairs[place].Label != label)
        {
            place++;
        }

        if (place > row + count)
        {
            if (count == room)
            {
                var wider = NewRow((room * 2) + 1);
                Array.Copy(_pairs, row + 1, _pairs, wider + 1, count);
                Array.Copy(_sums, row + 1, _sums, wider + 1, count);
                _pairs[wider].Weight = _pairs[row].Weight;
                _rows[slot] = row = wider;
                room = (room * 2) + 1;
                place = row + 1 + count;
            }

            _pairs[row].Label = (room << 16) | (count + 1);
            _pairs[place] = new Pair { Label = label };
            _sums[place] = 0;
        }

        _pairs[place].Weight += amount;
        _sums[place] += (double)amount * _step;
    }

    private int NewRow(int room)
    {
        if (_end + room + 1 > _pairs.Length)
        {
            Array.Resize(ref _pairs, _pairs.Length * 2);
            Array.Resize(ref _sums, _sums.Length * 2);
        }

        var row = _end;
        _end += room + 1;
        _pairs[row] = new Pair { Label = room << 16 };
        return row;
    }

    private void Grow()
    {
        var (keys, rows) = (_keys, _rows);
        _keys = new uint[keys.Length * 2];
        _rows = new int[keys.Length * 2];
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] != 0)
            {
                var slot = Slot(keys[i]);
                _keys[slot] = keys[i];
                _rows[slot] = rows[i];
            }
        }
    }

    /// <summary>A label and its weight; of a row's header, room and number of pairs, and the number of updates.</summary>
    private struct Pair
    {
        public int Label;
        public float Weight;
    }
}
