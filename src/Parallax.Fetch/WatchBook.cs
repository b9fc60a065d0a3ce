using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Parallax.Fetch;

/// <summary>What is watched, in memory and in the ledger; lets one visitor at a time write.</summary>
internal sealed class WatchBook
{
    private readonly Lock gate = new();

    private readonly Dictionary<string, WatchedAddress> watched;

    private readonly Action<WatchEvent> tell;

    public WatchBook(IWatchLedger ledger, TimeProvider clock, Action<WatchEvent> tell)
    {
        Ledger = ledger;
        Clock = clock;
        this.tell = tell;
        watched = ledger.Watched().ToDictionary(address => address.Address, StringComparer.Ordinal);
    }

    public IWatchLedger Ledger { get; }

    public TimeProvider Clock { get; }

    public DateTimeOffset? NextAt
    {
        get
        {
            lock (gate)
            {
                return watched.Values.Min(address => address.NextAt);
            }
        }
    }

    /// <summary>Watches a feed.</summary>
    public void Add(string address) => Write(() =>
    {
        if (!watched.TryGetValue(address, out var known))
        {
            Save(new WatchedAddress { Address = address, NextAt = Clock.GetUtcNow() });
        }
        else if (known.NextAt is null)
        {
            Save(known with { NextAt = Clock.GetUtcNow() });
        }
    });

    /// <summary>What is to be visited, feeds first, then what has waited longest.</summary>
    public IReadOnlyList<WatchedAddress> Due(DateTimeOffset now)
    {
        lock (gate)
        {
            return [.. watched.Values.Where(address => address.NextAt <= now).OrderBy(address => address.Feed is null ? 0 : 1).ThenBy(address => address.NextAt).ThenBy(address => address.Address, StringComparer.Ordinal)];
        }
    }

    /// <summary>Does what writes, alone.</summary>
    public void Write(Action work)
    {
        lock (gate)
        {
            work();
        }
    }

    public WatchedAddress? Find(string address)
    {
        lock (gate)
        {
            return watched.GetValueOrDefault(address);
        }
    }

    public void Save(WatchedAddress address)
    {
        Ledger.Save(address);
        watched[address.Address] = address;
    }

    public void Tell(WatchEventKind kind, string address, string? detail = null) => tell(new WatchEvent(Clock.GetUtcNow(), kind, address, detail));
}
