using System;
using System.Collections.Generic;
using System.Linq;
using AngleSharp.Dom;

namespace Parallax.Documents.Reading.Pages;

/// <summary>Writes the chosen blocks of a page into the draft.</summary>
internal static class PageWriter
{
    private const int SpareMarkup = 4000;

    public static void Write(PageSource source, PageSelection selection, Draft draft)
    {
        var selected = new HashSet<PageBlock>(selection.Blocks, ReferenceEqualityComparer.Instance);
        DraftBlock? title = null;
        if (selection.Title is { Text: { } headline, IsShown: false })
        {
            title = new DraftBlock(BlockKind.Title, headline, null, null);
            draft.Blocks.Add(title);
        }

        (IElement? Element, bool IsInline) last = default;
        foreach (var block in selection.All)
        {
            // Many blocks may share one element.
            last = ReferenceEquals(last.Element, block.Container) ? last : (block.Container, PageHints.HoldsOnlyInline(block.Container));
            var (start, end) = Place(source, block, last.IsInline);
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

        title ??= draft.Blocks.FirstOrDefault(block => block.Kind == BlockKind.Title);
        if (title is not null)
        {
            // A heading may say more than the headline.
            var at = selection.Title.Text is { } text ? title.Text.IndexOf(text, StringComparison.Ordinal) : -1;
            draft.Title = at < 0 ? title.Text : selection.Title.Text;
            draft.Findings.Add(new Finding("title", selection.Title.Where, title, Math.Max(0, at), draft.Title!.Length));
        }
    }

    /// <summary>From the start tag of the element that holds a block to its end tag; null where the source does not show them.</summary>
    public static (int? Start, int? End) Place(PageSource source, PageBlock block) => Place(source, block, PageHints.HoldsOnlyInline(block.Container));

    private static (int? Start, int? End) Place(PageSource source, PageBlock block, bool holdsOnlyInline)
    {
        var html = source.Text;
        if (block.Container.SourceReference?.Position.Index is not { } start || start < 0 || start >= html.Length || html[start] != '<')
        {
            return (null, null);
        }

        // The end tag stands close behind the text, or the element was never closed.
        var window = html.AsSpan(start, Math.Min(html.Length - start, (2 * block.Text.Length) + SpareMarkup));
        var close = holdsOnlyInline
            ? window.IndexOf("</" + block.Container.LocalName, StringComparison.OrdinalIgnoreCase)
            : -1;
        var end = close < 0 ? -1 : html.IndexOf('>', start + close);
        return (source.InInput(start), end < 0 ? null : source.InInput(end) + 1);
    }
}
