using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Parallax.Documents.Language.Network;

/// <summary>
/// A matrix of weights in 12 bits with a scale for each column, and its product with rows in 12 bits. Sums are of whole numbers, so they are
/// exact in any order; twice as quick as with floats.
/// </summary>
internal sealed class QuantizedMatrix
{
    /// <summary>Largest value on either side: 256 products of two stay below 2^31.</summary>
    public const int Largest = 2047;

    /// <summary>Most rows of weights.</summary>
    private const int Deepest = 512;

    private readonly short[] _pairs;
    private readonly float[] _scales;
    private readonly int _depth;
    private readonly int _width;

    /// <param name="weights">Input by output, row after row.</param>
    /// <param name="width">Number of outputs, a multiple of 16.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public QuantizedMatrix(ReadOnlySpan<float> weights, int width)
    {
        _width = width;
        _depth = weights.Length / width;
        if (_depth % 2 != 0 || _depth > Deepest || width % 16 != 0)
        {
            throw new ArgumentException("an odd, deep or narrow matrix", nameof(weights));
        }

        // The sum of a column's products must stay below 2^31 even where every input is as large as can be.
        var largest = _depth <= 256 ? Largest : Largest / 2;
        _scales = new float[width];
        for (var at = 0; at < weights.Length; at += width)
        {
            for (var column = 0; column < width; column++)
            {
                _scales[column] = Math.Max(_scales[column], Math.Abs(weights[at + column]));
            }
        }

        // Two rows beside each other, column by column.
        _pairs = new short[weights.Length];
        for (var column = 0; column < width; column++)
        {
            _scales[column] /= largest;
        }

        for (var row = 0; row < _depth; row++)
        {
            for (var column = 0; column < width; column++)
            {
                var scale = _scales[column];
                _pairs[((row / 2 * width) + column) * 2 + (row % 2)] = scale == 0 ? (short)0 : (short)MathF.Round(weights[(row * width) + column] / scale);
            }
        }
    }

    /// <summary>Rounds a row to 12 bits and gives its scale.</summary>
    public static float Round(ReadOnlySpan<float> row, Span<short> rounded)
    {
        var most = Vector256<float>.Zero;
        var wide = row.Length - (row.Length % Vector256<float>.Count);
        for (var i = 0; i < wide; i += Vector256<float>.Count)
        {
            most = Vector256.Max(most, Vector256.Abs(Vector256.Create(row.Slice(i, Vector256<float>.Count))));
        }

        var largest = 0f;
        for (var i = 0; i < Vector256<float>.Count; i++)
        {
            largest = Math.Max(largest, most[i]);
        }

        foreach (var value in row[wide..])
        {
            largest = Math.Max(largest, Math.Abs(value));
        }

        if (largest == 0)
        {
            rounded[..row.Length].Clear();
            return 0;
        }

        var factor = Largest / largest;
        for (var i = 0; i < wide; i += Vector256<float>.Count)
        {
            var whole = Vector256.ConvertToInt32(Vector256.Round(Vector256.Create(row.Slice(i, Vector256<float>.Count)) * factor));
            Vector128.Narrow(whole.GetLower(), whole.GetUpper()).CopyTo(rounded[i..]);
        }

        for (var i = wide; i < row.Length; i++)
        {
            rounded[i] = (short)MathF.Round(row[i] * factor);
        }

        return largest / Largest;
    }

    /// <summary>Adds rows × this to c.</summary>
    /// <param name="a">Rows in 12 bits.</param>
    /// <param name="aStep">Distance of rows in a, even.</param>
    /// <param name="aScales">What one stands for in each row; one value for all rows where they have the same.</param>
    /// <param name="c">Receives the sums.</param>
    /// <param name="cStep">Distance of rows in c.</param>
    /// <param name="rows">Number of rows.</param>
    public void Add(ReadOnlySpan<short> a, int aStep, ReadOnlySpan<float> aScales, Span<float> c, int cStep, int rows)
    {
        if (rows == 0)
        {
            return;
        }

        if (aStep % 2 != 0 || ((rows - 1) * aStep) + _depth > a.Length || ((rows - 1) * cStep) + _width > c.Length || (aScales.Length != 1 && aScales.Length < rows))
        {
            throw new ArgumentException("a matrix is smaller than said", nameof(rows));
        }

        ref var firstA = ref Unsafe.As<short, int>(ref MemoryMarshal.GetReference(a));
        ref var firstB = ref MemoryMarshal.GetReference(_pairs.AsSpan());
        ref var firstC = ref MemoryMarshal.GetReference(c);
        ref var scales = ref MemoryMarshal.GetReference(_scales.AsSpan());
        var pairStep = aStep / 2;
        for (var column = 0; column < _width;)
        {
            var wide = Avx512BW.IsSupported && column + 64 <= _width;
            var half = !wide && Avx512BW.IsSupported && column + 32 <= _width;
            var columns = wide ? 64 : half ? 32 : 16;
            for (var row = 0; row < rows;)
            {
                ref var blockA = ref Unsafe.Add(ref firstA, row * pairStep);
                ref var blockB = ref Unsafe.Add(ref firstB, column * 2);
                ref var blockC = ref Unsafe.Add(ref firstC, (row * cStep) + column);
                ref var scale = ref Unsafe.Add(ref scales, column);
                if (row + 4 <= rows)
                {
                    var own = aScales.Length == 1
                        ? Vector128.Create(aScales[0])
                        : Vector128.Create(aScales.Slice(row, 4));
                    if (wide)
                    {
                        Block4X64(ref blockA, pairStep, ref blockB, ref blockC, cStep, ref scale, own);
                    }
                    else if (half)
                    {
                        Block4X32(ref blockA, pairStep, ref blockB, ref blockC, cStep, ref scale, own);
                    }
                    else
                    {
                        Block4X16(ref blockA, pairStep, ref blockB, ref blockC, cStep, ref scale, own);
                    }

                    row += 4;
                }
                else
                {
                    for (var part = 0; part < columns; part += 16)
                    {
                        Block1X16(ref blockA, ref Unsafe.Add(ref blockB, part * 2), ref Unsafe.Add(ref blockC, part), ref Unsafe.Add(ref scale, part), aScales.Length == 1 ? aScales[0] : aScales[row]);
                    }

                    row++;
                }
            }

            column += columns;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Block4X64(ref int a, int aStep, ref short b, ref float c, int cStep, ref float scales, Vector128<float> own)
    {
        ref var a1 = ref Unsafe.Add(ref a, aStep);
        ref var a2 = ref Unsafe.Add(ref a1, aStep);
        ref var a3 = ref Unsafe.Add(ref a2, aStep);
        Vector512<int> s00 = default, s01 = default, s02 = default, s03 = default;
        Vector512<int> s10 = default, s11 = default, s12 = default, s13 = default;
        Vector512<int> s20 = default, s21 = default, s22 = default, s23 = default;
        Vector512<int> s30 = default, s31 = default, s32 = default, s33 = default;
        var step = _width * 2;
        var pairs = _depth / 2;
        for (nint k = 0; k < pairs; k++)
        {
            Vector512<short> b0 = Vector512.LoadUnsafe(ref b), b1 = Vector512.LoadUnsafe(ref b, 32), b2 = Vector512.LoadUnsafe(ref b, 64), b3 = Vector512.LoadUnsafe(ref b, 96);
            var pair = Vector512.Create(Unsafe.Add(ref a, k)).AsInt16();
            s00 += Avx512BW.MultiplyAddAdjacent(pair, b0);
            s01 += Avx512BW.MultiplyAddAdjacent(pair, b1);
            s02 += Avx512BW.MultiplyAddAdjacent(pair, b2);
            s03 += Avx512BW.MultiplyAddAdjacent(pair, b3);
            pair = Vector512.Create(Unsafe.Add(ref a1, k)).AsInt16();
            s10 += Avx512BW.MultiplyAddAdjacent(pair, b0);
            s11 += Avx512BW.MultiplyAddAdjacent(pair, b1);
            s12 += Avx512BW.MultiplyAddAdjacent(pair, b2);
            s13 += Avx512BW.MultiplyAddAdjacent(pair, b3);
            pair = Vector512.Create(Unsafe.Add(ref a2, k)).AsInt16();
            s20 += Avx512BW.MultiplyAddAdjacent(pair, b0);
            s21 += Avx512BW.MultiplyAddAdjacent(pair, b1);
            s22 += Avx512BW.MultiplyAddAdjacent(pair, b2);
            s23 += Avx512BW.MultiplyAddAdjacent(pair, b3);
            pair = Vector512.Create(Unsafe.Add(ref a3, k)).AsInt16();
            s30 += Avx512BW.MultiplyAddAdjacent(pair, b0);
            s31 += Avx512BW.MultiplyAddAdjacent(pair, b1);
            s32 += Avx512BW.MultiplyAddAdjacent(pair, b2);
            s33 += Avx512BW.MultiplyAddAdjacent(pair, b3);
            b = ref Unsafe.Add(ref b, step);
        }

        Vector512<float> f0 = Vector512.LoadUnsafe(ref scales), f1 = Vector512.LoadUnsafe(ref scales, 16), f2 = Vector512.LoadUnsafe(ref scales, 32), f3 = Vector512.LoadUnsafe(ref scales, 48);
        Store(s00, s01, s02, s03, ref c, f0, f1, f2, f3, own[0]);
        Store(s10, s11, s12, s13, ref Unsafe.Add(ref c, cStep), f0, f1, f2, f3, own[1]);
        Store(s20, s21, s22, s23, ref Unsafe.Add(ref c, 2 * cStep), f0, f1, f2, f3, own[2]);
        Store(s30, s31, s32, s33, ref Unsafe.Add(ref c, 3 * cStep), f0, f1, f2, f3, own[3]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector512<int> s0, Vector512<int> s1, Vector512<int> s2, Vector512<int> s3, ref float c, Vector512<float> f0, Vector512<float> f1, Vector512<float> f2, Vector512<float> f3, float scale)
    {
        var own = Vector512.Create(scale);
        Store(s0, s1, ref c, f0, f1, scale);
        Vector512.FusedMultiplyAdd(Vector512.ConvertToSingle(s2), f2 * own, Vector512.LoadUnsafe(ref c, 32)).StoreUnsafe(ref c, 32);
        Vector512.FusedMultiplyAdd(Vector512.ConvertToSingle(s3), f3 * own, Vector512.LoadUnsafe(ref c, 48)).StoreUnsafe(ref c, 48);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Block4X32(ref int a, int aStep, ref short b, ref float c, int cStep, ref float scales, Vector128<float> own)
    {
        ref var a1 = ref Unsafe.Add(ref a, aStep);
        ref var a2 = ref Unsafe.Add(ref a1, aStep);
        ref var a3 = ref Unsafe.Add(ref a2, aStep);
        Vector512<int> s00 = default, s01 = default, s10 = default, s11 = default, s20 = default, s21 = default, s30 = default, s31 = default;
        var step = _width * 2;
        var pairs = _depth / 2;
        for (nint k = 0; k < pairs; k++)
        {
            Vector512<short> b0 = Vector512.LoadUnsafe(ref b), b1 = Vector512.LoadUnsafe(ref b, 32);
            var pair = Vector512.Create(Unsafe.Add(ref a, k)).AsInt16();
            s00 += Avx512BW.MultiplyAddAdjacent(pair, b0);
            s01 += Avx512BW.MultiplyAddAdjacent(pair, b1);
            pair = Vector512.Create(Unsafe.Add(ref a1, k)).AsInt16();
            s10 += Avx512BW.MultiplyAddAdjacent(pair, b0);
            s11 += Avx512BW.MultiplyAddAdjacent(pair, b1);
            pair = Vector512.Create(Unsafe.Add(ref a2, k)).AsInt16();
            s20 += Avx512BW.MultiplyAddAdjacent(pair, b0);
            s21 += Avx512BW.MultiplyAddAdjacent(pair, b1);
            pair = Vector512.Create(Unsafe.Add(ref a3, k)).AsInt16();
            s30 += Avx512BW.MultiplyAddAdjacent(pair, b0);
            s31 += Avx512BW.MultiplyAddAdjacent(pair, b1);
            b = ref Unsafe.Add(ref b, step);
        }

        Vector512<float> f0 = Vector512.LoadUnsafe(ref scales), f1 = Vector512.LoadUnsafe(ref scales, 16);
        Store(s00, s01, ref c, f0, f1, own[0]);
        Store(s10, s11, ref Unsafe.Add(ref c, cStep), f0, f1, own[1]);
        Store(s20, s21, ref Unsafe.Add(ref c, 2 * cStep), f0, f1, own[2]);
        Store(s30, s31, ref Unsafe.Add(ref c, 3 * cStep), f0, f1, own[3]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector512<int> s0, Vector512<int> s1, ref float c, Vector512<float> f0, Vector512<float> f1, float scale)
    {
        var own = Vector512.Create(scale);
        Vector512.FusedMultiplyAdd(Vector512.ConvertToSingle(s0), f0 * own, Vector512.LoadUnsafe(ref c)).StoreUnsafe(ref c);
        Vector512.FusedMultiplyAdd(Vector512.ConvertToSingle(s1), f1 * own, Vector512.LoadUnsafe(ref c, 16)).StoreUnsafe(ref c, 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Block4X16(ref int a, int aStep, ref short b, ref float c, int cStep, ref float scales, Vector128<float> own)
    {
        ref var a1 = ref Unsafe.Add(ref a, aStep);
        ref var a2 = ref Unsafe.Add(ref a1, aStep);
        ref var a3 = ref Unsafe.Add(ref a2, aStep);
        Vector256<int> s00 = default, s01 = default, s10 = default, s11 = default, s20 = default, s21 = default, s30 = default, s31 = default;
        var step = _width * 2;
        var pairs = _depth / 2;
        for (nint k = 0; k < pairs; k++)
        {
            Vector256<short> b0 = Vector256.LoadUnsafe(ref b), b1 = Vector256.LoadUnsafe(ref b, 16);
            var pair = Vector256.Create(Unsafe.Add(ref a, k)).AsInt16();
            s00 += Multiply(pair, b0);
            s01 += Multiply(pair, b1);
            pair = Vector256.Create(Unsafe.Add(ref a1, k)).AsInt16();
            s10 += Multiply(pair, b0);
            s11 += Multiply(pair, b1);
            pair = Vector256.Create(Unsafe.Add(ref a2, k)).AsInt16();
            s20 += Multiply(pair, b0);
            s21 += Multiply(pair, b1);
            pair = Vector256.Create(Unsafe.Add(ref a3, k)).AsInt16();
            s30 += Multiply(pair, b0);
            s31 += Multiply(pair, b1);
            b = ref Unsafe.Add(ref b, step);
        }

        Store(s00, s01, ref c, ref scales, own[0]);
        Store(s10, s11, ref Unsafe.Add(ref c, cStep), ref scales, own[1]);
        Store(s20, s21, ref Unsafe.Add(ref c, 2 * cStep), ref scales, own[2]);
        Store(s30, s31, ref Unsafe.Add(ref c, 3 * cStep), ref scales, own[3]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Block1X16(ref int a, ref short b, ref float c, ref float scales, float own)
    {
        Vector256<int> s0 = default, s1 = default;
        var step = _width * 2;
        var pairs = _depth / 2;
        for (nint k = 0; k < pairs; k++)
        {
            var pair = Vector256.Create(Unsafe.Add(ref a, k)).AsInt16();
            s0 += Multiply(pair, Vector256.LoadUnsafe(ref b));
            s1 += Multiply(pair, Vector256.LoadUnsafe(ref b, 16));
            b = ref Unsafe.Add(ref b, step);
        }

        Store(s0, s1, ref c, ref scales, own);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<int> s0, Vector256<int> s1, ref float c, ref float scales, float scale)
    {
        var own = Vector256.Create(scale);
        Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(s0), Vector256.LoadUnsafe(ref scales) * own, Vector256.LoadUnsafe(ref c)).StoreUnsafe(ref c);
        Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(s1), Vector256.LoadUnsafe(ref scales, 8) * own, Vector256.LoadUnsafe(ref c, 8)).StoreUnsafe(ref c, 8);
    }

    /// <summary>The products of two shorts each and their sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Multiply(Vector256<short> a, Vector256<short> b)
    {
        if (Avx2.IsSupported)
        {
            return Avx2.MultiplyAddAdjacent(a, b);
        }

        Vector256<int> left = a.AsInt32(), right = b.AsInt32();
        return (Vector256.ShiftRightArithmetic(Vector256.ShiftLeft(left, 16), 16) * Vector256.ShiftRightArithmetic(Vector256.ShiftLeft(right, 16), 16))
            + (Vector256.ShiftRightArithmetic(left, 16) * Vector256.ShiftRightArithmetic(right, 16));
    }
}
