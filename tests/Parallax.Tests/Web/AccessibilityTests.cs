using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Parallax.Tests.Web;

/// <summary>axe-core with the rules of WCAG 2.2 AA on every kind of page that the server has, wide and narrow, light and dark.</summary>
public sealed class AccessibilityTests(WebFixture web, BrowserFixture chromium) : IClassFixture<WebFixture>, IClassFixture<BrowserFixture>
{
    private const int MostCrawled = 200;

    private static readonly AxeRunOptions Wcag = new() { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"] } };

    private static readonly (int Width, ColorScheme Scheme)[] Views = [(1440, ColorScheme.Light), (390, ColorScheme.Light), (390, ColorScheme.Dark), (1440, ColorScheme.Dark)];

    [Fact]
    public async Task Pages_OfEveryKind_HaveNoViolation()
    {
        var addresses = await Addresses();
        foreach (var route in web.Routes.Where(route => !route.StartsWith("/api/", StringComparison.Ordinal) && !route.StartsWith("/assets/", StringComparison.Ordinal) && !route.Contains('*', StringComparison.Ordinal)))
        {
            var pattern = "^" + Regex.Replace(route, @"\{[^}]*\}", "[^/?]+") + @"(\?|$)";
            Assert.True(addresses.Any(address => Regex.IsMatch(address, pattern)), $"no page of {route} is looked at");
        }

        var found = new StringBuilder();
        await using var context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions { ReducedMotion = ReducedMotion.Reduce });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(120_000);
        foreach (var address in addresses)
        {
            await page.GotoAsync(web.Address + address);
            await Check(page, address, found);
        }

        await page.GotoAsync(web.EmptyAddress + "/");
        await Check(page, "an empty ledger", found);
        await page.GotoAsync(web.EmptyAddress + "/search?q=anything");
        await Check(page, "a search in an empty ledger", found);
        await page.GotoAsync(web.GuardedAddress + "/");
        await Check(page, "no token", found);
        await Uploading(page, found);
        Assert.True(found.Length == 0, found.ToString());
    }

    /// <summary>While files are on their way, and when they were read.</summary>
    private async Task Uploading(IPage page, StringBuilder found)
    {
        await page.GotoAsync(web.EmptyAddress + "/read");
        var mayGo = new TaskCompletionSource();
        await page.RouteAsync("**/read", async route =>
        {
            await mayGo.Task;
            await route.ContinueAsync();
        });
        await page.Locator("input[type=file]").SetInputFilesAsync(
        [
            new FilePayload { Name = "one.txt", MimeType = "text/plain", Buffer = "Ferry sinks\n\nFour people were killed when a ferry sank off Port Quellin, police said."u8.ToArray() },
            new FilePayload { Name = "two.bin", MimeType = "application/octet-stream", Buffer = [0, 1, 2, 3] },
        ]);
        await page.Locator("#drop button").ClickAsync();
        await page.Locator("#progress:not([hidden])").WaitForAsync();
        await Check(page, "an upload under way", found);
        mayGo.SetResult();
        await page.Locator("#results").WaitForAsync();
        await Check(page, "an upload's results", found);
        await page.GotoAsync(web.EmptyAddress + "/dossier");
        Assert.Equal("Too many reports for one dossier", await page.Locator("h1").InnerTextAsync());
        await Check(page, "a dossier of too many reports", found);
    }

    private static async Task Check(IPage page, string what, StringBuilder found)
    {
        foreach (var (width, scheme) in Views)
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            await page.SetViewportSizeAsync(width, 1000);
            var result = await page.RunAxe(Wcag);
            foreach (var violation in result.Violations)
            {
                found.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"{what}, {width} {scheme}: {violation.Id} {violation.Help}: {violation.Nodes[0].Html}");
            }

            if (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
            {
                found.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"{what}, {width}: wider than its window");
            }
        }
    }

    /// <summary>The largest of every kind of page that links lead to, and those that none does.</summary>
    private async Task<List<string>> Addresses()
    {
        var crawled = await PageCrawl.Visit(
            web.Client, ["/", "/?since=0", "/search?q=bridge", "/search?q=bridge&kind=statements", "/search?q=troops&kind=figures", "/?state=different&outlet=none&entity=nobody&from=2031&to=2032&q=nothing"],
            MostCrawled, TestContext.Current.CancellationToken);
        return
        [
            .. crawled.GroupBy(page => PageCrawl.Shape(page.Address), StringComparer.Ordinal).Select(kind => kind.MaxBy(page => page.Text.Length).Address),
            "/nothing", "/documents/none", "/?from=soon", "/search?q=nowhere-to-be-found", "/dossier/all/timeline?page=99",
        ];
    }
}
