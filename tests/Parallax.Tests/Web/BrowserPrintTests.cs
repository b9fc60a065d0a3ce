using System;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Xunit;

namespace Parallax.Tests.Web;

/// <summary>Pages on paper: the text whole and dark on white, what can only be clicked left out, marks and links still told apart.</summary>
public sealed class BrowserPrintTests(WebFixture web, BrowserFixture chromium) : IClassFixture<WebFixture>, IClassFixture<BrowserFixture>
{
    /// <summary>What is left of the width of A4 between margins of 1 cm, in CSS pixels.</summary>
    private const int Paper = 718;

    [Theory]
    [InlineData("dossier")]
    [InlineData("document")]
    [InlineData("entity")]
    [InlineData("claim")]
    public async Task Print_OfAPage_IsWhole(string what)
    {
        await using var visitor = await Visitor.Come(chromium, web.Address, Paper, ColorScheme.Dark);
        var page = visitor.Page;
        await visitor.Go(await Address(page, what));
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        foreach (var control in new[] { ".bar", ".skip", "nav", ".switches", ".filters", ".pager" })
        {
            foreach (var element in await page.Locator(control).AllAsync())
            {
                Assert.False(await element.IsVisibleAsync(), $"{control} is printed");
            }
        }

        await visitor.SeesNothingCut();
        Assert.Empty(await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('body *')]
              .filter(element => element.checkVisibility() && getComputedStyle(element).overflow !== 'visible' && !element.closest('svg, canvas')
                && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1) && element.clientWidth > 1)
              .map(element => 'cut: ' + element.outerHTML.slice(0, 200))
            """));
        Assert.Empty(await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('details > :not(summary)')]
              .filter(element => !element.checkVisibility({ contentVisibilityAuto: true, checkVisibilityCSS: true }))
              .map(element => 'folded: ' + element.outerHTML.slice(0, 200))
            """));
        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.Equal("rgb(27, 33, 39)", await page.EvaluateAsync<string>("getComputedStyle(document.body).color"));
        Assert.Empty(await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('main a')]
              .filter(link => link.checkVisibility() && getComputedStyle(link).textDecorationLine !== 'underline')
              .map(link => 'like any text: ' + link.outerHTML.slice(0, 200))
            """));
        Assert.Empty(await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('mark, .k-here')]
              .filter(mark => getComputedStyle(mark).printColorAdjust !== 'exact')
              .map(mark => 'unmarked: ' + mark.outerHTML.slice(0, 200))
            """));
        Assert.True((await page.PdfAsync(new PagePdfOptions { Format = "A4" })).Length > 10_000);
    }

    /// <summary>The first of its kind that a visitor comes to; of a document, with a place shown and a record open.</summary>
    private async Task<string> Address(IPage page, string what)
    {
        var (start, link) = what switch
        {
            "dossier" => ("/", ".storyline h2 a"),
            "document" => ("/search?q=bridge&kind=statements", ".line a.source"),
            "entity" => ("/search?q=bridge&kind=statements", ".line strong a"),
            _ => ("/claims?state=changed", "article h2 a"),
        };
        await page.GotoAsync(web.Address + start);
        return await page.Locator(link).First.GetAttributeAsync("href") ?? throw new InvalidOperationException($"{start} leads to no {what}");
    }
}
