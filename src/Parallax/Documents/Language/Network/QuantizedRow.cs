using System;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Parallax.Documents.Language.Network;

/// <summary>Vectors kept as a byte or half a byte a value with one scale.</summary>
internal static class QuantizedRow
{
    /// <summary>Writes the vector.</summary>
    public static void Set(ReadOnlySpan<sbyte> values, float scale, Span<float> vector)
    {
        vector = vector[..values.Length];
        ref var to = ref MemoryMarshal.GetReference(vector);
        var factor = Vector256.Create(scale);
        var k = 0;
        for (; k + 16 <= values.Length; k += 16)
        {
            var (low, high) = Widen(values, k);
            (low * factor).StoreUnsafe(ref to, (nuint)k);
            (high * factor).StoreUnsafe(ref to, (nuint)k + 8);
        }

        for (; k < values.Length; k++)
        {
            vector[k] = values[k] * scale;
        }
    }

    /// <summary>Adds the vector to another; its width is a multiple of 16.</summary>
    public static void Add(ReadOnlySpan<sbyte> values, float scale, Span<float> vector)
    {
        vector = vector[..values.Length];
        ref var to = ref MemoryMarshal.GetReference(vector);
        var factor = Vector256.Create(scale);
        for (var k = 0; k < values.Length; k += 16)
        {
            var (low, high) = Widen(values, k);
            Vector256.FusedMultiplyAdd(low, factor, Vector256.LoadUnsafe(ref to, (nuint)k)).StoreUnsafe(ref to, (nuint)k);
            Vector256.FusedMultiplyAdd(high, factor, Vector256.LoadUnsafe(ref to, (nuint)k + 8)).StoreUnsafe(ref to, (nuint)k + 8);
        }
    }

    /// <summary>Writes the sum of some rows of a table.</summary>
    /// <param name="table">Rows of as many values as the vector has, a multiple of 16.</param>
    /// <param name="scales">What a byte of each row stands for.</param>
    /// <param name="rows">The rows; a negative one is none.</param>
    /// <param name="vector">Receives the sum.</param>
    public static void Sum(ReadOnlySpan<sbyte> table, ReadOnlySpan<float> scales, ReadOnlySpan<int> rows, Span<float> vector)
    {
        ref var to = ref MemoryMarshal.GetReference(vector);
        for (var k = 0; k < vector.Length; k += 16)
        {
            Vector256<float> first = default, second = default;
            foreach (var row in rows)
            {
                if (row >= 0)
                {
                    var (low, high) = Widen(table, (row * vector.Length) + k);
                    var factor = Vector256.Create(scales[row]);
                    first = Vector256.FusedMultiplyAdd(low, factor, first);
                    second = Vector256.FusedMultiplyAdd(high, factor, second);
                }
            }

            first.StoreUnsafe(ref to, (nuint)k);
            second.StoreUnsafe(ref to, (nuint)k + 8);
        }
    }

    /// <summary>Writes a vector of which each byte holds two values of four bits, 8 for zero, the first in the low bits.</summary>
    public static void SetHalves(ReadOnlySpan<byte> pairs, float scale, Span<float> vector)
    {
        for (var k = 0; k < pairs.Length; k++)
        {
            vector[2 * k] = ((pairs[k] & 15) - 8) * scale;
            vector[(2 * k) + 1] = ((pairs[k] >> 4) - 8) * scale;
        }
    }

    /// <summary>Rounds a vector to whole numbers and gives their scale.</summary>
    /// <param name="vector">The vector.</param>
    /// <param name="values">Receives the numbers.</param>
    /// <param name="most">The largest of them.</param>
    public static float Quantize(ReadOnlySpan<float> vector, Span<sbyte> values, int most = 127)
    {
        var largest = 0f;
        foreach (var value in vector)
        {
            largest = Math.Max(largest, Math.Abs(value));
        }

        var scale = largest / most;
        for (var k = 0; k < vector.Length; k++)
        {
            values[k] = scale == 0 ? (sbyte)0 : (sbyte)MathF.Round(vector[k] / scale);
        }

        return scale;
    }

    private static (Vector256<float> Low, Vector256<float> High) Widen(ReadOnlySpan<sbyte> values, int at)
    {
        var (low, high) = Vector256.Widen(Vector256.WidenLower(Vector256.Create(Vector128.Create(values.Slice(at, 16)), Vector128<sbyte>.Zero)));
        return (Vector256.ConvertToSingle(low), Vector256.ConvertToSingle(high));
    }
}
