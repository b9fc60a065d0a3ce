using System;
using System.Collections.Generic;
using System.Linq;
using Parallax.Documents.Language.Network;
using Xunit;

namespace Parallax.Tests.Documents.Language.Network;

public sealed class TreeDecoderTests
{
    [Fact]
    public void Decode_AnyScores_GivesTheBestTreeWithOneRoot()
    {
        var random = new Random(20);
        var decoder = new TreeDecoder();
        for (var round = 0; round < 500; round++)
        {
            var count = random.Next(1, 6);
            var scores = new float[count * 16];
            for (var i = 0; i < scores.Length; i++)
            {
                scores[i] = random.Next(-8, 8);
            }

            var heads = new int[count];
            decoder.Decode(scores, 16, heads);
            Assert.True(IsTree(heads), string.Join(' ', heads));
            Assert.Equal(Assignments(count).Where(IsTree).Max(tree => Sum(scores, tree)), Sum(scores, heads));
        }
    }

    [Fact]
    public void Decode_WordsThatAllWantTheNext_GivesATree()
    {
        // A cycle through every word, the worst case of contraction.
        const int Count = 400;
        var scores = new float[Count * 416];
        for (var i = 0; i < Count; i++)
        {
            scores[(i * 416) + ((i + 1) % Count)] = 10;
            scores[(i * 416) + ((i + 7) % Count)] = i % 5;
        }

        var heads = new int[Count];
        new TreeDecoder().Decode(scores, 416, heads);
        Assert.True(IsTree(heads));
    }

    private static float Sum(float[] scores, int[] heads) => heads.Select((head, i) => scores[(i * 16) + (head < 0 ? heads.Length : head)]).Sum();

    private static IEnumerable<int[]> Assignments(int count)
    {
        for (var code = 0; code < (int)Math.Pow(count + 1, count); code++)
        {
            var heads = new int[count];
            var rest = code;
            for (var i = 0; i < count; i++, rest /= count + 1)
            {
                heads[i] = (rest % (count + 1)) - 1;
            }

            yield return heads;
        }
    }

    private static bool IsTree(int[] heads) => heads.Count(head => head < 0) == 1 && Enumerable.Range(0, heads.Length).All(start =>
    {
        var word = start;
        for (var steps = 0; steps <= heads.Length && word >= 0; steps++)
        {
            word = heads[word];
        }

        return word < 0;
    });
}
