using System;
using System.Runtime.Intrinsics;
using Parallax.Documents.Language.Network;
using Xunit;

namespace Parallax.Tests.Documents.Language.Network;

public sealed class RecurrentCellTests
{
    [Fact]
    public void Next_AnyGates_IsTheFormulaInTwelveBits()
    {
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            float[] input = Values(random, 30), output = Values(random, 30), fresh = Values(random, 30), old = Values(random, 1);
            var (cells, states) = RecurrentCell.Next(Vector256.Create<float>(input), Vector256.Create<float>(output), Vector256.Create<float>(fresh), Vector256.Create<float>(old));
            for (var i = 0; i < input.Length; i++)
            {
                var gate = 1 / (1 + Math.Exp(-input[i]));
                var cell = ((1 - gate) * old[i]) + (gate * Math.Tanh(fresh[i]));
                Assert.Equal(cell, cells[i], 1e-6);
                Assert.Equal(Math.Tanh(cell) / (1 + Math.Exp(-output[i])) * QuantizedMatrix.Largest, states[i], 0.51);
            }
        }
    }

    [Fact]
    public void Next_SixteenAtOnce_AreTheBitsOfEight()
    {
        var random = new Random(8);
        for (var round = 0; round < 200; round++)
        {
            float[] input = Values(random, 9), output = Values(random, 9), fresh = Values(random, 9), old = Values(random, 1);
            var (eight, eightStates) = RecurrentCell.Next(Vector256.Create<float>(input), Vector256.Create<float>(output), Vector256.Create<float>(fresh), Vector256.Create<float>(old));
            var (sixteen, sixteenStates) = RecurrentCell.Next(Twice(input), Twice(output), Twice(fresh), Twice(old));
            Assert.Equal(Vector512.Create(eight, eight).AsInt32(), sixteen.AsInt32());
            Assert.Equal(Vector512.Create(eightStates, eightStates), sixteenStates);
        }
    }

    [Theory]
    [InlineData(1e9f, 1f)]
    [InlineData(-1e9f, -1f)]
    public void Next_HugeGates_StaysFinite(float huge, float state)
    {
        var (cells, states) = RecurrentCell.Next(Vector256.Create(Math.Abs(huge)), Vector256.Create(Math.Abs(huge)), Vector256.Create(huge), Vector256.Create(0.5f));
        Assert.Equal(state, cells[0], 1e-6f);
        Assert.Equal((int)Math.Round(Math.Tanh(state) * QuantizedMatrix.Largest), states[0]);
        Assert.Equal(0.5f, RecurrentCell.Next(Vector256.Create(-Math.Abs(huge)), Vector256.Create(huge), Vector256.Create(huge), Vector256.Create(0.5f)).Cells[0], 1e-6f);
    }

    private static Vector512<float> Twice(float[] values) => Vector512.Create(Vector256.Create<float>(values), Vector256.Create<float>(values));

    private static float[] Values(Random random, float most)
    {
        var values = new float[8];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = ((random.NextSingle() * 2) - 1) * most;
        }

        return values;
    }
}
