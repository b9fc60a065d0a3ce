using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Parallax.Documents.Language.Network;

/// <summary>
/// Products of rows of whole numbers with a panel of columns, some rows and columns at a time in the processor's registers. Sums are exact, so that
/// they are the same whatever the width of the vectors and the order.
/// </summary>
internal static class IntegerProduct
{
    /// <summary>Most columns of a panel, and the distance of rows in the sums.</summary>
    public const int Panel = 64;

    /// <summary>Most rows at a time.</summary>
    public const int Rows = 4;

    private const int Lanes = 16;

    /// <summary>Sums up the products of some rows with a panel.</summary>
    /// <param name="a">The first row: two values in each.</param>
    /// <param name="aStep">Distance of rows, in pairs of values.</param>
    /// <param name="rows">4, 2 or 1.</param>
    /// <param name="b">The panel: for each pair of values its columns, each with two weights.</param>
    /// <param name="columns">Columns of the panel: 64, 32 or 16.</param>
    /// <param name="pairs">Half the depth.</param>
    /// <param name="sums">Receives the sums, rows <paramref name="sumStep"/> apart.</param>
    /// <param name="sumStep">Distance of rows in the sums.</param>
    public static void Multiply(ref int a, int aStep, int rows, ref short b, int columns, int pairs, ref int sums, int sumStep)
    {
        if (Avx512BW.IsSupported && columns == Panel)
        {
            switch (rows)
            {
                case 4:
                    Four512X4(ref a, aStep, ref b, pairs, ref sums, sumStep);
                    break;
                case 2:
                    Two512X4(ref a, aStep, ref b, pairs, ref sums, sumStep);
                    break;
                default:
                    One512X4(ref a, ref b, pairs, ref sums);
                    break;
            }

            return;
        }

        if (Avx512BW.IsSupported && rows == Rows && columns == 2 * Lanes)
        {
            Four512X2(ref a, aStep, ref b, pairs, ref sums, sumStep);
            return;
        }

        for (var column = 0; column < columns; column += Lanes)
        {
            ref var part = ref Unsafe.Add(ref b, 2 * column);
            if (rows == Rows && Avx512BW.IsSupported)
            {
                Four512(ref a, aStep, ref part, 2 * columns, pairs, ref Unsafe.Add(ref sums, column), sumStep);
                continue;
            }

            if (rows == Rows)
            {
                Four256X2(ref a, aStep, ref part, 2 * columns, pairs, ref Unsafe.Add(ref sums, column), sumStep);
                continue;
            }

            for (var row = 0; row < rows; row++)
            {
                One256X2(ref Unsafe.Add(ref a, row * aStep), ref part, 2 * columns, pairs, ref Unsafe.Add(ref sums, (row * sumStep) + column));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Four512X4(ref int a, int aStep, ref short b, int pairs, ref int sums, int sumStep)
    {
        ref var a1 = ref Unsafe.Add(ref a, aStep);
        ref var a2 = ref Unsafe.Add(ref a1, aStep);
        ref var a3 = ref Unsafe.Add(ref a2, aStep);
        Vector512<int> s00 = default, s01 = default, s02 = default, s03 = default;
        Vector512<int> s10 = default, s11 = default, s12 = default, s13 = default;
        Vector512<int> s20 = default, s21 = default, s22 = default, s23 = default;
        Vector512<int> s30 = default, s31 = default, s32 = default, s33 = default;
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
            b = ref Unsafe.Add(ref b, 2 * Panel);
        }

        Store(s00, s01, s02, s03, ref sums);
        Store(s10, s11, s12, s13, ref Unsafe.Add(ref sums, sumStep));
        Store(s20, s21, s22, s23, ref Unsafe.Add(ref sums, 2 * sumStep));
        Store(s30, s31, s32, s33, ref Unsafe.Add(ref sums, 3 * sumStep));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Two512X4(ref int a, int aStep, ref short b, int pairs, ref int sums, int sumStep)
    {
        ref var a1 = ref Unsafe.Add(ref a, aStep);
        Vector512<int> s00 = default, s01 = default, s02 = default, s03 = default;
        Vector512<int> s10 = default, s11 = default, s12 = default, s13 = default;
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
            b = ref Unsafe.Add(ref b, 2 * Panel);
        }

        Store(s00, s01, s02, s03, ref sums);
        Store(s10, s11, s12, s13, ref Unsafe.Add(ref sums, sumStep));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One512X4(ref int a, ref short b, int pairs, ref int sums)
    {
        Vector512<int> s0 = default, s1 = default, s2 = default, s3 = default;
        for (nint k = 0; k < pairs; k++)
        {
            var pair = Vector512.Create(Unsafe.Add(ref a, k)).AsInt16();
            s0 += Avx512BW.MultiplyAddAdjacent(pair, Vector512.LoadUnsafe(ref b));
            s1 += Avx512BW.MultiplyAddAdjacent(pair, Vector512.LoadUnsafe(ref b, 32));
            s2 += Avx512BW.MultiplyAddAdjacent(pair, Vector512.LoadUnsafe(ref b, 64));
            s3 += Avx512BW.MultiplyAddAdjacent(pair, Vector512.LoadUnsafe(ref b, 96));
            b = ref Unsafe.Add(ref b, 2 * Panel);
        }

        Store(s0, s1, s2, s3, ref sums);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector512<int> s0, Vector512<int> s1, Vector512<int> s2, Vector512<int> s3, ref int sums)
    {
        s0.StoreUnsafe(ref sums);
        s1.StoreUnsafe(ref sums, 16);
        s2.StoreUnsafe(ref sums, 32);
        s3.StoreUnsafe(ref sums, 48);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Four512X2(ref int a, int aStep, ref short b, int pairs, ref int sums, int sumStep)
    {
        ref var a1 = ref Unsafe.Add(ref a, aStep);
        ref var a2 = ref Unsafe.Add(ref a1, aStep);
        ref var a3 = ref Unsafe.Add(ref a2, aStep);
        Vector512<int> s00 = default, s01 = default, s10 = default, s11 = default, s20 = default, s21 = default, s30 = default, s31 = default;
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
            b = ref Unsafe.Add(ref b, 4 * Lanes);
        }

        s00.StoreUnsafe(ref sums);
        s01.StoreUnsafe(ref sums, 16);
        s10.StoreUnsafe(ref sums, (nuint)sumStep);
        s11.StoreUnsafe(ref sums, (nuint)sumStep + 16);
        s20.StoreUnsafe(ref sums, 2 * (nuint)sumStep);
        s21.StoreUnsafe(ref sums, (2 * (nuint)sumStep) + 16);
        s30.StoreUnsafe(ref sums, 3 * (nuint)sumStep);
        s31.StoreUnsafe(ref sums, (3 * (nuint)sumStep) + 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Four512(ref int a, int aStep, ref short b, int bStep, int pairs, ref int sums, int sumStep)
    {
        ref var a1 = ref Unsafe.Add(ref a, aStep);
        ref var a2 = ref Unsafe.Add(ref a1, aStep);
        ref var a3 = ref Unsafe.Add(ref a2, aStep);
        Vector512<int> s0 = default, s1 = default, s2 = default, s3 = default;
        for (nint k = 0; k < pairs; k++)
        {
            var weights = Vector512.LoadUnsafe(ref b);
            s0 += Avx512BW.MultiplyAddAdjacent(Vector512.Create(Unsafe.Add(ref a, k)).AsInt16(), weights);
            s1 += Avx512BW.MultiplyAddAdjacent(Vector512.Create(Unsafe.Add(ref a1, k)).AsInt16(), weights);
            s2 += Avx512BW.MultiplyAddAdjacent(Vector512.Create(Unsafe.Add(ref a2, k)).AsInt16(), weights);
            s3 += Avx512BW.MultiplyAddAdjacent(Vector512.Create(Unsafe.Add(ref a3, k)).AsInt16(), weights);
            b = ref Unsafe.Add(ref b, bStep);
        }

        s0.StoreUnsafe(ref sums);
        s1.StoreUnsafe(ref sums, (nuint)sumStep);
        s2.StoreUnsafe(ref sums, 2 * (nuint)sumStep);
        s3.StoreUnsafe(ref sums, 3 * (nuint)sumStep);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Four256X2(ref int a, int aStep, ref short b, int bStep, int pairs, ref int sums, int sumStep)
    {
        ref var a1 = ref Unsafe.Add(ref a, aStep);
        ref var a2 = ref Unsafe.Add(ref a1, aStep);
        ref var a3 = ref Unsafe.Add(ref a2, aStep);
        Vector256<int> s00 = default, s01 = default, s10 = default, s11 = default, s20 = default, s21 = default, s30 = default, s31 = default;
        for (nint k = 0; k < pairs; k++)
        {
            Vector256<short> b0 = Vector256.LoadUnsafe(ref b), b1 = Vector256.LoadUnsafe(ref b, 16);
            var pair = Vector256.Create(Unsafe.Add(ref a, k)).AsInt16();
            s00 = Add(s00, pair, b0);
            s01 = Add(s01, pair, b1);
            pair = Vector256.Create(Unsafe.Add(ref a1, k)).AsInt16();
            s10 = Add(s10, pair, b0);
            s11 = Add(s11, pair, b1);
            pair = Vector256.Create(Unsafe.Add(ref a2, k)).AsInt16();
            s20 = Add(s20, pair, b0);
            s21 = Add(s21, pair, b1);
            pair = Vector256.Create(Unsafe.Add(ref a3, k)).AsInt16();
            s30 = Add(s30, pair, b0);
            s31 = Add(s31, pair, b1);
            b = ref Unsafe.Add(ref b, bStep);
        }

        s00.StoreUnsafe(ref sums);
        s01.StoreUnsafe(ref sums, 8);
        s10.StoreUnsafe(ref sums, (nuint)sumStep);
        s11.StoreUnsafe(ref sums, (nuint)sumStep + 8);
        s20.StoreUnsafe(ref sums, 2 * (nuint)sumStep);
        s21.StoreUnsafe(ref sums, (2 * (nuint)sumStep) + 8);
        s30.StoreUnsafe(ref sums, 3 * (nuint)sumStep);
        s31.StoreUnsafe(ref sums, (3 * (nuint)sumStep) + 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One256X2(ref int a, ref short b, int bStep, int pairs, ref int sums)
    {
        Vector256<int> s0 = default, s1 = default;
        for (nint k = 0; k < pairs; k++)
        {
            var pair = Vector256.Create(Unsafe.Add(ref a, k)).AsInt16();
            s0 = Add(s0, pair, Vector256.LoadUnsafe(ref b));
            s1 = Add(s1, pair, Vector256.LoadUnsafe(ref b, 16));
            b = ref Unsafe.Add(ref b, bStep);
        }

        s0.StoreUnsafe(ref sums);
        s1.StoreUnsafe(ref sums, 8);
    }

    /// <summary>Adds the products of two shorts each and their sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Add(Vector256<int> sum, Vector256<short> a, Vector256<short> b)
    {
        if (AvxVnni.IsSupported)
        {
            return AvxVnni.MultiplyWideningAndAdd(sum, a, b);
        }

        if (Avx2.IsSupported)
        {
            return sum + Avx2.MultiplyAddAdjacent(a, b);
        }

        Vector256<int> left = a.AsInt32(), right = b.AsInt32();
        return sum + (Vector256.ShiftRightArithmetic(Vector256.ShiftLeft(left, 16), 16) * Vector256.ShiftRightArithmetic(Vector256.ShiftLeft(right, 16), 16))
            + (Vector256.ShiftRightArithmetic(left, 16) * Vector256.ShiftRightArithmetic(right, 16));
    }
}
