using System;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using System.Text;

namespace Parallax.Documents.Language;

/// <summary>
/// The weights of a linear model: for each feature's 32-bit hash the labels it speaks for or against. Immutable and safe for many threads.
/// The file is little-endian: <c>PXM1</c>, the labels, then the features by rising hash, each with its pairs of label and quantised weight.
/// </summary>
internal sealed class SparseModel
{
    private static readonly byte[] Magic = "PXM1"u8.ToArray();

    /// <summary>
    /// What a stored byte stands for: steps that grow by 4 %, since weights span three orders of magnitude and the few large ones
    /// decide most; the byte is read as signed.
    /// </summary>
    private static readonly int[] Values = Steps();

    /// <summary>A feature in the lower half, the place of its weights in the upper; 0 for none.</summary>
    private readonly ulong[] _slots;
    private readonly byte[] _pairs;
    private readonly int _shift;

    private SparseModel(ImmutableArray<string> labels, ulong[] slots, byte[] pairs, int shift)
    {
        Labels = labels;
        _slots = slots;
        _pairs = pairs;
        _shift = shift;
    }

    public ImmutableArray<string> Labels { get; }

    /// <summary>The largest value that can be stored.</summary>
    public static int Largest => Values[127];

    /// <summary>The byte whose value is nearest.</summary>
    public static sbyte Nearest(double value)
    {
        var magnitude = Math.Abs(value);
        var step = 0;
        while (step < 127 && Values[step + 1] - magnitude < magnitude - Values[step])
        {
            step++;
        }

        return (sbyte)(value < 0 ? -step : step);
    }

    /// <summary>Adds the feature's weights to the scores, one for each label.</summary>
    public void Add(uint feature, Span<int> scores)
    {
        var place = Place(feature);
        if (place >= 0)
        {
            Add(place, scores);
        }
    }

    /// <summary>Adds the weights of several features. The table is far larger than the caches: what is needed next is asked for before it is read.</summary>
    public void Add(ReadOnlySpan<uint> features, Span<int> scores)
    {
        Span<int> places = stackalloc int[features.Length];
        foreach (var feature in features)
        {
            Prefetch(ref Unsafe.As<ulong, byte>(ref _slots[(int)((feature * 0x9e3779b1u) >> _shift)]));
        }

        for (var i = 0; i < features.Length; i++)
        {
            places[i] = Place(features[i]);
            if (places[i] >= 0)
            {
                Prefetch(ref _pairs[places[i]]);
            }
        }

        foreach (var place in places)
        {
            if (place >= 0)
            {
                Add(place, scores);
            }
        }
    }

    private static unsafe void Prefetch(ref byte at)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref at));
        }
    }

    private void Add(int place, Span<int> scores)
    {
        var pairs = _pairs.AsSpan(place + 1, _pairs[place] * 2);
        for (var i = 0; i + 1 < pairs.Length; i += 2)
        {
            scores[pairs[i]] += Values[pairs[i + 1]];
        }
    }

    /// <summary>Where the feature's weights stand; -1 where it has none.</summary>
    private int Place(uint feature)
    {
        var slot = (int)((feature * 0x9e3779b1u) >> _shift);
        while (true)
        {
            var entry = _slots[slot];
            if ((uint)entry == feature)
            {
                return (int)(entry >> 32);
            }

            if ((uint)entry == 0)
            {
                return -1;
            }

            slot = (slot + 1) & (_slots.Length - 1);
        }
    }

    private static int[] Steps()
    {
        var values = new int[256];
        var value = 0.0;
        for (var step = 1; step < 128; step++)
        {
            value = (value * 1.04) + 1;
            values[step] = (int)value;
            values[256 - step] = -(int)value;
        }

        return values;
    }

    /// <summary>Reads the model <c>Models/NAME.bin</c> of this assembly; null where it is not there.</summary>
    public static SparseModel? Load(string name)
    {
        using var stream = typeof(SparseModel).Assembly.GetManifestResourceStream("Models/" + name + ".bin");
        if (stream is null)
        {
            return null;
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Read(bytes);
    }

    /// <exception cref="InvalidDataException">The bytes are no model.</exception>
    public static SparseModel Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 12 || !bytes[..4].SequenceEqual(Magic))
        {
            throw new InvalidDataException("not a model");
        }

        int labelCount = BinaryPrimitives.ReadUInt16LittleEndian(bytes[4..]);
        var position = 6;
        var labels = ImmutableArray.CreateBuilder<string>(labelCount);
        for (var i = 0; i < labelCount; i++)
        {
            var length = bytes[position++];
            labels.Add(Encoding.UTF8.GetString(bytes.Slice(position, length)));
            position += length;
        }

        var count = BinaryPrimitives.ReadInt32LittleEndian(bytes[position..]);
        position += 4;
        var size = BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, count * 2));
        var shift = 32 - BitOperations.Log2(size);
        var slots = new ulong[size];
        var pairs = bytes[(position + (4 * count))..].ToArray();
        var place = 0;
        for (var i = 0; i < count; i++, position += 4)
        {
            var key = BinaryPrimitives.ReadUInt32LittleEndian(bytes[position..]);
            var slot = (int)((key * 0x9e3779b1u) >> shift);
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & ((int)size - 1);
            }

            slots[slot] = key | ((ulong)place << 32);
            place += 1 + (2 * pairs[place]);
        }

        return new SparseModel(labels.MoveToImmutable(), slots, pairs, shift);
    }
}
