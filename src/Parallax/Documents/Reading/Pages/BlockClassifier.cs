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

    /// <summary>A page that gives its report more headlines than this is made to keep a reader busy.</summary>
    private const int MostHeadlines = 64;

    private const int ShortestSubtitle = 30;

    private const int LongestSubtitle = 200;

    private const int LongestInfo = 200;

    private const int LongestDate = 40;

    private const int LongestByline = 100;

    /// <summary>"Vera Kostin, Deputy Editor for the Coast".</summary>
    private const int MostRoleWords = 8;

    /// <summary>"14:05", "2:05 p.m.", "14:05 Uhr" above an entry of a live page.</summary>
    private const int LongestClock = 12;

    private const int ShortestLinked = 50;

    private const double MixedList = 0.6;

    /// <summary>From this share of the text on a heading may end the report.</summary>
    private const double SectionsFrom = 0.6;

    /// <summary>The same for lines that are no headings.</summary>
    private const double LinesFrom = 0.92;

    private const int LongestLife = 700;

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
                block.Dropped = behindTitle || zone != Zone.Head ? Place(selection.Blocks, i, zone, mayBeInfo, isGallery, lists, selection.Authors, order) : PlaceAboveTitle(block, order);
                if (block.Dropped is null && block.Key.Length >= ShortestRepeat && (selection.Title.Others.Contains(block.Key) || (zone == Zone.Head && HoldsHeadline(block, selection.Title.Others))))
                {
                    block.Dropped = "repeat";
                }
            }

            if (block.Dropped is null && !seen.Add(block.Key) && IsRepeat(block, i < selection.FirstGood))
            {
                block.Dropped = "repeat";
            }
        }

        DropSections(selection.Blocks);
        DropLives(selection);
        DropHeadingsOfNothing(selection.Blocks);
    }

    /// <summary>
    /// What stands under a heading such as "About the author", up to the next heading of its level; under links to other reports the text
    /// goes on where its paragraphs do.
    /// </summary>
    private static void DropSections(IReadOnlyList<PageBlock> blocks)
    {
        var total = blocks.Sum(block => block.Dropped is null && block.IsGood ? block.Length : 0);
        var before = 0;
        var flow = blocks.Where(block => block.Dropped is null && block.IsGood && block.Container.ParentElement is not null)
            .GroupBy(block => block.Container.ParentElement!, ReferenceEqualityComparer.Instance).MaxBy(group => group.Sum(block => block.Length))?.Key;
        (int Level, string Reason)? section = null;
        foreach (var block in blocks)
        {
            if (block.Kind == BlockKind.Title)
            {
                continue;
            }

            if (section is { } open && ((block.Heading > 0 && block.Heading <= open.Level)
                || (block.IsGood && open.Reason is not ("author" or "references" or "copyright") && ReferenceEquals(block.Container.ParentElement, flow))))
            {
                section = null;
            }

            var isHeading = block.Heading > 0 || (block.Kind == BlockKind.Subtitle && block.Dropped is null) || (block.Dropped is not null && block.Hint != BlockKind.List && block.Length < ShortestRepeat * 3);
            if (section is null && isHeading && before > 0 && before >= total * (block.Heading > 0 ? SectionsFrom : LinesFrom) && SectionEnds.ReasonFor(block.Text) is { } reason)
            {
                // A line that is no heading ends with the next heading.
                section = (block.Heading > 0 ? block.Heading : 6, reason);
            }

            before += block.Dropped is null && block.IsGood ? block.Length : 0;
            if (section is { } inside && block.Dropped is null)
            {
                block.Dropped = inside.Reason;
            }
        }
    }

    /// <summary>"Vera Kostin is a reporter who …": who wrote the report is no part of it.</summary>
    private static void DropLives(PageSelection selection)
    {
        foreach (var block in selection.Blocks)
        {
            if (block.Dropped is null && block.Kind is BlockKind.Paragraph or BlockKind.Subtitle && block.Length < LongestLife
                && selection.Authors.Any(author => IsLife(block.Text, author)))
            {
                block.Dropped = "author";
            }
        }
    }

    private static bool IsLife(string text, string author)
    {
        var at = text.AsSpan(0, Math.Min(text.Length, author.Length + 24)).IndexOf(author, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return false;
        }

        var behind = text.AsSpan(at + author.Length).TrimStart(" ,");
        foreach (var verb in (ReadOnlySpan<string>)["is a", "is an", "is the", "is our", "has been", "has over", "has more than", "has covered", "covers ", "writes ", "ist ", "schreibt ", "berichtet ", "arbeitet ", "studierte ", "est journaliste", "es periodista"])
        {
            if (behind.StartsWith(verb, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A sentence or a link that stood before; short labels such as "Key points" may stand over many parts.</summary>
    private static bool IsRepeat(PageBlock block, bool isHead) =>
        block.Kind == BlockKind.Paragraph && block.Heading == 0 ? block.Key.Length >= ShortestRepeat && (isHead || block.IsGood || block.LinkLength > 0)
        : isHead || block.IsGood || block.LinkLength > 0 || block.Kind is not (BlockKind.Subtitle or BlockKind.List);

    /// <summary>Another heading over the text, with the headline and a kicker or a time beside it.</summary>
    private static bool HoldsHeadline(PageBlock block, IReadOnlySet<string> headlines) =>
        !block.IsGood && headlines.Count <= MostHeadlines && (block.Heading > 0 || !SentenceEnds.EndsStatement(block.Text))
        && headlines.Any(headline => headline.Length >= ShortestRepeat && block.Key.Length - headline.Length < ShortestRepeat * 3 && block.Key.Contains(headline, StringComparison.Ordinal));

    /// <summary>A line of its own with a known author's name, or with "By" and a name, and little else.</summary>
    private static bool IsByline(string line, IReadOnlyList<string> authors)
    {
        if (line.Length > LongestByline || SentenceEnds.EndsStatement(line))
        {
            return false;
        }

        var named = InfoLine.WithoutOpening(line);
        return authors.Any(author => named.StartsWith(author, StringComparison.OrdinalIgnoreCase) && named.AsSpan(author.Length).Count(' ') <= MostRoleWords)
            || (named.Length < line.Length && PersonNames.IsName(named));
    }

    /// <summary>Sets a block's kind.</summary>
    /// <returns>Why it is dropped; null where it is kept.</returns>
    private static string? Place(IReadOnlyList<PageBlock> blocks, int at, Zone zone, bool mayBeInfo, bool isGallery, Dictionary<IElement, (int Links, int Length)> lists, IReadOnlyList<string> authors, DateOrder order)
    {
        var block = blocks[at];
        if (Boilerplate.ReasonFor(block.Text) is { } reason)
        {
            return reason;
        }

        if (block.Heading == 0 && !block.IsGood && ClockLines.Is(block.Text))
        {
            block.Kind = BlockKind.Dateline;
            return null;
        }

        if (block.Heading == 0 && !block.IsGood && IsByline(block.Text, authors))
        {
            block.Kind = BlockKind.Byline;
            return null;
        }

        if ((block.Hint == BlockKind.Caption || CaptionMarks.Has(block.Text)) && !(isGallery && block.IsGood))
        {
            block.Kind = BlockKind.Caption;
            return null;
        }

        if (block.Heading > 0 && mayBeInfo && block.Length <= LongestDate && HeaderLine.TryRead(block.Text, order) is { Date: not null })
        {
            block.Kind = BlockKind.Dateline;
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

        if (IsClock(block.Text))
        {
            block.Kind = BlockKind.Dateline;
            return null;
        }

        if (block.Length < ShortestSubtitle && !(block.Length >= 12 && SentenceEnds.EndsStatement(block.Text)))
        {
            return "label";
        }

        block.Kind = block.Hint == BlockKind.Subtitle || !SentenceEnds.EndsSentence(block.Text) ? BlockKind.Subtitle : BlockKind.Paragraph;
        return null;
    }

    private static bool IsClock(string text) =>
        text.Length <= LongestClock && text.AsSpan().ContainsAnyInRange('0', '9') && text.Contains(':', StringComparison.Ordinal) && text.Count(char.IsLetter) <= 4;

    private static string? PlaceInside(PageBlock block)
    {
        if (IsClock(block.Text))
        {
            block.Kind = BlockKind.Dateline;
            return null;
        }

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
