using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Parallax.Documents.Language.Network;

/// <summary>
/// The step of a <see cref="RecurrentLayer"/>: cell = (1 - in) · cell before + in · new, state = out · tanh(cell), where in and out go through the logistic
/// function and new through tanh. Fractions are brought to one denominator, as a division costs as much as a dozen multiplications. Basic operations only, in
/// one order, so that the result is the same to the last bit on every machine.
/// </summary>
internal static class RecurrentCell
{
    /// <summary>Gates beyond this are as good as open or shut; the product of two of their exponentials is a finite number.</summary>
    private const float Most = 40f;

    private const float Log2E = 1.44269504f;

    /// <summary>Adding 1.5 · 2^23 rounds to a whole number, which then stands in the low bits.</summary>
    private const float Magic = 12582912f;

    // 2^r for r from -1/2 to 1/2 as 1 + r · a polynomial, to one part in ten million.
    private const float C1 = 0.693147004f;
    private const float C2 = 0.240222424f;
    private const float C3 = 0.0555073358f;
    private const float C4 = 0.00967151299f;
    private const float C5 = 0.00132647273f;

    /// <summary>The cells behind and their states in 12 bits.</summary>
    /// <param name="input">The input gates, before the logistic function.</param>
    /// <param name="output">The output gates, the same.</param>
    /// <param name="fresh">What is new, before tanh.</param>
    /// <param name="old">The cells before, between -1 and 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector512<float> Cells, Vector512<int> States) Next(Vector512<float> input, Vector512<float> output, Vector512<float> fresh, Vector512<float> old)
    {
        var one = Vector512<float>.One;
        var most = Vector512.Create(Most);
        var i = Power(Vector512.ClampNative(input, -most, most), Vector512.Create(-Log2E));
        var o = Power(Vector512.ClampNative(output, -most, most), Vector512.Create(-Log2E));
        var n = Power(Vector512.ClampNative(fresh, most * -0.5f, most * 0.5f), Vector512.Create(-2 * Log2E));
        var both = one + n;
        var cells = Vector512.FusedMultiplyAdd(old * i, both, one - n) / Vector512.FusedMultiplyAdd(both, i, both);
        var c = Power(cells, Vector512.Create(-2 * Log2E));
        both = one + c;
        var states = (one - c) / Vector512.FusedMultiplyAdd(both, o, both);
        var magic = Vector512.Create(Magic);
        return (cells, Vector512.FusedMultiplyAdd(states, Vector512.Create((float)QuantizedMatrix.Largest), magic).AsInt32() - magic.AsInt32());
    }

    /// <summary>The same for eight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector256<float> Cells, Vector256<int> States) Next(Vector256<float> input, Vector256<float> output, Vector256<float> fresh, Vector256<float> old)
    {
        var one = Vector256<float>.One;
        var most = Vector256.Create(Most);
        var i = Power(Vector256.ClampNative(input, -most, most), Vector256.Create(-Log2E));
        var o = Power(Vector256.ClampNative(output, -most, most), Vector256.Create(-Log2E));
        var n = Power(Vector256.ClampNative(fresh, most * -0.5f, most * 0.5f), Vector256.Create(-2 * Log2E));
        var both = one + n;
        var cells = Vector256.FusedMultiplyAdd(old * i, both, one - n) / Vector256.FusedMultiplyAdd(both, i, both);
        var c = Power(cells, Vector256.Create(-2 * Log2E));
        both = one + c;
        var states = (one - c) / Vector256.FusedMultiplyAdd(both, o, both);
        var magic = Vector256.Create(Magic);
        return (cells, Vector256.FusedMultiplyAdd(states, Vector256.Create((float)QuantizedMatrix.Largest), magic).AsInt32() - magic.AsInt32());
    }

    /// <summary>2 to the power of x · factor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Power(Vector512<float> x, Vector512<float> factor)
    {
        var magic = Vector512.Create(Magic);
        var shifted = Vector512.FusedMultiplyAdd(x, factor, magic);
        var rest = Vector512.FusedMultiplyAdd(x, factor, magic - shifted);
        var sum = Vector512.FusedMultiplyAdd(Vector512.Create(C5), rest, Vector512.Create(C4));
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512.Create(C3));
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512.Create(C2));
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512.Create(C1));
        sum = Vector512.FusedMultiplyAdd(sum, rest, Vector512<float>.One);
        return (sum.AsInt32() + Vector512.ShiftLeft(shifted.AsInt32(), 23)).AsSingle();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Power(Vector256<float> x, Vector256<float> factor)
    {
        var magic = Vector256.Create(Magic);
        var shifted = Vector256.FusedMultiplyAdd(x, factor, magic);
        var rest = Vector256.FusedMultiplyAdd(x, factor, magic - shifted);
        var sum = Vector256.FusedMultiplyAdd(Vector256.Create(C5), rest, Vector256.Create(C4));
        sum = Vector256.FusedMultiplyAdd(sum, rest, Vector256.Create(C3));
        sum = Vector256.FusedMultiplyAdd(sum, rest, Vector256.Create(C2));
        sum = Vector256.FusedMultiplyAdd(sum, rest, Vector256.Create(C1));
        sum = Vector256.FusedMultiplyAdd(sum, rest, Vector256<float>.One);
        return (sum.AsInt32() + Vector256.ShiftLeft(shifted.AsInt32(), 23)).AsSingle();
    }
}
