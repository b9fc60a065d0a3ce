using System;
using System.Collections.Generic;
using System.Linq;
using AngleSharp.Dom;
using Parallax.Documents.Reading.Metadata;

namespace Parallax.Documents.Reading.Pages;

/// <summary>Finds dates of publication where the metadata has none: time elements, date lines, the address.</summary>
internal static class PageDates
{
    /// <summary>So many blocks above and below the headline are near it.</summary>
    private const int Above = 6;

    private const int Below = 14;

    private const int LongestLine = 120;

    public static StatedDate? InTimeElements(IDocument page, DateOrder order)
    {
        foreach (var element in page.QuerySelectorAll("time").Where(element => !IsInDropped(element))
            .OrderByDescending(element => element.HasAttribute("pubdate") || element.ClassName?.Contains("publish", StringComparison.OrdinalIgnoreCase) == true))
        {
            if (element.ClassName?.Contains("updated", StringComparison.OrdinalIgnoreCase) == true && element.ClassName.Contains("publish", StringComparison.OrdinalIgnoreCase) == false)
            {
                continue;
            }

            if ((DateScanner.Parse(element.GetAttribute("datetime"), order) ?? DateScanner.Parse(Entities.Decode(element.TextContent), order)) is { } date)
            {
                return new StatedDate(date, new Finding("published", "time element"));
            }
        }

        return null;
    }

    public static StatedDate? InBlocks(Draft draft, DateOrder order, bool modified)
    {
        foreach (var block in draft.Blocks.Where(block => block.Kind is BlockKind.Dateline or BlockKind.Byline))
        {
            if (InfoLine.TryRead(block.Text, order) is { Date: { } date } info && info.IsModified == modified)
            {
                return new StatedDate(date.Value, new Finding(modified ? "modified" : "published", null, block, date.Start, date.End - date.Start));
            }
        }

        return null;
    }

    /// <summary>Short lines around the headline that were not kept, or not taken for a date line.</summary>
    public static StatedDate? NearTitle(string html, PageSelection selection, DateOrder order)
    {
        var all = selection.All;
        var title = selection.Title.Block is { } block ? IndexOf(all, block) : 0;
        for (var i = Math.Max(0, title - Above); i < Math.Min(all.Count, title + Below); i++)
        {
            var near = all[i];
            if (near.Text.Length <= LongestLine && near.Droppers.All(dropper => !dropper.Active || dropper.Reason is "navigation")
                && DateScanner.Find(near.Text, order) is { } date)
            {
                var (start, end) = PageWriter.Place(html, near);
                return new StatedDate(date.Value, new Finding("published", "text near the headline", RawStart: start, RawEnd: end));
            }
        }

        return null;
    }

    private static int IndexOf(IReadOnlyList<PageBlock> all, PageBlock block)
    {
        for (var i = 0; i < all.Count; i++)
        {
            if (ReferenceEquals(all[i], block))
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>Many addresses carry the day: /2023/09/14/.</summary>
    public static StatedDate? InAddress(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            return null;
        }

        var parts = uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 2 < parts.Length; i++)
        {
            if (parts[i].Length == 4 && parts[i + 1].Length <= 2 && parts[i + 2].Length <= 2
                && DateScanner.Parse($"{parts[i]}-{parts[i + 1]}-{parts[i + 2]}") is { } date)
            {
                return new StatedDate(date, new Finding("published", "date in the report's address"));
            }
        }

        return null;
    }

    private static bool IsInDropped(IElement element)
    {
        for (var parent = element.ParentElement; parent is not null; parent = parent.ParentElement)
        {
            if (PageHints.Of(parent) is { Drop: not null } or { Hidden: true })
            {
                return true;
            }
        }

        return false;
    }
}
