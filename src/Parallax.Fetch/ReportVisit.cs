using System;
using System.Threading;
using System.Threading.Tasks;
using Parallax.Documents.Reading.Items;

namespace Parallax.Fetch;

/// <summary>What a visit of a report brings.</summary>
internal sealed class ReportVisit(WatchBook book, WatchOptions options)
{
    public async Task TakeAsync(WatchedAddress report, FetchResult answer, CancellationToken cancellation)
    {
        var input = answer.Outcome == FetchOutcome.Content && !report.HasFullText
            ? ItemEnvelope.Write(ItemFields.OfPage(answer.Address, MediaType.Parse(answer.Header("Content-Type"))), answer.Content)
            : null;
        if ((input ?? (report.IsRead ? null : report.Fallback)) is { } next)
        {
            await book.Ledger.PrepareAsync(next, cancellation).ConfigureAwait(false);
        }

        book.Write(() =>
        {
            // Its feed may have been visited meanwhile, and have named another entry for it.
            var known = book.Find(report.Address) ?? report;
            Take(known, answer, input);
            if (known.Entry != report.Entry)
            {
                book.Save(book.Find(report.Address)! with { NextAt = book.Clock.GetUtcNow(), Checks = 0 });
            }
        });
    }

    private void Take(WatchedAddress report, FetchResult answer, byte[]? input)
    {
        var now = book.Clock.GetUtcNow();
        var seen = report with { CheckedAt = now };
        if (answer.Raw.Length > 0 || answer.Outcome == FetchOutcome.Gone)
        {
            book.Ledger.Archive(answer);
        }

        switch (answer.Outcome)
        {
            case FetchOutcome.Content:
                Content(seen, answer, input, now);
                break;
            case FetchOutcome.NotModified:
                Restore(seen);
                Looked(seen with { IsWithdrawn = false }, now);
                break;
            case FetchOutcome.Gone:
                Gone(seen, answer, now);
                break;
            case FetchOutcome.Failed when report.Failures + 1 < options.MaxFailures:
                var next = now + Pauses.After(report.Failures + 1, options.FailurePause, options.LongestPause);
                book.Ledger.Reject(report.Address, answer.Reason ?? "cannot be had");
                book.Save(seen with { Failures = report.Failures + 1, Error = answer.Reason, NextAt = answer.RetryAt > next ? answer.RetryAt : next });
                book.Tell(WatchEventKind.Failed, report.Address, answer.Reason);
                break;
            default:
                GiveUp(seen, answer.Reason ?? "cannot be had", now);
                break;
        }
    }

    /// <summary>Reads an input and tells what is new of it.</summary>
    public static KeptStatus Keep(WatchBook book, string path, byte[] input)
    {
        var (status, detail) = book.Ledger.Keep(path, input);
        if (status != KeptStatus.Unchanged)
        {
            var kind = status switch { KeptStatus.New => WatchEventKind.New, KeptStatus.Changed => WatchEventKind.Changed, _ => WatchEventKind.Failed };
            book.Tell(kind, path, detail);
        }

        return status;
    }

    private void Content(WatchedAddress report, FetchResult answer, byte[]? input, DateTimeOffset now)
    {
        var isRead = report.IsRead;
        if (input is not null && !report.HasFullText)
        {
            var (status, detail) = book.Ledger.Keep(report.Address, input, answer);
            if (status == KeptStatus.Rejected)
            {
                GiveUp(report, detail ?? "no report", now);
                return;
            }

            isRead = true;
            if (status != KeptStatus.Unchanged)
            {
                book.Tell(status == KeptStatus.New ? WatchEventKind.New : WatchEventKind.Changed, report.Address, detail);
            }
        }

        Restore(report);
        Looked(report with { IsRead = isRead, IsWithdrawn = false, Fallback = null, ETag = answer.Header("ETag"), LastModified = answer.Header("Last-Modified") }, now);
    }

    private void Gone(WatchedAddress report, FetchResult answer, DateTimeOffset now)
    {
        var misses = report.Failures + 1;
        if (answer.Status == 404 && misses < options.Misses)
        {
            book.Save(report with { Failures = misses, Error = answer.Reason, NextAt = now + options.FailurePause });
            return;
        }

        if (!report.IsRead)
        {
            GiveUp(report, answer.Reason ?? "is not there", now);
            return;
        }

        if (!report.IsWithdrawn)
        {
            book.Ledger.Withdraw(report.Address, now, answer.Reason ?? "is not there");
            book.Tell(WatchEventKind.Withdrawn, report.Address, answer.Reason);
        }

        Looked(report with { IsWithdrawn = true, Error = answer.Reason }, now);
    }

    private void Restore(WatchedAddress report)
    {
        if (report.IsWithdrawn)
        {
            book.Ledger.Restore(report.Address);
            book.Tell(WatchEventKind.Restored, report.Address);
        }
    }

    /// <summary>The report itself is not to be had: what its feed holds of it is read, where nothing was read before.</summary>
    private void GiveUp(WatchedAddress report, string reason, DateTimeOffset now)
    {
        var isRead = report.IsRead;
        if (!isRead && report.Fallback is { } entry)
        {
            isRead = Keep(book, report.Address, entry) != KeptStatus.Rejected;
        }

        if (!isRead)
        {
            book.Ledger.Reject(report.Address, reason);
        }

        book.Tell(WatchEventKind.Failed, report.Address, reason);
        Looked(report with { IsRead = isRead, Fallback = null, Error = reason }, now);
    }

    private void Looked(WatchedAddress report, DateTimeOffset now) => book.Save(report with
    {
        Checks = report.Checks + 1,
        Failures = 0,
        Error = report.IsWithdrawn || !report.IsRead ? report.Error : null,
        NextAt = report.Checks < options.Rechecks.Length ? now + options.Rechecks[report.Checks] : null,
    });
}
