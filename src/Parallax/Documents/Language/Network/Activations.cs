using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Parallax.Documents.Language.Network;

/// <summary>Smooth steps of the network, from basic operations only, so that they are the same to the last bit on every machine.</summary>
internal static class Activations
{
    /// <summary>How much of a negative value the leaky rectifier lets through.</summary>
    public const float Slope = 0.1f;

    /// <summary>e to the power of x, to about one part in ten million (the polynomial of Cephes' expf).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp(Vector256<float> x)
    {
        x = Vector256.Min(Vector256.Max(x, Vector256.Create(-80f)), Vector256.Create(80f));

        // Adding 1.5 · 2^23 rounds to a whole number, which then stands in the low bits.
        var magic = Vector256.Create(12582912f);
        var shifted = Vector256.FusedMultiplyAdd(x, Vector256.Create(1.44269504f), magic);
        var whole = shifted - magic;
        var rest = Vector256.FusedMultiplyAdd(whole, Vector256.Create(-0.693359375f), x);
        rest = Vector256.FusedMultiplyAdd(whole, Vector256.Create(2.12194440e-4f), rest);
        var sum = Vector256.FusedMultiplyAdd(Vector256.Create(1.9875691500e-4f), rest, Vector256.Create(1.3981999507e-3f));
        sum = Vector256.FusedMultiplyAdd(sum, rest, Vector256.Create(8.3334519073e-3f));
        sum = Vector256.FusedMultiplyAdd(sum, rest, Vector256.Create(4.1665795894e-2f));
        sum = Vector256.FusedMultiplyAdd(sum, rest, Vector256.Create(1.6666665459e-1f));
        sum = Vector256.FusedMultiplyAdd(sum, rest, Vector256.Create(5.0000001201e-1f));
        sum = Vector256.FusedMultiplyAdd(sum, rest * rest, rest) + Vector256<float>.One;
        var power = (Vector256.ShiftLeft(shifted.AsInt32(), 23) + Vector256.Create(0x3f800000)).AsSingle();
        return sum * power;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sigmoid(Vector256<float> x) => Vector256<float>.One / (Vector256<float>.One + Exp(-x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Tanh(Vector256<float> x)
    {
        var twice = Vector256<float>.One / (Vector256<float>.One + Exp(x * Vector256.Create(-2f)));
        return Vector256.FusedMultiplyAdd(twice, Vector256.Create(2f), Vector256.Create(-1f));
    }

    /// <summary>The same for sixteen values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> x)
    {
        x = Vector512.Min(Vector512.Max(x, Vector512.Create(-80f)), Vector512.Create(80f));

        // Adding 1.5 · 2^23 rounds to a whole number, which then stands in the low bits.
        var magic = Vector512.Create(12582912f);
        var shifted = Vector512.FusedMultiplyAdd(x, Vector512.Create(1.44269504f), magic);
        var whole = shifted - magic;
        var rest = Vector512.FusedMultiplyAdd(whole, Vector512.Create(-0.693359375f), x);
        rest = Vector512.FusedMultiplyAdd(whole, Vector512.Create(2.12194440e-4f), rest);
        var sum = Vector512.FusedMultiplyAdd(Vector512.Create(1.9875691500e-4f), rest, Vector512.Create(1.3981999507e-3f));
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512.Create(8.3334519073e-3f));
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512.Create(4.1665795894e-2f));
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512.Create(1.6666665459e-1f));
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512.Create(5.0000001201e-1f));
        sum = Vector512.FusedMultiplyAdd(sum, rest * rest, rest) + Vector512<float>.One;
        var power = (Vector512.ShiftLeft(shifted.AsInt32(), 23) + Vector512.Create(0x3f800000)).AsSingle();
        return sum * power;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sigmoid(Vector512<float> x) => Vector512<float>.One / (Vector512<float>.One + Exp(-x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tanh(Vector512<float> x)
    {
        var twice = Vector512<float>.One / (Vector512<float>.One + Exp(x * Vector512.Create(-2f)));
        return Vector512.FusedMultiplyAdd(twice, Vector512.Create(2f), Vector512.Create(-1f));
    }

    /// <summary>Leaky rectifier.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Leak(Vector256<float> x) => Vector256.Max(x, x * Vector256.Create(Slope));

    /// <summary>The same for all values; their number is a multiple of 8.</summary>
    public static void Leak(Span<float> values)
    {
        foreach (ref var value in MemoryMarshal.Cast<float, Vector256<float>>(values))
        {
            value = Leak(value);
        }
    }
}
