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

    /// <summary>The order in which inputs were read first: a number of each, by SHA-256.</summary>
    IReadOnlyDictionary<string, long> Numbers();

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

    /// <summary>Notes of the program and of analysts under keys that begin with a word, by key.</summary>
    ImmutableArray<KeyValuePair<string, string>> Notes(string prefix);

    /// <summary>Keeps a note: how far the program is with a task, or what an analyst says.</summary>
    void SaveNote(string key, string value);

    /// <summary>Takes a note back.</summary>
    /// <returns>False where there is none under the key.</returns>
    bool RemoveNote(string key);

    /// <summary>Blocks that hold all of the words, those read last first. The text is taken as words, whatever characters it holds.</summary>
    /// <param name="text">What to look for; a part in double quotes is a phrase.</param>
    /// <param name="most">So many blocks at most: what nearly every block holds takes long to weigh.</param>
    SearchResult Search(string text, int most = int.MaxValue);

    /// <summary>Where the words stand in blocks that a search gave: spans of each document's text, in order.</summary>
    /// <param name="text">What was looked for.</param>
    /// <param name="hits">Blocks; one that is gone or holds the words no more has no spans.</param>
    ImmutableArray<ImmutableArray<Span>> Matches(string text, IEnumerable<SearchHit> hits);

    /// <summary>A text that changes when documents are read, refused or withdrawn or an analyst's note is made, whichever program does it. Quick to ask again.</summary>
    string State();
}
