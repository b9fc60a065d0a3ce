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
using Parallax.Store;
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
        var pages = await PageCrawl.Visit(fixture.Client, ["/", "/read", "/search?q=bridge&kind=statements", "/search?q=bridge"], MostPages, Cancellation);
        foreach (var (address, text, page) in pages)
        {
            Assert.True(System.Text.Encoding.UTF8.GetByteCount(text) < LargestPage, $"{address}: {text.Length} characters");
            Assert.Empty(page.QuerySelectorAll("[style], script:not([src]), [onclick], [onerror], style"));
            Assert.NotNull(page.QuerySelector("main#content h1, h1"));
            var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
            Assert.True(ids.Count == ids.Distinct(StringComparer.Ordinal).Count(), $"{address}: an id stands twice");
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
            }
        }

        var kinds = pages.Select(page => page.Address.Split('/', '?')[1]).ToHashSet(StringComparer.Ordinal);
        Assert.Superset(new HashSet<string>(StringComparer.Ordinal) { "claims", "dossier", "documents", "entities", "search", "read", "compare" }, kinds);
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

    [Theory]
    [InlineData("mark-up", "<img")]
    [InlineData("a script", "<script>")]
    [InlineData("an address that runs", "href=\"javascript")]
    [InlineData("a word turned around", "\u202E")]
    [InlineData("an isolate that never ends", "\u2066")]
    public async Task HostileReport_OnEveryPageThatShowsIt_IsText(string what, string never)
    {
        var documents = (await Json("/api/v1/documents?limit=1000")).GetProperty("documents").EnumerateArray().ToList();
        var id = documents.Single(document => document.GetProperty("path").GetString() == "hostile.html").GetProperty("id").GetString();
        var other = documents.First(document => document.GetProperty("path").GetString() != "hostile.html").GetProperty("id").GetString();
        string[] starts =
        [
            $"/documents/{id}", $"/compare?a={id}&b={other}", "/", "/dossier", "/claims", "/search?q=evil", "/search?q=bridge&kind=statements", "/search?q=soldiers&kind=figures",
            "/search?q=%3Cscript%3Ealert(1)%3C/script%3E%3Cimg%20src=x%3E%E2%80%AE%E2%81%A6", "/?q=%22%3E%3Cscript%3E%3Cimg%3E%E2%80%AE%E2%81%A6&outlet=%3Cscript%3E%3Cimg%3E",
        ];
        var pages = await PageCrawl.Visit(fixture.Client, starts, 60, Cancellation);
        Assert.All(pages, page => Assert.False(page.Text.Contains(never, StringComparison.OrdinalIgnoreCase), $"{page.Address} holds {what}"));
        Assert.Contains("alert(&#39;body&#39;)", pages[0].Text, StringComparison.Ordinal);
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
    public async Task OpenApi_Document_CoversEveryRoute()
    {
        var paths = (await Json("/api/v1/openapi.json")).GetProperty("paths").EnumerateObject().ToDictionary(path => path.Name, path => path.Value, StringComparer.Ordinal);
        var routes = fixture.Routes.Where(route => route.StartsWith("/api/v1/", StringComparison.Ordinal)).ToList();
        Assert.True(routes.Count > 20);
        Assert.Equal(routes.Order(StringComparer.Ordinal), paths.Keys.Order(StringComparer.Ordinal));
        Assert.All(paths.Values, path => Assert.NotEmpty(path.GetProperty("get").GetProperty("summary").GetString()!));
        Assert.Contains("offset", paths["/api/v1/claims"].GetProperty("get").GetProperty("parameters").EnumerateArray().Select(parameter => parameter.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task FormerIds_OfStoriesAndClaims_LeadToWhatTheyAreNow()
    {
        var story = (await Json("/api/v1/stories?limit=1000")).GetProperty("stories").EnumerateArray().First(story => story.GetProperty("documents").GetArrayLength() > 1);
        var (now, former) = (story.GetProperty("id").GetString(), Ids.Story(story.GetProperty("documents")[1].GetString()!));

        Assert.Equal(now, (await Json($"/api/v1/stories/{former}")).GetProperty("stories")[0].GetProperty("id").GetString());
        Assert.Equal($"/dossier/{now}", (await fixture.Client.GetAsync($"/dossier/{former}", Cancellation)).RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal($"/dossier/{now}/figures?page=1", (await fixture.Client.GetAsync($"/dossier/{former}/figures?page=1", Cancellation)).RequestMessage!.RequestUri!.PathAndQuery);
        Assert.Equal(HttpStatusCode.OK, (await fixture.Client.GetAsync($"/api/v1/documents?story={former}", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await fixture.Client.GetAsync("/dossier/t000000000000", Cancellation)).StatusCode);
    }

    [Fact]
    public async Task Api_EveryList_AnswersItsFirstEntryAlone()
    {
        foreach (var name in new[] { "documents", "entities", "statements", "figures", "events", "positions", "claims", "stories", "storylines", "origins" })
        {
            var list = (await Json($"/api/v1/{name}?limit=1")).GetProperty(name);
            var one = await Json($"/api/v1/{name}/{list[0].GetProperty("id").GetString()}");
            Assert.Equal(list[0].GetProperty("id").GetString(), one.GetProperty(name)[0].GetProperty("id").GetString());
        }

        foreach (var name in new[] { "utterances", "copies", "timeline", "measures", "talks" })
        {
            Assert.Equal(JsonValueKind.Array, (await Json($"/api/v1/{name}?limit=2")).GetProperty(name).ValueKind);
        }

        Assert.Equal((await Json("/api/v1/ledger")).GetProperty("documents").GetInt32(), (await Json("/api/v1/documents?limit=1000")).GetProperty("documents").GetArrayLength());
        Assert.Equal(2, (await Json("/api/v1/watch")).GetProperty("watched").GetArrayLength());
    }

    [Fact]
    public async Task Api_Search_TakesTheFiltersOfTheLists()
    {
        var all = (await Json("/api/v1/search?q=bridge&limit=100")).GetProperty("hits").EnumerateArray().ToList();
        var outlets = (await Json("/api/v1/documents?limit=1000")).GetProperty("documents").EnumerateArray().ToDictionary(document => document.GetProperty("id").GetString()!, document => document.GetProperty("outlet").GetString(), StringComparer.Ordinal);
        var outlet = outlets[all[0].GetProperty("document").GetString()!]!;
        var some = (await Json($"/api/v1/search?q=bridge&limit=100&outlet={Uri.EscapeDataString(outlet)}")).GetProperty("hits").EnumerateArray().ToList();
        Assert.InRange(some.Count, 1, all.Count - 1);
        Assert.All(some, hit => Assert.Equal(outlet, outlets[hit.GetProperty("document").GetString()!]));
        Assert.All(all, hit => Assert.Contains(hit.GetProperty("matches").EnumerateArray(), match => match.GetProperty("quote").GetString()!.Equals("bridge", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Reports_ReadByAnotherProgram_AreSeenWithoutARestart()
    {
        using (var store = fixture.Open())
        {
            Intake.Run(store, [new IntakeInput("beside.txt", () => IntakeContent.Of("Port Selwyn, June 3, 2031\n\nNine lorries were stopped at the Selwyn crossing on Tuesday, the harbour office said."u8.ToArray()))], new IntakeOptions(), _ => { }, Cancellation);
        }

        for (var look = 0; ; look++)
        {
            if ((await fixture.Client.GetStringAsync(new Uri("/search?q=Selwyn", UriKind.Relative), Cancellation)).Contains("Nine lorries", StringComparison.Ordinal))
            {
                break;
            }

            Assert.True(look < 600, "not seen within a minute");
            await Task.Delay(100, Cancellation);
        }

        Assert.Contains("new since", Regex.Replace(await fixture.Client.GetStringAsync(new Uri("/", UriKind.Relative), Cancellation), "new reports? since", "new since"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seen_SaidOfAll_LeavesNothingNew()
    {
        var before = await fixture.Client.GetStringAsync(new Uri("/?since=0", UriKind.Relative), Cancellation);
        Assert.Contains("chip new", before, StringComparison.Ordinal);
        var page = new HtmlParser().ParseDocument(before);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/seen")
        {
            Content = new FormUrlEncodedContent(page.QuerySelectorAll(".seen input").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value")!))),
        };
        using (var refused = await fixture.Client.PostAsync(new Uri("/seen", UriKind.Relative), request.Content, Cancellation))
        {
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }

        request.Headers.Add("Origin", fixture.Address);
        using var answer = await fixture.Client.SendAsync(request, Cancellation);
        Assert.Contains("No new reports since", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_TooManyFilesOrBytes_IsRefused()
    {
        var token = new HtmlParser().ParseDocument(await fixture.Client.GetStringAsync(new Uri("/read", UriKind.Relative), Cancellation)).QuerySelector("input[name=form]")!.GetAttribute("value")!;
        using var many = new MultipartFormDataContent { { new StringContent(token), "form" } };
        for (var i = 0; i <= WebOptions.MostFiles; i++)
        {
            many.Add(new StringContent("A report."), "files", $"{i}.txt");
        }

        Assert.Equal(HttpStatusCode.BadRequest, await Send(many));
        using var large = new MultipartFormDataContent { { new StringContent(token), "form" }, { new ByteArrayContent(new byte[WebOptions.MostBytes + 1]), "files", "large.txt" } };
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await Send(large));

        async Task<HttpStatusCode> Send(HttpContent content)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/read") { Content = content };
            request.Headers.Add("Origin", fixture.Address);
            request.Headers.ExpectContinue = true;
            using var answer = await fixture.Client.SendAsync(request, Cancellation);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task Claims_OfAnOutlet_AreThoseItTakesPartIn()
    {
        var all = (await Json("/api/v1/claims?limit=1000")).GetProperty("claims").GetArrayLength();
        var ofOne = (await Json("/api/v1/claims?limit=1000&outlet=Orvane%20Herald")).GetProperty("claims").GetArrayLength();
        Assert.InRange(ofOne, 1, all - 1);
        Assert.Equal(0, (await Json("/api/v1/claims?outlet=none")).GetProperty("claims").GetArrayLength());
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
        using var desk = new LedgerDesk(() => SqliteLedgerStore.Open(folder.File("token.db"), create: true), Cancellation);
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
