using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;

namespace Parallax.Store;

/// <summary>One run of <see cref="Intake"/>: the documents under way and what is known of inputs so far.</summary>
internal sealed class IntakeRun(ILedgerStore store, IntakeOptions options) : IDisposable
{
    private readonly Dictionary<string, string> _engines = new(store.Engines(), StringComparer.Ordinal);
    private readonly Dictionary<string, Diagnostic> _refused = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Task<Analysis>> _analyses = new(StringComparer.Ordinal);
    private readonly Queue<Job> _underWay = new();
    private readonly SemaphoreSlim _free = new(options.ThreadCount);

    public bool IsUnderWay => _underWay.Count > 0;

    /// <summary>True where the first job is done, or too many are under way to start another.</summary>
    public bool MustFinishOne => _underWay.TryPeek(out var first) && (first.Analysis is null or { IsCompleted: true } || _underWay.Count > options.ThreadCount * 2);

    public void Start(IntakeInput input)
    {
        var content = input.Open();
        if (content.Bytes is not { } bytes)
        {
            _underWay.Enqueue(new Job(input.Path, null, null, null, new Diagnostic(content.Failure ?? "cannot be read", Rejected: true), content.IsMissing, input.Withdrawal));
            return;
        }

        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var isKnown = IsKnown(sha256) || _refused.ContainsKey(sha256);
        _underWay.Enqueue(new Job(input.Path, bytes, sha256, isKnown ? null : AnalysisOf(bytes, sha256), null, Withdrawal: input.Withdrawal));
    }

    public IntakeResult FinishOne()
    {
        var job = _underWay.Dequeue();
        if (job.Sha256 is not { } sha256 || job.Bytes is not { } bytes)
        {
            // A notice that a report is taken back need not hold its text.
            if (job.Withdrawal is not null && store.Knows(job.Path))
            {
                store.Withdraw(job.Path, job.Withdrawal);
                return new IntakeResult(job.Path, IntakeStatus.Unchanged, 0, null, null, [new Diagnostic("withdrawn: " + job.Withdrawal.Reason)]);
            }

            return Reject(job, job.Failure!);
        }

        // What another path of this run held before needs no second record.
        if (_refused.TryGetValue(sha256, out var refusal))
        {
            return Reject(job, refusal);
        }

        if (IsKnown(sha256))
        {
            store.SavePath(job.Path, sha256);
            Withdraw(job);
            return new IntakeResult(job.Path, IntakeStatus.Unchanged, bytes.Length, sha256, null, []);
        }

        var analysis = job.Analysis!.GetAwaiter().GetResult();
        _analyses.Remove(sha256);
        if (analysis.Record is not { } record)
        {
            return Reject(job, _refused[sha256] = analysis.Refusal);
        }

        store.Save(job.Path, bytes, record, options.Engine);
        Withdraw(job);
        _engines[sha256] = options.Engine;
        return new IntakeResult(job.Path, IntakeStatus.Read, bytes.Length, sha256, record.Document.Id, analysis.Diagnostics);
    }

    public void Dispose()
    {
        foreach (var job in _underWay)
        {
            job.Analysis?.Wait(CancellationToken.None);
        }

        _free.Dispose();
    }

    /// <summary>The analysis of an input, begun where no equal input is under way.</summary>
    private Task<Analysis> AnalysisOf(byte[] bytes, string sha256)
    {
        if (_analyses.TryGetValue(sha256, out var running))
        {
            return running;
        }

        _free.Wait(CancellationToken.None);
        return _analyses[sha256] = Task.Run(() =>
        {
            try
            {
                return Analysis.Of(bytes, options);
            }
            finally
            {
                _free.Release();
            }
        });
    }

    private bool IsKnown(string sha256) => _engines.TryGetValue(sha256, out var engine) && engine == options.Engine;

    private void Withdraw(Job job)
    {
        if (job.Withdrawal is not null)
        {
            store.Withdraw(job.Path, job.Withdrawal);
        }
    }

    private IntakeResult Reject(Job job, Diagnostic refusal)
    {
        if (!job.IsMissing)
        {
            store.SaveReject(new RejectedInput(job.Path, refusal.Reason, refusal.At));
        }

        return new IntakeResult(job.Path, IntakeStatus.Rejected, job.Bytes?.Length ?? 0, job.Sha256, null, [refusal]);
    }

    /// <param name="Path">Name in the ledger.</param>
    /// <param name="Bytes">Null where they could not be had.</param>
    /// <param name="Sha256">Null where the bytes could not be had.</param>
    /// <param name="Analysis">Null where the input is known.</param>
    /// <param name="Failure">Why the bytes could not be had.</param>
    /// <param name="IsMissing">True where there is nothing.</param>
    /// <param name="Withdrawal">Where it was taken back.</param>
    private sealed record Job(string Path, byte[]? Bytes, string? Sha256, Task<Analysis>? Analysis, Diagnostic? Failure, bool IsMissing = false, Withdrawal? Withdrawal = null);
}
