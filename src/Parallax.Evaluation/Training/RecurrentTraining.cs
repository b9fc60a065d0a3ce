using System;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Parallax.Documents.Language.Network;

namespace Parallax.Evaluation.Training;

/// <summary>
/// <see cref="RecurrentLayer"/> with floats and dropout, keeping what the derivatives need: a long short-term memory in one direction (Hochreiter and Schmidhuber 1997) whose input and forget gates are coupled (Greff et al. 2017):
/// cell = (1 - in) · cell before + in · new, state = out · tanh(cell).
/// </summary>
internal static class RecurrentTraining
{
    /// <summary>Runs over the sentences of a batch side by side.</summary>
    /// <param name="batch">The sentences.</param>
    /// <param name="backward">From the last word to the first.</param>
    /// <param name="hidden">Width of the state.</param>
    /// <param name="recurrent">hidden × 3 · hidden: what the state before adds to the gates in, out and new.</param>
    /// <param name="gates">For each word at <paramref name="gateStep"/> what the input gives to the gates; receives their activations.</param>
    /// <param name="gateStep">Distance of words in the gates.</param>
    /// <param name="cells">Receives the cells, <paramref name="step"/> apart.</param>
    /// <param name="states">Receives the states, <paramref name="step"/> apart.</param>
    /// <param name="step">Distance of words in cells and states.</param>
    /// <param name="mask">Dropout of the state before, a row for each sentence of the batch; empty for none.</param>
    /// <param name="scratch">At least sentences × 4 · hidden values.</param>
    public static void Run(SentenceBatch batch, bool backward, int hidden, ReadOnlySpan<float> recurrent, Span<float> gates, int gateStep, Span<float> cells, Span<float> states, int step, ReadOnlySpan<float> mask, Span<float> scratch)
    {
        var starts = batch.Starts;
        var lengths = batch.Lengths;
        var active = batch.Count;
        var before = scratch[..(batch.Count * hidden)];
        var sums = scratch.Slice(before.Length, batch.Count * 3 * hidden);
        for (var time = 0; time < batch.Longest; time++)
        {
            while (lengths[active - 1] <= time)
            {
                active--;
            }

            for (var i = 0; i < active; i++)
            {
                var word = starts[i] + (backward ? lengths[i] - 1 - time : time);
                gates.Slice(word * gateStep, 3 * hidden).CopyTo(sums[(i * 3 * hidden)..]);
            }

            if (time > 0)
            {
                MatrixProduct.Add(before, hidden, 1, recurrent, 3 * hidden, sums, 3 * hidden, active, hidden, 3 * hidden);
            }

            for (var i = 0; i < active; i++)
            {
                var word = starts[i] + (backward ? lengths[i] - 1 - time : time);
                var last = word + (backward ? 1 : -1);
                Step(
                    sums.Slice(i * 3 * hidden, 3 * hidden),
                    gates.Slice(word * gateStep, 3 * hidden),
                    time == 0 ? default : cells.Slice(last * step, hidden),
                    cells.Slice(word * step, hidden),
                    states.Slice(word * step, hidden),
                    mask.IsEmpty ? default : mask.Slice(i * hidden, hidden),
                    before.Slice(i * hidden, hidden));
            }
        }
    }

    private static void Step(ReadOnlySpan<float> sums, Span<float> gates, ReadOnlySpan<float> cellBefore, Span<float> cell, Span<float> state, ReadOnlySpan<float> mask, Span<float> next)
    {
        var hidden = cell.Length;
        ref var sum = ref MemoryMarshal.GetReference(sums);
        ref var gate = ref MemoryMarshal.GetReference(gates);
        for (var k = 0; k < hidden; k += Vector256<float>.Count)
        {
            var input = Activations.Sigmoid(Vector256.LoadUnsafe(ref sum, (nuint)k));
            var output = Activations.Sigmoid(Vector256.LoadUnsafe(ref sum, (nuint)(hidden + k)));
            var fresh = Activations.Tanh(Vector256.LoadUnsafe(ref sum, (nuint)((2 * hidden) + k)));
            input.StoreUnsafe(ref gate, (nuint)k);
            output.StoreUnsafe(ref gate, (nuint)(hidden + k));
            fresh.StoreUnsafe(ref gate, (nuint)((2 * hidden) + k));
            var old = cellBefore.IsEmpty ? Vector256<float>.Zero : Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(cellBefore), (nuint)k);
            var value = Vector256.FusedMultiplyAdd(input, fresh - old, old);
            value.StoreUnsafe(ref MemoryMarshal.GetReference(cell), (nuint)k);
            var result = output * Activations.Tanh(value);
            result.StoreUnsafe(ref MemoryMarshal.GetReference(state), (nuint)k);
            if (!mask.IsEmpty)
            {
                result *= Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(mask), (nuint)k);
            }

            result.StoreUnsafe(ref MemoryMarshal.GetReference(next), (nuint)k);
        }
    }
}
