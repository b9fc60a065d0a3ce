using System;
using System.Linq;
using Parallax.Documents.Statements.Attributions;
using Xunit;

namespace Parallax.Tests.Documents.Statements.Attributions;

public sealed class LabelFieldTests
{
    private const int Words = 4;

    [Fact]
    public void Decode_SomeWords_AsWhenAllWaysAreTried()
    {
        var random = new Random(5);
        for (var round = 0; round < 50; round++)
        {
            var transitions = Values(random, PartSize.Labels * PartSize.Labels);
            var scores = Values(random, Words * PartSize.Labels);
            var (best, chances) = TryAll(transitions, scores);
            var (labels, found) = (new int[Words], new float[Words]);
            new LabelField(transitions).Decode([.. scores], new int[Words * 8], labels, found);
            Assert.Equal(best, labels);
            for (var i = 0; i < Words; i++)
            {
                Assert.Equal(chances[i], found[i], 1e-4);
            }
        }
    }

    [Fact]
    public void Decode_LessRoomThanWords_Throws() => Assert.Throws<ArgumentException>(() => new LabelField(new float[256]).Decode(new float[16], new int[8], new int[2], new float[2]));

    private static float[] Values(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => (random.NextSingle() * 6) - 3)];

    private static (int[] Labels, double[] Chances) TryAll(float[] transitions, float[] scores)
    {
        var (best, most, total, parts) = (Array.Empty<int>(), double.NegativeInfinity, 0.0, new double[Words, 4]);
        for (var code = 0; code < Math.Pow(LabelField.Count, Words); code++)
        {
            var (rest, labels, score, before) = (code, new int[Words], 0.0, LabelField.Count);
            for (var i = 0; i < Words; i++)
            {
                labels[i] = rest % LabelField.Count;
                rest /= LabelField.Count;
                score += LabelField.IsAllowed(before, labels[i]) ? transitions[(before * PartSize.Labels) + labels[i]] + scores[(i * PartSize.Labels) + labels[i]] : double.NegativeInfinity;
                before = labels[i];
            }

            (best, most) = score > most ? (labels, score) : (best, most);
            total += Math.Exp(score);
            for (var i = 0; i < Words; i++)
            {
                parts[i, (labels[i] + 1) / 2] += Math.Exp(score);
            }
        }

        return (best, [.. best.Select((label, i) => parts[i, (label + 1) / 2] / total)]);
    }
}
