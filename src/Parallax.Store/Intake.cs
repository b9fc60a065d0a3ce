using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Parallax.Store;

/// <summary>
/// Reads a batch into a store: bytes are fetched in order, documents analysed side by side, results written in order by one
/// writer, each document at once with its path. So threads change nothing of what is written, a killed run has written a
/// beginning of the batch, and running it again does the rest. Memory is bounded by the documents under way.
/// </summary>
public static class Intake
{
    private const int RefreshBatch = 256;

    /// <summary>Reads a batch.</summary>
    /// <param name="store">Where to.</param>
    /// <param name="inputs">What, in the order in which it shall be written.</param>
    /// <param name="options">How.</param>
    /// <param name="report">Told of each input, in order, when it has been written.</param>
    /// <param name="cancellation">Stops after the document being written.</param>
    /// <exception cref="OperationCanceledException">Stopped; what was reported is kept.</exception>
    /// <exception cref="LedgerUnusableException">The store failed; what was reported is kept.</exception>
    public static void Run(
        ILedgerStore store, IEnumerable<IntakeInput> inputs, IntakeOptions options, Action<IntakeResult> report, CancellationToken cancellation)
    {
        using var run = new IntakeRun(store, options);
        foreach (var input in inputs)
        {
            cancellation.ThrowIfCancellationRequested();
            run.Start(input);
            while (run.MustFinishOne)
            {
                report(run.FinishOne());
            }
        }

        while (run.IsUnderWay)
        {
            cancellation.ThrowIfCancellationRequested();
            report(run.FinishOne());
        }
    }

    /// <summary>Makes the records that another engine made anew, from their stored inputs.</summary>
    /// <returns>How many there were.</returns>
    public static int Refresh(ILedgerStore store, IntakeOptions options, CancellationToken cancellation)
    {
        var stale = store.Engines()
            .Where(pair => pair.Value != options.Engine)
            .Select(pair => pair.Key)
            .Order(StringComparer.Ordinal)
            .ToArray();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.ThreadCount, CancellationToken = cancellation };
        foreach (var batch in stale.Chunk(RefreshBatch))
        {
            var inputs = Array.ConvertAll(batch, sha256 =>
                store.Input(sha256) ?? throw new LedgerUnusableException($"is damaged: input {sha256} is gone") { Location = store.Location });
            var analyses = new Analysis[batch.Length];
            Parallel.For(0, batch.Length, parallel, i => analyses[i] = Analysis.Of(inputs[i], options));
            for (var i = 0; i < batch.Length; i++)
            {
                // An input that a newer engine refuses keeps the record it has.
                if (analyses[i].Record is { } record)
                {
                    store.Save(null, inputs[i], record, options.Engine);
                }
            }
        }

        return stale.Length;
    }
}
