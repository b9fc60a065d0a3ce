using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using AngleSharp.Html.Parser;
using Parallax.Store.Sqlite;
using Parallax.Tests.Support;
using Parallax.Web.Serving;
using Xunit;

namespace Parallax.Tests.Web;

/// <summary>The pages and the API as a client without a browser meets them.</summary>
public sealed class WebPagesTests(WebFixture fixture) : IClassFixture<WebFixture>
{
    private const int MostPages = 250;
    private const int LargestPage = 200_000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Links_FollowedFromTheStories_LeadToPagesThatAreWhole()
    {
        var queue = new Queue<string>(["/", "/read", "/search?q=bridge&kind=statements"]);
        var seen = new HashSet<string>(StringComparer.Ordinal) { "/" };
        var parser = new HtmlParser();
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        for (var visited = 0; visited < MostPages && queue.TryDequeue(out var address); visited++)
        {
            using var answer = await fixture.Client.GetAsync(new Uri(address, UriKind.Relative), Cancellation);
            var text = await answer.Content.ReadAsStringAsync(Cancellation);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode}");
            Assert.True(text.Length < LargestPage, $"{address}: {text.Length} characters");
            Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            var page = parser.ParseDocument(text);
            Assert.Empty(page.QuerySelectorAll("[style], script:not([src]), [onclick], [onerror], style"));
            Assert.NotNull(page.QuerySelector("main#content h1, h1"));
            kinds.Add(address.Split('/', '?')[1]);
            foreach (var link in page.QuerySelectorAll("a[href], link[href], script[src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!))
            {
                if (link.StartsWith('#'))
                {
                    Assert.True(page.GetElementById(link[1..]) is not null, $"{address}: {link} leads nowhere");
                }
                else if (!link.StartsWith('/'))
                {
                    Assert.Matches("^https?://", link);
                }
                else if (!link.StartsWith("/assets/", StringComparison.Ordinal) && seen.Add(link.Split('#')[0]))
                {
                    queue.Enqueue(link.Split('#')[0]);
                }
            }
        }

        Assert.Superset(new HashSet<string>(StringComparer.Ordinal) { "claims", "dossier", "documents", "search", "read" }, kinds);
    }

    [Fact]
    public async Task Citation_Followed_ShowsTheWordsItRestsOn()
    {
        var figures = await Json("/api/v1/figures?limit=1000");
        foreach (var figure in figures.GetProperty("figures").EnumerateArray().Take(25))
        {
            var page = new HtmlParser().ParseDocument(await fixture.Client.GetStringAsync(new Uri($"/documents/{figure.GetProperty("document").GetString()}?at={figure.GetProperty("start").GetInt32()}-{figure.GetProperty("end").GetInt32()}", UriKind.Relative), Cancellation));
            Assert.StartsWith(string.Concat(page.QuerySelectorAll(".k-here").Select(piece => piece.TextContent)), figure.GetProperty("surface").GetString()!, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task HostileReport_OnEveryPageThatShowsIt_IsText()
    {
        var documents = await Json("/api/v1/documents?limit=1000");
        var id = documents.GetProperty("documents").EnumerateArray().Single(document => document.GetProperty("path").GetString() == "hostile.html").GetProperty("id").GetString();
        foreach (var address in new[] { $"/documents/{id}", "/", "/dossier", "/search?q=evil", "/search?q=bridge&kind=statements", "/search?q=%3Cscript%3Ealert(1)%3C/script%3E" })
        {
            var text = await fixture.Client.GetStringAsync(new Uri(address, UriKind.Relative), Cancellation);
            Assert.DoesNotContain("<script>", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("href=\"javascript", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain('\u202E', text);
            Assert.DoesNotContain('\u2066', text);
        }
    }

    [Theory]
    [InlineData("evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("[::1]", HttpStatusCode.OK)]
    public async Task Host_AnotherName_IsRefused(string host, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = host;
        using var answer = await fixture.Client.SendAsync(request, Cancellation);
        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData(null, true, HttpStatusCode.Forbidden)]
    [InlineData("http://evil.example", true, HttpStatusCode.Forbidden)]
    [InlineData("own", false, HttpStatusCode.Forbidden)]
    [InlineData("own", true, HttpStatusCode.OK)]
    public async Task Upload_NotFromAPageOfThisServer_IsRefused(string? origin, bool withToken, HttpStatusCode expected)
    {
        using var form = await Upload(("again.txt", "Castor, May 4. Seven people were killed when a ferry sank, police said."), withToken);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/read") { Content = form };
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin == "own" ? fixture.Address : origin);
        }

        using var answer = await fixture.Client.SendAsync(request, Cancellation);
        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task EntityTag_SentBack_IsAnsweredWithoutABody()
    {
        using var first = await fixture.Client.GetAsync(new Uri("/claims", UriKind.Relative), Cancellation);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/claims");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await fixture.Client.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(Cancellation));
    }

    [Fact]
    public async Task Lists_PagedByTheirLinks_GiveEveryRowOnce()
    {
        var ids = new List<string>();
        string? next = "/api/v1/statements?limit=40";
        while (next is not null)
        {
            using var answer = await fixture.Client.GetAsync(new Uri(next, UriKind.Relative), Cancellation);
            using var page = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation));
            ids.AddRange(page.RootElement.GetProperty("statements").EnumerateArray().Select(row => row.GetProperty("id").GetString()!));
            var links = answer.Headers.TryGetValues("Link", out var values) ? string.Join(',', values) : string.Empty;
            next = Regex.Match(links, "<(?<address>[^>]*)>; rel=\"next\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)) is { Success: true } match ? match.Groups["address"].Value : null;
            Assert.Equal(answer.Headers.GetValues("X-Total-Count").Single(), next is null ? ids.Count.ToString(System.Globalization.CultureInfo.InvariantCulture) : answer.Headers.GetValues("X-Total-Count").Single());
        }

        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("/api/v1/figures?from=soon", 400)]
    [InlineData("/api/v1/figures?limit=0", 400)]
    [InlineData("/api/v1/figures?entity=nobody", 400)]
    [InlineData("/api/v1/documents/none", 404)]
    [InlineData("/api/v1/nothing", 404)]
    public async Task Api_Errors_AreProblemDetails(string address, int status)
    {
        using var answer = await fixture.Client.GetAsync(new Uri(address, UriKind.Relative), Cancellation);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal(status, problem.RootElement.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.RootElement.GetProperty("detail").GetString()!);
    }

    [Fact]
    public async Task OpenApi_Document_NamesEveryList()
    {
        var paths = (await Json("/api/v1/openapi.json")).GetProperty("paths").EnumerateObject().Select(path => path.Name).ToList();
        foreach (var name in new[] { "documents", "entities", "statements", "figures", "events", "claims", "stories", "storylines", "search" })
        {
            Assert.Contains("/api/v1/" + name, paths);
        }
    }

    [Fact]
    public async Task Entities_PrivatePersons_HaveNoPage()
    {
        var listed = (await Json("/api/v1/entities?limit=1000")).GetProperty("entities").EnumerateArray().ToList();
        Assert.DoesNotContain(listed, entity => entity.GetProperty("private").GetBoolean());
        using var answer = await fixture.Client.GetAsync(new Uri("/entities/none", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Token_Wanted_IsAskedForEverywhere()
    {
        using var folder = new TemporaryFolder();
        using var desk = new LedgerDesk(SqliteLedgerStore.Open(folder.File("token.db"), create: true), Cancellation);
        await using var server = await WebServer.Start(desk, new WebOptions { Port = 0, Token = "0123456789abcdef" }, Cancellation);
        using var client = new HttpClient { BaseAddress = new Uri(server.Address) };
        foreach (var address in new[] { "/", "/api/v1/claims", "/assets/none", "/api/v1/claims?token=wrong" })
        {
            using var refused = await client.GetAsync(new Uri(address, UriKind.Relative), Cancellation);
            Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/claims");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "0123456789abcdef");
        using var answer = await client.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private async Task<MultipartFormDataContent> Upload((string Name, string Text) file, bool withToken)
    {
        var page = new HtmlParser().ParseDocument(await fixture.Client.GetStringAsync(new Uri("/read", UriKind.Relative), Cancellation));
        var form = new MultipartFormDataContent { { new StringContent(file.Text), "files", file.Name } };
        form.Add(new StringContent(withToken ? page.QuerySelector("input[name=form]")!.GetAttribute("value")! : "wrong"), "form");
        return form;
    }

    private async Task<JsonElement> Json(string address)
    {
        using var document = JsonDocument.Parse(await fixture.Client.GetStringAsync(new Uri(address, UriKind.Relative), Cancellation));
        return document.RootElement.Clone();
    }
}
