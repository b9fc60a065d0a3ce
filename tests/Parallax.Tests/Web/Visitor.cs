using System;
using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Xunit;

namespace Parallax.Tests.Web;

/// <summary>Somebody with a browser window before a server; a request to anybody else is a fault.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private const int MostTabs = 300;

    /// <summary>In milliseconds.</summary>
    private const int Patience = 120_000;

    private readonly ConcurrentBag<string> _foreign = [];
    private readonly IBrowserContext _context;
    private readonly string _address;

    private Visitor(IBrowserContext context, IPage page, string address)
    {
        (_context, Page, _address) = (context, page, address);
        page.SetDefaultTimeout(Patience);
        page.SetDefaultNavigationTimeout(Patience);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
            {
                _foreign.Add(request.Url);
            }
        };
    }

    public IPage Page { get; }

    public static async Task<Visitor> Come(BrowserFixture chromium, string address, int width = 1440, ColorScheme scheme = ColorScheme.Light, bool withScripts = true)
    {
        var context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 1000 },
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = withScripts,
        });
        return new Visitor(context, await context.NewPageAsync(), address);
    }

    public Task Go(string path) => Page.GotoAsync(_address + path);

    /// <summary>Goes on with the Tab key alone until a link or field has the focus, which must be seen at every step.</summary>
    public async Task Tab(string to)
    {
        for (var i = 0; i < MostTabs; i++)
        {
            await Page.Keyboard.PressAsync("Tab");
            var at = await Page.EvaluateAsync<Focus>(
                """
                selector => {
                  const element = document.activeElement, style = getComputedStyle(element);
                  const box = element.getClientRects()[0] ?? new DOMRect();
                  const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
                  const isDrawn = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
                  const isShown = top !== null && (element.contains(top) || top.contains(element));
                  return { isThere: element.matches(selector), isSeen: isDrawn && isShown, what: element.outerHTML.slice(0, 300) };
                }
                """,
                to);
            Assert.True(at.IsSeen, $"the focus is not seen: {at.What}");
            if (at.IsThere)
            {
                return;
            }
        }

        Assert.Fail($"no way by keyboard to {to} on {Page.Url}");
    }

    public async Task Enter(string at)
    {
        await Tab(at);
        await Page.Keyboard.PressAsync("Enter");
        await IsLoaded();
    }

    /// <summary>Waits for a page whose address matches, and for all of it. Asked again and again: an event can come before somebody listens.</summary>
    /// <param name="address">A regular expression.</param>
    public async Task Reaches(string address)
    {
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex(address), new PageAssertionsToHaveURLOptions { Timeout = Patience });
        await IsLoaded();
    }

    public async Task SeesNothingCut() =>
        Assert.False(await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"), $"{Page.Url} is wider than its window");

    private async Task IsLoaded()
    {
        for (var waited = 0; waited < Patience; waited += 50)
        {
            try
            {
                if (await Page.EvaluateAsync<bool>("document.readyState === 'complete'"))
                {
                    return;
                }
            }
            catch (PlaywrightException exception) when (exception.Message.Contains("context was destroyed", StringComparison.Ordinal))
            {
                // the next page is coming
            }

            await Task.Delay(50);
        }

        Assert.Fail($"{Page.Url} is not loaded");
    }

    /// <summary>Nothing was asked of anybody else.</summary>
    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        Assert.Empty(_foreign);
    }

    private sealed record Focus
    {
        public bool IsThere { get; init; }

        public bool IsSeen { get; init; }

        public string What { get; init; } = string.Empty;
    }
}
