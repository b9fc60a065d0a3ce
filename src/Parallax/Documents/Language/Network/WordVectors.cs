using System;
using System.Buffers.Binary;
using System.IO;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Parallax.Documents.Language.Network;

/// <summary>
/// Pretrained vectors (<c>Models/vectors.bin</c>), words in order of frequency, a byte a value for the frequent ones and half a byte for the others. The file
/// is little-endian: <c>PXV2</c>, number of words, of frequent words, width, the words' hashes, a scale for each word, the values.
/// </summary>
internal sealed class WordVectors
{
    private const int Head = 16;

    private static readonly Lazy<WordVectors?> Lazy = new(Load);

    private readonly byte[] _bytes;
    private readonly int _scales;
    private readonly int _values;
    private readonly int _frequent;
    private readonly uint[] _keys;
    private readonly int[] _rows;
    private readonly int _shift;

    private WordVectors(byte[] bytes)
    {
        if (bytes.Length < Head || !bytes.AsSpan(0, 4).SequenceEqual("PXV2"u8))
        {
            throw new InvalidDataException("no word vectors");
        }

        var count = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(4));
        _frequent = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(8));
        Width = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(12));
        _bytes = bytes;
        _scales = Head + (4 * count);
        _values = _scales + (4 * count);
        var size = BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, count * 2));
        _shift = 32 - BitOperations.Log2(size);
        _keys = new uint[size];
        _rows = new int[size];
        for (var row = 0; row < count; row++)
        {
            var key = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(Head + (4 * row)));
            var slot = (key * 0x9e3779b1u) >> _shift;
            while (_keys[slot] != 0)
            {
                slot = (slot + 1) & (size - 1);
            }

            _keys[slot] = key;
            _rows[slot] = row;
        }
    }

    /// <summary>The vectors that are built in; null where there are none.</summary>
    public static WordVectors? BuiltIn => Lazy.Value;

    /// <summary>Number of values of a vector.</summary>
    public int Width { get; }

    /// <exception cref="InvalidDataException">The bytes hold no vectors.</exception>
    public static WordVectors Read(byte[] bytes) => new(bytes);

    /// <summary>The row of a word; -1 where there is none.</summary>
    /// <param name="lower">Hash of its lower-case form.</param>
    public int Find(uint lower)
    {
        var slot = (lower * 0x9e3779b1u) >> _shift;
        while (_keys[slot] != lower)
        {
            if (_keys[slot] == 0)
            {
                return -1;
            }

            slot = (slot + 1) & ((uint)_keys.Length - 1);
        }

        return _rows[slot];
    }

    /// <summary>Whether a word is one of the frequent ones.</summary>
    /// <param name="lower">Hash of its lower-case form.</param>
    public bool IsFrequent(uint lower) => Find(lower) is >= 0 and var row && row < _frequent;

    /// <summary>Writes the vector of a row.</summary>
    public void Copy(int row, Span<float> vector)
    {
        var scale = BinaryPrimitives.ReadSingleLittleEndian(_bytes.AsSpan(_scales + (4 * row)));
        if (row < _frequent)
        {
            QuantizedRow.Set(MemoryMarshal.Cast<byte, sbyte>(_bytes.AsSpan(_values + (row * Width), Width)), scale, vector);
        }
        else
        {
            QuantizedRow.SetHalves(_bytes.AsSpan(_values + (_frequent * Width) + ((row - _frequent) * Width / 2), Width / 2), scale, vector);
        }
    }

    private static WordVectors? Load()
    {
        using var stream = typeof(WordVectors).Assembly.GetManifestResourceStream("Models/vectors.bin");
        if (stream is null)
        {
            return null;
        }

        var bytes = GC.AllocateUninitializedArray<byte>((int)stream.Length);
        stream.ReadExactly(bytes);
        return new WordVectors(bytes);
    }
}
