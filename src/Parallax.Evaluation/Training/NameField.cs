using System;
using System.Runtime.Intrinsics;
using Parallax.Documents.Language.Network;

namespace Parallax.Evaluation.Training;

/// <summary>
/// A linear-chain conditional random field over name labels (Lafferty, McCallum and Pereira 2001): the loss of a sentence's labels and its derivatives, by
/// forward and backward sums that are scaled at each word (Rabiner 1989).
/// </summary>
/// <param name="count">Number of labels.</param>
/// <param name="step">Distance of words in scores and of rows in transitions.</param>
/// <param name="allowed">Whether a label may follow another; the row behind the last is for the start of a sentence.</param>
/// <param name="closes">Whether a sentence may end with a label.</param>
internal sealed class NameField(int count, int step, bool[,] allowed, bool[] closes)
{
    private readonly float[] _factors = new float[(count + 1) * count];
    private float[] _own = [];
    private float[] _forward = [];
    private float[] _backward = [];

    /// <summary>Takes up the transitions as they are now.</summary>
    public void Update(ReadOnlySpan<float> transitions)
    {
        for (var before = 0; before <= count; before++)
        {
            for (var label = 0; label < count; label++)
            {
                _factors[(before * count) + label] = allowed[before, label] ? Exp(transitions[(before * step) + label]) : 0;
            }
        }
    }

    /// <summary>The negative logarithm of the labels' probability; turns scores into its derivatives and adds those of the transitions.</summary>
    public double Lose(Span<float> scores, ReadOnlySpan<int> gold, ReadOnlySpan<float> transitions, float scale, Span<float> dTransitions)
    {
        var length = gold.Length;
        if (_own.Length < length * count)
        {
            (_own, _forward, _backward) = (new float[length * count * 2], new float[length * count * 2], new float[length * count * 2]);
        }

        double all = 0, right = 0;
        for (var i = 0; i < length; i++)
        {
            var row = scores.Slice(i * step, count);
            right += row[gold[i]] + transitions[((i == 0 ? count : gold[i - 1]) * step) + gold[i]];
            var largest = row[0];
            foreach (var score in row)
            {
                largest = Math.Max(largest, score);
            }

            var own = _own.AsSpan(i * count, count);
            var forward = _forward.AsSpan(i * count, count);
            var total = 0f;
            for (var label = 0; label < count; label++)
            {
                own[label] = Exp(row[label] - largest);
                var sum = 0f;
                for (var before = 0; i > 0 && before < count; before++)
                {
                    sum += _forward[((i - 1) * count) + before] * _factors[(before * count) + label];
                }

                forward[label] = own[label] * (i == 0 ? _factors[(count * count) + label] : sum) * (i == length - 1 && !closes[label] ? 0 : 1);
                total += forward[label];
            }

            Divide(forward, total);
            all += Math.Log(total) + largest;
        }

        for (var i = length - 1; i >= 0; i--)
        {
            var backward = _backward.AsSpan(i * count, count);
            backward.Fill(1);
            if (i < length - 1)
            {
                var total = 0f;
                for (var label = 0; label < count; label++)
                {
                    var sum = 0f;
                    for (var after = 0; after < count; after++)
                    {
                        sum += _factors[(label * count) + after] * _own[((i + 1) * count) + after] * _backward[((i + 1) * count) + after] * (i == length - 2 && !closes[after] ? 0 : 1);
                    }

                    backward[label] = sum;
                    total += sum;
                }

                Divide(backward, total);
            }
        }

        for (var i = 0; i < length; i++)
        {
            Transitions(i, gold, scale, dTransitions);
            var row = scores.Slice(i * step, step);
            row.Clear();
            var total = 0f;
            for (var label = 0; label < count; label++)
            {
                row[label] = _forward[(i * count) + label] * _backward[(i * count) + label];
                total += row[label];
            }

            for (var label = 0; label < count; label++)
            {
                row[label] = ((row[label] / total) - (label == gold[i] ? 1 : 0)) * scale;
            }
        }

        return all - right;
    }

    private void Transitions(int i, ReadOnlySpan<int> gold, float scale, Span<float> dTransitions)
    {
        var end = i == gold.Length - 1;
        var total = 0f;
        for (var pass = 0; pass < 2; pass++)
        {
            for (var before = i == 0 ? count : 0; before < (i == 0 ? count + 1 : count); before++)
            {
                for (var label = 0; label < count; label++)
                {
                    var factor = _factors[(before * count) + label];
                    if (factor == 0 || (end && !closes[label]))
                    {
                        continue;
                    }

                    var share = (i == 0 ? 1 : _forward[((i - 1) * count) + before]) * factor * _own[(i * count) + label] * _backward[(i * count) + label];
                    if (pass == 0)
                    {
                        total += share;
                    }
                    else
                    {
                        dTransitions[(before * step) + label] += share / total * scale;
                    }
                }
            }
        }

        dTransitions[((i == 0 ? count : gold[i - 1]) * step) + gold[i]] -= scale;
    }

    private static void Divide(Span<float> values, float by)
    {
        foreach (ref var value in values)
        {
            value /= by;
        }
    }

    private static float Exp(float x) => Activations.Exp(Vector256.Create(x))[0];
}
