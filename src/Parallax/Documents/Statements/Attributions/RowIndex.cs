using System;
using System.Numerics;

namespace Parallax.Documents.Statements.Attributions;

/// <summary>Finds a key's row in a table: open addressing with linear probing, as the keys are hashes already.</summary>
internal sealed class RowIndex
{
    /// <summary>Key and row + 1; 0 is empty.</summary>
    private readonly (uint Key, int Row)[] _slots;
    private readonly uint _mask;

    /// <param name="keys">The keys of the rows, in their order, all different.</param>
    public RowIndex(ReadOnlySpan<uint> keys)
    {
        _slots = new (uint Key, int Row)[BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, keys.Length + (keys.Length / 2)))];
        _mask = (uint)_slots.Length - 1;
        for (var row = 0; row < keys.Length; row++)
        {
            var at = keys[row] & _mask;
            while (_slots[at].Row != 0)
            {
                at = (at + 1) & _mask;
            }

            _slots[at] = (keys[row], row + 1);
        }
    }

    /// <summary>The row; -1 where there is none.</summary>
    public int Of(uint key)
    {
        var slots = _slots;
        for (var at = key & _mask; ; at = (at + 1) & _mask)
        {
            var (known, row) = slots[at];
            if (known == key || row == 0)
            {
                return row - 1;
            }
        }
    }
}
