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
        Rows(html, snapshot, "Statements", statements, row => snapshot.Ledger.Documents[row.Document].StatementIds[row.Index], "/search?kind=statements&entity=");
        Rows(html, snapshot, "Figures", figures, row => snapshot.Ledger.Documents[row.Document].FigureIds[row.Index], "/search?kind=figures&entity=");
        Timeline(html, snapshot, entity);
        html.Raw("</main>\n");

        void Rows(HtmlText to, LedgerSnapshot from, string title, List<MentionRow> rows, Func<MentionRow, string> id, string more)
        {
            to.Raw("<section><h2>").Text(title).Raw(" (").Text(rows.Count).Raw(")</h2>");
            foreach (var row in rows.Take(Shown))
            {
                RowHtml.Write(to, from, row, id(row));
            }

            if (rows.Count > Shown)
            {
                to.Raw("<p class=\"pager\">");
                PageHtml.Link(to, more + entity.Id, "All of them ›").Raw("</p>");
            }

            to.Raw("</section>\n");
        }
    });

    private static bool IsSpeaker(LedgerSnapshot snapshot, MentionRow row, Entity entity) =>
        snapshot.Ledger.Documents[row.Document].Record.Statements[row.Index].Speakers.Any(speaker => snapshot.Ledger.Entities.Of(row.Document, speaker.Entity)?.Id == entity.Id);

    private static void Timeline(HtmlText html, LedgerSnapshot snapshot, Entity entity)
    {
        var entries = snapshot.Index.TimelineOf(entity.Id);
        html.Raw("<section><h2>Timeline (").Text(entries.Count).Raw(")</h2><ul class=\"plain\">");
        foreach (var entry in entries.Take(Shown))
        {
            html.Raw("<li><span class=\"meta\">").Text(DateWords.Of(entry.Date)).Raw("</span> ").Text(string.Join("; ", entry.Labels.Select(label => label.Label).Distinct(StringComparer.Ordinal)));
            foreach (var id in entry.Events.Take(6))
            {
                if (snapshot.Index.Event(id) is { } row)
                {
                    html.Raw(" ");
                    PageHtml.Link(html, PageHtml.Record(snapshot.Ledger.Documents[row.Document].Id, id), snapshot.Source(row.Document), "source");
                }
            }

            html.Raw("</li>");
        }

        html.Raw("</ul></section>\n");
    }
}
