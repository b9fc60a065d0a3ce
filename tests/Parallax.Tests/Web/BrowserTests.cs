using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Parallax.Web.Serving;
using Xunit;

namespace Parallax.Tests.Web;

/// <summary>The pages as somebody with a browser uses them.</summary>
public sealed class BrowserTests(WebFixture web, BrowserFixture chromium) : IClassFixture<WebFixture>, IClassFixture<BrowserFixture>, IAsyncDisposable
{
    private readonly ConcurrentBag<string> _foreign = [];

    /// <summary>Nothing was asked of anybody else.</summary>
    public ValueTask DisposeAsync()
    {
        Assert.Empty(_foreign);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Walk_FromTheStoriesToASentenceAndBack_ShowsItsWords(int width, ColorScheme scheme)
    {
        await using var context = await Context(width, scheme);
        var page = await Page(context);
        await page.GotoAsync(web.Address);
        await page.Locator(".stories a").First.ClickAsync();
        Assert.Contains("/dossier/", page.Url, StringComparison.Ordinal);
        Assert.Contains("Reported, not verified", await page.Locator("header.top").InnerTextAsync(), StringComparison.Ordinal);
        var dossier = page.Url;
        await page.Locator("a.source").First.ClickAsync();
        Assert.Contains("/documents/", page.Url, StringComparison.Ordinal);
        Assert.True(await page.Locator("#here").IsVisibleAsync());
        await page.Locator("a.m.k-figure").First.ClickAsync();
        Assert.Contains("Figure", await page.Locator("#record").InnerTextAsync(), StringComparison.Ordinal);
        await page.GoBackAsync();
        await page.GoBackAsync();
        Assert.Equal(dossier, page.Url);
        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"), "the page is wider than its window");
    }

    [Fact]
    public async Task Search_ByKeyboardAlone_LeadsToAnEntity()
    {
        await using var context = await Context(1440, ColorScheme.Light);
        var page = await Page(context);
        await page.GotoAsync(web.Address);
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the content", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        await page.Locator(".find input").FocusAsync();
        await page.Keyboard.TypeAsync("bridge");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".line a.source").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#show-name").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Locator("a.m.k-name").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#record, main.column h2").First.WaitForAsync();
        Assert.Matches("/entities/|record=", page.Url);
    }

    [Fact]
    public async Task Files_DroppedOnThePage_BecomeAStory()
    {
        await using var context = await Context(1440, ColorScheme.Light);
        var page = await Page(context);
        await page.GotoAsync(web.Address + "/read");
        await page.EvaluateAsync(
            """
            texts => {
              const transfer = new DataTransfer();
              texts.forEach((text, i) => transfer.items.add(new File([text], `ferry-${i}.txt`, { type: 'text/plain' })));
              document.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
            }
            """,
            Enumerable.Range(0, 3).Select(i => Report(i)).ToArray());
        await page.Locator("#results").WaitForAsync();
        Assert.Equal(3, await page.Locator("#results li").CountAsync());
        await page.GotoAsync(web.Address);
        Assert.Equal("new", await page.Locator("li:has-text('Quellin') .chip.new").First.InnerTextAsync());
        await page.GotoAsync(web.Address + "/search?q=Quellin");
        var found = await page.Locator(".line a.source").EvaluateAllAsync<string[]>("links => links.map(link => link.pathname)");
        Assert.Equal(3, found.Distinct(StringComparer.Ordinal).Count());

        static string Report(int i) => $"Ferry sinks off Port Quellin\n\nMay {4 + i}, 2031 - {40 + i} people were missing after the ferry Aurelia sank off Port Quellin, the harbour master Ines Calder said on Sunday. “We are still searching,” Calder said.\n";
    }

    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Chart_PointClicked_LeadsToItsSentence(int width, ColorScheme scheme)
    {
        Assert.SkipUnless(WebAssets.Has("chart.js"), "the build could not fetch the chart library");
        await using var context = await Context(width, scheme);
        var page = await Page(context);
        var faults = new ConcurrentBag<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                faults.Add(message.Text);
            }
        };
        page.PageError += (_, error) => faults.Add(error);
        await page.GotoAsync(web.Address + "/dossier");
        var canvas = page.Locator("figure.live canvas").First;
        await canvas.ScrollIntoViewIfNeededAsync();
        Assert.False(await page.Locator("figure.live svg").First.IsVisibleAsync());
        // the chart takes its size when the page has its own: a click that came too soon is made again
        for (var click = 0; click < 5 && !page.Url.Contains("/documents/", StringComparison.Ordinal); click++)
        {
            var point = await canvas.EvaluateAsync<double[]>("canvas => { const { x, y } = Chart.getChart(canvas).getDatasetMeta(0).data[0]; return [x, y]; }");
            Assert.Empty(faults);
            await canvas.ClickAsync(new LocatorClickOptions { Position = new Position { X = (float)point[0], Y = (float)point[1] } });
            await page.WaitForTimeoutAsync(1000);
        }

        await page.WaitForURLAsync("**/documents/**");
        Assert.True(await page.Locator("#here").IsVisibleAsync());
    }

    [Fact]
    public async Task Print_OfADossier_IsWhole()
    {
        await using var context = await Context(1440, ColorScheme.Light);
        var page = await Page(context);
        await page.GotoAsync(web.Address + "/dossier");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.False(await page.Locator(".bar").IsVisibleAsync());
        Assert.True((await page.PdfAsync()).Length > 10_000);
    }

    private Task<IBrowserContext> Context(int width, ColorScheme scheme) =>
        chromium.Browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 1000 }, ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });

    /// <summary>A page of which every request to anybody else is noted.</summary>
    private async Task<IPage> Page(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(120_000);
        page.SetDefaultNavigationTimeout(120_000);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(web.Address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
            {
                _foreign.Add(request.Url);
            }
        };
        return page;
    }
}
