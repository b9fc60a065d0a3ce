using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Parallax.Web.Dossiers;
using Parallax.Web.Serving;

namespace Parallax.Web.Pages;

/// <summary>Storylines with their stories, newest first; documents, outlets and origins counted apart.</summary>
internal static class StoriesPage
{
    private const int Size = 20;
    private const int ShownStories = 12;

    public static string Render(LedgerSnapshot snapshot, PageFilter filter, Paging paging, Visit visit) => PageHtml.Render("Stories", "/", html =>
    {
        html.Raw("<main id=\"content\" class=\"wide column\">\n<div class=\"page-title\"><h1>Stories</h1>");
        if (snapshot.IsEmpty)
        {
            html.Raw("</div>\n<p class=\"lead\">The ledger is empty. Bring reports: saved web pages or plain text.</p>\n");
            ReadPage.Form(html);
            html.Raw("<p class=\"lead\">Or in a terminal: <code>parallax read FOLDER</code></p></main>\n");
            return;
        }

        PageHtml.Link(html, "/dossier", "Dossier of all reports", "button").Raw("</div>\n");
        Totals(html, snapshot);
        WhatIsNew(html, snapshot, visit);
        filter.Form(html, snapshot, "/");
        var shown = snapshot.Remember(("stories", filter), () => new FilteredRows(snapshot, filter).Stories.GroupBy(story => story.Storyline, StringComparer.Ordinal)
            .Select(group => (Line: snapshot.Index.Storyline(group.Key)!, Stories: group.OrderBy(snapshot.Lists.PlaceOf).ToList()))
            .OrderBy(group => snapshot.Lists.PlaceOf(group.Stories[0])).ToList());
        if (shown.Count == 0)
        {
            html.Raw("<p class=\"lead\">No story fits. ");
            PageHtml.Link(html, "/", "Show all").Raw("</p>");
        }

        foreach (var (line, members) in shown.Skip(paging.Skip).Take(paging.Size))
        {
            Storyline(html, snapshot, line, members, visit.Since);
        }

        PageHtml.Pager(html, paging, shown.Count, page => filter.Address("/", page));
        Rejects(html, snapshot);
        html.Raw("</main>\n");
    });

    public static Paging PagingOf(string? page) => Paging.Of(page, Size);

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

    private static void Storyline(HtmlText html, LedgerSnapshot snapshot, Storyline line, List<Story> stories, long since)
    {
        html.Raw("<section class=\"card storyline\"><div class=\"head\"><h2>");
        PageHtml.Link(html, "/dossier/" + line.Id, line.Title).Raw("</h2></div><p class=\"meta\">").Text(StoryWords.Period(line, stories)).Raw(" · ").Text(StoryWords.Counts(stories)).Raw("</p>\n<ul class=\"stories\">");
        foreach (var story in stories.Take(ShownStories))
        {
            html.Raw("<li>");
            PageHtml.Link(html, "/dossier/" + story.Id, story.Title);
            html.Raw("<span class=\"meta\">").Text(StoryWords.Period(story)).Raw(" · ").Text(StoryWords.Counts([story])).Raw("</span>");
            New(html, snapshot, story, since);
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

    /// <summary>How many of its reports were read since.</summary>
    private static void New(HtmlText html, LedgerSnapshot snapshot, Story story, long since)
    {
        if (story.Documents.Count(document => snapshot.IsNew(document, since)) is > 0 and var count)
        {
            html.Raw(" ").Element("span", count == story.Documents.Length ? "new" : $"{PageHtml.Count(count, "new report")}", "chip new");
        }
    }

    /// <summary>What was read since the visitor last said to have seen all; without scripts too.</summary>
    private static void WhatIsNew(HtmlText html, LedgerSnapshot snapshot, Visit visit)
    {
        var count = snapshot.CountNew(visit.Since);
        html.Raw("<form class=\"seen\" action=\"/seen\" method=\"post\"><input type=\"hidden\" name=\"form\" value=\"" + ReadPage.TokenPlace + "\"><input type=\"hidden\" name=\"number\" value=\"")
            .Text(snapshot.Newest.ToString(CultureInfo.InvariantCulture)).Raw("\"><p>").Text(count == 0 ? "No new reports" : PageHtml.Count(count, "new report")).Text(" since " + visit.Words);
        if (count > 0)
        {
            html.Raw(" · ");
            PageHtml.Link(html, PageHtml.Query("/", ("since", visit.Since.ToString(CultureInfo.InvariantCulture))), "Only these stories").Raw(" <button class=\"quiet\">Mark all as seen</button>");
        }

        html.Raw("</p></form>\n");
    }

    private static void States(HtmlText html, LedgerSnapshot snapshot, Story story)
    {
        foreach (var (state, count) in snapshot.Lists.StatesOf(story.Id).Where(entry => entry.State is ClaimState.Different or ClaimState.Denied or ClaimState.Changed or ClaimState.Consistent))
        {
            ItemHtml.State(html, state, count);
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
