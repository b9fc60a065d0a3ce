using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Net;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Parallax.Fetch;
using Xunit;

namespace Parallax.Tests.Fetch;

public sealed class WebFetcherTests
{
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(120);

    [Fact]
    public async Task FetchAsync_ManyAddresses_KeepsTheRulesOfEachHost()
    {
        await using var site = new TestSite();
        for (var host = 0; host < 3; host++)
        {
            site.Set(Host(host), "/robots.txt", _ => TestSite.Response(200, "Content-Type: text/plain\r\n", "User-agent: *\nDisallow: /closed"));
            for (var page = 0; page < 3; page++)
            {
                site.Page(Host(host), "/" + page, TestSite.Article("N"));
            }
        }

        using var fetcher = new WebFetcher(Options());
        var addresses = Enumerable.Range(0, 3).SelectMany(host => new[] { "/0", "/closed/1", "/1", "/2" }.Select(path => site.Address(Host(host), path)));
        var results = await Task.WhenAll(addresses.Select(address => fetcher.FetchAsync(address, null, CancellationToken.None)));

        Assert.Equal(9, results.Count(result => result.Outcome == FetchOutcome.Content));
        Assert.All(results.Where(result => result.Address.Contains("closed", StringComparison.Ordinal)), result => Assert.Equal("robots.txt does not allow it", result.Reason));
        Assert.DoesNotContain(site.Log, request => request.Path.StartsWith("/closed", StringComparison.Ordinal));
        Assert.Equal(1, site.MostAtOnce);
        Assert.All(site.Log, request => Assert.StartsWith("Parallax/", request.Header("User-Agent"), StringComparison.Ordinal));
        foreach (var host in site.Log.GroupBy(request => request.Host))
        {
            Assert.Equal(1, host.Count(request => request.Path == "/robots.txt"));
            Assert.Equal("/robots.txt", host.First().Path);
            Assert.All(host.Zip(host.Skip(1)), pair => Assert.True(pair.Second.At - pair.First.AnsweredAt > Delay * 0.8, $"{pair.Second.At - pair.First.AnsweredAt}"));
        }

        static string Host(int number) => $"h{number}.example";
    }

    [Fact]
    public async Task FetchAsync_Redirects_AreFollowedAndEachIsLookedAt()
    {
        await using var site = new TestSite();
        site.Set("a.example", "/1", _ => TestSite.Response(301, "Location: /2\r\n", string.Empty));
        site.Set("a.example", "/2", _ => TestSite.Response(302, $"Location: {site.Address("b.example", "/3")}\r\n", string.Empty));
        site.Page("b.example", "/3", TestSite.Article("Three"));
        site.Set("a.example", "/loop", _ => TestSite.Response(302, "Location: /loop2\r\n", string.Empty));
        site.Set("a.example", "/loop2", _ => TestSite.Response(302, "Location: /loop\r\n", string.Empty));
        site.Set("a.example", "/inside", _ => TestSite.Response(302, $"Location: {site.Address("inside.example", "/secret")}\r\n", string.Empty));
        site.Set("a.example", "/file", _ => TestSite.Response(302, "Location: file:///etc/passwd\r\n", string.Empty));
        site.Set("a.example", "/closed", _ => TestSite.Response(302, $"Location: {site.Address("b.example", "/closed")}\r\n", string.Empty));
        site.Set("b.example", "/robots.txt", _ => TestSite.Response(200, "Content-Type: text/plain\r\n", "User-agent: *\nDisallow: /closed"));
        // Loopback stands for the outside here; only the one name is taken for what it is.
        using var fetcher = new WebFetcher(Options() with { Delay = TimeSpan.Zero, Resolve = (host, _) => Task.FromResult<IPAddress[]>(host == "inside.example" ? [] : [IPAddress.Loopback]) });

        Assert.Equal((FetchOutcome.Content, site.Address("b.example", "/3")), Short(await Fetch("/1")));
        Assert.Equal("too many redirects", (await Fetch("/loop")).Reason);
        Assert.Equal(FetchOutcome.Unusable, (await Fetch("/file")).Outcome);
        Assert.Equal("robots.txt does not allow it", (await Fetch("/closed")).Reason);
        Assert.Equal(FetchOutcome.Refused, (await Fetch("/inside")).Outcome);
        Assert.DoesNotContain(site.Log, request => request.Path is "/secret" or "/closed" && request.Host != "a.example");

        Task<FetchResult> Fetch(string path) => fetcher.FetchAsync(site.Address("a.example", path), null, CancellationToken.None);

        static (FetchOutcome, string) Short(FetchResult result) => (result.Outcome, result.Address);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    [InlineData("2130706433")]
    [InlineData("0x7f.1")]
    [InlineData("rebound.example")]
    [InlineData("169.254.169.254")]
    public async Task FetchAsync_AddressesThatAreNotPublic_AreNotConnectedTo(string host)
    {
        await using var site = new TestSite();
        var asked = 0;
        // The name is public when it is looked up for the first time and loopback whenever a connection is made.
        using var fetcher = new WebFetcher(Options() with
        {
            AllowPrivate = false,
            Resolve = (_, _) => Task.FromResult<IPAddress[]>([Interlocked.Increment(ref asked) == 0 ? IPAddress.Parse("8.8.8.8") : IPAddress.Loopback]),
        });

        var result = await fetcher.FetchAsync($"http://{host}:{site.Port}/secret", null, CancellationToken.None);

        Assert.Equal(FetchOutcome.Refused, result.Outcome);
        Assert.Contains("not public", result.Reason, StringComparison.Ordinal);
        Assert.Empty(site.Log);
    }

    [Fact]
    public async Task FetchAsync_TooManyRequests_WaitsAsLongAsIsAsked()
    {
        await using var site = new TestSite();
        site.Set("a.example", "/busy", _ => site.Count("a.example", "/busy") < 2 ? TestSite.Response(429, "Retry-After: 1\r\n", string.Empty) : TestSite.Response(200, "Content-Type: text/html\r\n", TestSite.Article("Busy")));
        site.Page("a.example", "/other", TestSite.Article("Other"));
        site.Set("a.example", "/down", _ => TestSite.Response(503, string.Empty, string.Empty));
        site.Set("a.example", "/later", _ => TestSite.Response(503, "Retry-After: 9999\r\n", string.Empty));
        using var fetcher = new WebFetcher(Options() with { Delay = TimeSpan.Zero, Retries = 2, FirstRetry = TimeSpan.FromMilliseconds(20), LongestWait = TimeSpan.FromSeconds(2) });

        Assert.Equal(FetchOutcome.Content, (await Fetch("/busy")).Outcome);
        var requests = site.Log.Where(request => request.Path == "/busy").ToList();
        Assert.True(requests[1].At - requests[0].AnsweredAt > TimeSpan.FromMilliseconds(950));
        Assert.Equal((FetchOutcome.Failed, 503), ((await Fetch("/down")).Outcome, (await Fetch("/down")).Status));
        Assert.Equal(6, site.Count("a.example", "/down"));
        Assert.True((await Fetch("/later")).RetryAt > DateTimeOffset.UtcNow.AddSeconds(9000));
        Assert.Equal(1, site.Count("a.example", "/later"));

        Task<FetchResult> Fetch(string path) => fetcher.FetchAsync(site.Address("a.example", path), null, CancellationToken.None);
    }

    [Fact]
    public async Task FetchAsync_KnownVersions_AreAskedFor()
    {
        await using var site = new TestSite();
        site.Tagged("a.example", "/1", TestSite.Article("One"));
        using var fetcher = new WebFetcher(Options() with { Delay = TimeSpan.Zero });

        var first = await fetcher.FetchAsync(site.Address("a.example", "/1"), null, CancellationToken.None);
        var second = await fetcher.FetchAsync(site.Address("a.example", "/1"), new Validators(first.Header("ETag"), null), CancellationToken.None);

        Assert.Equal((FetchOutcome.Content, FetchOutcome.NotModified), (first.Outcome, second.Outcome));
    }

    [Fact]
    public async Task FetchAsync_HostileServers_AreCutOff()
    {
        await using var site = new TestSite();
        site.SetSlow("a.example", "/drip", async request =>
        {
            await request.Stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000\r\n\r\n"u8.ToArray());
            await DripAsync(request.Stream, "x"u8.ToArray(), TimeSpan.FromMilliseconds(100));
            return [];
        });
        site.SetSlow("a.example", "/endless", async request =>
        {
            await request.Stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n\r\n<rss><channel>"u8.ToArray());
            await DripAsync(request.Stream, Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("<item><title>x</title></item>", 1000))), TimeSpan.Zero);
            return [];
        });
        site.SetSlow("a.example", "/headers", async request =>
        {
            await request.Stream.WriteAsync("HTTP/1.1 200 OK\r\n"u8.ToArray());
            await DripAsync(request.Stream, Encoding.ASCII.GetBytes("X-Filler: " + new string('x', 4000) + "\r\n"), TimeSpan.Zero);
            return [];
        });
        using var bomb = new MemoryStream();
        using (var gzip = new GZipStream(bomb, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(new byte[20_000_000]);
        }

        site.Set("a.example", "/bomb", _ => [.. Encoding.ASCII.GetBytes(FormattableString.Invariant($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: {bomb.Length}\r\n\r\n")), .. bomb.ToArray()]);
        site.Set("a.example", "/large", _ => Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 99999999999\r\n\r\n"));
        site.Set("a.example", "/film", _ => TestSite.Response(200, "Content-Type: video/mp4\r\n", "x"));
        site.Set("a.example", "/nonsense", _ => "220 mail.example ESMTP\r\n"u8.ToArray());
        using var fetcher = new WebFetcher(Options() with { Delay = TimeSpan.Zero, MaxBytes = 1_000_000, Timeout = TimeSpan.FromSeconds(1.5), Retries = 0 });

        Assert.Equal("took too long", (await Fetch("/drip")).Reason);
        Assert.Contains("more than", (await Fetch("/endless")).Reason, StringComparison.Ordinal);
        Assert.Equal("headers longer than is read", (await Fetch("/headers")).Reason);
        Assert.Contains("grows", (await Fetch("/bomb")).Reason, StringComparison.Ordinal);
        Assert.Contains("more than", (await Fetch("/large")).Reason, StringComparison.Ordinal);
        Assert.Contains("video/mp4", (await Fetch("/film")).Reason, StringComparison.Ordinal);
        Assert.Equal(FetchOutcome.Failed, (await Fetch("/nonsense")).Outcome);

        Task<FetchResult> Fetch(string path) => fetcher.FetchAsync(site.Address("a.example", path), null, CancellationToken.None);
    }

    [Fact]
    public async Task FetchAsync_RobotsThatCannotBeHad_NothingIsFetched()
    {
        await using var site = new TestSite();
        site.Set("a.example", "/robots.txt", _ => TestSite.Response(500, string.Empty, string.Empty));
        site.Page("a.example", "/1", TestSite.Article("One"));
        using var fetcher = new WebFetcher(Options() with { Delay = TimeSpan.Zero });

        Assert.StartsWith("robots.txt cannot be had", (await fetcher.FetchAsync(site.Address("a.example", "/1"), null, CancellationToken.None)).Reason, StringComparison.Ordinal);
        Assert.Equal(0, site.Count("a.example", "/1"));
    }

    internal static FetchOptions Options() => new()
    {
        Delay = Delay,
        AllowPrivate = true,
        Retries = 1,
        FirstRetry = TimeSpan.FromMilliseconds(20),
        Timeout = TimeSpan.FromSeconds(20),
        Resolve = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]),
    };

    private static async Task DripAsync(Stream stream, byte[] bytes, TimeSpan pause)
    {
        // Ends when the client has gone.
        for (var i = 0; i < 100_000; i++)
        {
            await stream.WriteAsync(bytes);
            await Task.Delay(pause);
        }
    }
}
