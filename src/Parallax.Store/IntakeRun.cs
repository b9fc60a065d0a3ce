using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;

namespace Parallax.Store;

/// <summary>One run of <see cref="Intake"/>: the documents under way.</summary>
internal sealed class IntakeRun(ILedgerStore store, IntakeOptions options) : IDisposable
{
    private readonly IntakeWriter _writer = new(store, options);
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
            _underWay.Enqueue(new Job(input, null, null, null, new Diagnostic(content.Failure ?? "cannot be read", Rejected: true), content.IsMissing));
            return;
        }

        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        _underWay.Enqueue(new Job(input, bytes, sha256, _writer.IsKnown(sha256) ? null : AnalysisOf(bytes, sha256), null));
    }

    public IntakeResult FinishOne()
    {
        var job = _underWay.Dequeue();
        if (job.Sha256 is not { } sha256 || job.Bytes is not { } bytes)
        {
            return _writer.Fail(job.Input.Path, job.Failure!, job.IsMissing, job.Input.Withdrawal);
        }

        return _writer.Write(job.Input.Path, bytes, sha256, job.Input.Withdrawal, () =>
        {
            var analysis = job.Analysis!.GetAwaiter().GetResult();
            _analyses.Remove(sha256);
            return analysis;
        });
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

    /// <param name="Input">What is read.</param>
    /// <param name="Bytes">Null where they could not be had.</param>
    /// <param name="Sha256">Null where the bytes could not be had.</param>
    /// <param name="Analysis">Null where the input is known.</param>
    /// <param name="Failure">Why the bytes could not be had.</param>
    /// <param name="IsMissing">True where there is nothing.</param>
    private sealed record Job(IntakeInput Input, byte[]? Bytes, string? Sha256, Task<Analysis>? Analysis, Diagnostic? Failure, bool IsMissing = false);
}
