using System;
using System.Collections.Immutable;
using System.Linq;

namespace Parallax.Documents.Mentions.Names;

/// <summary>Finds the best sequence of labels in which every name begins and ends (Viterbi 1967).</summary>
internal sealed class Viterbi
{
    private readonly ImmutableArray<NameLabel> _labels;
    private readonly float[] _transitions;
    private readonly int _step;

    /// <summary>For each label those that it may follow.</summary>
    private readonly ImmutableArray<ImmutableArray<int>> _before;

    /// <param name="labels">The labels.</param>
    /// <param name="transitions">Scores of each label after each other one; the row behind the last is for the start of a sentence.</param>
    /// <param name="step">Distance of the rows, and of the words in the scores.</param>
    public Viterbi(ImmutableArray<NameLabel> labels, ReadOnlySpan<float> transitions, int step)
    {
        _labels = labels;
        _transitions = transitions.ToArray();
        _step = step;
        _before = [.. labels.Select(label => Enumerable.Range(0, labels.Length).Where(before => label.Follows(labels[before])).ToImmutableArray())];
    }

    /// <summary>The best labels of a sentence.</summary>
    /// <param name="scores">For each token the scores of all labels.</param>
    /// <param name="best">Receives the labels' indexes.</param>
    public void Best(ReadOnlySpan<float> scores, Span<int> best)
    {
        var count = _labels.Length;
        var back = new byte[best.Length * count];
        Span<float> now = stackalloc float[count], last = stackalloc float[count];
        for (var i = 0; i < best.Length; i++)
        {
            for (var label = 0; label < count; label++)
            {
                var (score, from) = (float.NegativeInfinity, 0);
                if (i == 0)
                {
                    score = _labels[label].Follows(null) ? _transitions[(count * _step) + label] : score;
                }
                else
                {
                    foreach (var before in _before[label])
                    {
                        var candidate = last[before] + _transitions[(before * _step) + label];
                        if (candidate > score)
                        {
                            (score, from) = (candidate, before);
                        }
                    }
                }

                now[label] = score + scores[(i * _step) + label];
                back[(i * count) + label] = (byte)from;
            }

            now.CopyTo(last);
        }

        var end = -1;
        for (var label = 0; label < count; label++)
        {
            if (_labels[label].Closes && (end < 0 || last[label] > last[end]))
            {
                end = label;
            }
        }

        for (var i = best.Length - 1; i >= 0; i--)
        {
            best[i] = end;
            end = back[(i * count) + end];
        }
    }
}
