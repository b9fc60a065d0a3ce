using System.Collections.Immutable;
using System.Globalization;
using Parallax.Dossiers;

namespace Parallax.Web.Dossiers;

/// <summary>Citations that unfold to the words in their sentence.</summary>
internal static class CitationHtml
{
    public static void Write(HtmlText html, ImmutableArray<Citation> citations)
    {
        if (citations.IsEmpty)
        {
            return;
        }

        html.Raw("<div class=\"sources\">");
        var (before, place) = (0, 1);
        foreach (var citation in citations)
        {
            if (html.SourceAddress is { } address)
            {
                place = citation.Number == before ? place + 1 : 1;
                before = citation.Number;
                Link(html, citation, address(citation), place);
            }
            else
            {
                Write(html, citation);
            }
        }

        html.Raw("</div>");
    }

    /// <summary>The report is named once; further places in it are numbered.</summary>
    private static void Link(HtmlText html, Citation citation, string address, int place) => html
        .Raw("<a class=\"source\" href=\"").Text(address).Raw("\" title=\"").Text(citation.Quote.Length > 120 ? citation.Quote[..120] + "…" : citation.Quote).Raw("\">")
        .Text(place == 1 ? string.Create(CultureInfo.InvariantCulture, $"{citation.Source} [{citation.Number}]") : string.Create(CultureInfo.InvariantCulture, $"place {place}")).Raw("</a> ");

    private static void Write(HtmlText html, Citation citation)
    {
        var number = citation.Number.ToString(CultureInfo.InvariantCulture);
        html.Raw("<details class=\"cite\"><summary>").Text($"{citation.Source} [{number}]").Raw("</summary><blockquote>")
            .Text(citation.Before).Raw("<mark>").Text(citation.Quote).Raw("</mark>").Text(citation.After)
            .Raw("<footer><a href=\"#doc-").Text(number).Raw("\">").Text($"Report {number}").Raw("</a>, ")
            .Text(string.Create(CultureInfo.InvariantCulture, $"characters {citation.At.Span.Start} to {citation.At.Span.End}"));
        if (citation.At.Reason is { Length: > 0 } reason)
        {
            html.Raw("; ").Text(reason);
        }

        html.Raw("</footer></blockquote></details>");
    }
}
