using System;
using System.Collections.Generic;
using System.Linq;
using Parallax.Dossiers;
using Parallax.Export;
using Parallax.Queries;
using Parallax.Web.Dossiers;
using Parallax.Web.Serving;

namespace Parallax.Web.Pages;

/// <summary>A person, organisation, place or force: spellings, what it said, figures and events about it. Private persons have none.</summary>
internal static class EntityPage
{
    private const int Shown = 40;

    public static string Render(LedgerSnapshot snapshot, Entity entity) => PageHtml.Render(entity.Name, string.Empty, html =>
    {
        var query = new LedgerQuery(snapshot.Index, new LedgerFilter { Entity = entity.Id });
        html.Raw("<main id=\"content\" class=\"wide column\">\n<h1>").Text(entity.Name).Raw("</h1><p class=\"lead\">").Text(JsonNames.Of(entity.Kind)).Raw(" · ")
            .Text(PageHtml.Count(entity.Mentions.Length, "mention")).Raw(" in ").Text(PageHtml.Count(entity.Mentions.Select(mention => mention.Document).Distinct(StringComparer.Ordinal).Count(), "report")).Raw("</p>\n");
        if (!entity.Aliases.IsEmpty)
        {
            html.Raw("<p>Also written: ").Text(string.Join("; ", entity.Aliases)).Raw("</p>\n");
        }

        var statements = snapshot.Remember(("statements", entity.Id), () => query.Statements().Where(row => IsSpeaker(snapshot, row, entity)).ToList());
        var figures = snapshot.Remember(("figures", entity.Id), () => query.Figures().ToList());
        Rows("Statements", statements, row => RowHtml.Statement(html, snapshot, row, withSpeaker: false), "/search?kind=statements&entity=");
        Rows("Figures", figures, row => RowHtml.Figure(html, snapshot, row), "/search?kind=figures&entity=");
        Timeline(html, snapshot, entity);
        Merges(html, snapshot, entity);
        html.Raw("</main>\n");

        void Rows(string title, List<MentionRow> rows, Action<MentionRow> write, string more)
        {
            html.Raw("<section><h2>").Text(title).Raw(" (").Text(rows.Count).Raw(")</h2>");
            foreach (var row in rows.Take(Shown))
            {
                write(row);
            }

            if (rows.Count > Shown)
            {
                html.Raw("<p class=\"pager\">");
                PageHtml.Link(html, more + entity.Id, "All of them ›").Raw("</p>");
            }

            html.Raw("</section>\n");
        }
    });

    private static bool IsSpeaker(LedgerSnapshot snapshot, MentionRow row, Entity entity) =>
        snapshot.Ledger.Documents[row.Document].Record.Statements[row.Index].Speakers.Any(speaker => snapshot.Ledger.Entities.Of(row.Document, speaker.Entity)?.Id == entity.Id);

    /// <summary>Why one: what was joined by more than one name first, then the rest.</summary>
    private static void Merges(HtmlText html, LedgerSnapshot snapshot, Entity entity)
    {
        if (entity.Merges.IsEmpty)
        {
            return;
        }

        var ordered = entity.Merges.OrderBy(merge => merge.Rule is MergeRule.SameName or MergeRule.SameGazetteerEntry).ToList();
        html.Raw("<section><h2>Why one (").Text(ordered.Count).Raw(")</h2>\n");
        foreach (var merge in ordered.Take(Shown))
        {
            html.Raw("<div class=\"line\"><p>");
            Quoted(html, snapshot, merge.A);
            html.Raw(" and ");
            Quoted(html, snapshot, merge.B);
            html.Raw(": ").Text(MergeWords.Of(merge.Rule)).Raw("</p>");
            foreach (var reason in merge.Evidence.GroupBy(evidence => evidence.Reason, StringComparer.Ordinal))
            {
                html.Raw("<p class=\"meta\">").Text(reason.Key ?? string.Empty).Raw(": ");
                foreach (var (index, evidence) in reason.Index())
                {
                    html.Raw(index > 0 ? ", " : string.Empty);
                    Quoted(html, snapshot, evidence);
                }

                html.Raw("</p>");
            }

            html.Raw("</div>\n");
        }

        if (ordered.Count > Shown)
        {
            html.Raw("<p class=\"meta\">").Text($"The first {Shown}; ").Raw("<a href=\"").Text($"/api/v1/entities/{entity.Id}").Raw("\">all as JSON</a></p>\n");
        }

        html.Raw("</section>\n");
    }

    private static void Quoted(HtmlText html, LedgerSnapshot snapshot, Reference at) => PageHtml.Link(
        html, PageHtml.Place(at.Document, at.Span), "“" + FigureWords.Collapse(at.Span.Of(snapshot.Ledger.Documents[snapshot.Index.Document(at.Document)!.Value].Text)) + "”", "source");

    private static void Timeline(HtmlText html, LedgerSnapshot snapshot, Entity entity)
    {
        var entries = snapshot.Index.TimelineOf(entity.Id);
        var (dated, undated) = (entries.Where(entry => !entry.Date.Interval.IsUnknown).ToList(), entries.Where(entry => entry.Date.Interval.IsUnknown).ToList());
        html.Raw("<section class=\"timeline\"><h2>Timeline (").Text(entries.Count).Raw(")</h2>\n");
        foreach (var entry in dated.Take(Shown))
        {
            Entry(html, snapshot, entry, DateWords.Of(entry.Date));
        }

        if (undated.Count > 0)
        {
            html.Raw("<details class=\"more\"><summary>Without a date: ").Text(PageHtml.Count(undated.Count, "event")).Raw("</summary>\n");
            foreach (var entry in undated.Take(Shown))
            {
                Entry(html, snapshot, entry, string.Empty);
            }

            html.Raw("</details>\n");
        }

        if (dated.Count > Shown || undated.Count > Shown)
        {
            html.Raw("<p class=\"meta\">").Text($"The first {Shown} of either; ").Raw("<a href=\"").Text($"/api/v1/entities/{entity.Id}").Raw("\">all as JSON</a></p>\n");
        }

        html.Raw("</section>\n");
    }

    private static void Entry(HtmlText html, LedgerSnapshot snapshot, TimelineEntry entry, string when)
    {
        html.Raw("<div class=\"line event\"><div class=\"when\">").Text(when).Raw("</div><div><p>").Text(EventWords.Of(snapshot.Ledger, entry)).Raw("</p><p class=\"meta\">");
        foreach (var label in entry.Labels.DistinctBy(label => (label.Label, label.By)).Take(6))
        {
            html.Text("“" + FigureWords.Collapse(label.Label) + "” ");
            PageHtml.Link(html, PageHtml.Place(label.At.Document, label.At.Span), label.By ?? "outlet not named", "source");
        }

        html.Raw("</p></div></div>\n");
    }
}
