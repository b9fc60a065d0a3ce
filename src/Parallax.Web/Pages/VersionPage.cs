using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Parallax.Ledger;
using Parallax.Queries;
using Parallax.Web.Serving;

namespace Parallax.Web.Pages;

/// <summary>A version whose place another has taken, beside the one that came behind it, with what changed.</summary>
internal static class VersionPage
{
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
            html.Raw("<main id=\"content\" class=\"wide\">\n<h1>Two versions of a report</h1>\n<p class=\"legend\"><mark class=\"m k-passage\">what changed</mark></p>\n");
            AlignedTexts.Write(html, Side(snapshot, first, difference.Passages.Select(change => change.Before)), Side(snapshot, second, difference.Passages.Select(change => change.After)), Links(first, second, difference));
            VersionSection.Write(html, difference);
            html.Raw("</main>\n");
        });
    }

    /// <summary>Blocks of the same words, and passages of which one took the other's place.</summary>
    private static IEnumerable<(Span First, Span Second)> Links(LedgerDocument first, LedgerDocument second, VersionDifference difference)
    {
        var after = second.Document.Blocks.Select(block => block.Span).ToLookup(span => span.Of(second.Text), StringComparer.Ordinal);
        return first.Document.Blocks.SelectMany(block => after[block.Span.Of(first.Text)].Take(1).Select(span => (block.Span, span)))
            .Concat(difference.Passages.Where(change => change is { Before: not null, After: not null }).Select(change => (change.Before!.Value, change.After!.Value)));
    }

    private static AlignedSide Side(LedgerSnapshot snapshot, LedgerDocument document, IEnumerable<Span?> changed) => new(
        document, string.Create(CultureInfo.InvariantCulture, $"Version {document.Version}"),
        html => html.Text(string.Create(CultureInfo.InvariantCulture, $"Version {document.Version}; {(snapshot.Index.Document(document.Id) is null ? "another stands now" : "stands now")}")),
        [.. changed.OfType<Span>().Order().Select(span => new TextMark(span, "passage", 0))]);
}
