using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Parallax.Documents.Language.Network;

/// <summary>
/// Matrix products. Every value of the result is one chain of fused multiply-adds in rising order of the inner index, whatever the width
/// of the processor's vectors, so that the results are the same to the last bit on every machine.
/// </summary>
internal static class MatrixProduct
{
    /// <summary>Widths of results are multiples of this.</summary>
    public const int Lanes = 16;

    /// <summary>Adds a × b to c.</summary>
    /// <param name="a">rows × inner; value (i, k) stands at <paramref name="rowStep"/> · i + <paramref name="innerStep"/> · k, so a transposed matrix is read by its steps.</param>
    /// <param name="rowStep">Distance of rows in a.</param>
    /// <param name="innerStep">Distance of columns in a.</param>
    /// <param name="b">inner × width, row after row.</param>
    /// <param name="bStep">Distance of rows in b.</param>
    /// <param name="c">rows × width.</param>
    /// <param name="cStep">Distance of rows in c.</param>
    /// <param name="rows">Rows of a and c.</param>
    /// <param name="inner">Columns of a, rows of b.</param>
    /// <param name="width">Columns of b and c, a multiple of <see cref="Lanes"/>.</param>
    public static void Add(ReadOnlySpan<float> a, int rowStep, int innerStep, ReadOnlySpan<float> b, int bStep, Span<float> c, int cStep, int rows, int inner, int width)
    {
        if (rows == 0 || inner == 0)
        {
            return;
        }

        if (width % Lanes != 0)
        {
            throw new ArgumentException("not a multiple of the lanes", nameof(width));
        }

        if (((rows - 1) * rowStep) + ((inner - 1) * innerStep) >= a.Length
            || ((inner - 1) * bStep) + width > b.Length
            || ((rows - 1) * cStep) + width > c.Length)
        {
            throw new ArgumentException("a matrix is smaller than said", nameof(rows));
        }

        ref var firstA = ref MemoryMarshal.GetReference(a);
        ref var firstB = ref MemoryMarshal.GetReference(b);
        ref var firstC = ref MemoryMarshal.GetReference(c);
        var column = 0;
        for (; column + 64 <= width; column += 64)
        {
            Columns(ref firstA, rowStep, innerStep, ref Unsafe.Add(ref firstB, column), bStep, ref Unsafe.Add(ref firstC, column), cStep, rows, inner, 64);
        }

        for (; column + 16 <= width; column += 16)
        {
            Columns(ref firstA, rowStep, innerStep, ref Unsafe.Add(ref firstB, column), bStep, ref Unsafe.Add(ref firstC, column), cStep, rows, inner, 16);
        }
    }

    private static void Columns(ref float a, int rowStep, int innerStep, ref float b, int bStep, ref float c, int cStep, int rows, int inner, int width)
    {
        var row = 0;
        for (; row + 4 <= rows; row += 4)
        {
            ref var blockA = ref Unsafe.Add(ref a, row * rowStep);
            ref var blockC = ref Unsafe.Add(ref c, row * cStep);
            if (width == 64 && Vector512.IsHardwareAccelerated)
            {
                Block4X64(ref blockA, rowStep, innerStep, ref b, bStep, ref blockC, cStep, inner);
                continue;
            }

            for (var column = 0; column < width; column += 16)
            {
                Block4X16(ref blockA, rowStep, innerStep, ref Unsafe.Add(ref b, column), bStep, ref Unsafe.Add(ref blockC, column), cStep, inner);
            }
        }

        for (; row < rows; row++)
        {
            if (width == 64)
            {
                Block1X64(ref Unsafe.Add(ref a, row * rowStep), innerStep, ref b, bStep, ref Unsafe.Add(ref c, row * cStep), inner);
            }
            else
            {
                Block1X16(ref Unsafe.Add(ref a, row * rowStep), innerStep, ref b, bStep, ref Unsafe.Add(ref c, row * cStep), inner);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Block4X64(ref float a, int rowStep, int innerStep, ref float b, int bStep, ref float c, int cStep, int inner)
    {
        ref var a1 = ref Unsafe.Add(ref a, rowStep);
        ref var a2 = ref Unsafe.Add(ref a1, rowStep);
        ref var a3 = ref Unsafe.Add(ref a2, rowStep);
        ref var c1 = ref Unsafe.Add(ref c, cStep);
        ref var c2 = ref Unsafe.Add(ref c1, cStep);
        ref var c3 = ref Unsafe.Add(ref c2, cStep);
        Vector512<float> s00 = Vector512.LoadUnsafe(ref c), s01 = Vector512.LoadUnsafe(ref c, 16), s02 = Vector512.LoadUnsafe(ref c, 32), s03 = Vector512.LoadUnsafe(ref c, 48);
        Vector512<float> s10 = Vector512.LoadUnsafe(ref c1), s11 = Vector512.LoadUnsafe(ref c1, 16), s12 = Vector512.LoadUnsafe(ref c1, 32), s13 = Vector512.LoadUnsafe(ref c1, 48);
        Vector512<float> s20 = Vector512.LoadUnsafe(ref c2), s21 = Vector512.LoadUnsafe(ref c2, 16), s22 = Vector512.LoadUnsafe(ref c2, 32), s23 = Vector512.LoadUnsafe(ref c2, 48);
        Vector512<float> s30 = Vector512.LoadUnsafe(ref c3), s31 = Vector512.LoadUnsafe(ref c3, 16), s32 = Vector512.LoadUnsafe(ref c3, 32), s33 = Vector512.LoadUnsafe(ref c3, 48);
        nint at = 0;
        for (var k = 0; k < inner; k++)
        {
            Vector512<float> b0 = Vector512.LoadUnsafe(ref b), b1 = Vector512.LoadUnsafe(ref b, 16), b2 = Vector512.LoadUnsafe(ref b, 32), b3 = Vector512.LoadUnsafe(ref b, 48);
            var factor = Vector512.Create(Unsafe.Add(ref a, at));
            s00 = Vector512.FusedMultiplyAdd(factor, b0, s00);
            s01 = Vector512.FusedMultiplyAdd(factor, b1, s01);
            s02 = Vector512.FusedMultiplyAdd(factor, b2, s02);
            s03 = Vector512.FusedMultiplyAdd(factor, b3, s03);
            factor = Vector512.Create(Unsafe.Add(ref a1, at));
            s10 = Vector512.FusedMultiplyAdd(factor, b0, s10);
            s11 = Vector512.FusedMultiplyAdd(factor, b1, s11);
            s12 = Vector512.FusedMultiplyAdd(factor, b2, s12);
            s13 = Vector512.FusedMultiplyAdd(factor, b3, s13);
            factor = Vector512.Create(Unsafe.Add(ref a2, at));
            s20 = Vector512.FusedMultiplyAdd(factor, b0, s20);
            s21 = Vector512.FusedMultiplyAdd(factor, b1, s21);
            s22 = Vector512.FusedMultiplyAdd(factor, b2, s22);
            s23 = Vector512.FusedMultiplyAdd(factor, b3, s23);
            factor = Vector512.Create(Unsafe.Add(ref a3, at));
            s30 = Vector512.FusedMultiplyAdd(factor, b0, s30);
            s31 = Vector512.FusedMultiplyAdd(factor, b1, s31);
            s32 = Vector512.FusedMultiplyAdd(factor, b2, s32);
            s33 = Vector512.FusedMultiplyAdd(factor, b3, s33);
            at += innerStep;
            b = ref Unsafe.Add(ref b, bStep);
        }

        s00.StoreUnsafe(ref c);
        s01.StoreUnsafe(ref c, 16);
        s02.StoreUnsafe(ref c, 32);
        s03.StoreUnsafe(ref c, 48);
        s10.StoreUnsafe(ref c1);
        s11.StoreUnsafe(ref c1, 16);
        s12.StoreUnsafe(ref c1, 32);
        s13.StoreUnsafe(ref c1, 48);
        s20.StoreUnsafe(ref c2);
        s21.StoreUnsafe(ref c2, 16);
        s22.StoreUnsafe(ref c2, 32);
        s23.StoreUnsafe(ref c2, 48);
        s30.StoreUnsafe(ref c3);
        s31.StoreUnsafe(ref c3, 16);
        s32.StoreUnsafe(ref c3, 32);
        s33.StoreUnsafe(ref c3, 48);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Block4X16(ref float a, int rowStep, int innerStep, ref float b, int bStep, ref float c, int cStep, int inner)
    {
        ref var a1 = ref Unsafe.Add(ref a, rowStep);
        ref var a2 = ref Unsafe.Add(ref a1, rowStep);
        ref var a3 = ref Unsafe.Add(ref a2, rowStep);
        ref var c1 = ref Unsafe.Add(ref c, cStep);
        ref var c2 = ref Unsafe.Add(ref c1, cStep);
        ref var c3 = ref Unsafe.Add(ref c2, cStep);
        Vector256<float> s00 = Vector256.LoadUnsafe(ref c), s01 = Vector256.LoadUnsafe(ref c, 8);
        Vector256<float> s10 = Vector256.LoadUnsafe(ref c1), s11 = Vector256.LoadUnsafe(ref c1, 8);
        Vector256<float> s20 = Vector256.LoadUnsafe(ref c2), s21 = Vector256.LoadUnsafe(ref c2, 8);
        Vector256<float> s30 = Vector256.LoadUnsafe(ref c3), s31 = Vector256.LoadUnsafe(ref c3, 8);
        nint at = 0;
        for (var k = 0; k < inner; k++)
        {
            Vector256<float> b0 = Vector256.LoadUnsafe(ref b), b1 = Vector256.LoadUnsafe(ref b, 8);
            var factor = Vector256.Create(Unsafe.Add(ref a, at));
            s00 = Vector256.FusedMultiplyAdd(factor, b0, s00);
            s01 = Vector256.FusedMultiplyAdd(factor, b1, s01);
            factor = Vector256.Create(Unsafe.Add(ref a1, at));
            s10 = Vector256.FusedMultiplyAdd(factor, b0, s10);
            s11 = Vector256.FusedMultiplyAdd(factor, b1, s11);
            factor = Vector256.Create(Unsafe.Add(ref a2, at));
            s20 = Vector256.FusedMultiplyAdd(factor, b0, s20);
            s21 = Vector256.FusedMultiplyAdd(factor, b1, s21);
            factor = Vector256.Create(Unsafe.Add(ref a3, at));
            s30 = Vector256.FusedMultiplyAdd(factor, b0, s30);
            s31 = Vector256.FusedMultiplyAdd(factor, b1, s31);
            at += innerStep;
            b = ref Unsafe.Add(ref b, bStep);
        }

        s00.StoreUnsafe(ref c);
        s01.StoreUnsafe(ref c, 8);
        s10.StoreUnsafe(ref c1);
        s11.StoreUnsafe(ref c1, 8);
        s20.StoreUnsafe(ref c2);
        s21.StoreUnsafe(ref c2, 8);
        s30.StoreUnsafe(ref c3);
        s31.StoreUnsafe(ref c3, 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Block1X64(ref float a, int innerStep, ref float b, int bStep, ref float c, int inner)
    {
        Vector256<float> s0 = Vector256.LoadUnsafe(ref c), s1 = Vector256.LoadUnsafe(ref c, 8), s2 = Vector256.LoadUnsafe(ref c, 16), s3 = Vector256.LoadUnsafe(ref c, 24);
        Vector256<float> s4 = Vector256.LoadUnsafe(ref c, 32), s5 = Vector256.LoadUnsafe(ref c, 40), s6 = Vector256.LoadUnsafe(ref c, 48), s7 = Vector256.LoadUnsafe(ref c, 56);
        nint at = 0;
        for (var k = 0; k < inner; k++)
        {
            var factor = Vector256.Create(Unsafe.Add(ref a, at));
            s0 = Vector256.FusedMultiplyAdd(factor, Vector256.LoadUnsafe(ref b), s0);
            s1 = Vector256.FusedMultiplyAdd(factor, Vector256.LoadUnsafe(ref b, 8), s1);
            s2 = Vector256.FusedMultiplyAdd(factor, Vector256.LoadUnsafe(ref b, 16), s2);
            s3 = Vector256.FusedMultiplyAdd(factor, Vector256.LoadUnsafe(ref b, 24), s3);
            s4 = Vector256.FusedMultiplyAdd(factor, Vector256.LoadUnsafe(ref b, 32), s4);
            s5 = Vector256.FusedMultiplyAdd(factor, Vector256.LoadUnsafe(ref b, 40), s5);
            s6 = Vector256.FusedMultiplyAdd(factor, Vector256.LoadUnsafe(ref b, 48), s6);
            s7 = Vector256.FusedMultiplyAdd(factor, Vector256.LoadUnsafe(ref b, 56), s7);
            at += innerStep;
            b = ref Unsafe.Add(ref b, bStep);
        }

        s0.StoreUnsafe(ref c);
        s1.StoreUnsafe(ref c, 8);
        s2.StoreUnsafe(ref c, 16);
        s3.StoreUnsafe(ref c, 24);
        s4.StoreUnsafe(ref c, 32);
        s5.StoreUnsafe(ref c, 40);
        s6.StoreUnsafe(ref c, 48);
        s7.StoreUnsafe(ref c, 56);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Block1X16(ref float a, int innerStep, ref float b, int bStep, ref float c, int inner)
    {
        Vector256<float> s0 = Vector256.LoadUnsafe(ref c), s1 = Vector256.LoadUnsafe(ref c, 8);
        nint at = 0;
        for (var k = 0; k < inner; k++)
        {
            var factor = Vector256.Create(Unsafe.Add(ref a, at));
            s0 = Vector256.FusedMultiplyAdd(factor, Vector256.LoadUnsafe(ref b), s0);
            s1 = Vector256.FusedMultiplyAdd(factor, Vector256.LoadUnsafe(ref b, 8), s1);
            at += innerStep;
            b = ref Unsafe.Add(ref b, bStep);
        }

        s0.StoreUnsafe(ref c);
        s1.StoreUnsafe(ref c, 8);
    }
}
