using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Parallax.Documents.Language.Network;

/// <summary>
/// A long short-term memory in one direction (Hochreiter and Schmidhuber 1997) whose input and forget gates are coupled (Greff et al. 2017):
/// cell = (1 - in) · cell before + in · new, state = out · tanh(cell). States are kept in 12 bits.
/// </summary>
internal static class RecurrentLayer
{
    /// <summary>What one in a state stands for.</summary>
    public const float Scale = 1f / QuantizedMatrix.Largest;

    /// <summary>Rows that are worked on for a number of sentences.</summary>
    public static int Padded(int sentences) => (sentences + 3) / 4 * 4;

    /// <summary>Runs over the sentences of a batch side by side.</summary>
    /// <param name="batch">The sentences.</param>
    /// <param name="backward">From the last word to the first.</param>
    /// <param name="hidden">Width of the state.</param>
    /// <param name="recurrent">hidden × 3 · hidden: what the state before adds to the gates in, out and new.</param>
    /// <param name="gates">For each word at <paramref name="gateStep"/> what the input gives to the gates.</param>
    /// <param name="gateStep">Distance of words in the gates.</param>
    /// <param name="states">Receives the states, <paramref name="step"/> apart.</param>
    /// <param name="step">Distance of words in the states.</param>
    /// <param name="scratch">At least padded sentences × 4 · hidden values.</param>
    /// <param name="before">At least padded sentences × hidden values.</param>
    public static void Run(SentenceBatch batch, bool backward, int hidden, QuantizedMatrix recurrent, ReadOnlySpan<float> gates, int gateStep, Span<short> states, int step, Span<float> scratch, Span<short> before)
    {
        var starts = batch.Starts;
        var lengths = batch.Lengths;
        var active = batch.Count;
        var cells = scratch[..(batch.Count * hidden)];
        var sums = scratch.Slice(cells.Length, Padded(batch.Count) * 3 * hidden);
        cells.Clear();
        before.Clear();
        ReadOnlySpan<float> scale = [Scale];
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
                // Four rows cost no more than one.
                recurrent.Add(before, hidden, scale, sums, 3 * hidden, Padded(active));
            }

            for (var i = 0; i < active; i++)
            {
                var word = starts[i] + (backward ? lengths[i] - 1 - time : time);
                var next = before.Slice(i * hidden, hidden);
                Step(sums.Slice(i * 3 * hidden, 3 * hidden), cells.Slice(i * hidden, hidden), next);
                next.CopyTo(states[(word * step)..]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Step(ReadOnlySpan<float> gates, Span<float> cells, Span<short> states)
    {
        var hidden = cells.Length;
        ref var gate = ref MemoryMarshal.GetReference(gates);
        ref var cell = ref MemoryMarshal.GetReference(cells);
        ref var state = ref MemoryMarshal.GetReference(states);
        for (var k = 0; k < hidden; k += 16)
        {
            if (Vector512.IsHardwareAccelerated)
            {
                Sixteen(ref gate, ref cell, ref state, hidden, k);
                continue;
            }

            var low = Eight(ref gate, ref cell, hidden, k);
            var high = Eight(ref gate, ref cell, hidden, k + 8);
            Vector256.Narrow(low, high).StoreUnsafe(ref state, (nuint)k);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Sixteen(ref float gate, ref float cell, ref short state, int hidden, int k)
    {
        var input = Activations.Sigmoid(Vector512.LoadUnsafe(ref gate, (nuint)k));
        var output = Activations.Sigmoid(Vector512.LoadUnsafe(ref gate, (nuint)(hidden + k)));
        var fresh = Activations.Tanh(Vector512.LoadUnsafe(ref gate, (nuint)((2 * hidden) + k)));
        var old = Vector512.LoadUnsafe(ref cell, (nuint)k);
        var value = Vector512.FusedMultiplyAdd(input, fresh - old, old);
        value.StoreUnsafe(ref cell, (nuint)k);
        var magic = Vector512.Create(12582912f);
        var rounded = Vector512.FusedMultiplyAdd(output * Activations.Tanh(value), Vector512.Create((float)QuantizedMatrix.Largest), magic).AsInt32() - magic.AsInt32();
        Vector256.Narrow(rounded.GetLower(), rounded.GetUpper()).StoreUnsafe(ref state, (nuint)k);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Eight(ref float gate, ref float cell, int hidden, int k)
    {
        var input = Activations.Sigmoid(Vector256.LoadUnsafe(ref gate, (nuint)k));
        var output = Activations.Sigmoid(Vector256.LoadUnsafe(ref gate, (nuint)(hidden + k)));
        var fresh = Activations.Tanh(Vector256.LoadUnsafe(ref gate, (nuint)((2 * hidden) + k)));
        var old = Vector256.LoadUnsafe(ref cell, (nuint)k);
        var value = Vector256.FusedMultiplyAdd(input, fresh - old, old);
        value.StoreUnsafe(ref cell, (nuint)k);

        // Adding 1.5 · 2^23 rounds to a whole number, which then stands in the low bits.
        var magic = Vector256.Create(12582912f);
        var rounded = Vector256.FusedMultiplyAdd(output * Activations.Tanh(value), Vector256.Create((float)QuantizedMatrix.Largest), magic);
        return rounded.AsInt32() - magic.AsInt32();
    }
}
