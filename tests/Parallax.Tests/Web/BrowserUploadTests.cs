using System;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Xunit;

namespace Parallax.Tests.Web;

/// <summary>Files brought by a browser that runs no scripts.</summary>
public sealed class BrowserUploadTests(WebFixture web, BrowserFixture chromium) : IClassFixture<WebFixture>, IClassFixture<BrowserFixture>
{
    private static readonly FilePayload Report = new() { Name = "mill.txt", MimeType = "text/plain", Buffer = "Mill burns\n\nMay 4, 2031 - Three people were injured when a paper mill burned in Tarrowmere, police said."u8.ToArray() };

    [Fact]
    public async Task Form_WithoutScripts_ReadsTheFiles()
    {
        await using var visitor = await Visitor.Come(chromium, web.EmptyAddress, withScripts: false);
        var page = visitor.Page;
        await visitor.Go("/");
        await page.Locator("input[type=file]").SetInputFilesAsync([Report]);
        await page.Locator("#drop button").ClickAsync();
        await page.Locator("#results li a").ClickAsync();
        Assert.Contains("Tarrowmere", await page.Locator(".article").InnerTextAsync(), StringComparison.Ordinal);
    }

    /// <summary>Even one that got hold of the form's token.</summary>
    [Fact]
    public async Task Form_OfAnotherOrigin_IsRefused()
    {
        await using var context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(web.Address + "/read");
        var token = await page.Locator("#drop input[name=form]").GetAttributeAsync("value");
        var other = web.GuardedAddress + "/page-elsewhere";
        await page.RouteAsync(other, route => route.FulfillAsync(new RouteFulfillOptions
        {
            ContentType = "text/html",
            Body = $"<form action=\"{web.Address}/read\" method=\"post\" enctype=\"multipart/form-data\"><input type=\"hidden\" name=\"form\" value=\"{token}\"><input type=\"file\" name=\"files\"><button>Send</button></form>",
        }));
        await page.GotoAsync(other);
        await page.Locator("input[type=file]").SetInputFilesAsync([Report]);
        var answer = await page.RunAndWaitForResponseAsync(() => page.Locator("button").ClickAsync(), web.Address + "/read");
        Assert.Equal(403, answer.Status);
        Assert.Contains("Not from this server's pages", await page.Locator("body").InnerTextAsync(), StringComparison.Ordinal);
    }
}
