using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Parallax.Fetch;
using Parallax.Web.Dossiers;

namespace Parallax.Web.Pages;

/// <summary>The feeds that the ledger watches: when each was visited, what it brought, what went wrong.</summary>
internal static class WatchPage
{
    private const int MostErrors = 100;

    public static string Render(ImmutableArray<WatchedAddress> watched) => PageHtml.Render("Watched", "/watch", html =>
    {
        html.Raw("<main id=\"content\" class=\"wide\">\n<h1>Watched feeds</h1>\n");
        var feeds = watched.Where(address => address.Feed is null).ToList();
        if (feeds.Count == 0)
        {
            html.Raw("<p class=\"lead\">None. <code>parallax watch FEED</code> watches one.</p>\n</main>\n");
            return;
        }

        var reports = watched.Where(address => address.Feed is not null).ToLookup(address => address.Feed, StringComparer.Ordinal);
        html.Raw("<table><thead><tr><th scope=\"col\">Feed</th><th scope=\"col\">Visited</th><th scope=\"col\">Next</th><th scope=\"col\">Reports read</th><th scope=\"col\">To be read</th><th scope=\"col\">Withdrawn</th><th scope=\"col\">Error</th></tr></thead><tbody>\n");
        foreach (var feed in feeds)
        {
            var own = reports[feed.Address].ToList();
            html.Raw("<tr><td>").Text(feed.Title ?? feed.Address).Raw(feed.Title is null ? string.Empty : "<p class=\"meta\">").Text(feed.Title is null ? null : feed.Address).Raw(feed.Title is null ? string.Empty : "</p>").Raw("</td>");
            foreach (var cell in new[] { Time(feed.CheckedAt), Time(feed.NextAt), Number(own.Count(report => report.IsRead)), Number(own.Count(report => !report.IsRead && report.NextAt is not null)), Number(own.Count(report => report.IsWithdrawn)), feed.Error })
            {
                html.Raw("<td>").Text(cell).Raw("</td>");
            }

            html.Raw("</tr>\n");
        }

        html.Raw("</tbody></table>\n");
        Errors(html, [.. watched.Where(address => address.Feed is not null && address.Error is not null).OrderByDescending(address => address.CheckedAt)]);
        html.Raw("</main>\n");
    });

    private static void Errors(HtmlText html, List<WatchedAddress> failed)
    {
        if (failed.Count == 0)
        {
            return;
        }

        html.Raw("<section><h2>Reports that could not be had</h2><table><thead><tr><th scope=\"col\">Address</th><th scope=\"col\">Seen</th><th scope=\"col\">Why</th></tr></thead><tbody>\n");
        foreach (var report in failed.Take(MostErrors))
        {
            html.Raw("<tr><td>").Text(report.Address).Raw("</td><td>").Text(Time(report.CheckedAt)).Raw("</td><td>").Text(report.Error).Raw("</td></tr>\n");
        }

        html.Raw("</tbody></table>\n");
        if (failed.Count > MostErrors)
        {
            html.Raw("<p class=\"meta\">").Text(PageHtml.Count(failed.Count - MostErrors, "more report")).Raw("</p>\n");
        }

        html.Raw("</section>\n");
    }

    private static string? Time(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
