using System;
using System.Collections.Generic;
using System.Linq;
using AngleSharp.Dom;
using Parallax.Documents.Reading.Cleaning;
using Parallax.Documents.Reading.Metadata;

namespace Parallax.Documents.Reading.Pages;

/// <summary>Says of each block of a page what it is, or why it is dropped.</summary>
internal static class BlockClassifier
{
    private const int ShortestRepeat = 20;

    private const int ShortestSubtitle = 30;

    private const int LongestSubtitle = 200;

    private const int LongestInfo = 200;

    private const int ShortestLinked = 50;

    private const double MixedList = 0.6;

    /// <summary>So many blocks behind the first paragraph, which may be the lead, a date or byline may stand.</summary>
    private const int InfoBlocks = 5;

    public static void Classify(PageSelection selection, DateOrder order)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var behindTitle = selection.Title.Block is null;
        var isGallery = IsGallery(selection.Blocks);
        var lists = ListLinks(selection.Blocks);
        for (var i = 0; i < selection.Blocks.Count; i++)
        {
            var block = selection.Blocks[i];
            if (ReferenceEquals(block, selection.Title.Block))
            {
                block.Kind = BlockKind.Title;
                block.Dropped = null;
                behindTitle = true;
            }
            else if (block.Dropped is null || (behindTitle && i < selection.FirstGood && IsStandfirst(block)))
            {
                var zone = i < selection.FirstGood ? Zone.Head : i > selection.LastGood ? Zone.Tail : Zone.Body;
                var mayBeInfo = zone != Zone.Body || i - selection.FirstGood <= InfoBlocks || block.Hint is BlockKind.Byline or BlockKind.Dateline;
                block.Dropped = behindTitle || zone != Zone.Head ? Place(selection.Blocks, i, zone, mayBeInfo, isGallery, lists, order) : PlaceAboveTitle(block, order);
                if (block.Dropped is null && block.Key.Length >= ShortestRepeat && selection.Title.Others.Contains(block.Key))
                {
                    block.Dropped = "repeat";
                }
            }

            if (block.Dropped is null && !seen.Add(block.Key) && (block.Key.Length >= ShortestRepeat || block.Kind != BlockKind.Paragraph))
            {
                block.Dropped = "repeat";
            }
        }

        DropHeadingsOfNothing(selection.Blocks);
    }

    /// <summary>Sets a block's kind.</summary>
    /// <returns>Why it is dropped; null where it is kept.</returns>
    private static string? Place(IReadOnlyList<PageBlock> blocks, int at, Zone zone, bool mayBeInfo, bool isGallery, Dictionary<IElement, (int Links, int Length)> lists, DateOrder order)
    {
        var block = blocks[at];
        if (Boilerplate.ReasonFor(block.Text) is { } reason)
        {
            return reason;
        }

        if ((block.Hint == BlockKind.Caption || CaptionMarks.Has(block.Text)) && !(isGallery && block.IsGood))
        {
            block.Kind = BlockKind.Caption;
            return null;
        }

        if (block.Heading > 0)
        {
            block.Kind = BlockKind.Subtitle;
            return (block.LinkDensity > 0.8 && (zone != Zone.Body || !IsOverText(blocks, at))) || (zone == Zone.Tail && block.LinkDensity > 0) ? "related" : null;
        }

        if (block.Text.Length <= LongestInfo && !block.IsGood && mayBeInfo && AsInfo(block, zone, order) is { } info)
        {
            block.Kind = info;
            return null;
        }

        if (block.LinkDensity > 0.5 && !block.IsGood && !(zone == Zone.Body && (IsLinkedSentence(block) || IsInMixedList(block, lists))))
        {
            return block.Hint == BlockKind.List ? "related" : "navigation";
        }

        return zone switch
        {
            Zone.Head => PlaceAbove(block),
            Zone.Body => PlaceInside(block),
            _ => PlaceBelow(block),
        };
    }

    /// <summary>A page of pictures has its text in their captions.</summary>
    private static bool IsGallery(IReadOnlyList<PageBlock> blocks)
    {
        int captions = 0, others = 0;
        foreach (var block in blocks)
        {
            if (block.Dropped is null && block.IsGood)
            {
                captions += block.Hint == BlockKind.Caption ? block.Length : 0;
                others += block.Hint == BlockKind.Caption ? 0 : block.Length;
            }
        }

        return captions > others;
    }

    /// <summary>How much of each list is links.</summary>
    private static Dictionary<IElement, (int Links, int Length)> ListLinks(IReadOnlyList<PageBlock> blocks)
    {
        var lists = new Dictionary<IElement, (int Links, int Length)>(ReferenceEqualityComparer.Instance);
        foreach (var block in blocks)
        {
            if (block.Hint == BlockKind.List && block.Container.ParentElement is { } list)
            {
                var (links, length) = lists.GetValueOrDefault(list);
                lists[list] = (links + block.LinkLength, length + block.Text.Length);
            }
        }

        return lists;
    }

    /// <summary>An item that is a link among items that are none for the most part.</summary>
    private static bool IsInMixedList(PageBlock block, Dictionary<IElement, (int Links, int Length)> lists) =>
        block.Hint == BlockKind.List && block.Container.ParentElement is { } list && lists.TryGetValue(list, out var share) && share.Links < MixedList * share.Length;

    /// <summary>What stands between headline and text is no teaser of another report.</summary>
    private static bool IsStandfirst(PageBlock block) =>
        block.LinkDensity < 0.2 && block.Length >= 60 && block.Droppers.All(dropper => !dropper.Active || dropper.Sign is "teaser" or "teaser text" or "summary");

    /// <summary>A heading that is a link is the report's where running text without links follows.</summary>
    private static bool IsOverText(IReadOnlyList<PageBlock> blocks, int at)
    {
        for (var i = at + 1; i < Math.Min(blocks.Count, at + 4) && blocks[i].Heading == 0; i++)
        {
            if (blocks[i].Dropped is null && blocks[i].IsGood)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A sentence of the text that is a link for the most part, in a paragraph of its own.</summary>
    private static bool IsLinkedSentence(PageBlock block) =>
        block.Container.LocalName is "p" && block.Text.Length >= ShortestLinked && block.LinkDensity < 0.97 && SentenceEnds.EndsStatement(block.Text);

    /// <summary>Above the headline stands nothing of the report but its date and who wrote it.</summary>
    private static string? PlaceAboveTitle(PageBlock block, DateOrder order)
    {
        if (block.Heading > 0 || InfoLine.TryRead(block.Text, order) is not { Date: not null } info)
        {
            return "navigation";
        }

        block.Kind = info.Authors.Count > 0 ? BlockKind.Byline : BlockKind.Dateline;
        return null;
    }

    private static BlockKind? AsInfo(PageBlock block, Zone zone, DateOrder order)
    {
        // Between paragraphs a line of names alone may be anything, unless its element says what it is.
        if (InfoLine.TryRead(block.Text, order) is not { } info || (zone == Zone.Body && info.Date is null && block.Hint != BlockKind.Byline))
        {
            return block.Hint is BlockKind.Byline && PersonNames.InByline(block.Text).Count > 0 ? BlockKind.Byline : null;
        }

        return info.Authors.Count > 0 || block.Hint == BlockKind.Byline ? BlockKind.Byline : BlockKind.Dateline;
    }

    private static string? PlaceAbove(PageBlock block)
    {
        if (block.Hint == BlockKind.List)
        {
            block.Kind = BlockKind.List;
            return block.Text.Length >= ShortestSubtitle ? null : "navigation";
        }

        if (block.Length < ShortestSubtitle && !(block.Length >= 12 && SentenceEnds.EndsStatement(block.Text)))
        {
            return "label";
        }

        block.Kind = block.Hint == BlockKind.Subtitle || !SentenceEnds.EndsSentence(block.Text) ? BlockKind.Subtitle : BlockKind.Paragraph;
        return null;
    }

    private static string? PlaceInside(PageBlock block)
    {
        block.Kind = block.Hint is BlockKind.Quotation or BlockKind.List ? block.Hint.Value : BlockKind.Paragraph;
        if (block.IsGood || SentenceEnds.EndsSentence(block.Text))
        {
            return null;
        }

        if (block.Container.LocalName is "td" or "th" && block.Text.Length < ShortestSubtitle)
        {
            return "table";
        }

        if (block.Kind == BlockKind.Paragraph && block.Text.Length <= LongestSubtitle && !SentenceEnds.Continues(block.Text) && char.IsUpper(block.Text[0]))
        {
            block.Kind = BlockKind.Subtitle;
        }

        return block.Text.Length < 4 ? "label" : null;
    }

    private static string? PlaceBelow(PageBlock block)
    {
        block.Kind = block.Hint is BlockKind.Quotation or BlockKind.List ? block.Hint.Value : BlockKind.Paragraph;
        return SentenceEnds.EndsSentence(block.Text) && block.Text.Length >= 12 && block.LinkDensity < 0.4 ? null : "outside";
    }

    /// <summary>A heading that nothing stands under is that of a part that was dropped.</summary>
    private static void DropHeadingsOfNothing(IReadOnlyList<PageBlock> blocks)
    {
        var under = false;
        for (var i = blocks.Count - 1; i >= 0; i--)
        {
            var block = blocks[i];
            if (block.Dropped is not null)
            {
                continue;
            }

            if (block.Kind is BlockKind.Subtitle && !under)
            {
                block.Dropped = "related";
            }

            under |= block.Kind is BlockKind.Paragraph or BlockKind.Quotation or BlockKind.List;
        }
    }

    private enum Zone { Head, Body, Tail }
}
