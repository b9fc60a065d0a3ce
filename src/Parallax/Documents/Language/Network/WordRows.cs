using System;
using System.Numerics;

namespace Parallax.Documents.Language.Network;

/// <summary>
/// The rows of the learned table that stand for a word: one for each of its form, ends and shape that is known, else the row for unknown ones of that kind.
/// </summary>
internal sealed class WordRows
{
    /// <summary>Number of kinds, and of rows that a word has.</summary>
    public const int Kinds = 10;

    private readonly uint[] _slots;
    private readonly int[] _rows;
    private readonly int _shift;

    /// <param name="keys">Known features, as <see cref="Keys"/> gives them; the first stands for row <see cref="Kinds"/>.</param>
    public WordRows(ReadOnlySpan<uint> keys)
    {
        Count = Kinds + keys.Length;
        var size = BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, keys.Length * 2));
        _shift = 32 - BitOperations.Log2(size);
        _slots = new uint[size];
        _rows = new int[size];
        for (var i = 0; i < keys.Length; i++)
        {
            var slot = (keys[i] * 0x9e3779b1u) >> _shift;
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & (size - 1);
            }

            _slots[slot] = keys[i];
            _rows[slot] = Kinds + i;
        }
    }

    /// <summary>Number of rows: one for the unknown of each kind, then the known ones.</summary>
    public int Count { get; }

    /// <summary>What tells a word's features from all others.</summary>
    public static void Keys(in WordKey word, Span<uint> keys)
    {
        keys[0] = FeatureHash.Combine(300, word.Lower);
        keys[1] = FeatureHash.Combine(301, word.Suffix1);
        keys[2] = FeatureHash.Combine(302, word.Suffix2);
        keys[3] = FeatureHash.Combine(303, word.Suffix3);
        keys[4] = FeatureHash.Combine(304, word.Suffix4);
        keys[5] = FeatureHash.Combine(305, word.Prefix1);
        keys[6] = FeatureHash.Combine(306, word.Prefix2);
        keys[7] = FeatureHash.Combine(307, word.Prefix3);
        keys[8] = FeatureHash.Combine(308, word.Shape, (uint)word.Traits);
        keys[9] = FeatureHash.Combine(309, word.LongShape);
    }

    /// <summary>Whether a word that nobody has heard of has no row of its own of this kind: its form and its three or four first or last letters.</summary>
    public static bool IsRare(int kind) => kind is 0 or 3 or 4 or 7;

    /// <summary>The rows of a word, one of each kind.</summary>
    public void Fill(in WordKey word, Span<int> rows)
    {
        Span<uint> keys = stackalloc uint[Kinds];
        Keys(word, keys);
        for (var kind = 0; kind < Kinds; kind++)
        {
            rows[kind] = Find(keys[kind], kind);
        }
    }

    private int Find(uint key, int kind)
    {
        var slot = (key * 0x9e3779b1u) >> _shift;
        while (_slots[slot] != key)
        {
            if (_slots[slot] == 0)
            {
                return kind;
            }

            slot = (slot + 1) & ((uint)_slots.Length - 1);
        }

        return _rows[slot];
    }
}
