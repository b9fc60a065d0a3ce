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

    /// <summary>How many values <see cref="Run"/> needs for its cells and scales.</summary>
    public static int Cells(int sentences, int hidden) => (sentences + 3) * hidden;

    /// <summary>How many values <see cref="Run"/> needs for its sums.</summary>
    public static int Sums(int sentences, int hidden) => sentences * 3 * hidden;

    /// <summary>Runs over the sentences of a batch side by side.</summary>
    /// <param name="batch">The sentences.</param>
    /// <param name="backward">From the last word to the first.</param>
    /// <param name="hidden">Width of the state.</param>
    /// <param name="recurrent">hidden × 3 · hidden: what the state before adds to the gates in, out and new.</param>
    /// <param name="gates">For each word at <paramref name="gateStep"/> what the input gives to the gates.</param>
    /// <param name="gateStep">Distance of words in the gates.</param>
    /// <param name="states">Receives the states, <paramref name="step"/> apart.</param>
    /// <param name="step">Distance of words in the states.</param>
    /// <param name="cells">Room for <see cref="Cells"/> values.</param>
    /// <param name="sums">Room for <see cref="Sums"/> values.</param>
    /// <param name="before">Room for the sentences' states.</param>
    public static void Run(SentenceBatch batch, bool backward, int hidden, QuantizedMatrix recurrent, ReadOnlySpan<float> gates, int gateStep, Span<short> states, int step, Span<float> cells, Span<int> sums, Span<short> before)
    {
        var starts = batch.Starts;
        var lengths = batch.Lengths;
        var active = batch.Count;
        var scales = cells.Slice(active * hidden, 3 * hidden);
        cells = cells[..(active * hidden)];
        cells.Clear();
        sums.Clear();
        for (var k = 0; k < scales.Length; k++)
        {
            scales[k] = recurrent.Scales[k] * Scale;
        }

        for (var time = 0; time < batch.Longest; time++)
        {
            while (lengths[active - 1] <= time)
            {
                active--;
            }

            if (time > 0)
            {
                recurrent.Sum(before, hidden, sums, active);
            }

            for (var i = 0; i < active; i++)
            {
                var word = starts[i] + (backward ? lengths[i] - 1 - time : time);
                var next = before.Slice(i * hidden, hidden);
                Step(gates.Slice(word * gateStep, 3 * hidden), sums.Slice(i * 3 * hidden, 3 * hidden), scales, cells.Slice(i * hidden, hidden), next);
                next.CopyTo(states[(word * step)..]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Step(ReadOnlySpan<float> gates, ReadOnlySpan<int> sums, ReadOnlySpan<float> scales, Span<float> cells, Span<short> states)
    {
        var hidden = cells.Length;
        ref var gate = ref MemoryMarshal.GetReference(gates);
        ref var sum = ref MemoryMarshal.GetReference(sums);
        ref var scale = ref MemoryMarshal.GetReference(scales);
        ref var cell = ref MemoryMarshal.GetReference(cells);
        ref var state = ref MemoryMarshal.GetReference(states);
        for (var k = 0; k < hidden; k += 16)
        {
            if (Vector512.IsHardwareAccelerated)
            {
                Sixteen(ref gate, ref sum, ref scale, ref cell, ref state, hidden, k);
                continue;
            }

            var low = Eight(ref gate, ref sum, ref scale, ref cell, hidden, k);
            var high = Eight(ref gate, ref sum, ref scale, ref cell, hidden, k + 8);
            Vector256.Narrow(low, high).StoreUnsafe(ref state, (nuint)k);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Sixteen(ref float gate, ref int sum, ref float scale, ref float cell, ref short state, int hidden, int k)
    {
        var (value, rounded) = RecurrentCell.Next(
            Gate512(ref gate, ref sum, ref scale, k), Gate512(ref gate, ref sum, ref scale, hidden + k), Gate512(ref gate, ref sum, ref scale, (2 * hidden) + k), Vector512.LoadUnsafe(ref cell, (nuint)k));
        value.StoreUnsafe(ref cell, (nuint)k);
        Vector256.Narrow(rounded.GetLower(), rounded.GetUpper()).StoreUnsafe(ref state, (nuint)k);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Eight(ref float gate, ref int sum, ref float scale, ref float cell, int hidden, int k)
    {
        var (value, rounded) = RecurrentCell.Next(
            Gate256(ref gate, ref sum, ref scale, k), Gate256(ref gate, ref sum, ref scale, hidden + k), Gate256(ref gate, ref sum, ref scale, (2 * hidden) + k), Vector256.LoadUnsafe(ref cell, (nuint)k));
        value.StoreUnsafe(ref cell, (nuint)k);
        return rounded;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Gate512(ref float gate, ref int sum, ref float scale, int at) =>
        Vector512.FusedMultiplyAdd(Vector512.ConvertToSingle(Vector512.LoadUnsafe(ref sum, (nuint)at)), Vector512.LoadUnsafe(ref scale, (nuint)at), Vector512.LoadUnsafe(ref gate, (nuint)at));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Gate256(ref float gate, ref int sum, ref float scale, int at) =>
        Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(Vector256.LoadUnsafe(ref sum, (nuint)at)), Vector256.LoadUnsafe(ref scale, (nuint)at), Vector256.LoadUnsafe(ref gate, (nuint)at));
}
