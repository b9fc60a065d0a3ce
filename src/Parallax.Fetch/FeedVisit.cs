using System;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using Parallax.Documents.Reading.Feeds;
using Parallax.Documents.Reading.Items;

namespace Parallax.Fetch;

/// <summary>What a visit of a feed brings.</summary>
internal sealed class FeedVisit(WatchBook book, WatchOptions options)
{
    private const int LargestFallback = 256 * 1024;

    /// <summary>A text shorter than this is no report's, whatever the feed calls it.</summary>
    private const int ShortestText = 600;

    /// <summary>So many entries are analysed side by side and then noted one after the other.</summary>
    private const int Batch = 32;

    public async Task TakeAsync(WatchedAddress feed, FetchResult answer, CancellationToken cancellation)
    {
        var now = book.Clock.GetUtcNow();
        if (answer.Outcome == FetchOutcome.NotModified)
        {
            book.Write(() => book.Save(feed with { CheckedAt = now, NextAt = now + options.Every, Failures = 0, Error = null }));
            return;
        }

        if (answer.Raw.Length > 0)
        {
            book.Write(() => book.Ledger.Archive(answer));
        }

        var content = answer.Outcome == FetchOutcome.Content ? FeedReader.Read(answer.Content, MediaType.Parse(answer.Header("Content-Type")).Charset, answer.Address) : null;
        if (content is null)
        {
            book.Write(() => Fail(feed, answer.Reason ?? "is no feed", answer.RetryAt));
            return;
        }

        var fresh = 0;
        foreach (var entries in content.Entries.Chunk(Batch))
        {
            var arrivals = Array.ConvertAll(entries, entry => new Arrival(entry));
            await Task.WhenAll(arrivals.Where(IsToBeRead).Select(arrival => book.Ledger.PrepareAsync(arrival.Input!, cancellation))).ConfigureAwait(false);
            cancellation.ThrowIfCancellationRequested();
            book.Write(() => fresh += arrivals.Count(arrival => Take(feed, arrival, now)));
        }

        book.Write(() => Done(feed, answer, content, fresh, now));
    }

    private void Done(WatchedAddress feed, FetchResult answer, Feed content, int fresh, DateTimeOffset now)
    {
        // Last: a program that is killed before asks again and finds what it has not noted yet.
        var pause = content.Pause is { } asked && asked > options.Every ? asked : options.Every;
        book.Save(feed with
        {
            Title = content.Title ?? feed.Title,
            ETag = answer.Header("ETag"),
            LastModified = answer.Header("Last-Modified"),
            CheckedAt = now,
            NextAt = now + (pause < options.LongestPause ? pause : options.LongestPause),
            Failures = 0,
            Error = content.Diagnostics.IsEmpty ? null : content.Diagnostics[0].Reason,
            Entries = content.Entries.Length,
        });
        book.Tell(WatchEventKind.Feed, feed.Address, string.Create(CultureInfo.InvariantCulture, $"{content.Entries.Length} entries, {fresh} new or changed"));
    }

    /// <summary>Notes an entry.</summary>
    /// <returns>True where it is new or has changed.</returns>
    private bool Take(WatchedAddress feed, Arrival arrival, DateTimeOffset now)
    {
        var (entry, input) = (arrival.Entry, arrival.Input);
        if (entry.Address is not { } link)
        {
            return input is not null && ReportVisit.Keep(book, feed.Address + "#" + entry.Id, input) is KeptStatus.New or KeptStatus.Changed;
        }

        var address = Bare(link);
        var known = book.Find(address);
        if (entry.IsFeed)
        {
            if (known is null)
            {
                book.Save(new WatchedAddress { Address = address, Title = entry.Fields.Title, NextAt = now });
            }

            return known is null;
        }

        if (known?.Entry == arrival.Digest || known is { Feed: null })
        {
            return false;
        }

        var isFull = arrival.IsFull && ReportVisit.Keep(book, address, input!) != KeptStatus.Rejected;
        var state = known ?? new WatchedAddress { Address = address, Feed = feed.Address };
        book.Save(state with
        {
            Entry = arrival.Digest,
            HasFullText = isFull,
            IsRead = state.IsRead || isFull,
            Fallback = isFull || input is null || input.Length > LargestFallback ? null : input,
            NextAt = isFull ? now + options.Rechecks[0] : now,
            Checks = 0,
        });
        return true;
    }

    private void Fail(WatchedAddress feed, string reason, DateTimeOffset? retryAt)
    {
        var failures = feed.Failures + 1;
        var next = book.Clock.GetUtcNow() + Pauses.After(failures, options.FailurePause, options.LongestPause);
        book.Save(feed with { CheckedAt = book.Clock.GetUtcNow(), NextAt = retryAt > next ? retryAt : next, Failures = failures, Error = reason });
        book.Tell(WatchEventKind.Failed, feed.Address, reason);
    }

    /// <summary>Whether an entry's text will be kept as a report.</summary>
    private bool IsToBeRead(Arrival arrival) => arrival.Input is not null &&
        (arrival.Entry.Address is not { } link || (arrival.IsFull && !arrival.Entry.IsFeed && book.Find(Bare(link))?.Entry != arrival.Digest));

    /// <summary>Without the fragment, which servers never see.</summary>
    private static string Bare(string address) => address.Split('#')[0];

    /// <summary>An entry, what is read of it, and what tells a changed one from it.</summary>
    private sealed class Arrival(FeedEntry entry)
    {
        public FeedEntry Entry { get; } = entry;

        public byte[]? Input { get; } = entry.ToInput();

        public string Digest => field ??= Convert.ToHexStringLower(SHA256.HashData(Input ?? ItemEnvelope.Write(Entry.Fields, string.Empty)).AsSpan(0, 8));

        public bool IsFull => Input is not null && !Entry.Fields.IsSummary && Entry.Content!.Length >= ShortestText;
    }
}
