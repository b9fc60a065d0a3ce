using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Parallax.Documents.Reading.Containers;
using Parallax.Ledger;
using Parallax.Store;
using Parallax.Store.Sqlite;
using Parallax.Tests.Fetch;
using Parallax.Tests.Support;
using Xunit;

namespace Parallax.Tests.Cli;

/// <summary>
/// <c>watch</c>, killed or asked to end at random moments and started again, against a site on loopback whose feed forgets. Eight
/// times in every test run; PARALLAX_KILLS says how often, PARALLAX_KILLS_SEED where to begin.
/// </summary>
public sealed class KilledWatchTests
{
    private const int Window = 10;
    private const int Hosts = 7;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Watch_KilledAndStartedAgain_LosesNothingAndReadsNothingTwice()
    {
        var (kills, seed) = (Number("PARALLAX_KILLS", 8), Number("PARALLAX_KILLS_SEED", 20_240_611));
        var reports = kills + Window;
        await using var site = new TestSite();
        using var folder = new TemporaryFolder();
        for (var report = 0; report < reports; report++)
        {
            site.Tagged(Host(report), Path(report), TestSite.Article("N" + Text(report)));
        }

        var random = new Random(seed);
        var events = new List<(string Event, string Address)>();
        var promised = new SortedSet<int>();
        var (landed, asked) = (0, 0);
        for (var run = 0; run <= kills; run++)
        {
            site.Tagged("feeds.example", "/rss", Feed(site, run), "application/rss+xml");
            var told = new List<(string Event, string Address)>();
            var isLast = run == kills;
            var isAsked = run % 3 == 2;
            if (await RunAsync(site, folder, told, isLast ? null : (random.Next(1, Window + 4), random.Next(0, 40), isAsked)))
            {
                landed++;
                asked += isAsked ? 1 : 0;
            }

            // What was told of a feed is in the ledger: its reports are read sooner or later, though the feed has moved on.
            promised.UnionWith(told.Exists(happened => happened.Event == "feed") ? Enumerable.Range(run, Window) : []);
            events.AddRange(told);
        }

        var said = string.Create(CultureInfo.InvariantCulture, $"seed {seed}, {landed} of {kills} kills landed, {asked} of them asked to end");
        Assert.True(landed >= kills * 3 / 4, said);
        using var store = SqliteLedgerStore.Open(folder.File("l.db"), create: false);
        var ledger = LedgerBuilder.Build(LedgerLoader.Load(store));
        var paths = ledger.Documents.SelectMany(document => document.Paths).ToList();
        Assert.True(promised.Select(report => site.Address(Host(report), Path(report))).All(paths.Contains), "reports were lost; " + said);
        Assert.Equal(paths.Count, paths.Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(ledger.Superseded);
        Assert.Empty(store.Rejects());
        Assert.True(events.Where(happened => happened.Event == "new").CountBy(happened => happened.Address).All(pair => pair.Value == 1), "a report was told of twice; " + said);
        // A whole answer was asked for again at most where the program was killed before it had noted it: one a host.
        var again = site.Log.Where(request => request.Path.StartsWith("/report", StringComparison.Ordinal) && request.Header("If-None-Match") is null).CountBy(request => request.Host + request.Path).Sum(pair => pair.Value - 1);
        Assert.True(again <= landed * Hosts, $"{again} answers were asked for again; {said}");
        Assert.Equal(1, site.MostAtOnce);
        using (var archive = File.OpenRead(folder.File("l.db.warc.gz")))
        {
            Assert.DoesNotContain(ContainerReader.Read(archive, "l.warc.gz"), item => item.Problem is not null);
        }

        Assert.Equal(0, CliRun.Of("verify", "--ledger", folder.File("l.db")).ExitCode);
        TestContext.Current.TestOutputHelper?.WriteLine($"{said}; {promised.Count} reports promised, {paths.Count} read, {again} answers asked for again");
    }

    /// <summary>Runs the program; kills it some milliseconds after it has made some requests.</summary>
    /// <returns>True where it was still at work.</returns>
    private static async Task<bool> RunAsync(TestSite site, TemporaryFolder folder, List<(string Event, string Address)> told, (int Requests, int Later, bool Asked)? kill)
    {
        var before = site.Log.Count;
        using var process = ParallaxProcess.Start(folder.Path, [
            "watch", site.Address("feeds.example", "/rss"), "--once", "--json", "--every", "0.0001", "--delay", "0", "--retries", "0", "--resolve", "*=127.0.0.1", "--allow-private", "--ledger", "l.db"]);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (kill is var (requests, later, asked))
        {
            for (var waited = Stopwatch.StartNew(); site.Log.Count < before + requests && !process.HasExited && waited.Elapsed < Limit;)
            {
                await Task.Delay(1, TestContext.Current.CancellationToken);
            }

            await Task.Delay(later, TestContext.Current.CancellationToken);
            if (asked)
            {
                using var signal = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
                await signal.WaitForExitAsync(TestContext.Current.CancellationToken);
            }
            else
            {
                process.Kill();
            }
        }

        Assert.True(process.WaitForExit(Limit), "did not end");
        Assert.True(process.ExitCode is 0 or 130 or 137, await errors);
        Assert.True(kill is not null || process.ExitCode == 0, await errors);
        foreach (var line in (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line.EndsWith('}')))
        {
            using var parsed = JsonDocument.Parse(line);
            told.Add((parsed.RootElement.GetProperty("event").GetString()!, parsed.RootElement.GetProperty("address").GetString()!));
        }

        return process.ExitCode != 0;
    }

    private static string Feed(TestSite site, int first) =>
        "<rss version=\"2.0\"><channel><title>Gather</title>" + string.Concat(Enumerable.Range(first, Window).Select(report => $"<item><title>Bridge N{Text(report)} closed</title><link>{site.Address(Host(report), Path(report))}</link></item>")) + "</channel></rss>";

    private static string Host(int report) => $"h{Text(report % Hosts)}.example";

    private static string Path(int report) => "/report" + Text(report);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Number(string variable, int standard) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : standard;
}
