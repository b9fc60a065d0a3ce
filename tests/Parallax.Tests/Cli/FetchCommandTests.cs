using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Parallax.Tests.Fetch;
using Parallax.Tests.Support;
using Xunit;

namespace Parallax.Tests.Cli;

/// <summary><c>read https://…</c>, <c>watch</c> and <c>changes</c> through the whole program.</summary>
public sealed class FetchCommandTests
{
    [Fact]
    public async Task Read_AnAddress_IsRefusedUnlessAllowed_AndItsArchiveIsTheSameInput()
    {
        await using var site = new TestSite();
        using var folder = new TemporaryFolder();
        site.Page("a.example", "/1", TestSite.Article("One"));

        var refused = Run(folder, "read", site.Address("a.example", "/1"), "--resolve", "*=127.0.0.1");
        var allowed = Run(folder, "read", site.Address("a.example", "/1"), site.Address("a.example", "/2"), "--resolve", "*=127.0.0.1", "--allow-private", "--delay", "0");
        var archived = Run(folder, "read", folder.File("l.db.warc.gz"));

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("which is not public", refused.Error, StringComparison.Ordinal);
        Assert.StartsWith("1 read, 0 unchanged, 1 rejected", allowed.Output, StringComparison.Ordinal);
        Assert.Contains("/2: is not there (404)", allowed.Error, StringComparison.Ordinal);
        Assert.StartsWith("0 read, 1 unchanged, 0 rejected", archived.Output, StringComparison.Ordinal);
        Assert.Equal(0, Run(folder, "verify").ExitCode);
    }

    [Fact]
    public async Task Read_AFeedsAddress_ReadsWhatItNames()
    {
        await using var site = new TestSite();
        using var folder = new TemporaryFolder();
        site.Page("a.example", "/1", TestSite.Article("One"));
        site.Set("a.example", "/rss", _ => TestSite.Response(200, "Content-Type: application/rss+xml\r\n", $"<rss><channel><item><title>Bridge One closed</title><link>{site.Address("a.example", "/1")}</link></item></channel></rss>"));
        File.WriteAllText(folder.File("list.csv"), $"title,url\nTwo,{site.Address("b.example", "/2")}\n");
        site.Page("b.example", "/2", TestSite.Article("Two"));

        var feed = Run(folder, "read", site.Address("a.example", "/rss"), "--resolve", "*=127.0.0.1", "--allow-private", "--delay", "0");
        var list = Run(folder, "read", folder.File("list.csv"), "--fetch", "--resolve", "*=127.0.0.1", "--allow-private", "--delay", "0");

        Assert.StartsWith("1 read, 0 unchanged, 0 rejected", feed.Output, StringComparison.Ordinal);
        Assert.StartsWith("1 read, 0 unchanged, 0 rejected", list.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("without a text", list.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watch_AnEditAndAWithdrawal_AreToldAndShown()
    {
        await using var site = new TestSite();
        using var folder = new TemporaryFolder();
        site.Tagged("a.example", "/rss", Feed(site, "first"), "application/rss+xml");
        site.Tagged("a.example", "/1", TestSite.Article("One"));
        string[] watch = ["watch", site.Address("a.example", "/rss"), "--once", "--every", "0.0001", "--resolve", "*=127.0.0.1", "--allow-private", "--delay", "0"];

        var first = Run(folder, watch);
        site.Tagged("a.example", "/1", TestSite.Article("One", figure: "60"));
        // Another description: the feed says that the report has changed.
        site.Tagged("a.example", "/rss", Feed(site, "second"), "application/rss+xml");
        await Task.Delay(20, TestContext.Current.CancellationToken);
        var second = Run(folder, watch);
        var changes = Run(folder, "changes");

        Assert.Contains(" new http://a.example", first.Output, StringComparison.Ordinal);
        Assert.Contains(" changed http://a.example", second.Output, StringComparison.Ordinal);
        Assert.Contains("figure changed: 40 → 60", changes.Output, StringComparison.Ordinal);
        Assert.Contains("1 changed, 0 withdrawn", changes.Output, StringComparison.Ordinal);
        Assert.Contains("\"kind\":\"changed\"", Run(folder, "changes", "--json").Output, StringComparison.Ordinal);
        Assert.Contains("/rss", Run(folder, "serve", "--get", "/watch").Output, StringComparison.Ordinal);
        Assert.Equal(2, Run(folder, "watch", "no-address").ExitCode);
    }

    [Fact]
    public async Task WatchStories_ReportsAsTheyCome_AreTheStoriesOfTheLedger()
    {
        await using var site = new TestSite();
        using var folder = new TemporaryFolder();
        const string Harbour = "<html lang=en><body><article><h1>Harbour of Sellund opens again</h1><p>The fishing harbour of Sellund opened again on Friday; the council, led by Marit Oyen, had dredged it for two months.</p><p>“Our trawlers can land cod again,” Oyen said.</p></article></body></html>";
        string[] watch = ["watch", site.Address("a.example", "/rss"), "--stories", "--once", "--every", "0.0001", "--resolve", "*=127.0.0.1", "--allow-private", "--delay", "0"];
        site.Tagged("a.example", "/rss", Feed(site, "first"), "application/rss+xml");
        site.Tagged("a.example", "/1", TestSite.Article("One"));
        var first = Told(Run(folder, watch));

        site.Tagged("a.example", "/rss", Feed(site, "first").Replace("</channel>", Item(site, "/2") + Item(site, "/3") + "</channel>", StringComparison.Ordinal), "application/rss+xml");
        site.Tagged("a.example", "/2", Harbour);
        site.Tagged("a.example", "/3", TestSite.Article("One", figure: "60"));
        await Task.Delay(20, TestContext.Current.CancellationToken);
        var second = Told(Run(folder, watch));

        var story = Assert.Single(first).Split(' ')[^1];
        Assert.Equal(["begins story", "story " + story + ", report 2"], second.Select(told => told.StartsWith("begins", StringComparison.Ordinal) ? "begins story" : told).Order(StringComparer.Ordinal));
        Assert.Equal(2, Run(folder, "documents", "--story", story, "--csv").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 1);

        static string Item(TestSite site, string path) => $"<item><title>{path}</title><link>{site.Address("a.example", path)}</link></item>";
        static string[] Told(ProcessOutcome outcome) => [.. outcome.Output.Split('\n').Where(line => line.Contains(" new http", StringComparison.Ordinal)).Select(line => line[(line.LastIndexOf(": ", StringComparison.Ordinal) + 2)..])];
    }

    [Fact]
    public async Task Read_AnAddressAgain_AsksWhetherItHasChanged()
    {
        await using var site = new TestSite();
        using var folder = new TemporaryFolder();
        site.Tagged("a.example", "/1", TestSite.Article("One"));
        string[] read = ["read", site.Address("a.example", "/1"), "--resolve", "*=127.0.0.1", "--allow-private", "--delay", "0"];

        var first = Run(folder, read);
        var second = Run(folder, read);
        site.Tagged("a.example", "/1", TestSite.Article("One", figure: "60"));
        var third = Run(folder, read);

        Assert.StartsWith("1 read, 0 unchanged, 0 rejected", first.Output, StringComparison.Ordinal);
        Assert.StartsWith("0 read, 1 unchanged, 0 rejected", second.Output, StringComparison.Ordinal);
        Assert.StartsWith("1 read, 0 unchanged, 0 rejected", third.Output, StringComparison.Ordinal);
        var tags = site.Log.Where(request => request.Path == "/1").Select(request => request.Header("If-None-Match")).ToList();
        Assert.Null(tags[0]);
        Assert.NotNull(tags[1]);
        Assert.Equal(tags[1], tags[2]);
        // Another ledger holds nothing of it, whatever this one knows.
        using var other = new TemporaryFolder();
        Assert.StartsWith("1 read", Run(other, read).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_AnAddressThatWasWatched_AsksWhetherItHasChanged()
    {
        await using var site = new TestSite();
        using var folder = new TemporaryFolder();
        site.Tagged("a.example", "/rss", Feed(site, "first"), "application/rss+xml");
        site.Tagged("a.example", "/1", TestSite.Article("One"));
        string[] manners = ["--resolve", "*=127.0.0.1", "--allow-private", "--delay", "0"];

        Run(folder, ["watch", site.Address("a.example", "/rss"), "--once", .. manners]);
        var read = Run(folder, ["read", site.Address("a.example", "/1"), .. manners]);

        Assert.StartsWith("0 read, 1 unchanged, 0 rejected", read.Output, StringComparison.Ordinal);
        Assert.NotNull(site.Log.Last(request => request.Path == "/1").Header("If-None-Match"));
    }

    [Fact]
    public async Task Read_APageWhoseCharsetTheServerAloneNames_IsReadInIt()
    {
        await using var site = new TestSite();
        using var folder = new TemporaryFolder();
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var body = Encoding.GetEncoding("windows-1250").GetBytes(TestSite.Article("Šibřina"));
        site.Set("a.example", "/1", _ => [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset = windows-1250\r\nContent-Length: {body.Length}\r\n\r\n"), .. body]);

        Run(folder, "read", site.Address("a.example", "/1"), "--resolve", "*=127.0.0.1", "--allow-private", "--delay", "0");

        Assert.Contains("Šibřina", Run(folder, "documents", "--csv").Output, StringComparison.Ordinal);
    }

    private static string Feed(TestSite site, string words) => $"<rss><channel><title>Gather</title><item><title>Bridge One closed</title><link>{site.Address("a.example", "/1")}</link><description>{words}</description></item></channel></rss>";

    private static ProcessOutcome Run(TemporaryFolder folder, params string[] arguments) => CliRun.Of([.. arguments, "--ledger", folder.File("l.db")]);
}
