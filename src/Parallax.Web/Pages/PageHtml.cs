using System;
using System.Collections.Generic;
using System.Globalization;
using Parallax.Dossiers;
using Parallax.Web.Dossiers;
using Parallax.Web.Serving;

namespace Parallax.Web.Pages;

/// <summary>What all pages share: head, bar, foot.</summary>
internal static class PageHtml
{
    private static readonly (string Address, string Name)[] Bar = [("/", "Stories"), ("/claims", "Claims"), ("/search", "Search"), ("/watch", "Watched"), ("/read", "Add reports")];

    /// <param name="title">What the browser shows.</param>
    /// <param name="current">The bar's entry that the page belongs to; empty for none.</param>
    /// <param name="body">Writes the page: its own <c>main</c> with the id <c>content</c>.</param>
    public static string Render(string title, string current, Action<HtmlText> body)
    {
        var html = new HtmlText(Source);
        html.Raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
            .Text(title).Raw(" – Parallax</title>\n");
        foreach (var style in new[] { "dossier.css", "desk.css" })
        {
            html.Raw("<link rel=\"stylesheet\" href=\"").Text(WebAssets.Address(style)).Raw("\">\n");
        }

        html.Raw("<link rel=\"icon\" href=\"").Text(WebAssets.Address("icon.svg")).Raw("\">\n</head>\n<body>\n<a class=\"skip\" href=\"#content\">Skip to the content</a>\n<div class=\"bar\"><div class=\"wide\"><a class=\"home\" href=\"/\">Parallax</a><nav class=\"menu\" aria-label=\"Pages\"><ul>");
        foreach (var (address, name) in Bar)
        {
            html.Raw("<li><a href=\"").Raw(address).Raw(address == current ? "\" aria-current=\"page\">" : "\">").Text(name).Raw("</a></li>");
        }

        html.Raw("</ul></nav><form class=\"find\" action=\"/search\" role=\"search\"><input name=\"q\" type=\"search\" aria-label=\"Search the reports\" placeholder=\"Search\"></form></div></div>\n");
        body(html);
        html.Raw("<footer class=\"bottom\"><div class=\"wide\">").Text(Dossier.Notice + ". Every line leads to the words it rests on.").Raw("</div></footer>\n</body>\n</html>\n");
        return html.ToString();
    }

    /// <summary>What draws the figures over time that a page holds.</summary>
    public static void Charts(HtmlText html)
    {
        if (WebAssets.Has("chart.js"))
        {
            foreach (var script in new[] { "chart.js", "series.js" })
            {
                html.Raw("<script src=\"").Text(WebAssets.Address(script)).Raw("\" defer></script>\n");
            }
        }
    }

    /// <summary>Where a place in a document is shown in its text.</summary>
    public static string Place(string document, Span span) => string.Create(CultureInfo.InvariantCulture, $"/documents/{document}?at={span.Start}-{span.End}#here");

    /// <summary>Where a statement, figure or event is shown with its fields.</summary>
    public static string Record(string document, string id) => $"/documents/{document}?record={id}#record";

    public static HtmlText Link(HtmlText html, string address, string? text, string? classes = null) =>
        html.Raw(classes is null ? "<a href=\"" : $"<a class=\"{classes}\" href=\"").Text(address).Raw("\">").Text(text).Raw("</a>");

    /// <summary>Links to the other parts of a long list.</summary>
    public static void Pager(HtmlText html, Paging paging, int count, Func<int, string> address)
    {
        if (count <= paging.Size)
        {
            return;
        }

        html.Raw("<p class=\"pager\">");
        if (paging.Page > 1)
        {
            Link(html, address(paging.Page - 1), "‹ previous").Raw(" ");
        }

        html.Text(string.Create(CultureInfo.InvariantCulture, $"{Math.Min(paging.Skip + 1, count)} to {Math.Min(paging.Skip + paging.Size, count)} of {count}"));
        if (paging.Skip + paging.Size < count)
        {
            html.Raw(" ");
            Link(html, address(paging.Page + 1), "next ›");
        }

        html.Raw("</p>\n");
    }

    /// <summary>An address with those of the values that are there.</summary>
    public static string Query(string path, params ReadOnlySpan<(string Name, string? Value)> values)
    {
        var parts = new List<string>();
        foreach (var (name, value) in values)
        {
            if (!string.IsNullOrEmpty(value))
            {
                parts.Add($"{name}={Uri.EscapeDataString(value)}");
            }
        }

        return parts.Count == 0 ? path : path + "?" + string.Join('&', parts);
    }

    public static string Count(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? string.Empty : "s")}");

    private static string Source(Citation citation) => Place(citation.At.Document, citation.At.Span);
}
