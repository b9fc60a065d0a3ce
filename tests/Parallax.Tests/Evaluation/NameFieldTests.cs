using System;
using System.Collections.Generic;
using System.Linq;
using Parallax.Evaluation.Training;
using Xunit;

namespace Parallax.Tests.Evaluation;

public sealed class NameFieldTests
{
    private const int Step = 32;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void Lose_AnySentence_IsTheLogarithmOfTheShareAmongAllSequences(int length)
    {
        var random = new Random(length);
        var labels = NameExamples.Labels;
        float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => (float)((random.NextDouble() * 4) - 2))];
        var (scores, transitions) = (Numbers(length * Step), Numbers((labels.Length + 1) * Step));
        double Score(int[] sequence) => sequence.Select((label, i) =>
            (double)scores[(i * Step) + label] + transitions[((i == 0 ? labels.Length : sequence[i - 1]) * Step) + label]).Sum();
        IEnumerable<int[]> Sequences(int words)
        {
            if (words == 0)
            {
                return [[]];
            }

            return Sequences(words - 1).SelectMany(before => Enumerable.Range(0, labels.Length)
                .Where(label => labels[label].Follows(before.Length == 0 ? null : labels[before[^1]]))
                .Select(label => (int[])[.. before, label]));
        }

        var all = Sequences(length).Where(sequence => labels[sequence[^1]].Closes).ToList();
        var total = Math.Log(all.Sum(sequence => Math.Exp(Score(sequence))));
        foreach (var gold in all.Where((_, i) => i % 97 == 0))
        {
            var field = NameExamples.Field(Step);
            field.Update(transitions);
            var derivatives = scores.ToArray();
            var loss = field.Lose(derivatives, gold, transitions, 1, new float[transitions.Length]);
            Assert.Equal(total - Score(gold), loss, 1e-3);

            // The derivative of a score is how likely the label is there, less one for the right one.
            var share = all.Where(sequence => sequence[0] == gold[0]).Sum(sequence => Math.Exp(Score(sequence) - total));
            Assert.Equal(share - 1, derivatives[gold[0]], 1e-3);
        }
    }
}
