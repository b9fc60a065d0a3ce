using System;
using System.Collections.Generic;
using System.Linq;

namespace Parallax.Documents.Reading.Pages;

/// <summary>Writes the chosen blocks of a page into the draft.</summary>
internal static class PageWriter
{
    private const int SpareMarkup = 4000;

    public static void Write(string html, PageSelection selection, PageMetadata metadata, Draft draft)
    {
        var selected = new HashSet<PageBlock>(selection.Blocks, ReferenceEqualityComparer.Instance);
        if (selection.Title is { Text: { } headline, Block: null })
        {
            draft.Blocks.Add(new DraftBlock(BlockKind.Title, headline, null, null));
        }

        foreach (var block in selection.All)
        {
            var (start, end) = Place(html, block);
            var dropped = selected.Contains(block) ? block.Dropped : block.Dropped ?? (block.LinkDensity > 0.5 ? "navigation" : "outside");
            if (dropped is not null)
            {
                draft.Dropped.Add(new DraftDrop(start, end, dropped, block.Text));
            }
            else
            {
                draft.Blocks.Add(new DraftBlock(block.Kind, block.Text, start, end));
            }
        }

        var title = draft.Blocks.FirstOrDefault(block => block.Kind == BlockKind.Title);
        draft.Title = title?.Text;
        if (title is not null)
        {
            draft.Findings.Add(new Finding("title", selection.Title.Where, title, 0, title.Text.Length));
        }
    }

    /// <summary>From the start tag of the element that holds a block to its end tag; null where the source does not show them.</summary>
    public static (int? Start, int? End) Place(string html, PageBlock block)
    {
        if (block.Container.SourceReference?.Position.Index is not { } start || start < 0 || start >= html.Length || html[start] != '<')
        {
            return (null, null);
        }

        // The end tag stands close behind the text, or the element was never closed.
        var window = html.AsSpan(start, Math.Min(html.Length - start, (2 * block.Text.Length) + SpareMarkup));
        var close = PageHints.HoldsOnlyInline(block.Container)
            ? window.IndexOf("</" + block.Container.LocalName, StringComparison.OrdinalIgnoreCase)
            : -1;
        var end = close < 0 ? -1 : html.IndexOf('>', start + close);
        return (start, end < 0 ? null : end + 1);
    }
}
