using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Parallax.Fetch;

namespace Parallax.Tests.Fetch;

/// <summary>Stops for good before a step: nothing is written from there on, as if the program had been killed.</summary>
internal sealed class StoppingLedger(IWatchLedger ledger, Func<bool> stops) : IWatchLedger
{
    private bool isOver;

    public IReadOnlyList<WatchedAddress> Watched() => ledger.Watched();

    public void Save(WatchedAddress watched)
    {
        Step();
        ledger.Save(watched);
    }

    public Task PrepareAsync(byte[] input, CancellationToken cancellation) => ledger.PrepareAsync(input, cancellation);

    public (KeptStatus Status, string? Detail) Keep(string path, byte[] input, FetchResult? answer = null)
    {
        Step();
        return ledger.Keep(path, input, answer);
    }

    public void Reject(string path, string reason)
    {
        Step();
        ledger.Reject(path, reason);
    }

    public void Withdraw(string path, DateTimeOffset at, string reason)
    {
        Step();
        ledger.Withdraw(path, at, reason);
    }

    public void Restore(string path)
    {
        Step();
        ledger.Restore(path);
    }

    public void Archive(FetchResult answer)
    {
        Step();
        ledger.Archive(answer);
    }

    private void Step()
    {
        isOver = isOver || stops();
        if (isOver)
        {
            throw new StoppedException("stopped");
        }
    }
}
