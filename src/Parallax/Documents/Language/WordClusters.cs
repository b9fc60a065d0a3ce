using System;
using System.Buffers.Binary;

namespace Parallax.Documents.Language;

/// <summary>Groups of words that are used alike, from word vectors (<c>Models/clusters.bin</c>).</summary>
internal static class WordClusters
{
    private static readonly Lazy<(uint Key, uint Groups)[]> Table = new(Read);

    /// <summary>Loads the groups now. False where none are built in.</summary>
    public static bool Load() => Table.Value.Length > 0;

    /// <summary>The fine and the coarse group of a word; 0 for a word in none.</summary>
    /// <param name="lower">Hash of its lower-case form.</param>
    public static (uint Fine, uint Coarse) Of(uint lower)
    {
        var table = Table.Value;
        if (table.Length == 0)
        {
            return (0, 0);
        }

        var mask = (uint)table.Length - 1;
        for (var slot = (lower * 0x9e3779b1u) & mask; ; slot = (slot + 1) & mask)
        {
            var (key, groups) = table[slot];
            if (key == lower || key == 0)
            {
                return (groups & 0xffff, groups >> 16);
            }
        }
    }

    private static (uint Key, uint Groups)[] Read()
    {
        using var stream = typeof(WordClusters).Assembly.GetManifestResourceStream("Models/clusters.bin");
        if (stream is null)
        {
            return [];
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var size = System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(bytes.Length / 7 * 2));
        var table = new (uint Key, uint Groups)[size];
        for (var i = 0; i + 7 <= bytes.Length; i += 7)
        {
            var key = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(i));
            var slot = (key * 0x9e3779b1u) & (size - 1);
            while (table[slot].Key != 0)
            {
                slot = (slot + 1) & (size - 1);
            }

            table[slot] = (key, BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(i + 4)) | ((uint)bytes[i + 6] << 16));
        }

        return table;
    }
}
