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

    /// <summary>So close to the headline a date counts even in what looks like a teaser.</summary>
    private const int VeryNear = 2;

    private const int LongestLine = 120;

    private const int ShortLine = 40;

    private const int FirstLines = 4;

    public static StatedDate? InTimeElements(PageIndex index, PageHints hints, DateOrder order)
    {
        foreach (var element in index.Times
            .OrderByDescending(element => element.HasAttribute("pubdate") || element.ClassName?.Contains("publish", StringComparison.OrdinalIgnoreCase) == true))
        {
            if ((element.ClassName is { } names && names.Contains("updated", StringComparison.OrdinalIgnoreCase) && !names.Contains("publish", StringComparison.OrdinalIgnoreCase)) || IsInDropped(element, hints))
            {
                continue;
            }

            var stated = DateScanner.Parse(element.GetAttribute("datetime"), order);
            var shown = element.TextContent is { Length: < LongestLine } text ? DateScanner.Parse(Entities.Decode(text), order) : null;
            var date = stated is null || (shown is not null && PublishedDate.DaysApart(stated, shown) is > 0 and < 3650) ? shown : stated;
            if (date is not null && PublishedDate.IsPossible(date))
            {
                return new StatedDate(date, new Finding("published", "time element"));
            }
        }

        return null;
    }

    /// <summary>Time elements in parts that look like teasers, where all of them name one day.</summary>
    public static StatedDate? InOtherTimes(PageIndex index, PageHints hints, DateOrder order)
    {
        DateValue? only = null;
        foreach (var element in index.Times)
        {
            if (!IsInDropped(element, hints, "comments", PageHints.Hidden) && DateScanner.Parse(element.GetAttribute("datetime") ?? Entities.Decode(element.TextContent), order) is { } date && PublishedDate.IsPossible(date))
            {
                if (only is not null && only.Interval != date.Interval)
                {
                    return null;
                }

                only ??= date;
            }
        }

        return only is null ? null : new StatedDate(only, new Finding("published", "time element"));
    }

    public static StatedDate? InBlocks(Draft draft, DateOrder order, bool modified)
    {
        foreach (var block in draft.Blocks.Where(block => block.Kind is BlockKind.Dateline or BlockKind.Byline))
        {
            if (InfoLine.TryRead(block.Text, order) is { Date: { } first } info
                && (info.IsModified == modified ? first : InfoLine.Second(block.Text, first, modified, order)) is { } date && PublishedDate.IsPossible(date.Value))
            {
                return new StatedDate(date.Value, new Finding(modified ? "modified" : "published", null, block, date.Start, date.End - date.Start));
            }
        }

        return null;
    }

    /// <summary>Short lines around the headline that were not kept, or not taken for a date line.</summary>
    public static StatedDate? NearTitle(PageSource source, PageSelection selection, DateOrder order)
    {
        var all = selection.All;
        var title = selection.Title.Block is { } block ? IndexOf(all, block) : 0;
        foreach (var i in Enumerable.Range(Math.Max(0, title - Above), Above + Below).Where(i => i < all.Count).OrderBy(i => Math.Abs(i - title)))
        {
            var near = all[i];
            if (near.Text.Length <= LongestLine
                && (near.Droppers.All(dropper => !dropper.Active || dropper.Reason is "navigation" or "author") || (Math.Abs(i - title) <= VeryNear && (near.Dropped is "related" or "newsletter" or "advert" || (near.Dropped is "comments" && near.Hint == BlockKind.Dateline))))
                && Publication(near.Text, order, near.Text.Length <= ShortLine) is { } date && PublishedDate.IsPossible(date.Value))
            {
                var (start, end) = PageWriter.Place(source, near);
                return new StatedDate(date.Value, new Finding("published", "text near the headline", RawStart: start, RawEnd: end));
            }
        }

        return null;
    }

    /// <summary>The first paragraph starts with the date: "01.02.2022 The labour market …".</summary>
    public static StatedDate? AtTextStart(Draft draft, DateOrder order)
    {
        var text = draft.Blocks.Where(block => block.Kind is BlockKind.Paragraph or BlockKind.Subtitle).Take(FirstLines).ToList();
        for (var i = 0; i < text.Count; i++)
        {
            if (DateScanner.Find(text[i].Text, order) is { Start: < 40 } date && PublishedDate.IsPossible(date.Value)
                && (date.Start == 0 || (i == 0 && !text[i].Text.AsSpan(0, date.Start).ContainsAny(".!?"))))
            {
                return new StatedDate(date.Value, new Finding("published", null, text[i], date.Start, date.End - date.Start));
            }
        }

        return null;
    }

    /// <summary>Lines anywhere that say of a date that it is the publication's: "Dieser Artikel wurde am 14. Dezember 2015 veröffentlicht".</summary>
    public static StatedDate? Labelled(PageSource source, PageSelection selection, DateOrder order)
    {
        foreach (var block in selection.All)
        {
            if (block.Text.Length > 2 * LongestLine || block.Droppers.Any(dropper => dropper.Active && dropper.Reason is "comments" or "related" or PageHints.Hidden)
                || Publication(block.Text, order, shortYears: false) is not { } date || !PublishedDate.IsPossible(date.Value))
            {
                continue;
            }

            var isDateLine = block.Hint == BlockKind.Dateline && block.Text.Length <= ShortLine;
            if (isDateLine || HasLabel(block.Text))
            {
                var (start, end) = PageWriter.Place(source, block);
                return new StatedDate(date.Value, new Finding("published", "labelled date", RawStart: start, RawEnd: end));
            }
        }

        return null;
    }

    /// <summary>Many addresses carry the day: /2023/09/14/, /2023/sep/14/, /20230914/, /2023-09-14-title.</summary>
    public static StatedDate? InAddress(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            return null;
        }

        var parts = uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length == 4 && i + 2 < parts.Length && parts[i + 1].Length is >= 3 and <= 9 && char.IsAsciiLetter(parts[i + 1][0]) && parts[i + 2].Length <= 2
                && DateScanner.Parse($"{parts[i + 2]} {parts[i + 1]} {parts[i]}") is { } named && PublishedDate.IsPossible(named))
            {
                return new StatedDate(named, new Finding("published", "date in the report's address"));
            }

            var written = parts[i].Length == 4 && i + 2 < parts.Length && parts[i + 1].Length <= 2 && parts[i + 2].Length <= 2 ? $"{parts[i]}-{parts[i + 1]}-{parts[i + 2]}"
                : parts[i].Length == 8 || (parts[i].Length >= 10 && parts[i][4] == '-' && parts[i][7] == '-') ? parts[i][..Math.Min(10, parts[i].Length)]
                : null;
            if (written is not null && written.All(c => char.IsAsciiDigit(c) || c == '-') && DateScanner.Parse(written) is { } date && PublishedDate.IsPossible(date))
            {
                return new StatedDate(date, new Finding("published", "date in the report's address"));
            }
        }

        return null;
    }

    /// <summary>The first date of a line that is not said to be that of a change: "Last change: 31 October 2023, published: 1 November 2023".</summary>
    private static DateMatch? Publication(string line, DateOrder order, bool shortYears)
    {
        if (DateScanner.Find(line, order, shortYears) is not { } date)
        {
            return null;
        }

        if (InfoLine.LabelBefore(line[..date.Start]) is not "modified")
        {
            return date;
        }

        return DateScanner.Find(line[date.End..], order, shortYears) is { } next ? next with { Start = next.Start + date.End, End = next.End + date.End } : null;
    }

    private static bool HasLabel(string line)
    {
        var words = line.ToLowerInvariant().Split([' ', ':', '|', ',', '·', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        return Array.Exists(words, DateLabels.Published.Contains);
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

    /// <param name="element">The element.</param>
    /// <param name="hints">The page's names.</param>
    /// <param name="reasons">For which reasons; none for all but what stands beside authors and buttons.</param>
    private static bool IsInDropped(IElement element, PageHints hints, params ReadOnlySpan<string> reasons)
    {
        for (var parent = element.ParentElement; parent is not null; parent = parent.ParentElement)
        {
            if (hints.Of(parent) is { Drop: { } reason } && (reasons.IsEmpty ? reason is not ("author" or "share") : reasons.Contains(reason)))
            {
                return true;
            }
        }

        return false;
    }
}
