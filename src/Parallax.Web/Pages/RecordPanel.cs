using System.Globalization;
using System.Linq;
using Parallax.Dossiers;
using Parallax.Web.Dossiers;
using Parallax.Web.Serving;

namespace Parallax.Web.Pages;

/// <summary>A record beside its text, with the claims it takes part in.</summary>
internal static class RecordPanel
{
    private const int LongestQuote = 300;

    public static void Write(HtmlText html, LedgerSnapshot snapshot, RecordView record)
    {
        html.Raw("<section class=\"card record\" id=\"record\" tabindex=\"-1\"><p class=\"meta\">").Text(record.Kind).Raw("</p><h2 class=\"words\">").Text(record.Words.Length > 300 ? record.Words[..300] + "…" : record.Words).Raw("</h2>\n<dl>");
        foreach (var field in record.Fields)
        {
            html.Element("dt", field.Name).Raw("<dd>");
            if (field.Address is { } address)
            {
                PageHtml.Link(html, address, field.Value);
            }
            else
            {
                html.Text(field.Value);
            }

            if (field.Reason is { } reason)
            {
                html.Raw(" <span class=\"meta\">inferred: ").Text(reason).Raw("</span>");
            }
            else if (field.Span is { } span)
            {
                html.Raw(" ");
                PageHtml.Link(html, PageHtml.Place(record.Document, span), "in the text", "where");
            }

            html.Raw("</dd>\n");
        }

        html.Raw("</dl>\n");
        foreach (var claim in snapshot.ClaimsOf(record.Id))
        {
            html.Raw("<p class=\"claim\">");
            PageHtml.Link(html, "/claims/" + claim.Id, "Claim").Raw(": ");
            ItemHtml.State(html, claim.State);
            html.Raw(" ").Text(claim.Why).Raw("</p>\n");
        }

        html.Raw("<p>");
        PageHtml.Link(html, PageHtml.Place(record.Document, record.Span), "Link to these words").Raw("</p>");
        Footnote(html, snapshot, snapshot.Index.Document(record.Document)!.Value, record.Span);
        html.Raw("</section>\n");
    }

    /// <summary>A citation to copy; one click marks the whole of it.</summary>
    public static void Footnote(HtmlText html, LedgerSnapshot snapshot, int index, Span span)
    {
        var document = snapshot.Ledger.Documents[index];
        var quote = FigureWords.Collapse(span.Of(document.Text));
        var parts = new[] { snapshot.Source(index), document.Document.Title is { } title ? $"“{title}”" : null, DateWords.Of(snapshot.Ledger.Dates.Published[index]), document.Document.Url };
        html.Raw("<h3 class=\"small\">Footnote</h3><p class=\"footnote\">")
            .Text(string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", parts.OfType<string>())}: “{(quote.Length > LongestQuote ? quote[..TextCut.Whole(quote, LongestQuote)] + "…" : quote)}” (characters {span.Start} to {span.End}; reported, not verified)."))
            .Raw("</p>\n");
    }
}
