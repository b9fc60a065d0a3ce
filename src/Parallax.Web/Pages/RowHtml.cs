using System.Collections.Immutable;
using System.Linq;
using Parallax.Dossiers;
using Parallax.Export;
using Parallax.Web.Dossiers;
using Parallax.Web.Serving;

namespace Parallax.Web.Pages;

/// <summary>A statement or figure in a list: what was said by whom, or the number in its sentence; who reports it when.</summary>
internal static class RowHtml
{
    /// <param name="html">Where to.</param>
    /// <param name="snapshot">The ledger.</param>
    /// <param name="row">The statement.</param>
    /// <param name="withSpeaker">False where the page is the speaker's own.</param>
    public static void Statement(HtmlText html, LedgerSnapshot snapshot, MentionRow row, bool withSpeaker)
    {
        var document = snapshot.Ledger.Documents[row.Document];
        var statement = document.Record.Statements[row.Index];
        html.Raw("<div class=\"line\"><p>");
        if (withSpeaker)
        {
            Speakers(html, snapshot, [.. statement.Speakers.Select(speaker => snapshot.Ledger.Entities.Of(row.Document, speaker.Entity)).OfType<Entity>()]);
        }

        html.Text(WordingText.Of(document.Text, statement));
        Meta(html, snapshot, row, document.StatementIds[row.Index], statement.Kind == StatementKind.Direct ? "quoted" : "outlet's wording");
    }

    public static void Figure(HtmlText html, LedgerSnapshot snapshot, MentionRow row)
    {
        var document = snapshot.Ledger.Documents[row.Document];
        html.Raw("<div class=\"line\"><p>");
        SentenceHtml.Write(html, document, document.Record.Figures[row.Index].Span);
        Meta(html, snapshot, row, document.FigureIds[row.Index], null);
    }

    /// <summary>Each leads to its own page; a private person has none.</summary>
    private static void Speakers(HtmlText html, LedgerSnapshot snapshot, ImmutableArray<Entity> speakers)
    {
        html.Raw("<strong>").Text(speakers.IsEmpty ? "Speaker not resolved" : string.Empty);
        for (var i = 0; i < speakers.Length; i++)
        {
            html.Raw(i == 0 ? string.Empty : ", ");
            if (speakers[i].Private)
            {
                html.Text(snapshot.Name(speakers[i].Id));
            }
            else
            {
                PageHtml.Link(html, "/entities/" + speakers[i].Id, speakers[i].Name);
            }
        }

        html.Raw("</strong>: ");
    }

    private static void Meta(HtmlText html, LedgerSnapshot snapshot, MentionRow row, string id, string? how)
    {
        html.Raw("</p><p class=\"meta\">");
        PageHtml.Link(html, PageHtml.Record(snapshot.Ledger.Documents[row.Document].Id, id), snapshot.Source(row.Document), "source")
            .Text(string.Join(" · ", new[] { DateWords.Of(snapshot.Ledger.Dates.Published[row.Document]), how }.OfType<string>())).Raw("</p></div>\n");
    }
}
