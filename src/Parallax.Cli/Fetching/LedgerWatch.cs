using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Parallax.Fetch;
using Parallax.Store;

namespace Parallax.Cli.Fetching;

/// <summary>Keeps what watching reads, and how far it is, in a ledger.</summary>
/// <param name="store">The ledger.</param>
/// <param name="archive">Keeps what is received.</param>
/// <param name="options">How it is read.</param>
/// <param name="stories">Places each new report in a story at once; null where nobody asks.</param>
internal sealed class LedgerWatch(ILedgerStore store, LedgerArchive archive, IntakeOptions options, StoryWatch? stories = null) : IWatchLedger, IDisposable
{
    private readonly SteadyIntake intake = new(store, options, stories is null ? null : stories.Place);

    public IReadOnlyList<WatchedAddress> Watched() => [.. store.Notes(WatchNotes.Prefix).Select(note => JsonSerializer.Deserialize<WatchedAddress>(note.Value)!)];

    public void Save(WatchedAddress watched) => store.SaveNote(WatchNotes.Prefix + watched.Address, JsonSerializer.Serialize(watched));

    public Task PrepareAsync(byte[] input, CancellationToken cancellation) => intake.PrepareAsync(input, cancellation);

    public (KeptStatus Status, string? Detail) Keep(string path, byte[] input, FetchResult? answer = null)
    {
        var wasKnown = store.Knows(path);
        var result = intake.Keep(path, input);
        if (answer is not null)
        {
            FetchNotes.Save(store, path, input, answer);
        }

        return result.Status switch
        {
            IntakeStatus.Read => (wasKnown ? KeptStatus.Changed : KeptStatus.New, stories?.TakePlace()),
            IntakeStatus.Unchanged => (KeptStatus.Unchanged, null),
            _ => (KeptStatus.Rejected, result.Diagnostics[0].Reason),
        };
    }

    public void Reject(string path, string reason) => store.SaveReject(new RejectedInput(path, reason));

    public void Withdraw(string path, DateTimeOffset at, string reason) => store.Withdraw(path, new Withdrawal(at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), reason));

    public void Restore(string path) => store.Withdraw(path, null);

    public void Archive(FetchResult answer) => archive.Write(answer);

    public void Dispose() => intake.Dispose();
}
