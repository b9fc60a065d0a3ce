using System;
using System.Collections.Immutable;

namespace Parallax.Documents.Mentions.Names;

/// <summary>Finds the best sequence of labels in which every name begins and ends.</summary>
internal static class Viterbi
{
    private const int Never = int.MinValue / 2;

    /// <summary>Scores of each label after each other one; the row behind the last is for the start of a sentence.</summary>
    /// <param name="labels">The labels.</param>
    /// <param name="scores">For the index of a label before, or the number of labels for the start, the scores of the labels after it.</param>
    public static int[,] Transitions(ImmutableArray<NameLabel> labels, Func<int, int[]> scores)
    {
        var transitions = new int[labels.Length + 1, labels.Length];
        for (var before = 0; before <= labels.Length; before++)
        {
            var row = scores(before);
            for (var label = 0; label < labels.Length; label++)
            {
                transitions[before, label] = labels[label].Follows(before == labels.Length ? null : labels[before]) ? row[label] : Never;
            }
        }

        return transitions;
    }

    /// <param name="scores">For each token the scores of all labels, one token after the other.</param>
    /// <param name="transitions">From <see cref="Transitions"/>.</param>
    /// <param name="labels">The labels.</param>
    public static int[] Best(ReadOnlySpan<int> scores, int[,] transitions, ImmutableArray<NameLabel> labels)
    {
        var count = labels.Length;
        var length = scores.Length / count;
        var back = new byte[length, count];
        Span<int> best = stackalloc int[count], last = stackalloc int[count];
        for (var i = 0; i < length; i++)
        {
            for (var label = 0; label < count; label++)
            {
                var (score, from) = i == 0 ? (transitions[count, label], 0) : (Never, 0);
                for (var before = 0; i > 0 && before < count; before++)
                {
                    var candidate = last[before] + transitions[before, label];
                    if (candidate > score)
                    {
                        (score, from) = (candidate, before);
                    }
                }

                best[label] = Math.Max(Never, score + scores[(i * count) + label]);
                back[i, label] = (byte)from;
            }

            best.CopyTo(last);
        }

        var end = -1;
        for (var label = 0; label < count; label++)
        {
            if (labels[label].Closes && (end < 0 || last[label] > last[end]))
            {
                end = label;
            }
        }

        var result = new int[length];
        for (var i = length - 1; i >= 0; i--)
        {
            result[i] = end;
            end = back[i, end];
        }

        return result;
    }
}
