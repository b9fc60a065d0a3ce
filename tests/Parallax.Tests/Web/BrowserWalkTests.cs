using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Xunit;

namespace Parallax.Tests.Web;

/// <summary>The ways that an analyst goes, narrow and wide, light and dark; by keyboard alone.</summary>
public sealed class BrowserWalkTests(WebFixture web, BrowserFixture chromium) : IClassFixture<WebFixture>, IClassFixture<BrowserFixture>
{
    public static MatrixTheoryData<int, ColorScheme> Windows { get; } = new([390, 1440], [ColorScheme.Light, ColorScheme.Dark]);

    [Theory]
    [MemberData(nameof(Windows))]
    public async Task Stories_ByKeyboard_LeadOverADossiersFigureToItsSentenceAndBack(int width, ColorScheme scheme)
    {
        await using var visitor = await Visitor.Come(chromium, web.Address, width, scheme);
        var page = visitor.Page;
        await visitor.Go("/");
        await visitor.Tab(".skip");
        await visitor.Enter(".stories a");
        await visitor.Reaches("/dossier/");
        Assert.Contains("Reported, not verified", await page.Locator("header.top").InnerTextAsync(), StringComparison.Ordinal);
        await visitor.SeesNothingCut();
        await visitor.Enter("nav a[href='#figures']");
        var dossier = page.Url;
        await visitor.Tab("#figures a.source");
        var quote = await page.EvaluateAsync<string>("document.activeElement.title");
        await page.Keyboard.PressAsync("Enter");
        await visitor.Reaches("/documents/");
        Assert.True(await page.Locator("#here").IsVisibleAsync());
        Assert.True(await page.EvaluateAsync<bool>("(() => { const box = document.getElementById('here').getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight; })()"), "the sentence is out of sight");
        Assert.Equal(quote, string.Concat(await page.Locator(".article .k-here").AllInnerTextsAsync()));
        await visitor.SeesNothingCut();
        await page.GoBackAsync();
        Assert.Equal(dossier, page.Url);
    }

    [Theory]
    [MemberData(nameof(Windows))]
    public async Task Search_ByKeyboard_LeadsOverAnEntityToItsStatement(int width, ColorScheme scheme)
    {
        await using var visitor = await Visitor.Come(chromium, web.Address, width, scheme);
        var page = visitor.Page;
        await visitor.Go("/");
        await visitor.Tab(".find input");
        await page.Keyboard.TypeAsync("bridge");
        await page.Keyboard.PressAsync("Enter");
        await visitor.Reaches(@"/search\?q=bridge$");
        await visitor.Enter(".tabs a[href*='kind=statements']");
        await visitor.Reaches("kind=statements$");
        await visitor.SeesNothingCut();
        await visitor.Tab(".line strong a");
        var speaker = await page.EvaluateAsync<string>("document.activeElement.textContent");
        await page.Keyboard.PressAsync("Enter");
        await visitor.Reaches("/entities/");
        Assert.Equal(speaker, await page.Locator("h1").InnerTextAsync());
        await visitor.SeesNothingCut();
        await visitor.Enter(".line a.source");
        await visitor.Reaches(@"/documents/.*\?record=");
        Assert.Contains(speaker, await page.Locator("#record").InnerTextAsync(), StringComparison.Ordinal);
        await visitor.SeesNothingCut();
        await visitor.Go(new Uri(page.Url).AbsolutePath);
        await visitor.Tab("#show-name");
        await page.Keyboard.PressAsync("Space");
        Assert.True(await page.Locator("#show-name").IsCheckedAsync());
        await visitor.Enter("a.m.k-name");
        await visitor.Reaches("/entities/|record=");
    }

    [Theory]
    [InlineData(390, ColorScheme.Light, "Quellin", "2031", "people were missing after the ferry Aurelia sank off Port Quellin, the harbour master Ines Calder said on Sunday. “We are still searching,” Calder said.")]
    [InlineData(390, ColorScheme.Dark, "Tarrowmere", "2033", "houses burned down when a fire spread from a paper mill in Tarrowmere, the mayor Odile Brandt said on Monday. “The wind turned twice,” Brandt said.")]
    [InlineData(1440, ColorScheme.Light, "Ombrano", "2035", "miners were trapped after an explosion in a pit near Ombrano, the union leader Petr Silvan said on Tuesday. “They can hear us,” Silvan said.")]
    [InlineData(1440, ColorScheme.Dark, "Veldsk", "2037", "trucks were stopped at the customs post of Veldsk, the transport minister Hanna Ruud said on Friday. “Nobody told the drivers,” Ruud said.")]
    public async Task Files_DroppedOnThePage_BecomeAStory(int width, ColorScheme scheme, string place, string year, string news)
    {
        await using var visitor = await Visitor.Come(chromium, web.Address, width, scheme);
        var page = visitor.Page;
        await visitor.Go("/read");
        await page.EvaluateAsync(
            """
            texts => {
              const transfer = new DataTransfer();
              texts.forEach((text, i) => transfer.items.add(new File([text], `report-${text.length}-${i}.txt`, { type: 'text/plain' })));
              document.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
            }
            """,
            Enumerable.Range(0, 3).Select(i => $"News from {place}\n\nMay {4 + i}, {year} - {40 + i} {news}\n").ToArray());
        await page.Locator("#results").WaitForAsync();
        Assert.Equal(3, await page.Locator("#results li").CountAsync());
        await visitor.SeesNothingCut();
        await visitor.Go("/");
        Assert.Equal("new", await page.Locator($"li:has-text('{place}') .chip.new").First.InnerTextAsync());
        await visitor.SeesNothingCut();
        await visitor.Go("/search?q=" + place);
        var found = await page.Locator(".line a.source").EvaluateAllAsync<string[]>("links => links.map(link => link.pathname)");
        Assert.Equal(3, found.Distinct(StringComparer.Ordinal).Count());
    }
}
