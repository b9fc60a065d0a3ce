using System;
using System.Collections.Generic;

namespace Parallax.Fetch;

/// <summary>Where watching keeps what it reads and how far it is. Called from one thread at a time; what a method has done outlives the program.</summary>
public interface IWatchLedger
{
    /// <summary>All addresses that are watched.</summary>
    IReadOnlyList<WatchedAddress> Watched();

    void Save(WatchedAddress watched);

    /// <summary>Reads an input into the ledger.</summary>
    /// <param name="path">Its path: the address, or the feed's and the entry's id.</param>
    /// <param name="input">The bytes.</param>
    /// <returns>What became of it, and why where it was rejected.</returns>
    (KeptStatus Status, string? Reason) Keep(string path, byte[] input);

    /// <summary>Notes that a report could not be had.</summary>
    void Reject(string path, string reason);

    /// <summary>Marks what was read from an address as withdrawn.</summary>
    void Withdraw(string path, DateTimeOffset at, string reason);

    /// <summary>Takes that mark away.</summary>
    void Restore(string path);

    /// <summary>Keeps an answer as it was received.</summary>
    void Archive(FetchResult answer);
}
