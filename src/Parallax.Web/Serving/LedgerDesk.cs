using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Parallax.Fetch;
using Parallax.Ledger;
using Parallax.Store;

namespace Parallax.Web.Serving;

/// <summary>The ledger behind the pages: the store, used from one thread at a time, and the snapshot that requests read.</summary>
public sealed class LedgerDesk : IDisposable
{
    /// <summary>A ledger that is written to all the time is built anew for a fifth of the time at most.</summary>
    private const int MostOfTheTime = 4;

    private readonly Lock _gate = new();
    private readonly ILedgerStore _store;
    private LedgerSnapshot _snapshot;
    private string _state;

    /// <param name="store">The ledger; the desk closes it.</param>
    /// <param name="cancellation">Stops the building of the ledger.</param>
    public LedgerDesk(ILedgerStore store, CancellationToken cancellation)
    {
        _store = store;
        Intake.Refresh(store, new IntakeOptions(), cancellation);
        _state = store.State();
        _snapshot = Build();
    }

    /// <summary>Takes up what other programs read into the ledger, such as one that watches feeds, until it is stopped.</summary>
    /// <param name="pause">How often to look; a ledger that takes long to build is looked at less often.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task FollowAsync(TimeSpan pause, CancellationToken cancellation)
    {
        for (var wait = pause; ; )
        {
            await Task.Delay(wait, cancellation).ConfigureAwait(false);
            var took = Stopwatch.StartNew();
            try
            {
                await Task.Run(TakeUp, cancellation).ConfigureAwait(false);
            }
            catch (LedgerUnusableException)
            {
                // Whoever writes may be done the next time; what was read so far is served on.
            }

            wait = pause + (MostOfTheTime * took.Elapsed);
        }
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
                _state = _store.State();
                Volatile.Write(ref _snapshot, Build(_snapshot));
            }

            return results.ToImmutable();
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _store.Dispose();
        }
    }

    /// <summary>Builds the ledger anew where it has changed.</summary>
    private void TakeUp()
    {
        ImmutableArray<LedgerInput> inputs;
        ImmutableArray<RejectedInput> rejects;
        LedgerSnapshot before;
        string state;
        lock (_gate)
        {
            state = _store.State();
            if (state == _state)
            {
                return;
            }

            (inputs, rejects, before) = (LedgerLoader.Load(_store), _store.Rejects(), _snapshot);
        }

        // Visitors search meanwhile.
        var snapshot = new LedgerSnapshot(LedgerBuilder.Build(inputs), rejects, before.Ledger.Documents.Select(document => document.Id));
        snapshot.Warm();
        lock (_gate)
        {
            // A visitor's reports may have been read meanwhile, and the ledger with them.
            if (ReferenceEquals(_snapshot, before))
            {
                _state = state;
                Volatile.Write(ref _snapshot, snapshot);
            }
        }
    }

    private LedgerSnapshot Build(LedgerSnapshot? before = null)
    {
        var snapshot = Make(before);
        snapshot.Warm();
        return snapshot;
    }

    private LedgerSnapshot Make(LedgerSnapshot? before) => new(LedgerBuilder.Build(LedgerLoader.Load(_store)), _store.Rejects(), before?.Ledger.Documents.Select(document => document.Id));
}
