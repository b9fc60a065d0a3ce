using System;
using Parallax.Documents.Language.Network;

namespace Parallax.Evaluation.Training;

/// <summary>Derivatives of <see cref="RecurrentTraining"/>, back through time.</summary>
internal static class RecurrentGradient
{
    /// <summary>Runs over what a forward run left.</summary>
    /// <param name="batch">The sentences.</param>
    /// <param name="backward">As in the forward run.</param>
    /// <param name="hidden">Width of the state.</param>
    /// <param name="transposed">The recurrent weights, gates by states.</param>
    /// <param name="gates">The gates' activations; replaced by the derivatives of what went into them.</param>
    /// <param name="gateStep">Distance of words in the gates.</param>
    /// <param name="cells">The cells.</param>
    /// <param name="states">The states.</param>
    /// <param name="step">Distance of words in cells, states and their derivatives.</param>
    /// <param name="mask">Dropout of the state before, a row for each sentence; empty for none.</param>
    /// <param name="outer">Derivatives of the states, from what read them.</param>
    /// <param name="recurrent">Receives the sums of the recurrent weights' derivatives.</param>
    /// <param name="scratch">At least (words + sentences · 5) × hidden values.</param>
    public static void Run(SentenceBatch batch, bool backward, int hidden, ReadOnlySpan<float> transposed, Span<float> gates, int gateStep, ReadOnlySpan<float> cells, ReadOnlySpan<float> states, int step, ReadOnlySpan<float> mask, ReadOnlySpan<float> outer, Span<float> recurrent, Span<float> scratch)
    {
        var starts = batch.Starts;
        var lengths = batch.Lengths;
        var before = scratch[..(batch.Words * hidden)];
        var later = scratch.Slice(before.Length, batch.Count * hidden);
        var laterCell = scratch.Slice(before.Length + later.Length, batch.Count * hidden);
        var sums = scratch.Slice(before.Length + (2 * later.Length), batch.Count * 3 * hidden);
        later.Clear();
        laterCell.Clear();
        var active = 0;
        for (var time = batch.Longest - 1; time >= 0; time--)
        {
            while (active < batch.Count && lengths[active] > time)
            {
                active++;
            }

            for (var i = 0; i < active; i++)
            {
                var word = starts[i] + (backward ? lengths[i] - 1 - time : time);
                var last = word + (backward ? 1 : -1);
                var own = mask.IsEmpty ? default : mask.Slice(i * hidden, hidden);
                var gate = gates.Slice(word * gateStep, 3 * hidden);
                var previous = before.Slice(word * hidden, hidden);
                for (var k = 0; k < hidden; k++)
                {
                    var input = gate[k];
                    var output = gate[hidden + k];
                    var fresh = gate[(2 * hidden) + k];
                    var old = time == 0 ? 0 : cells[(last * step) + k];
                    var kept = own.IsEmpty ? 1 : own[k];
                    previous[k] = time == 0 ? 0 : states[(last * step) + k] * kept;
                    var bent = output == 0 ? 0 : states[(word * step) + k] / output; // tanh of the cell
                    var state = outer[(word * step) + k] + (later[(i * hidden) + k] * kept);
                    var cell = laterCell[(i * hidden) + k] + (state * output * (1 - (bent * bent)));
                    gate[k] = cell * (fresh - old) * input * (1 - input);
                    gate[hidden + k] = state * bent * output * (1 - output);
                    gate[(2 * hidden) + k] = cell * input * (1 - (fresh * fresh));
                    laterCell[(i * hidden) + k] = cell * (1 - input);
                }

                gate.CopyTo(sums[(i * 3 * hidden)..]);
            }

            if (time > 0)
            {
                later[..(active * hidden)].Clear();
                MatrixProduct.Add(sums, 3 * hidden, 1, transposed, hidden, later, hidden, active, 3 * hidden, hidden);
            }
        }

        MatrixProduct.Add(before, 1, hidden, gates, gateStep, recurrent, 3 * hidden, hidden, batch.Words, 3 * hidden);
    }
}
