using System.Collections.Generic;
using Parallax.Ledger;
using Parallax.Queries;
using Parallax.Web.Dossiers;

namespace Parallax.Web.Pages;

/// <summary>What changed from one version of a report to the next.</summary>
internal static class VersionSection
{
    public static void Write(HtmlText html, VersionDifference difference)
    {
        html.Raw("<section class=\"changes\"><h2>What changed</h2>\n");
        Table(html, "Sentence", difference.Passages, difference);
        Table(html, "Figure", difference.Figures, difference);
        Table(html, "Statement", difference.Statements, difference);
        html.Raw(difference.Passages.IsEmpty ? "<p class=\"meta\">Nothing in the text.</p></section>\n" : "</section>\n");
    }

    private static void Table(HtmlText html, string what, IReadOnlyList<VersionChange> changes, VersionDifference difference)
    {
        if (changes.Count == 0)
        {
            return;
        }

        html.Raw("<table><thead><tr><th scope=\"col\">").Text(what).Raw("</th><th scope=\"col\">Before</th><th scope=\"col\">After</th></tr></thead><tbody>\n");
        foreach (var change in changes)
        {
            html.Raw("<tr><td class=\"first\">").Text(change.Kind switch { ChangeKind.Added => "added", ChangeKind.Removed => "removed", _ => "changed" }).Raw("</td>");
            Cell(html, "Before", change.Before, difference.Before);
            Cell(html, "After", change.After, difference.After);
            html.Raw("</tr>\n");
        }

        html.Raw("</tbody></table>\n");
    }

    private static void Cell(HtmlText html, string label, Span? span, LedgerDocument document)
    {
        html.Raw("<td data-label=\"").Raw(label).Raw("\">");
        if (span is { } place)
        {
            PageHtml.Link(html, PageHtml.Place(document.Id, place), place.Of(document.Text));
        }

        html.Raw("</td>");
    }
}
