using System.Linq;
using Parallax.Dossiers;
using Parallax.Export;
using Parallax.Web.Dossiers;
using Parallax.Web.Serving;

namespace Parallax.Web.Pages;

/// <summary>A statement, figure or event in a list: the words in their sentence, and who reports them when.</summary>
internal static class RowHtml
{
    private const int Around = 160;

    public static void Write(HtmlText html, LedgerSnapshot snapshot, MentionRow row, string id)
    {
        var document = snapshot.Ledger.Documents[row.Document];
        var view = RecordView.Of(snapshot, row.Document, id)!;
        var speaker = view.Kind == "Statement" ? view.Fields.FirstOrDefault(field => field.Name == "speaker")?.Value : null;
        html.Raw("<div class=\"line\"><p>");
        if (speaker is not null)
        {
            html.Raw("<strong>").Text(speaker).Raw("</strong>: ");
        }

        var start = System.Math.Max(view.Span.Start - (view.Kind == "Statement" ? 0 : Around), 0);
        var end = System.Math.Min(view.Span.End + (view.Kind == "Statement" ? 0 : Around), document.Text.Length);
        (start, end) = (TextCut.Whole(document.Text, start), TextCut.Whole(document.Text, end));
        html.Text(start > 0 && speaker is null ? "…" : string.Empty).Text(document.Text[start..view.Span.Start]).Raw("<mark>").Text(view.Words).Raw("</mark>").Text(document.Text[view.Span.End..end]).Raw("</p><p class=\"meta\">");
        PageHtml.Link(html, PageHtml.Record(document.Id, id), snapshot.Source(row.Document), "source").Text(", " + DateWords.Of(snapshot.Ledger.Dates.Published[row.Document])).Raw("</p></div>\n");
    }
}
