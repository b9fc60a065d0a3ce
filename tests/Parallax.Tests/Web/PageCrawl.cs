using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace Parallax.Tests.Web;

/// <summary>The pages that can be reached from where a visitor starts.</summary>
internal static class PageCrawl
{
    /// <summary>Pages with their addresses, those of kinds seldom seen first; each answered as it should.</summary>
    public static async Task<List<(string Address, string Text, IHtmlDocument Page)>> Visit(HttpClient client, IEnumerable<string> starts, int most, CancellationToken cancellation)
    {
        var queue = new PriorityQueue<string, (int Visits, int Order)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var ofShape = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var start in starts)
        {
            Add(start);
        }

        var parser = new HtmlParser();
        var pages = new List<(string Address, string Text, IHtmlDocument Page)>();
        while (pages.Count < most && queue.TryDequeue(out var address, out _))
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), cancellation);
            var text = await answer.Content.ReadAsStringAsync(cancellation);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode}");
            Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            var page = parser.ParseDocument(text);
            pages.Add((address, text, page));
            foreach (var link in page.QuerySelectorAll("a[href]").Select(element => element.GetAttribute("href")!.Split('#')[0]))
            {
                if (link.StartsWith('/') && !link.StartsWith("/api/", StringComparison.Ordinal))
                {
                    Add(link);
                }
            }
        }

        return pages;

        void Add(string address)
        {
            if (seen.Add(address))
            {
                var shape = Shape(address);
                queue.Enqueue(address, (ofShape[shape] = ofShape.GetValueOrDefault(shape) + 1, seen.Count));
            }
        }
    }

    /// <summary>What kind of page an address is: its path without ids, and what it is asked but for the part of a list.</summary>
    public static string Shape(string address)
    {
        var (path, query) = address.Split('?') is [var before, var after] ? (before, after) : (address, string.Empty);
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select((segment, at) => at == 1 ? "ID" : segment);
        var asked = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Where(pair => !pair.StartsWith("page=", StringComparison.Ordinal)).Select(pair => pair.StartsWith("kind=", StringComparison.Ordinal) ? pair : pair.Split('=')[0]).Order(StringComparer.Ordinal);
        return string.Join('/', segments) + "?" + string.Join('&', asked);
    }
}
