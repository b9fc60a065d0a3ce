using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Parallax.Documents.Language.Network;
using Parallax.Evaluation.Training;
using Xunit;

namespace Parallax.Tests.Evaluation;

public sealed class GrammarLearnerTests
{
    private static readonly GrammarSettings Settings = new() { Dropout = 0.25f, RecurrentDropout = 0.25f, WordDropout = 0, NameDropout = 0, StrangerDropout = 0, ContextDropout = 0, NameSwap = 0 };
    private static readonly GrammarSize Size = new(3, 16, 16, 2, 16, 16, 16, 16, 16, 32, NameContexts.Count);

    [Fact]
    public void Run_AnyWeight_GivesTheSlopeOfTheLoss()
    {
        var weights = new GrammarWeights(Size);
        var table = GrammarStart.Fill(weights, 25, 7);
        for (var i = 0; i < weights.RoleBias.Length; i++)
        {
            weights.RoleBias[i] = i % 2 == 0 ? 0.7f : -0.7f; // away from the rectifier's bend
        }

        for (var i = 0; i < weights.NameBias.Length; i++)
        {
            weights.NameBias[i] = i % 2 == 0 ? 0.7f : -0.7f;
        }

        var transposed = new GrammarTransposed(weights);
        var vectors = Vectors();
        GrammarExample[] examples =
        [
            Named(Example(11, [1, 4, 1, 2]), [0, 1, 3, 4]), Example(12, [2, 0]), Named(Example(13, [1, 2, 5, 4, 2]), [8, 0, 5, 6, 7]),
        ];
        GrammarLearner Learner() => new(weights, transposed, table, new int[25], vectors, NameExamples.Field(Size.Names), new MentionPool([]), Settings);
        double Loss()
        {
            var learner = Learner();
            transposed.Update();
            learner.Run(examples, 1, 5);
            return learner.Loss;
        }

        var trained = Learner();
        transposed.Update();
        trained.Run(examples, 1, 5);
        var random = new Random(3);
        foreach (var (array, derivatives) in weights.All().Append(table).Zip(trained.Gradient.Weights.All().Append(trained.Gradient.Table)))
        {
            for (var check = 0; check < 12; check++)
            {
                var at = random.Next(array.Length);
                var kept = array[at];
                const float Step = 4e-3f;
                array[at] = kept + Step;
                var above = Loss();
                array[at] = kept - Step;
                var below = Loss();
                array[at] = kept;
                Assert.Equal((above - below) / (2 * Step), derivatives[at], 0.01 + (0.02 * Math.Abs(derivatives[at])));
            }
        }
    }

    [Fact]
    public void Run_NamesAlone_LeaveTheSecondLayerAsItIs()
    {
        var weights = new GrammarWeights(Size);
        var table = GrammarStart.Fill(weights, 25, 7);
        var transposed = new GrammarTransposed(weights);
        transposed.Update();
        var learner = new GrammarLearner(weights, transposed, table, new int[25], Vectors(), NameExamples.Field(Size.Names), new MentionPool([]), Settings);
        learner.Run([Named(Example(11, [1, 4, 1, 2]) with { Tags = [], Heads = [], Relations = [] }, [0, 1, 3, 4])], 1, 5);
        Assert.True(learner.Loss > 0);
        Assert.Contains(learner.Gradient.Weights.Input[0], derivative => derivative != 0);
        Assert.All(learner.Gradient.Weights.Input[1].Concat(learner.Gradient.Weights.Tag[0]), derivative => Assert.Equal(0, derivative));
    }

    private static GrammarExample Named(GrammarExample example, int[] labels) =>
        example with { NameLabels = labels, Contexts = [.. labels.Select((label, i) => (uint)(label * 37 * (i + 1)) & 0xffff)] };

    private static GrammarExample Example(int seed, int[] heads)
    {
        var random = new Random(seed);
        int[] Numbers(int count, int below) => [.. Enumerable.Range(0, count).Select(_ => random.Next(below))];
        return new GrammarExample(24, Numbers(heads.Length * WordRows.Kinds, 24), Numbers(heads.Length, 4), new bool[heads.Length])
        {
            Tags = Numbers(heads.Length, 16),
            Heads = heads,
            Relations = Numbers(heads.Length, 16),
        };
    }

    private static WordVectors Vectors()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write("PXV2"u8);
        writer.Write(4);
        writer.Write(4);
        writer.Write(3);
        new List<uint> { 5, 6, 7, 8 }.ForEach(writer.Write);
        new List<float> { 0.1f, 0.2f, 0.1f, 0.3f }.ForEach(writer.Write);
        for (var i = 0; i < 12; i++)
        {
            writer.Write((sbyte)(i - 6));
        }

        return WordVectors.Read(stream.ToArray());
    }
}
