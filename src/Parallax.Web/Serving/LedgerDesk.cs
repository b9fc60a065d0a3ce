using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.Json;
using System.Threading;
using Parallax.Fetch;
using Parallax.Ledger;
using Parallax.Store;

namespace Parallax.Web.Serving;

/// <summary>The ledger behind the pages: the store, used from one thread at a time, and the snapshot that requests read.</summary>
public sealed class LedgerDesk : IDisposable
{
    private readonly Lock _gate = new();
    private readonly ILedgerStore _store;
    private LedgerSnapshot _snapshot;

    /// <param name="store">The ledger; the desk closes it.</param>
    /// <param name="cancellation">Stops the building of the ledger.</param>
    public LedgerDesk(ILedgerStore store, CancellationToken cancellation)
    {
        _store = store;
        Intake.Refresh(store, new IntakeOptions(), cancellation);
        _snapshot = Build();
    }

    internal LedgerSnapshot Snapshot => Volatile.Read(ref _snapshot);

    /// <summary>Passages that hold all of the words, best first.</summary>
    internal ImmutableArray<SearchHit> Search(string text, int limit)
    {
        lock (_gate)
        {
            return _store.Search(text, limit);
        }
    }

    /// <summary>What the ledger watches, as it stands now.</summary>
    internal ImmutableArray<WatchedAddress> Watched()
    {
        lock (_gate)
        {
            return [.. _store.Notes(WatchNotes.Prefix).Select(note => JsonSerializer.Deserialize<WatchedAddress>(note.Value)).OfType<WatchedAddress>()];
        }
    }

    /// <summary>Reads what a visitor brought and builds the ledger anew.</summary>
    internal ImmutableArray<IntakeResult> Read(IReadOnlyList<IntakeInput> inputs, CancellationToken cancellation)
    {
        lock (_gate)
        {
            var results = ImmutableArray.CreateBuilder<IntakeResult>(inputs.Count);
            try
            {
                Intake.Run(_store, inputs, new IntakeOptions(), results.Add, cancellation);
            }
            finally
            {
                Volatile.Write(ref _snapshot, Build(_snapshot));
            }

            return results.ToImmutable();
        }
    }

    public void Dispose() => _store.Dispose();

    private LedgerSnapshot Build(LedgerSnapshot? before = null)
    {
        var snapshot = Make(before);
        snapshot.Warm();
        return snapshot;
    }

    private LedgerSnapshot Make(LedgerSnapshot? before) => new(LedgerBuilder.Build(LedgerLoader.Load(_store)), _store.Rejects(), before?.Ledger.Documents.Select(document => document.Id));
}
