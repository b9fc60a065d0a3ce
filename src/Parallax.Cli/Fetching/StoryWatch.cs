using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Parallax.Documents;
using Parallax.Fetch;
using Parallax.Ledger;
using Parallax.Ledger.Stories.Streaming;
using Parallax.Store;

namespace Parallax.Cli.Fetching;

/// <summary>
/// Tells of each report at once in which story it is, long before the ledger is built again: the stories of the window are made of what
/// the ledger holds, and then carried on. Their ids mean the same to the ledger.
/// </summary>
internal sealed class StoryWatch
{
    private readonly HashSet<string> _documents = new(StringComparer.Ordinal);
    private readonly OnlineStories _stream;
    private readonly TimeProvider _clock;
    private string? _place;

    /// <param name="store">The ledger; its records are of this engine.</param>
    /// <param name="clock">Tells the day on which a report comes.</param>
    public StoryWatch(ILedgerStore store, TimeProvider clock)
    {
        _clock = clock;
        var options = new OnlineStoriesOptions();
        _stream = OnlineStories.Replay(Held(store, Today().PlusDays(-options.WindowDays)).Where(report => _documents.Add(report.Id)), options);
        _stream.TakeChanges();
    }

    /// <summary>Places a report that was just read. One that was there in an earlier version stays where it is.</summary>
    public void Place(DocumentRecord record)
    {
        if (_documents.Add(record.Document.Id))
        {
            var story = _stream.Add(StreamedReport.Of(new LedgerDocument(record, [], record.Document.Id), Today()));
            var reports = _stream.CountOf(story);
            _place = reports == 1 ? $"begins story {story}" : FormattableString.Invariant($"story {story}, report {reports}");
        }
    }

    /// <summary>Where the last report was placed; null where it was not, or this was asked.</summary>
    public string? TakePlace()
    {
        var place = _place;
        _place = null;
        return place;
    }

    /// <summary>What has happened to stories since this was asked.</summary>
    public IEnumerable<WatchEvent> TakeChanges() => _stream.TakeChanges()
        .Where(change => change.Kind is StoryChangeKind.Merged or StoryChangeKind.Split)
        .Select(change => new WatchEvent(_clock.GetUtcNow(), WatchEventKind.Story, change.Story, change.Kind == StoryChangeKind.Merged ? $"is now part of story {change.Other}" : $"a part of it is now story {change.Other}"));

    /// <summary>What the ledger holds of the window, each report come on the day of its publication; one without a day came with those read before it.</summary>
    private List<StreamedReport> Held(ILedgerStore store, LocalDate start)
    {
        var (today, numbers) = (Today(), store.Numbers());
        var held = store.Records().AsParallel()
            .Select(stored => (Number: numbers[stored.Sha256], Document: LedgerLoader.Decode(stored, store.Location)))
            .Select(read => (read.Number, Day: read.Document.Document.Published?.Interval.Latest, read.Document))
            .Where(read => read.Day is null || read.Day >= start)
            .Select(read => (read.Number, read.Day, Report: StreamedReport.Of(new LedgerDocument(read.Document, [], read.Document.Document.Id), LocalDate.Min(read.Day ?? today, today))))
            .OrderBy(read => read.Number).ToList();
        var last = held.FirstOrDefault(read => read.Day is not null).Report?.Came ?? today;
        for (var i = 0; i < held.Count; i++)
        {
            last = held[i].Day is null ? last : held[i].Report.Came;
            held[i] = held[i] with { Report = held[i].Report with { Came = last } };
        }

        return held.ConvertAll(read => read.Report);
    }

    private LocalDate Today() => LocalDate.FromDateTime(_clock.GetUtcNow().UtcDateTime);
}
