using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using AngleSharp.Html.Parser;
using Parallax.Documents.Reading.Cleaning;
using Parallax.Documents.Reading.Metadata;
using Parallax.Rules;

namespace Parallax.Documents.Reading.Pages;

/// <summary>Reads web pages: the report's text without what surrounds it, and its metadata from mark-up and text.</summary>
internal static class PageReader
{
    /// <summary>JSON-LD's text is taken where the page shows less than this share of it.</summary>
    private const double ShownShare = 0.5;

    private const int ShortestArticleBody = 300;

    private const int ShortestReport = 80;

    private const int LongestNotice = 3000;

    private const double NoticeShare = 0.6;

    /// <summary>A page with more of scripts than this and no text is filled by them.</summary>
    private const int ShellScripts = 1000;

    private static readonly ImmutableArray<string> CookieWords = RuleFile.Lines("cookie-words.txt");

    /// <summary>A page that says that it is not free, or asks to subscribe within the report, and shows less than this shows the beginning alone.</summary>
    private const int TeaserLength = 900;

    /// <param name="html">The page.</param>
    /// <param name="options">Limits.</param>
    /// <param name="receivedFrom">The address it was received from; null where that is not known.</param>
    public static Draft Read(string html, ReadingOptions options, Stated? receivedFrom = null)
    {
        var draft = new Draft();
        var source = PageSource.Of(html, options.MaxDepth);
        if (source.ReadLength < html.Length)
        {
            draft.Diagnostics.Add(new Diagnostic(string.Create(
                CultureInfo.InvariantCulture, $"page nested too deep or too heavy: only its first {source.ReadLength} of {html.Length} characters are read")));
        }

        if (source.LostLongParts)
        {
            draft.Diagnostics.Add(new Diagnostic("tags with too many attributes, or too long JSON-LD: read without them"));
        }

        if (html.Contains('\0', StringComparison.Ordinal))
        {
            draft.Diagnostics.Add(new Diagnostic("zero bytes in the page: left out"));
        }

        using var page = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true }).ParseDocument(source.Text);
        var index = PageIndex.Of(page);
        var metadata = new PageMetadata();
        JsonLd.Read(index, metadata);
        MetaTags.Read(page, index, metadata);
        AddAddress(metadata, receivedFrom);
        var hints = new PageHints();
        var blocks = page.Body is { } body ? PageWalker.Blocks(body, hints) : [];
        MainContent.Reconsider(blocks);
        var selection = PageSelection.Make(page, index, metadata, blocks, hints);
        var order = DateOrders.Of(metadata.Language, metadata.Addresses.FirstOrDefault()?.Value);
        BlockClassifier.Classify(selection, order);
        draft.DeclaredLanguage = metadata.Language;
        PageWriter.Write(source, selection, draft);
        if (BodyLength(draft) < Math.Max(ShortestReport, ShownShare * Weight(metadata.ArticleBody ?? string.Empty)) && metadata.ArticleBody?.Length >= ShortestArticleBody)
        {
            TakeArticleBody(metadata.ArticleBody, draft);
        }

        var length = BodyLength(draft);
        var notice = length >= ShortestReport && length < LongestNotice ? IsConsentNotice(draft) ? "cookie notice" : Notices.KindOf(draft) : null;
        if (length < ShortestReport || notice is not null)
        {
            draft.WhyNoText = notice ?? Notices.KindOf(draft) ?? WhyNoText(html, source, metadata, blocks) ?? (source.ReadLength < html.Length ? "nested too deep or too heavy" : null);
            draft.Blocks.Clear();
            return draft;
        }

        if ((!metadata.IsFree || draft.Dropped.Exists(part => part.Reason == "paywall")) && length < TeaserLength)
        {
            draft.Diagnostics.Add(new Diagnostic("page behind a paywall: only the beginning of the report is there"));
        }

        FieldChoice.Make(source, index, hints, metadata, selection, order, draft);
        return draft;
    }

    /// <summary>
    /// A page may name another address of its own site; one of another site's would make it a version of that site's report. What
    /// shows others' reports is believed.
    /// </summary>
    private static void AddAddress(PageMetadata metadata, Stated? receivedFrom)
    {
        if (receivedFrom is null)
        {
            return;
        }

        if (!Outlets.IsAggregator(receivedFrom.Value))
        {
            metadata.Addresses.RemoveAll(stated => !Outlets.AreOfOneSite(stated.Value, receivedFrom.Value));
        }

        metadata.Addresses.Add(receivedFrom);
    }

    private static int BodyLength(Draft draft) => draft.Blocks
        .Where(block => block.Kind is BlockKind.Paragraph or BlockKind.Quotation or BlockKind.List)
        .Sum(block => Weight(block.Text));

    /// <summary>Letters, those of scripts that say more in one as two and a half.</summary>
    private static int Weight(string text) => text.Length + (DenseScript.Count(text) * 3 / 2);

    /// <summary>The text that JSON-LD carries, for pages that show none: filled by scripts, or cut.</summary>
    private static void TakeArticleBody(string articleBody, Draft draft)
    {
        draft.Blocks.RemoveAll(block => block.Kind != BlockKind.Title);
        foreach (var line in articleBody.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            var text = Entities.Decode(line.Contains('<', StringComparison.Ordinal) ? new HtmlParser().ParseDocument(line).Body?.TextContent ?? string.Empty : line);
            if (text.Length > 0)
            {
                draft.Blocks.Add(new DraftBlock(BlockKind.Paragraph, text, null, null));
            }
        }

        draft.Diagnostics.Add(new Diagnostic("text taken from the page's JSON-LD: the page shows less"));
    }

    private static bool IsConsentNotice(Draft draft)
    {
        int notice = 0, all = 0;
        foreach (var block in draft.Blocks.Where(block => block.Kind is BlockKind.Paragraph or BlockKind.Quotation or BlockKind.List))
        {
            all += block.Text.Length;
            notice += CookieWords.Any(word => block.Text.Contains(word, StringComparison.OrdinalIgnoreCase)) ? block.Text.Length : 0;
        }

        return notice > all * NoticeShare && draft.Blocks.All(block => block.Kind != BlockKind.Title || CookieWords.Any(word => block.Text.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    private static string? WhyNoText(string html, PageSource source, PageMetadata metadata, List<PageBlock> blocks)
    {
        var reasons = blocks.Select(block => block.Dropped ?? Boilerplate.ReasonFor(block.Text)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (!metadata.IsFree || reasons.Contains("paywall"))
        {
            return "paywall";
        }

        if (reasons.Contains("cookies"))
        {
            return "cookie notice";
        }

        var isShell = source.ScriptLength > ShellScripts || (blocks.Sum(block => block.Text.Length) < ShortestReport && (html.Contains("<script", StringComparison.OrdinalIgnoreCase) || html.Contains("modulepreload", StringComparison.OrdinalIgnoreCase)));
        return isShell ? "an empty page that scripts fill" : null;
    }
}
