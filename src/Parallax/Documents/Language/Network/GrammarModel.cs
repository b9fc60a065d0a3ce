using System;
using System.Collections.Immutable;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;

namespace Parallax.Documents.Language.Network;

/// <summary>
/// What <c>Models/grammar.bin</c> holds: labels, relations, the table of learned vectors and the weights. The file is little-endian: <c>PXG2</c>,
/// the sizes, tag labels, relations and name labels, the keys of known features, a scale and a byte a value for each row of the table, the weights in
/// half precision.
/// </summary>
internal sealed class GrammarModel
{
    public GrammarModel(ImmutableArray<string> labels, ImmutableArray<string> relations, ImmutableArray<string> names, uint[] keys, sbyte[] table, float[] scales, GrammarWeights weights)
    {
        Labels = labels;
        Relations = relations;
        Names = names;
        Keys = keys;
        Rows = new WordRows(keys);
        Table = table;
        Scales = scales;
        Weights = weights;
    }

    public ImmutableArray<string> Labels { get; }

    /// <summary>The last of them is not necessarily the root's; see <c>root</c>.</summary>
    public ImmutableArray<string> Relations { get; }

    /// <summary>The name labels.</summary>
    public ImmutableArray<string> Names { get; }

    public uint[] Keys { get; }

    public WordRows Rows { get; }

    /// <summary>Learned vectors, row after row.</summary>
    public sbyte[] Table { get; }

    /// <summary>What a byte of each row stands for.</summary>
    public float[] Scales { get; }

    public GrammarWeights Weights { get; }

    /// <exception cref="InvalidDataException">The stream holds no model.</exception>
    public static GrammarModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (reader.ReadInt32() != 0x32475850)
        {
            throw new InvalidDataException("no grammar");
        }

        var size = new GrammarSize(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        var labels = Strings(reader);
        var relations = Strings(reader);
        var names = Strings(reader);
        var keys = new uint[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(keys.AsSpan()));
        var scales = new float[WordRows.Kinds + keys.Length];
        var table = new sbyte[scales.Length * size.Learned];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(scales.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(table.AsSpan()));
        var weights = new GrammarWeights(size);
        foreach (var array in weights.All())
        {
            var halves = new Half[array.Length];
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(halves.AsSpan()));
            for (var i = 0; i < halves.Length; i++)
            {
                array[i] = (float)halves[i];
            }
        }

        return new GrammarModel(labels, relations, names, keys, table, scales, weights);
    }

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(0x32475850);
        var size = Weights.Size;
        foreach (var value in (ReadOnlySpan<int>)[size.Vector, size.Learned, size.Hidden, size.Layers, size.Arc, size.Relation, size.Tags, size.Relations, size.Name, size.Names, size.Contexts])
        {
            writer.Write(value);
        }

        Strings(writer, Labels);
        Strings(writer, Relations);
        Strings(writer, Names);
        writer.Write(Keys.Length);
        writer.Write(MemoryMarshal.AsBytes(Keys.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(Scales.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(Table.AsSpan()));
        foreach (var array in Weights.All())
        {
            foreach (var value in array)
            {
                writer.Write((Half)value);
            }
        }
    }

    private static ImmutableArray<string> Strings(BinaryReader reader)
    {
        var strings = ImmutableArray.CreateBuilder<string>(reader.ReadInt32());
        while (strings.Count < strings.Capacity)
        {
            strings.Add(reader.ReadString());
        }

        return strings.MoveToImmutable();
    }

    private static void Strings(BinaryWriter writer, ImmutableArray<string> strings)
    {
        writer.Write(strings.Length);
        foreach (var one in strings)
        {
            writer.Write(one);
        }
    }
}
