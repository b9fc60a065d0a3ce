using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Parallax.Ledger;
using Parallax.Queries;
using Parallax.Web.Dossiers;
using Parallax.Web.Serving;

namespace Parallax.Web.Pages;

/// <summary>A version whose place another has taken, beside the one that came behind it, with what changed.</summary>
internal static class VersionPage
{
    private const int Longest = 60_000;

    /// <param name="snapshot">The ledger.</param>
    /// <param name="before">Id of the version.</param>
    /// <param name="after">Id of the one to compare it with; null for the one that stands now.</param>
    /// <returns>Null where one of them is no version of a report.</returns>
    public static string? Render(LedgerSnapshot snapshot, string before, string? after)
    {
        if (snapshot.Index.Version(before) is not { } first ||
            (after is null ? snapshot.Ledger.Documents.FirstOrDefault(document => document.FirstId == first.FirstId) : snapshot.Index.Version(after)) is not { } second)
        {
            return null;
        }

        var difference = VersionDifference.Of(first, second);
        return PageHtml.Render("Two versions of a report", string.Empty, html =>
        {
            html.Raw("<main id=\"content\" class=\"wide\">\n<h1>Two versions of a report</h1>\n<p class=\"legend\"><mark class=\"m k-passage\">what changed</mark></p>\n<div class=\"pair\">\n");
            Side(html, snapshot, first, difference.Passages.Select(change => change.Before));
            Side(html, snapshot, second, difference.Passages.Select(change => change.After));
            html.Raw("</div>\n");
            VersionSection.Write(html, difference);
            html.Raw("</main>\n");
        });
    }

    private static void Side(HtmlText html, LedgerSnapshot snapshot, LedgerDocument document, IEnumerable<Span?> changed)
    {
        List<TextMark> marks = [.. changed.OfType<Span>().Order().Select(span => new TextMark(span, "passage", 0))];
        html.Raw("<article class=\"card article\" lang=\"").Text(document.Document.Language).Raw("\" dir=\"auto\"><h2>").Text(document.Document.Title ?? "Untitled report").Raw("</h2><p class=\"meta\">")
            .Text(string.Create(CultureInfo.InvariantCulture, $"Version {document.Version}; "));
        if (snapshot.Index.Document(document.Id) is null)
        {
            html.Text("another stands now");
        }
        else
        {
            PageHtml.Link(html, "/documents/" + document.Id, "stands now");
        }

        html.Raw("</p>\n");
        var anchored = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in document.Document.Blocks.TakeWhile(block => block.Span.Start < Longest))
        {
            html.Raw("<p class=\"block\">");
            MarkedText.Write(html, document.Text, block.Span, marks, anchored);
            html.Raw("</p>\n");
        }

        html.Raw("</article>\n");
    }
}
