using System;

namespace Parallax.Documents.Statements.Attributions;

/// <summary>The conditional random field over the labels: none, and begin and inside of source, cue and content.</summary>
/// <param name="transitions">Label before by label; the row behind the last is for the start.</param>
internal sealed class LabelField(float[] transitions)
{
    /// <summary>Number of labels.</summary>
    public const int Count = 7;

    private const int Step = PartSize.Labels;

    /// <summary>Whether a label may follow another; <see cref="Count"/> is the start.</summary>
    public static bool IsAllowed(int before, int label) => label == 0 || label % 2 == 1 || (before < Count && (before == label || before == label - 1));

    /// <summary>Finds the likeliest labels, and how likely each word is of the part that its label names.</summary>
    public void Decode(Span<float> scores, Span<int> labels, Span<float> chances)
    {
        Chances(scores, labels.Length, out var parts);
        Best(scores, labels);
        for (var i = 0; i < labels.Length; i++)
        {
            chances[i] = parts[(i * 4) + ((labels[i] + 1) / 2)];
        }
    }

    private void Best(Span<float> scores, Span<int> labels)
    {
        var back = new byte[labels.Length * Count];
        for (var i = 0; i < labels.Length; i++)
        {
            var row = scores.Slice(i * Step, Count);
            for (var label = 0; label < Count; label++)
            {
                var best = float.NegativeInfinity;
                for (var before = i == 0 ? Count : 0; before < (i == 0 ? Count + 1 : Count); before++)
                {
                    var score = IsAllowed(before, label) ? transitions[(before * Step) + label] + (i == 0 ? 0 : scores[((i - 1) * Step) + before]) : float.NegativeInfinity;
                    if (score > best)
                    {
                        best = score;
                        back[(i * Count) + label] = (byte)before;
                    }
                }

                row[label] += best;
            }
        }

        var at = 0;
        var last = scores.Slice((labels.Length - 1) * Step, Count);
        for (var label = 1; label < Count; label++)
        {
            at = last[label] > last[at] ? label : at;
        }

        for (var i = labels.Length - 1; i >= 0; i--)
        {
            labels[i] = at;
            at = back[(i * Count) + at];
        }
    }

    /// <summary>Forward and backward sums, scaled at each word (Rabiner 1989), taken together by part.</summary>
    private void Chances(ReadOnlySpan<float> scores, int length, out float[] parts)
    {
        parts = new float[length * 4];
        var factors = new float[(Count + 1) * Count];
        for (var before = 0; before <= Count; before++)
        {
            for (var label = 0; label < Count; label++)
            {
                factors[(before * Count) + label] = IsAllowed(before, label) ? MathF.Exp(transitions[(before * Step) + label]) : 0;
            }
        }

        var own = new float[length * Count];
        var forward = new float[length * Count];
        for (var i = 0; i < length; i++)
        {
            var row = scores.Slice(i * Step, Count);
            var largest = float.NegativeInfinity;
            foreach (var score in row)
            {
                largest = MathF.Max(largest, score);
            }

            var total = 0f;
            for (var label = 0; label < Count; label++)
            {
                own[(i * Count) + label] = MathF.Exp(row[label] - largest);
                var sum = i == 0 ? factors[(Count * Count) + label] : 0;
                for (var before = 0; i > 0 && before < Count; before++)
                {
                    sum += forward[((i - 1) * Count) + before] * factors[(before * Count) + label];
                }

                forward[(i * Count) + label] = sum * own[(i * Count) + label];
                total += forward[(i * Count) + label];
            }

            for (var label = 0; label < Count; label++)
            {
                forward[(i * Count) + label] /= total;
            }
        }

        Span<float> backward = stackalloc float[Count];
        Span<float> earlier = stackalloc float[Count];
        backward.Fill(1);
        for (var i = length - 1; i >= 0; i--)
        {
            var total = 0f;
            for (var label = 0; label < Count; label++)
            {
                var chance = forward[(i * Count) + label] * backward[label];
                parts[(i * 4) + ((label + 1) / 2)] += chance;
                total += chance;
            }

            for (var part = 0; part < 4; part++)
            {
                parts[(i * 4) + part] /= total;
            }

            var sums = 0f;
            for (var before = 0; before < Count; before++)
            {
                earlier[before] = 0;
                for (var label = 0; label < Count; label++)
                {
                    earlier[before] += factors[(before * Count) + label] * own[(i * Count) + label] * backward[label];
                }

                sums += earlier[before];
            }

            for (var before = 0; before < Count; before++)
            {
                backward[before] = earlier[before] / sums;
            }
        }
    }
}
