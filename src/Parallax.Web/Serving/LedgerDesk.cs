using System;
using System.Collections.Concurrent;
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

/// <summary>
/// The ledger behind the pages: the snapshot that requests read, made anew when a visitor brings reports or another program
/// writes to the store. One connection reads in, one looks for changes, others answer searches beside them.
/// </summary>
public sealed class LedgerDesk : IDisposable
{
    /// <summary>Reports of one dossier, unless told otherwise.</summary>
    public const int MostInDossier = 1000;

    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly Func<ILedgerStore> _open;
    private readonly int _mostInDossier;
    private readonly ILedgerStore _store;
    private readonly ILedgerStore _watched;
    private readonly ConcurrentBag<ILedgerStore> _searchers = [];
    private LedgerSnapshot _snapshot;
    private string _state = string.Empty;
    private bool _isClosed;

    /// <param name="open">Opens the ledger once more, for use beside the others.</param>
    /// <param name="cancellation">Stops the building of the ledger.</param>
    /// <param name="mostInDossier">Reports of a story that has a dossier; of more, the parts are asked for.</param>
    public LedgerDesk(Func<ILedgerStore> open, CancellationToken cancellation, int mostInDossier = MostInDossier)
    {
        _open = open;
        _mostInDossier = mostInDossier;
        _store = open();
        Intake.Refresh(_store, new IntakeOptions(), cancellation);
        _watched = open();
        _snapshot = Build(null);
        Start = new Visit(_snapshot.Newest, DateTimeOffset.UtcNow);
    }

    /// <summary>How the ledger stood when the pages were opened.</summary>
    internal Visit Start { get; }

    internal LedgerSnapshot Snapshot => Volatile.Read(ref _snapshot);

    /// <summary>Blocks that hold all of the words, best first.</summary>
    /// <param name="text">The words.</param>
    /// <param name="most">So many are compared.</param>
    internal SearchResult Search(string text, int most) => Beside(store => store.Search(text, most));

    /// <summary>Where the words stand in some of the blocks found.</summary>
    internal ImmutableArray<ImmutableArray<Span>> Matches(string text, IEnumerable<SearchHit> hits) => Beside(store => store.Matches(text, hits));

    /// <summary>What the ledger watches, as it stands now.</summary>
    internal ImmutableArray<WatchedAddress> Watched() =>
        Beside<ImmutableArray<WatchedAddress>>(store => [.. store.Notes(WatchNotes.Prefix).Select(note => JsonSerializer.Deserialize<WatchedAddress>(note.Value)).OfType<WatchedAddress>()]);

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

    /// <summary>
    /// Takes in what other programs read into the same store, until told to stop. Between two rebuilds lies at least the time
    /// that the last one took, so that a ledger that is written to all the time leaves the machine half its time.
    /// </summary>
    internal async Task Follow(CancellationToken cancellation)
    {
        var pause = LookEvery;
        while (!cancellation.IsCancellationRequested)
        {
            await Task.Delay(pause, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            pause = LookEvery;
            if (!cancellation.IsCancellationRequested && HasChanged())
            {
                var watch = Stopwatch.StartNew();
                TakeIn();
                pause = watch.Elapsed > LookEvery ? watch.Elapsed : LookEvery;
            }
        }
    }

    public void Dispose()
    {
        // A ledger may be under way that nobody will read: its connections end with the program.
        if (_gate.TryEnter(LookEvery))
        {
            _store.Dispose();
            _watched.Dispose();
            _isClosed = true;
            _gate.Exit();
        }

        while (_searchers.TryTake(out var searcher))
        {
            searcher.Dispose();
        }
    }

    private bool HasChanged()
    {
        try
        {
            lock (_gate)
            {
                return !_isClosed && _watched.State() != _state;
            }
        }
        catch (LedgerUnusableException)
        {
            return false; // busy or gone for now: what is shown stays, and the next look tells
        }
    }

    private void TakeIn()
    {
        try
        {
            lock (_gate)
            {
                Volatile.Write(ref _snapshot, Build(_snapshot));
            }
        }
        catch (LedgerUnusableException)
        {
            // as above
        }
    }

    private T Beside<T>(Func<ILedgerStore, T> work)
    {
        var store = _searchers.TryTake(out var free) ? free : _open();
        try
        {
            return work(store);
        }
        finally
        {
            _searchers.Add(store);
        }
    }

    private LedgerSnapshot Build(LedgerSnapshot? before)
    {
        // What is written while this builds is seen at the next look.
        _state = _watched.State();
        var inputs = LedgerLoader.Load(_store, before is null ? null : before.Record);
        var snapshot = new LedgerSnapshot(LedgerBuilder.Build(inputs, EntityNotes.Load(_store)), _store.Rejects(), _store.Numbers()) { MostInDossier = _mostInDossier };
        snapshot.Warm();
        return snapshot;
    }
}
