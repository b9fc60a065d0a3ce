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
        foreach (var citation in citations)
        {
            if (html.SourceAddress is { } address)
            {
                Link(html, citation, address(citation));
            }
            else
            {
                Write(html, citation);
            }
        }

        html.Raw("</div>");
    }

    private static void Link(HtmlText html, Citation citation, string address) => html
        .Raw("<a class=\"source\" href=\"").Text(address).Raw("\" title=\"").Text(citation.Quote.Length > 120 ? citation.Quote[..120] + "…" : citation.Quote).Raw("\">")
        .Text(citation.Source).Raw(" [").Text(citation.Number).Raw("]</a> ");

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
