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
            var speakers = statement.Speakers.Select(speaker => snapshot.Name(snapshot.Ledger.Entities.Of(row.Document, speaker.Entity)?.Id)).OfType<string>().ToList();
            html.Raw("<strong>").Text(speakers.Count == 0 ? "Speaker not resolved" : string.Join(", ", speakers)).Raw("</strong>: ");
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

    private static void Meta(HtmlText html, LedgerSnapshot snapshot, MentionRow row, string id, string? how)
    {
        html.Raw("</p><p class=\"meta\">");
        PageHtml.Link(html, PageHtml.Record(snapshot.Ledger.Documents[row.Document].Id, id), snapshot.Source(row.Document), "source")
            .Text(string.Join(" · ", new[] { DateWords.Of(snapshot.Ledger.Dates.Published[row.Document]), how }.OfType<string>())).Raw("</p></div>\n");
    }
}
