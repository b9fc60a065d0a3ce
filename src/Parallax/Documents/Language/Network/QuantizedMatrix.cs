using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

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

    /// <summary>Bytes of a line of the processor's cache: vectors that lie across two cost two loads.</summary>
    private const int Line = 64;

    private const int Lanes = 16;

    /// <summary>Panels of 64 columns, the last ones of 32 and 16; in each two rows beside each other, column by column. Pinned, so that it stays aligned.</summary>
    private readonly short[] _panels;
    private readonly int _first;
    private readonly float[] _scales;
    private readonly int _depth;
    private readonly int _width;

    /// <param name="weights">Input by output, row after row.</param>
    /// <param name="width">Number of outputs, a multiple of 16.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public unsafe QuantizedMatrix(ReadOnlySpan<float> weights, int width)
    {
        _width = width;
        _depth = weights.Length / width;
        if (_depth % 2 != 0 || _depth > Deepest || width % Lanes != 0)
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

        for (var column = 0; column < width; column++)
        {
            _scales[column] /= largest;
        }

        _panels = GC.AllocateArray<short>(weights.Length + (Line / sizeof(short)), pinned: true);
        _first = (int)(-(nint)Unsafe.AsPointer(ref _panels[0]) & (Line - 1)) / sizeof(short);
        for (var from = 0; from < width;)
        {
            var columns = Columns(width - from);
            var panel = _panels.AsSpan(_first + (from * _depth), columns * _depth);
            for (var row = 0; row < _depth; row++)
            {
                for (var column = 0; column < columns; column++)
                {
                    var scale = _scales[from + column];
                    panel[(((row / 2 * columns) + column) * 2) + (row % 2)] = scale == 0 ? (short)0 : (short)MathF.Round(weights[(row * width) + from + column] / scale);
                }
            }

            from += columns;
        }
    }

    /// <summary>What one stands for in each column.</summary>
    public ReadOnlySpan<float> Scales => _scales;

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
    public void Add(ReadOnlySpan<short> a, int aStep, ReadOnlySpan<float> aScales, Span<float> c, int cStep, int rows) =>
        Put(a, aStep, aScales, c, cStep, c, cStep, rows);

    /// <summary>Sets c to a bias and rows × this.</summary>
    /// <param name="a">Rows in 12 bits.</param>
    /// <param name="aStep">Distance of rows in a, even.</param>
    /// <param name="aScales">What one stands for in each row; one value for all rows where they have the same.</param>
    /// <param name="bias">A row that is added to each.</param>
    /// <param name="c">Receives the sums.</param>
    /// <param name="cStep">Distance of rows in c.</param>
    /// <param name="rows">Number of rows.</param>
    public void Set(ReadOnlySpan<short> a, int aStep, ReadOnlySpan<float> aScales, ReadOnlySpan<float> bias, Span<float> c, int cStep, int rows) =>
        Put(a, aStep, aScales, bias, 0, c, cStep, rows);

    /// <summary>Sets the sums to the whole numbers that the products of rows and this come to; see <see cref="Scales"/>.</summary>
    /// <param name="a">Rows in 12 bits.</param>
    /// <param name="aStep">Distance of rows in a, even.</param>
    /// <param name="sums">Receives the sums, rows as far apart as the matrix is wide.</param>
    /// <param name="rows">Number of rows.</param>
    public void Sum(ReadOnlySpan<short> a, int aStep, Span<int> sums, int rows)
    {
        if (rows == 0)
        {
            return;
        }

        Check(aStep % 2 == 0 && ((rows - 1) * aStep) + _depth <= a.Length && rows * _width <= sums.Length);
        ref var firstA = ref Unsafe.As<short, int>(ref MemoryMarshal.GetReference(a));
        ref var firstSum = ref MemoryMarshal.GetReference(sums);
        for (var from = 0; from < _width;)
        {
            var columns = Columns(_width - from);
            for (var row = 0; row < rows;)
            {
                var some = Rows(rows - row);
                IntegerProduct.Multiply(ref Unsafe.Add(ref firstA, row * aStep / 2), aStep / 2, some, ref _panels[_first + (from * _depth)], columns, _depth / 2, ref Unsafe.Add(ref firstSum, (row * _width) + from), _width);
                row += some;
            }

            from += columns;
        }
    }

    private void Put(ReadOnlySpan<short> a, int aStep, ReadOnlySpan<float> aScales, ReadOnlySpan<float> from, int fromStep, Span<float> c, int cStep, int rows)
    {
        if (rows == 0)
        {
            return;
        }

        Check(aStep % 2 == 0 && ((rows - 1) * aStep) + _depth <= a.Length && ((rows - 1) * cStep) + _width <= c.Length && from.Length >= _width && (aScales.Length == 1 || aScales.Length >= rows));
        Span<int> sums = stackalloc int[IntegerProduct.Rows * IntegerProduct.Panel];
        ref var firstA = ref Unsafe.As<short, int>(ref MemoryMarshal.GetReference(a));
        ref var sum = ref MemoryMarshal.GetReference(sums);
        ref var firstFrom = ref MemoryMarshal.GetReference(from);
        ref var firstC = ref MemoryMarshal.GetReference(c);
        for (var column = 0; column < _width;)
        {
            var columns = Columns(_width - column);
            for (var row = 0; row < rows;)
            {
                var some = Rows(rows - row);
                IntegerProduct.Multiply(ref Unsafe.Add(ref firstA, row * aStep / 2), aStep / 2, some, ref _panels[_first + (column * _depth)], columns, _depth / 2, ref sum, IntegerProduct.Panel);
                for (var i = 0; i < some; i++, row++)
                {
                    Store(ref Unsafe.Add(ref sum, i * IntegerProduct.Panel), columns, ref _scales[column], aScales[aScales.Length == 1 ? 0 : row], ref Unsafe.Add(ref firstFrom, (row * fromStep) + column), ref Unsafe.Add(ref firstC, (row * cStep) + column));
                }
            }

            column += columns;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(ref int sums, int columns, ref float scales, float scale, ref float from, ref float c)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            var each = Vector512.Create(scale);
            for (nuint k = 0; k < (nuint)columns; k += 16)
            {
                Vector512.FusedMultiplyAdd(Vector512.ConvertToSingle(Vector512.LoadUnsafe(ref sums, k)), Vector512.LoadUnsafe(ref scales, k) * each, Vector512.LoadUnsafe(ref from, k)).StoreUnsafe(ref c, k);
            }

            return;
        }

        var own = Vector256.Create(scale);
        for (nuint k = 0; k < (nuint)columns; k += 8)
        {
            Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(Vector256.LoadUnsafe(ref sums, k)), Vector256.LoadUnsafe(ref scales, k) * own, Vector256.LoadUnsafe(ref from, k)).StoreUnsafe(ref c, k);
        }
    }

    /// <summary>The columns of the next panel.</summary>
    private static int Columns(int left) => left >= 64 ? 64 : left >= 32 ? 32 : 16;

    /// <summary>The rows that are worked on next.</summary>
    private static int Rows(int left) => left >= 4 ? 4 : left >= 2 ? 2 : 1;

    private static void Check(bool isLargeEnough)
    {
        if (!isLargeEnough)
        {
            throw new ArgumentException("a matrix is smaller than said", nameof(isLargeEnough));
        }
    }
}
