using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Parallax.Fetch;

/// <summary>
/// Watches feeds and the reports that they name: visits each when it is due, tells what is new, changed or withdrawn. All that it
/// knows is in the ledger, written behind what it stands for: a program that is killed has at most asked once too often.
/// </summary>
public sealed class FeedWatcher
{
    private static readonly TimeSpan LongestSleep = TimeSpan.FromMinutes(1);

    private readonly FetchOptions fetching;

    private readonly WatchOptions options;

    private readonly WebFetcher fetcher;

    private readonly WatchBook book;

    private readonly FeedVisit feeds;

    private readonly ReportVisit reports;

    public FeedWatcher(WebFetcher fetcher, IWatchLedger ledger, FetchOptions fetching, WatchOptions options, Action<WatchEvent> tell)
    {
        this.fetching = fetching;
        this.options = options;
        this.fetcher = fetcher;
        book = new WatchBook(ledger, fetching.Clock, tell);
        feeds = new FeedVisit(book, options);
        reports = new ReportVisit(book, options);
    }

    /// <summary>Watches until it is stopped or, with <see cref="WatchOptions.Once"/>, until nothing is due.</summary>
    /// <param name="addresses">Feeds to watch besides those that are watched.</param>
    /// <param name="cancellation">Ends it, between two steps that are whole.</param>
    public async Task RunAsync(IEnumerable<string> addresses, CancellationToken cancellation)
    {
        foreach (var address in addresses)
        {
            book.Add(address);
        }

        var visited = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var now = fetching.Clock.GetUtcNow();
            // Once: what falls due again while others are waited for is for another time.
            var due = book.Due(now).Where(watched => !options.Once || !visited.Contains(watched.Address)).ToList();
            if (due.Count > 0)
            {
                // Hosts side by side, the addresses of each one after the other: a host with many keeps no other waiting.
                await Parallel.ForEachAsync(
                    due.GroupBy(watched => Uri.TryCreate(watched.Address, UriKind.Absolute, out var uri) ? uri.Host : string.Empty, StringComparer.OrdinalIgnoreCase),
                    new ParallelOptions { MaxDegreeOfParallelism = fetching.Hosts, CancellationToken = cancellation },
                    async (host, token) =>
                    {
                        foreach (var watched in host)
                        {
                            await VisitAsync(watched, token).ConfigureAwait(false);
                        }
                    }).ConfigureAwait(false);
                visited.UnionWith(due.Select(watched => watched.Address));
                continue;
            }

            if (options.Once || book.NextAt is not { } next)
            {
                return;
            }

            var wait = next - now;
            await Task.Delay(wait < LongestSleep ? wait : LongestSleep, fetching.Clock, cancellation).ConfigureAwait(false);
        }
    }

    private async Task VisitAsync(WatchedAddress watched, CancellationToken cancellation)
    {
        var answer = await fetcher.FetchAsync(watched.Address, Validators.Of(watched.ETag, watched.LastModified), cancellation).ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
        await (watched.Feed is null ? feeds.TakeAsync(watched, answer, cancellation) : reports.TakeAsync(watched, answer, cancellation)).ConfigureAwait(false);
    }
}
