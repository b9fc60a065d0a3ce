using System;
using System.Collections.Concurrent;

namespace Parallax.Store;

/// <summary>Writes what became of inputs, and knows what is there already. Writes from one thread at a time; may be asked from any.</summary>
internal sealed class IntakeWriter(ILedgerStore store, IntakeOptions options)
{
    private readonly ConcurrentDictionary<string, string> _engines = new(store.Engines(), StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Diagnostic> _refused = new(StringComparer.Ordinal);

    /// <summary>True where nothing is left to find out of an input.</summary>
    public bool IsKnown(string sha256) => IsRead(sha256) || _refused.ContainsKey(sha256);

    /// <summary>Writes an input.</summary>
    /// <param name="path">Its name in the ledger.</param>
    /// <param name="bytes">The input.</param>
    /// <param name="sha256">Of the bytes.</param>
    /// <param name="withdrawal">Where it was taken back.</param>
    /// <param name="analyse">What the engine makes of it; asked where that is not known.</param>
    public IntakeResult Write(string path, byte[] bytes, string sha256, Withdrawal? withdrawal, Func<Analysis> analyse)
    {
        // What another path held before needs no second record.
        if (_refused.TryGetValue(sha256, out var refusal))
        {
            return Reject(path, bytes, sha256, refusal);
        }

        if (IsRead(sha256))
        {
            store.SavePath(path, sha256);
            Withdraw(path, withdrawal);
            return new IntakeResult(path, IntakeStatus.Unchanged, bytes.Length, sha256, null, []);
        }

        var analysis = analyse();
        if (analysis.Record is not { } record)
        {
            return Reject(path, bytes, sha256, _refused[sha256] = analysis.Refusal);
        }

        store.Save(path, bytes, record, options.Engine);
        Withdraw(path, withdrawal);
        _engines[sha256] = options.Engine;
        return new IntakeResult(path, IntakeStatus.Read, bytes.Length, sha256, record.Document.Id, analysis.Diagnostics);
    }

    /// <summary>Writes that an input could not be had.</summary>
    public IntakeResult Fail(string path, Diagnostic failure, bool isMissing, Withdrawal? withdrawal)
    {
        // A notice that a report is taken back need not hold its text.
        if (withdrawal is not null && store.Knows(path))
        {
            store.Withdraw(path, withdrawal);
            return new IntakeResult(path, IntakeStatus.Unchanged, 0, null, null, [new Diagnostic("withdrawn: " + withdrawal.Reason)]);
        }

        return isMissing ? new IntakeResult(path, IntakeStatus.Rejected, 0, null, null, [failure]) : Reject(path, null, null, failure);
    }

    private bool IsRead(string sha256) => _engines.TryGetValue(sha256, out var engine) && engine == options.Engine;

    private void Withdraw(string path, Withdrawal? withdrawal)
    {
        if (withdrawal is not null)
        {
            store.Withdraw(path, withdrawal);
        }
    }

    private IntakeResult Reject(string path, byte[]? bytes, string? sha256, Diagnostic refusal)
    {
        store.SaveReject(new RejectedInput(path, refusal.Reason, refusal.At));
        return new IntakeResult(path, IntakeStatus.Rejected, bytes?.Length ?? 0, sha256, null, [refusal]);
    }
}
