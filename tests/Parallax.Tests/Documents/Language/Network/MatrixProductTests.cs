using System;
using Parallax.Documents.Language.Network;
using Xunit;

namespace Parallax.Tests.Documents.Language.Network;

public sealed class MatrixProductTests
{
    [Theory]
    [InlineData(1, 1, 16)]
    [InlineData(3, 7, 48)]
    [InlineData(9, 33, 64)]
    [InlineData(6, 20, 208)]
    public void Add_AnyShape_IsOneChainOfFusedStepsForEachValue(int rows, int inner, int width)
    {
        var random = new Random(rows);
        var a = Values(random, rows * inner);
        var b = Values(random, inner * width);
        var start = Values(random, rows * width);
        var plain = (float[])start.Clone();
        var transposed = (float[])start.Clone();
        var expected = (float[])start.Clone();
        var turned = new float[a.Length];
        for (var i = 0; i < rows; i++)
        {
            for (var k = 0; k < inner; k++)
            {
                turned[(k * rows) + i] = a[(i * inner) + k];
                for (var j = 0; j < width; j++)
                {
                    expected[(i * width) + j] = MathF.FusedMultiplyAdd(a[(i * inner) + k], b[(k * width) + j], expected[(i * width) + j]);
                }
            }
        }

        MatrixProduct.Add(a, inner, 1, b, width, plain, width, rows, inner, width);
        MatrixProduct.Add(turned, 1, rows, b, width, transposed, width, rows, inner, width);
        Assert.Equal(expected, plain);
        Assert.Equal(expected, transposed);
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
