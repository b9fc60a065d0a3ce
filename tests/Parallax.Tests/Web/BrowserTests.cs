using System;
using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Parallax.Web.Serving;
using Xunit;

namespace Parallax.Tests.Web;

/// <summary>The pages as somebody with a browser uses them.</summary>
public sealed class BrowserTests(WebFixture web, BrowserFixture chromium) : IClassFixture<WebFixture>, IClassFixture<BrowserFixture>
{
    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Walk_FromTheStoriesToASentenceAndBack_ShowsItsWords(int width, ColorScheme scheme)
    {
        await using var visitor = await Visitor.Come(chromium, web.Address, width, scheme);
        var page = visitor.Page;
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
        await visitor.SeesNothingCut();
    }

    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Chart_PointClicked_LeadsToItsSentence(int width, ColorScheme scheme)
    {
        Assert.SkipUnless(WebAssets.Has("chart.js"), "the build could not fetch the chart library");
        await using var visitor = await Visitor.Come(chromium, web.Address, width, scheme);
        var page = visitor.Page;
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
            await canvas.ClickAsync(new LocatorClickOptions { Position = new Microsoft.Playwright.Position { X = (float)point[0], Y = (float)point[1] } });
            await page.WaitForTimeoutAsync(1000);
        }

        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/documents/"));
        Assert.True(await page.Locator("#here").IsVisibleAsync());
    }
}
