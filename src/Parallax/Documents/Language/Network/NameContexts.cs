using System;
using System.Numerics;

namespace Parallax.Documents.Language.Network;

/// <summary>The rows of weights for what lists and the rest of the document say of a word and of the words beside it.</summary>
internal static class NameContexts
{
    /// <summary>What may be said of one word.</summary>
    public const int Bits = 16;

    /// <summary>Number of rows: for the word before, the word itself and the one behind.</summary>
    public const int Count = 3 * Bits;

    /// <summary>Writes a word's rows, at most <see cref="Count"/>, and returns how many there are.</summary>
    public static int Fill(ReadOnlySpan<uint> contexts, int index, Span<int> rows)
    {
        var count = 0;
        for (var beside = -1; beside <= 1; beside++)
        {
            var at = index + beside;
            for (var left = at >= 0 && at < contexts.Length ? contexts[at] : 0; left != 0; left &= left - 1)
            {
                rows[count++] = ((beside + 1) * Bits) + BitOperations.TrailingZeroCount(left);
            }
        }

        return count;
    }
}
