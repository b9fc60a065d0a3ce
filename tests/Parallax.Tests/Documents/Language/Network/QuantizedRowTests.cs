using Parallax.Documents.Language.Network;
using Xunit;

namespace Parallax.Tests.Documents.Language.Network;

public sealed class QuantizedRowTests
{
    [Fact]
    public void SetHalves_WhatQuantizeRounded_IsNearTheVector()
    {
        float[] vector = [0.7f, -0.7f, 0.31f, 0f, -0.12f, 0.05f];
        var rounded = new sbyte[vector.Length];
        var scale = QuantizedRow.Quantize(vector, rounded, 7);
        var pairs = new byte[vector.Length / 2];
        for (var k = 0; k < pairs.Length; k++)
        {
            pairs[k] = (byte)((rounded[2 * k] + 8) | ((rounded[(2 * k) + 1] + 8) << 4));
        }

        var found = new float[vector.Length];
        QuantizedRow.SetHalves(pairs, scale, found);
        for (var k = 0; k < vector.Length; k++)
        {
            Assert.Equal(vector[k], found[k], 0.051f);
        }
    }
}
