using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Parallax.Fetch;

/// <summary>Where watching keeps what it reads and how far it is. Called from one thread at a time; what a method has done outlives the program.</summary>
public interface IWatchLedger
{
    /// <summary>All addresses that are watched.</summary>
    IReadOnlyList<WatchedAddress> Watched();

    void Save(WatchedAddress watched);

    /// <summary>Does beforehand what can be done for <see cref="Keep"/> without writing. May be called from several threads, also while another method is.</summary>
    Task PrepareAsync(byte[] input, CancellationToken cancellation);

    /// <summary>Reads an input into the ledger.</summary>
    /// <param name="path">Its path: the address, or the feed's and the entry's id.</param>
    /// <param name="input">The bytes.</param>
    /// <param name="answer">What it was made of; null for an entry of a feed.</param>
    /// <returns>What became of it; why where it was rejected, else what is to be told of it.</returns>
    (KeptStatus Status, string? Detail) Keep(string path, byte[] input, FetchResult? answer = null);

    /// <summary>Notes that a report could not be had.</summary>
    void Reject(string path, string reason);

    /// <summary>Marks what was read from an address as withdrawn.</summary>
    void Withdraw(string path, DateTimeOffset at, string reason);

    /// <summary>Takes that mark away.</summary>
    void Restore(string path);

    /// <summary>Keeps an answer as it was received.</summary>
    void Archive(FetchResult answer);
}
