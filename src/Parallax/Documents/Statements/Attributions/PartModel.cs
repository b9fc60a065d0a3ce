using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;

namespace Parallax.Documents.Statements.Attributions;

/// <summary>What <c>Models/attributions.bin</c> holds: <c>PXA1</c>, the sizes, the keys of known features and the weights in half precision, little-endian.</summary>
internal sealed class PartModel(uint[] keys, PartWeights weights)
{
    private const int Magic = 0x31415850;

    /// <summary>The keys of the table's rows, in their order.</summary>
    public uint[] Keys { get; } = keys;

    public PartWeights Weights { get; } = weights;

    /// <exception cref="InvalidDataException">The stream holds no model.</exception>
    public static PartModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (reader.ReadInt32() != Magic)
        {
            throw new InvalidDataException("no model of attributions");
        }

        var weights = new PartWeights(new PartSize(0, reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32()));
        var keys = new uint[weights.Size.Rows];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(keys.AsSpan()));
        foreach (var array in weights.Own())
        {
            var halves = new Half[array.Length];
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(halves.AsSpan()));
            for (var i = 0; i < halves.Length; i++)
            {
                array[i] = (float)halves[i];
            }
        }

        return new PartModel(keys, weights);
    }

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        var size = Weights.Size;
        foreach (var value in (ReadOnlySpan<int>)[size.Digest, size.Learned, size.Hidden, size.Rows])
        {
            writer.Write(value);
        }

        writer.Write(MemoryMarshal.AsBytes(Keys.AsSpan()));
        foreach (var array in Weights.Own())
        {
            foreach (var value in array)
            {
                writer.Write((Half)value);
            }
        }
    }
}
