using System;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Parallax.Documents.Language.Network;

namespace Parallax.Documents.Statements.Attributions;

/// <summary>
/// The conditional random field over the labels: none, and begin and inside of source, cue and content. The labels of a word are the lanes of a vector;
/// sums run in one order and exponentials are a polynomial, so that the result is the same on every machine.
/// </summary>
internal sealed class LabelField
{
    /// <summary>Number of labels.</summary>
    public const int Count = 7;

    private const int Step = PartSize.Labels;
    private const int Lanes = 8;

    /// <summary>By label before, the row behind the last for the start; forbidden ones and the lane without a label are minus infinity.</summary>
    private readonly Vector256<float>[] _scores = new Vector256<float>[Count + 1];

    /// <summary>Their exponentials, and 0.</summary>
    private readonly Vector256<float>[] _factors = new Vector256<float>[Count + 1];

    /// <summary>The same by label behind: the lanes are the labels before.</summary>
    private readonly Vector256<float>[] _factorsBack = new Vector256<float>[Count];

    /// <param name="transitions">Label before by label; the row behind the last is for the start.</param>
    public LabelField(float[] transitions)
    {
        for (var before = 0; before <= Count; before++)
        {
            _scores[before] = Vector256.Create(float.NegativeInfinity);
            for (var label = 0; label < Count; label++)
            {
                if (IsAllowed(before, label))
                {
                    var score = transitions[(before * Step) + label];
                    _scores[before] = _scores[before].WithElement(label, score);
                    _factors[before] = _factors[before].WithElement(label, Activations.Exp(Vector256.Create(score))[0]);
                }
            }
        }

        for (var label = 0; label < Count; label++)
        {
            for (var before = 0; before < Count; before++)
            {
                _factorsBack[label] = _factorsBack[label].WithElement(before, _factors[before][label]);
            }
        }
    }

    /// <summary>Whether a label may follow another; <see cref="Count"/> is the start.</summary>
    public static bool IsAllowed(int before, int label) => label == 0 || label % 2 == 1 || (before < Count && (before == label || before == label - 1));

    /// <summary>Finds the likeliest labels, and how likely each word is of the part that its label names.</summary>
    /// <param name="scores">A row of <see cref="PartSize.Labels"/> values for each word, which are used up.</param>
    /// <param name="back">Room for <see cref="PartSize.Labels"/> / 2 values for each word.</param>
    /// <param name="labels">Receives the labels.</param>
    /// <param name="chances">Receives how likely they are.</param>
    public void Decode(Span<float> scores, Span<int> back, Span<int> labels, Span<float> chances)
    {
        if (scores.Length < labels.Length * Step || back.Length < labels.Length * Lanes || chances.Length < labels.Length)
        {
            throw new ArgumentException("less room than words", nameof(scores));
        }

        if (labels.Length > 0)
        {
            Weigh(scores);
            Best(scores, back, labels);
            Chances(scores, labels, chances);
        }
    }

    /// <summary>Writes the exponentials of each word's scores behind them.</summary>
    private static void Weigh(Span<float> scores)
    {
        ref var row = ref MemoryMarshal.GetReference(scores);
        for (nuint at = 0; at < (nuint)scores.Length; at += Step)
        {
            var own = Vector256.LoadUnsafe(ref row, at).WithElement(Count, float.NegativeInfinity);
            own.StoreUnsafe(ref row, at);
            var largest = own[0];
            for (var label = 1; label < Count; label++)
            {
                largest = MathF.Max(largest, own[label]);
            }

            Activations.Exp(own - Vector256.Create(largest)).StoreUnsafe(ref row, at + Lanes);
        }
    }

    private void Best(Span<float> scores, Span<int> back, Span<int> labels)
    {
        ref var row = ref MemoryMarshal.GetReference(scores);
        ref var pointer = ref MemoryMarshal.GetReference(back);
        var sums = Vector256.LoadUnsafe(ref row) + _scores[Count];
        for (nuint i = 1; i < (nuint)labels.Length; i++)
        {
            var best = Vector256.Create(sums[0]) + _scores[0];
            var from = Vector256<int>.Zero;
            for (var before = 1; before < Count; before++)
            {
                var sum = Vector256.Create(sums[before]) + _scores[before];
                var isBetter = Vector256.GreaterThan(sum, best);
                best = Vector256.ConditionalSelect(isBetter, sum, best);
                from = Vector256.ConditionalSelect(isBetter.AsInt32(), Vector256.Create(before), from);
            }

            from.StoreUnsafe(ref pointer, i * Lanes);
            sums = Vector256.LoadUnsafe(ref row, i * Step) + best;
        }

        var at = 0;
        for (var label = 1; label < Count; label++)
        {
            at = sums[label] > sums[at] ? label : at;
        }

        for (var i = labels.Length - 1; i >= 0; i--)
        {
            labels[i] = at;
            at = i == 0 ? 0 : back[(i * Lanes) + at];
        }
    }

    /// <summary>Forward and backward sums, scaled at each word (Rabiner 1989).</summary>
    private void Chances(Span<float> scores, ReadOnlySpan<int> labels, Span<float> chances)
    {
        ref var row = ref MemoryMarshal.GetReference(scores);
        var forward = _factors[Count] * Vector256.LoadUnsafe(ref row, Lanes);
        forward /= Vector256.Create(Sum(forward));
        forward.StoreUnsafe(ref row);
        for (nuint i = 1; i < (nuint)labels.Length; i++)
        {
            var sum = Vector256.Create(forward[0]) * _factors[0];
            for (var before = 1; before < Count; before++)
            {
                sum = Vector256.FusedMultiplyAdd(Vector256.Create(forward[before]), _factors[before], sum);
            }

            forward = sum * Vector256.LoadUnsafe(ref row, (i * Step) + Lanes);
            forward /= Vector256.Create(Sum(forward));
            forward.StoreUnsafe(ref row, i * Step);
        }

        var backward = Vector256<float>.One;
        for (var i = labels.Length - 1; i >= 0; i--)
        {
            var at = (nuint)(i * Step);
            var chance = Vector256.LoadUnsafe(ref row, at) * backward;
            var first = Math.Max(0, ((labels[i] + 1) / 2 * 2) - 1);
            chances[i] = (first == 0 ? chance[0] : chance[first] + chance[first + 1]) / Sum(chance);
            var behind = Vector256.LoadUnsafe(ref row, at + Lanes) * backward;
            var earlier = Vector256.Create(behind[0]) * _factorsBack[0];
            for (var label = 1; label < Count; label++)
            {
                earlier = Vector256.FusedMultiplyAdd(Vector256.Create(behind[label]), _factorsBack[label], earlier);
            }

            backward = earlier / Vector256.Create(Sum(earlier));
        }
    }

    private static float Sum(Vector256<float> values)
    {
        var sums = values.GetLower() + values.GetUpper();
        return sums[0] + sums[2] + (sums[1] + sums[3]);
    }
}
