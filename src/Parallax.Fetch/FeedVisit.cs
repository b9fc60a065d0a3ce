using System;
using System.Globalization;
using System.Security.Cryptography;
using Parallax.Documents.Reading.Feeds;
using Parallax.Documents.Reading.Items;

namespace Parallax.Fetch;

/// <summary>What a visit of a feed brings.</summary>
internal sealed class FeedVisit(WatchBook book, WatchOptions options)
{
    private const int LargestFallback = 256 * 1024;

    /// <summary>A text shorter than this is no report's, whatever the feed calls it.</summary>
    private const int ShortestText = 600;

    public void Take(WatchedAddress feed, FetchResult answer) => book.Write(() =>
    {
        var now = book.Clock.GetUtcNow();
        if (answer.Outcome == FetchOutcome.NotModified)
        {
            book.Save(feed with { CheckedAt = now, NextAt = now + options.Every, Failures = 0, Error = null });
            return;
        }

        if (answer.Raw.Length > 0)
        {
            book.Ledger.Archive(answer);
        }

        var content = answer.Outcome == FetchOutcome.Content ? FeedReader.Read(answer.Content, MediaType.Parse(answer.Header("Content-Type")).Charset, answer.Address) : null;
        if (content is null)
        {
            Fail(feed, answer.Reason ?? "is no feed", answer.RetryAt);
            return;
        }

        var fresh = 0;
        foreach (var entry in content.Entries)
        {
            fresh += Take(feed, entry, now) ? 1 : 0;
        }

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
    });

    /// <summary>Notes an entry.</summary>
    /// <returns>True where it is new or has changed.</returns>
    private bool Take(WatchedAddress feed, FeedEntry entry, DateTimeOffset now)
    {
        var input = entry.ToInput();
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

        var digest = Convert.ToHexStringLower(SHA256.HashData(input ?? ItemEnvelope.Write(entry.Fields, string.Empty)).AsSpan(0, 8));
        if (known?.Entry == digest || known is { Feed: null })
        {
            return false;
        }

        var isFull = input is not null && !entry.Fields.IsSummary && entry.Content!.Length >= ShortestText;
        isFull = isFull && ReportVisit.Keep(book, address, input!) != KeptStatus.Rejected;
        var state = known ?? new WatchedAddress { Address = address, Feed = feed.Address };
        book.Save(state with
        {
            Entry = digest,
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

    /// <summary>Without the fragment, which servers never see.</summary>
    private static string Bare(string address) => address.Split('#')[0];
}
