using System;
using Parallax.Documents.Language.Network;
using Xunit;

namespace Parallax.Tests.Documents.Language.Network;

public sealed class QuantizedMatrixTests
{
    [Theory]
    [InlineData(1, 2, 16)]
    [InlineData(3, 20, 48)]
    [InlineData(9, 196, 64)]
    [InlineData(6, 256, 208)]
    [InlineData(6, 160, 480)]
    public void Add_AnyShape_IsNearTheProductOfFloats(int rows, int depth, int width)
    {
        var random = new Random(rows);
        var a = Values(random, rows * depth);
        var b = Values(random, depth * width);
        var expected = Values(random, rows * width);
        var found = (float[])expected.Clone();
        MatrixProduct.Add(a, depth, 1, b, width, expected, width, rows, depth, width);
        var rounded = new short[a.Length];
        var scales = new float[rows];
        for (var row = 0; row < rows; row++)
        {
            scales[row] = QuantizedMatrix.Round(a.AsSpan(row * depth, depth), rounded.AsSpan(row * depth, depth));
        }

        new QuantizedMatrix(b, width).Add(rounded, depth, scales, found, width, rows);
        for (var i = 0; i < found.Length; i++)
        {
            Assert.Equal(expected[i], found[i], 2e-4f * MathF.Sqrt(depth));
        }
    }

    [Theory]
    [InlineData(1, 2, 16)]
    [InlineData(2, 20, 32)]
    [InlineData(3, 20, 48)]
    [InlineData(7, 128, 384)]
    [InlineData(11, 208, 240)]
    public void Sum_AnyShape_IsTheSumOfWholeNumbers(int rows, int depth, int width)
    {
        // Each column holds the largest value and is therefore told in steps of one.
        var random = new Random(rows);
        var weights = new float[depth * width];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = i < width ? QuantizedMatrix.Largest : random.Next(-QuantizedMatrix.Largest, QuantizedMatrix.Largest);
        }

        var a = new short[rows * depth];
        for (var i = 0; i < a.Length; i++)
        {
            a[i] = (short)random.Next(-QuantizedMatrix.Largest, QuantizedMatrix.Largest);
        }

        var found = new int[rows * width];
        new QuantizedMatrix(weights, width).Sum(a, depth, found, rows);
        for (var i = 0; i < found.Length; i++)
        {
            var expected = 0;
            for (var k = 0; k < depth; k++)
            {
                expected += a[(i / width * depth) + k] * (int)weights[(k * width) + (i % width)];
            }

            Assert.Equal(expected, found[i]);
        }
    }

    [Fact]
    public void Set_Bias_IsWhatAddMakesOfRowsThatHoldIt()
    {
        var random = new Random(5);
        var matrix = new QuantizedMatrix(Values(random, 20 * 48), 48);
        var a = new short[5 * 20];
        Array.Fill(a, (short)321);
        var bias = Values(random, 48);
        var (added, set) = (new float[5 * 48], new float[5 * 48]);
        for (var row = 0; row < 5; row++)
        {
            bias.CopyTo(added, row * 48);
        }

        matrix.Add(a, 20, [0.01f], added, 48, 5);
        matrix.Set(a, 20, [0.01f], bias, set, 48, 5);
        Assert.Equal(added, set);
    }

    [Fact]
    public void Add_LargestValues_DoesNotOverflow()
    {
        var ones = new float[512 * 16];
        Array.Fill(ones, 1f);
        var rounded = new short[512];
        var scale = QuantizedMatrix.Round(ones.AsSpan(0, 512), rounded);
        var sums = new float[16];
        new QuantizedMatrix(ones, 16).Add(rounded, 512, [scale], sums, 16, 1);
        Assert.All(sums, sum => Assert.Equal(512f, sum, 0.01f));
    }

    private static float[] Values(Random random, int count)
    {
        var values = new float[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = random.NextSingle() - 0.5f;
        }

        return values;
    }
}
