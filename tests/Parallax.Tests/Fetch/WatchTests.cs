using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Parallax.Cli.Fetching;
using Parallax.Documents.Reading.Containers;
using Parallax.Fetch;
using Parallax.Ledger;
using Parallax.Store;
using Parallax.Store.Sqlite;
using Parallax.Tests.Support;
using Xunit;

namespace Parallax.Tests.Fetch;

public sealed class WatchTests
{
    private static readonly WatchOptions Once = new() { Once = true, Every = TimeSpan.FromMilliseconds(1), FailurePause = TimeSpan.FromMilliseconds(1), Rechecks = [.. Enumerable.Repeat(TimeSpan.FromMilliseconds(1), 200)] };

    [Fact]
    public async Task RunAsync_AnEditAndAWithdrawal_AreAVersionAndAMark()
    {
        await using var site = new TestSite();
        using var folder = new TemporaryFolder();
        site.Tagged("feeds.example", "/rss", Feed(site, 1, 2, 3), "application/rss+xml");
        for (var i = 1; i <= 3; i++)
        {
            site.Tagged(Host(i), "/" + Text(i), TestSite.Article(Name(i)));
        }

        await WatchAsync(site, folder);
        site.Tagged(Host(2), "/2", TestSite.Article(Name(2), figure: "60"));
        site.Set(Host(3), "/3", _ => TestSite.Response(410, string.Empty, string.Empty));
        var events = await WatchAsync(site, folder);

        Assert.Contains(events, happened => happened.Kind == WatchEventKind.Changed && happened.Address == site.Address(Host(2), "/2"));
        Assert.Contains(events, happened => happened.Kind == WatchEventKind.Withdrawn && happened.Address == site.Address(Host(3), "/3"));
        Assert.DoesNotContain(events, happened => happened.Kind == WatchEventKind.New);
        // The second look at the feed and at the first report brought nothing but a 304.
        Assert.NotNull(site.Log.Last(request => request.Path == "/1").Header("If-None-Match"));
        var ledger = LedgerOf(folder);
        Assert.Equal(3, ledger.Documents.Length);
        var changed = Assert.Single(ledger.Documents, document => document.Version == 2);
        Assert.Contains("60 soldiers", changed.Text, StringComparison.Ordinal);
        Assert.Contains("40 soldiers", Assert.Single(ledger.Superseded, document => document.Id == changed.Previous).Text, StringComparison.Ordinal);
        Assert.Equal("is not there (410)", Assert.Single(ledger.Documents, document => document.Withdrawn is not null).Withdrawn!.Reason);
        CheckArchive(folder, [1, 2, 3]);

        site.Tagged(Host(3), "/3", TestSite.Article(Name(3)));
        Assert.Contains(await WatchAsync(site, folder), happened => happened.Kind == WatchEventKind.Restored);
        Assert.DoesNotContain(LedgerOf(folder).Documents, document => document.Withdrawn is not null);
    }

    [Fact]
    public async Task RunAsync_WhatRobotsForbidOrIsNotThere_IsReadFromTheFeed()
    {
        await using var site = new TestSite();
        using var folder = new TemporaryFolder();
        site.Tagged("feeds.example", "/rss", Feed(site, 1, 2), "application/rss+xml");
        site.Set(Host(1), "/robots.txt", _ => TestSite.Response(200, "Content-Type: text/plain\r\n", "User-agent: Parallax\nDisallow: /"));

        await WatchAsync(site, folder);
        await WatchAsync(site, folder);

        Assert.Equal(["Summary of bridge N1, where 40 soldiers were seen on Monday.", "Summary of bridge N2, where 40 soldiers were seen on Monday."], LedgerOf(folder).Documents.Select(document => document.Text.Split('\n')[1]).Order(StringComparer.Ordinal));
        Assert.Equal(0, site.Count(Host(1), "/1"));
    }

    [Fact]
    public async Task RunAsync_StoppedFiftyTimes_LosesNothingAndReadsNothingTwice()
    {
        const int Reports = 60;
        const int Seed = 20_240_514;
        await using var site = new TestSite();
        using var folder = new TemporaryFolder();
        for (var i = 1; i <= Reports; i++)
        {
            site.Tagged(Host(i % 7), "/" + Text(i), TestSite.Article(Name(i)));
        }

        var random = new Random(Seed);
        var news = new List<string>();
        var stops = 0;
        for (var run = 1; run <= 50; run++)
        {
            // A feed that forgets: it names ten reports at a time and moves on.
            var first = Math.Min(run, Reports - 9);
            site.Tagged("feeds.example", "/rss", Feed(site, [.. Enumerable.Range(first, 10)]), "application/rss+xml");
            var left = random.Next(1, 16);
            try
            {
                await WatchAsync(site, folder, () => left-- <= 0, news);
            }
            catch (Exception exception) when (exception is StoppedException or AggregateException { InnerException: StoppedException })
            {
                stops++;
            }
        }

        site.Tagged("feeds.example", "/rss", Feed(site, [.. Enumerable.Range(Reports - 9, 10)]), "application/rss+xml");
        await WatchAsync(site, folder, null, news);

        Assert.True(stops > 20, $"seed {Seed}: only {stops} stops");
        var ledger = LedgerOf(folder);
        var paths = ledger.Documents.SelectMany(document => document.Paths).ToList();
        Assert.Equal(paths.Count, paths.Distinct(StringComparer.Ordinal).Count());
        Assert.All(ledger.Documents, document => Assert.Equal(1, document.Version));
        // What a feed named while it was read is there, though the feed has long moved on.
        var named = site.Log.Where(request => request.Path != "/rss" && request.Path != "/robots.txt").Select(request => site.Address(request.Host, request.Path)).Distinct(StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        Assert.True(named.Count >= 10);
        Assert.Equal(named.Order(StringComparer.Ordinal), paths.Order(StringComparer.Ordinal));
        // A whole answer was asked for again at most where the program was stopped before it had noted it.
        var whole = site.Log.Where(request => request.Path != "/rss" && request.Path != "/robots.txt" && request.Header("If-None-Match") is null).GroupBy(request => request.Host + request.Path);
        Assert.True(whole.Sum(requests => requests.Count() - 1) <= stops * 9, "asked too often");
        Assert.Equal(1, site.MostAtOnce);
        CheckArchive(folder, []);
    }

    private static async Task<List<WatchEvent>> WatchAsync(TestSite site, TemporaryFolder folder, Func<bool>? stops = null, List<string>? news = null)
    {
        var events = new List<WatchEvent>();
        using var store = SqliteLedgerStore.Open(folder.File("l.db"), create: true);
        using var archive = new LedgerArchive(store, folder.File("l.warc.gz"));
        var options = WebFetcherTests.Options() with { Delay = TimeSpan.Zero };
        using var fetcher = new WebFetcher(options);
        using var ledger = new LedgerWatch(store, archive, new IntakeOptions { Threads = 1 });
        var watcher = new FeedWatcher(fetcher, stops is null ? ledger : new StoppingLedger(ledger, stops), options, Once, happened =>
        {
            events.Add(happened);
            if (happened.Kind == WatchEventKind.New)
            {
                news?.Add(happened.Address);
            }
        });
        await watcher.RunAsync([site.Address("feeds.example", "/rss")], CancellationToken.None);
        return events;
    }

    private static LedgerResult LedgerOf(TemporaryFolder folder)
    {
        using var store = SqliteLedgerStore.Open(folder.File("l.db"), create: false);
        return LedgerBuilder.Build(LedgerLoader.Load(store));
    }

    /// <summary>The archive reads back: every answer whole, and the pages are the inputs that were read.</summary>
    private static void CheckArchive(TemporaryFolder folder, int[] reports)
    {
        using var stream = File.OpenRead(folder.File("l.warc.gz"));
        var items = ContainerReader.Read(stream, "l.warc.gz").ToList();
        Assert.DoesNotContain(items, item => item.Problem is not null);
        using var store = SqliteLedgerStore.Open(folder.File("l.db"), create: false);
        var known = store.Engines();
        Assert.All(items.Where(item => item.Bytes is not null), item => Assert.Contains(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(item.Bytes!)), known));
        Assert.All(reports, report => Assert.Contains(items, item => item.Address?.EndsWith("/" + Text(report), StringComparison.Ordinal) is true));
    }

    private static string Feed(TestSite site, params int[] reports) =>
        "<rss version=\"2.0\"><channel><title>Gather</title>" + string.Concat(reports.Select(i => $"<item><title>Bridge {Name(i)} closed</title><link>{site.Address(Host(reports.Length > 3 ? i % 7 : i), "/" + Text(i))}</link><guid>{Text(i)}</guid><description>Summary of bridge {Name(i)}, where 40 soldiers were seen on Monday.</description></item>")) + "</channel></rss>";

    private static string Host(int number) => $"h{Text(number)}.example";

    private static string Name(int number) => "N" + Text(number);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
