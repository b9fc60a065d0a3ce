using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Parallax.Documents;

namespace Parallax.Store;

/// <summary>
/// Keeps what a ledger is made of: inputs, their records, the paths they came from, what was refused, and a full-text index.
/// Used from one thread at a time. Every method throws <see cref="LedgerUnusableException"/> where the place of storage fails.
/// </summary>
public interface ILedgerStore : IDisposable
{
    /// <summary>Where it is, as the user named it.</summary>
    string Location { get; }

    /// <summary>The engine stamp of each input's record, by SHA-256.</summary>
    IReadOnlyDictionary<string, string> Engines();

    /// <summary>Keeps an input with its record and path, all or nothing; an input that is there already gets the new record.</summary>
    /// <param name="path">Where it was read from; null leaves the paths as they are.</param>
    /// <param name="input">The bytes as received.</param>
    /// <param name="record">What the engine made of them.</param>
    /// <param name="engine">The stamp of the engine that made it.</param>
    void Save(string? path, byte[] input, DocumentRecord record, string engine);

    /// <summary>Notes that a path holds an input that is there already.</summary>
    /// <returns>False where that was known.</returns>
    bool SavePath(string path, string sha256);

    /// <summary>Notes that what a path held was refused; a later <see cref="Save"/> of the path clears it.</summary>
    /// <returns>False where that was known.</returns>
    bool SaveReject(RejectedInput reject);

    /// <summary>Everything read, ordered by SHA-256.</summary>
    IEnumerable<StoredRecord> Records();

    /// <summary>The bytes of an input as received; null where they are not there.</summary>
    byte[]? Input(string sha256);

    /// <summary>What was refused, by path.</summary>
    ImmutableArray<RejectedInput> Rejects();

    /// <summary>Marks what a path holds as taken back by its publisher; null takes the mark away, as a later <see cref="Save"/> of the path does.</summary>
    void Withdraw(string path, Withdrawal? withdrawal);

    /// <summary>Whether something was read from a path.</summary>
    bool Knows(string path);

    /// <summary>SHA-256 of what was read last from a path; null where nothing was.</summary>
    string? Held(string path);

    /// <summary>Another text where something was read, refused or taken back since, by this program or another; cheap to ask for.</summary>
    string State();

    /// <summary>Notes of the program under keys that begin with a word, by key.</summary>
    ImmutableArray<KeyValuePair<string, string>> Notes(string prefix);

    /// <summary>Keeps a note of the program, such as how far it is with a task.</summary>
    void SaveNote(string key, string value);

    /// <summary>Blocks that hold all of the words, best first. The text is taken as words, whatever characters it holds.</summary>
    /// <param name="text">What to look for; a part in double quotes is a phrase.</param>
    /// <param name="limit">Most hits to give.</param>
    ImmutableArray<SearchHit> Search(string text, int limit);
}
