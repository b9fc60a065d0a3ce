using System;
using System.Collections.Generic;
using System.Linq;
using Parallax.Dossiers;
using Parallax.Web.Dossiers;
using Parallax.Web.Serving;

namespace Parallax.Web.Pages;

/// <summary>Storylines with their stories, newest first; documents, outlets and origins counted apart.</summary>
internal static class StoriesPage
{
    private const int Size = 20;
    private const int ShownStories = 12;

    public static string Render(LedgerSnapshot snapshot, PageFilter filter, Paging paging) => PageHtml.Render("Stories", "/", html =>
    {
        html.Raw("<main id=\"content\" class=\"wide column\">\n<div class=\"title\"><h1>Stories</h1>");
        if (snapshot.IsEmpty)
        {
            html.Raw("</div>\n<p class=\"lead\">The ledger is empty. Bring reports: saved web pages or plain text.</p>\n");
            ReadPage.Form(html);
            html.Raw("<p class=\"lead\">Or in a terminal: <code>parallax read FOLDER</code></p></main>\n");
            return;
        }

        PageHtml.Link(html, "/dossier", "Dossier of all reports", "button").Raw("</div>\n");
        Totals(html, snapshot);
        filter.Form(html, snapshot, "/");
        var shown = snapshot.Remember(("stories", filter), () => filter.Stories(snapshot).GroupBy(story => story.Storyline, StringComparer.Ordinal)
            .Select(group => (Line: snapshot.Index.Storyline(group.Key)!, Stories: group.OrderByDescending(Newest).ToList()))
            .OrderByDescending(group => Newest(group.Stories[0])).ThenBy(group => group.Line.Id, StringComparer.Ordinal).ToList());
        if (shown.Count == 0)
        {
            html.Raw("<p class=\"lead\">No story fits. ");
            PageHtml.Link(html, "/", "Show all").Raw("</p>");
        }

        foreach (var (line, members) in shown.Skip(paging.Skip).Take(paging.Size))
        {
            Storyline(html, snapshot, line, members);
        }

        PageHtml.Pager(html, paging, shown.Count, page => filter.Address("/", page));
        Rejects(html, snapshot);
        html.Raw("</main>\n");
    });

    public static Paging PagingOf(string? page) => Paging.Of(page, Size);

    private static NodaTime.LocalDate Newest(Story story) => story.Last.Interval.Latest ?? story.Last.Interval.Earliest ?? story.First.Interval.Earliest ?? NodaTime.LocalDate.MinIsoValue;

    private static void Totals(HtmlText html, LedgerSnapshot snapshot)
    {
        var ledger = snapshot.Ledger;
        html.Raw("<ul class=\"counts\">");
        foreach (var (number, noun) in new[]
        {
            (ledger.Documents.Length, "report"), (snapshot.Outlets.Length, "outlet"),
            (ledger.Origins.Length, "origin"), (ledger.Storylines.Length, "storyline"), (snapshot.Differences, "difference"),
        })
        {
            html.Raw("<li><b>").Text(number).Raw("</b>").Text(number == 1 ? noun : noun + "s").Raw("</li>");
        }

        html.Raw("</ul>\n");
    }

    private static void Storyline(HtmlText html, LedgerSnapshot snapshot, Storyline line, List<Story> stories)
    {
        html.Raw("<section class=\"card storyline\"><div class=\"head\"><h2>");
        PageHtml.Link(html, "/dossier/" + line.Id, line.Title).Raw("</h2></div><p class=\"meta\">").Text(DateWords.Of(line.First.Interval.Cover(line.Last.Interval)) is var period && stories.Count == 1 ? DateWords.Of(stories[0].Last) : period)
            .Raw(" · ").Text(PageHtml.Count(stories.Sum(story => story.Sources.Documents), "report")).Raw("</p>\n<ul class=\"stories\">");
        foreach (var story in stories.Take(ShownStories))
        {
            html.Raw("<li>");
            PageHtml.Link(html, "/dossier/" + story.Id, story.Title);
            html.Raw("<span class=\"meta\">").Text(DateWords.Of(story.First)).Raw(" · ").Text(PageHtml.Count(story.Sources.Documents, "report")).Raw(" · ")
                .Text(story.Sources.Outlets.IsEmpty ? "outlet not named" : PageHtml.Count(story.Sources.Outlets.Length, "outlet")).Raw(" · ").Text(PageHtml.Count(story.Sources.Origins.Length, "independent origin")).Raw("</span>");
            New(html, snapshot, story);
            States(html, snapshot, story);
            html.Raw("</li>");
        }

        html.Raw("</ul>");
        if (stories.Count > ShownStories)
        {
            html.Raw("<p class=\"meta\">");
            PageHtml.Link(html, "/dossier/" + line.Id, (stories.Count - ShownStories == 1 ? "1 more story" : $"{stories.Count - ShownStories} more stories")).Raw("</p>");
        }

        html.Raw("</section>\n");
    }

    /// <summary>How many of its reports came in with the last reading.</summary>
    private static void New(HtmlText html, LedgerSnapshot snapshot, Story story)
    {
        if (story.Documents.Count(snapshot.IsNew) is > 0 and var count)
        {
            html.Raw(" ").Element("span", count == story.Documents.Length ? "new" : $"{PageHtml.Count(count, "new report")}", "chip new");
        }
    }

    private static void States(HtmlText html, LedgerSnapshot snapshot, Story story)
    {
        var counts = snapshot.ClaimsOfStory(story.Id).Where(claim => claim.State is ClaimState.Different or ClaimState.Denied or ClaimState.Changed or ClaimState.Consistent)
            .GroupBy(claim => claim.State).OrderBy(group => group.Key).ToList();
        foreach (var group in counts)
        {
            ItemHtml.State(html, group.Key);
            html.Raw("<span class=\"meta\">×").Text(group.Count()).Raw("</span>");
        }
    }

    private static void Rejects(HtmlText html, LedgerSnapshot snapshot)
    {
        if (snapshot.Rejects.IsEmpty)
        {
            return;
        }

        html.Raw("<details class=\"more\"><summary>").Text(PageHtml.Count(snapshot.Rejects.Length, "file")).Raw(" could not be read</summary><ul>");
        foreach (var reject in snapshot.Rejects.Take(200))
        {
            html.Raw("<li><code>").Text(reject.Path).Raw("</code>: ").Text(reject.Reason).Raw("</li>");
        }

        html.Raw("</ul></details>\n");
    }
}
