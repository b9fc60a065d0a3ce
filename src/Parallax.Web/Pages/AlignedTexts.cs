using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger;
using Parallax.Web.Dossiers;

namespace Parallax.Web.Pages;

/// <summary>Two texts side by side, what belongs together in one row.</summary>
internal static class AlignedTexts
{
    /// <summary>Characters of each text that are shown.</summary>
    private const int Longest = 30_000;

    /// <param name="html">Where to.</param>
    /// <param name="first">The text on the left.</param>
    /// <param name="second">The text on the right.</param>
    /// <param name="links">What of the one belongs to what of the other.</param>
    public static void Write(HtmlText html, AlignedSide first, AlignedSide second, IEnumerable<(Span First, Span Second)> links)
    {
        var (left, right) = (Blocks(first.Document), Blocks(second.Document));
        var joined = links.SelectMany(link => At(left, link.First).SelectMany(from => At(right, link.Second).Select(to => (from, to, Math.Min(link.First.Length, link.Second.Length)))));
        html.Raw("<div class=\"pair\">\n<div class=\"row heads\">");
        Head(html, first);
        Head(html, second);
        html.Raw("</div>\n");
        var anchored = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in BlockAlignment.Rows(left.Length, right.Length, joined))
        {
            var (from, to) = (left[row.FirstStart..row.FirstEnd], right[row.SecondStart..row.SecondEnd]);
            html.Raw("<div class=\"row").Raw(row.IsShared ? " shared" : string.Empty).Raw(IsSame(first, from, second, to) ? " same\">" : "\">");
            Cell(html, first, from, anchored);
            Cell(html, second, to, anchored);
            html.Raw("</div>\n");
        }

        html.Raw("</div>\n");
        if (left.Length < first.Document.Document.Blocks.Length || right.Length < second.Document.Document.Blocks.Length)
        {
            html.Raw("<p class=\"meta\">The rest of a long report is on its own page.</p>\n");
        }
    }

    /// <summary>Whether a place in a document is among what is shown.</summary>
    public static bool IsShown(LedgerDocument document, Span span) => Blocks(document).Any(block => block.Overlaps(span));

    /// <summary>The blocks that are shown of a document.</summary>
    private static ImmutableArray<Span> Blocks(LedgerDocument document)
    {
        var length = 0;
        return [.. document.Document.Blocks.Select(block => block.Span).TakeWhile(span => (length += span.Length) - span.Length < Longest)];
    }

    /// <summary>Indexes of the blocks that a span lies in.</summary>
    private static IEnumerable<int> At(ImmutableArray<Span> blocks, Span span) => Enumerable.Range(0, blocks.Length).Where(index => blocks[index].Overlaps(span));

    /// <summary>Whether a row says the same on both sides and has no mark: a narrow window shows it once.</summary>
    private static bool IsSame(AlignedSide first, ImmutableArray<Span> left, AlignedSide second, ImmutableArray<Span> right) =>
        left.Select(block => block.Of(first.Document.Text)).SequenceEqual(right.Select(block => block.Of(second.Document.Text)), StringComparer.Ordinal)
        && !left.Any(block => first.Marks.Any(mark => mark.Span.Overlaps(block))) && !right.Any(block => second.Marks.Any(mark => mark.Span.Overlaps(block)));

    private static void Head(HtmlText html, AlignedSide side)
    {
        html.Raw("<div><h2>");
        PageHtml.Link(html, "/documents/" + side.Document.Id, side.Document.Document.Title ?? "Untitled report").Raw("</h2><p class=\"meta\">");
        side.Head(html);
        html.Raw("</p></div>");
    }

    private static void Cell(HtmlText html, AlignedSide side, ImmutableArray<Span> blocks, HashSet<string> anchored)
    {
        html.Raw("<div class=\"cell\" data-label=\"").Text(side.Name).Raw("\" lang=\"").Text(side.Document.Document.Language).Raw("\" dir=\"auto\">");
        foreach (var block in blocks)
        {
            html.Raw("<p class=\"block\">");
            MarkedText.Write(html, side.Document.Text, block, side.Marks, anchored);
            html.Raw("</p>");
        }

        html.Raw("</div>");
    }
}
