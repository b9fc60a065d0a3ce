using System;
using System.Collections.Generic;
using System.Linq;
using Parallax.Documents.Reading.Cleaning;
using Parallax.Documents.Reading.Metadata;

namespace Parallax.Documents.Reading.Pages;

/// <summary>A page's headline and what the page's title says beside it.</summary>
/// <param name="Text">The headline; null where the page has none.</param>
/// <param name="Block">The block that shows it, or shows another headline above the same report; null where only the metadata has one.</param>
/// <param name="Where">Where the metadata has it; null where a heading shows it and nothing else.</param>
/// <param name="Beside">The name that stands beside it in the page's title ("… | Harbour Tribune"); null for none.</param>
/// <param name="Others">Keys of all headlines that the metadata gives the report.</param>
internal sealed record TitleChoice(string? Text, PageBlock? Block, string? Where, string? Beside, IReadOnlySet<string> Others)
{
    private const int LongestTitle = 300;

    private const int ShortestTitle = 8;

    /// <summary>A heading with fewer words may be the site's name.</summary>
    private const int FewestTitleWords = 4;

    /// <summary>What stands behind a headline that is heard elsewhere is no part of it up to this length.</summary>
    private const int LongestSite = 80;

    private static readonly string[] Separators = [" | ", " – ", " — ", " - ", " :: ", " » ", " « ", " • ", " · ", " / ", ": ", "｜", "|", "："];

    /// <summary>True where the block holds the headline word for word.</summary>
    public bool IsShown => Block is not null && Text is not null && Block.Text.Contains(Text, StringComparison.Ordinal);

    public static TitleChoice Make(PageIndex index, PageMetadata metadata, List<PageBlock> blocks, int firstGood, PageHints hints)
    {
        var pageTitle = Entities.Decode(index.Title);
        List<Stated> given = [.. metadata.Titles.Where(title => title.Value.Length <= LongestTitle)];
        List<Stated> candidates = [.. given, .. Parts(pageTitle)];
        var headings = blocks.Where(block => block.Heading > 0 && block.Text.Length is >= ShortestTitle and <= LongestTitle && block.LinkDensity < 0.9 && block.Dropped is not PageHints.Hidden).ToList();

        // A heading that the metadata repeats, the highest level first; then any short block that does, as on pages without headings.
        var keys = candidates.Select(candidate => LineKey.Of(candidate.Value)).ToHashSet(StringComparer.Ordinal);
        var above = blocks.Take(Math.Max(firstGood, 0)).Where(block => block.Heading == 1 && block.Dropped is null && block.Text.Length is >= ShortestTitle and <= LongestTitle && !IsHomeLink(block)).ToList();
        var shown = headings.Where(block => keys.Contains(block.Key)).OrderBy(block => block.Heading).FirstOrDefault()
            ?? headings.Where(block => block.Heading == 1 && candidates.Any(candidate => IsNear(candidate.Value, block.Text))).FirstOrDefault()
            ?? blocks.FirstOrDefault(block => block.Heading > 0 && block.Text.Length >= 16 && keys.Contains(block.Key) && !IsHomeLink(block))
            ?? above.LastOrDefault(block => block.Text.Split(' ').Length >= FewestTitleWords)
            ?? blocks.FirstOrDefault(block => block.Text.Length >= 12 && keys.Contains(block.Key) && !IsHomeLink(block))
            ?? above.LastOrDefault();

        var sites = metadata.Outlets.Select(outlet => outlet.Value).Append(Outlets.ByAddress(metadata.Addresses.FirstOrDefault()?.Value) ?? string.Empty).ToList();
        HashSet<string> heard = [.. given.Select(title => LineKey.Of(title.Value)), LineKey.Of(pageTitle)];
        if (shown is not null)
        {
            heard.Add(shown.Key);
        }

        var cut = given.ConvertAll(title => title with { Value = WithoutSite(title.Value, heard, sites) });
        var own = shown is null ? null : Repeated(shown, cut, hints) ?? (metadata.IsNews ? OwnHeadline(shown, cut, WithoutSite(pageTitle, heard, sites)) : null);
        var where = candidates.FirstOrDefault(candidate => LineKey.Of(candidate.Value) == (shown?.Key ?? string.Empty));
        var choice = shown is null
            ? cut.FirstOrDefault() ?? candidates.FirstOrDefault()
            : own ?? new Stated(where is null && shown.Heading > 0 && HeadingParts.Bare(shown.Container, hints) is { } bare ? bare : WithoutSite(shown.Text, [], sites, ": "), where?.Where ?? string.Empty);
        var text = string.IsNullOrWhiteSpace(choice?.Value) ? null : choice.Value;
        keys.UnionWith(cut.Select(title => LineKey.Of(title.Value)));
        if (text is not null)
        {
            keys.Add(LineKey.Of(text));
        }

        return new TitleChoice(text, shown, string.IsNullOrEmpty(choice?.Where) ? null : choice.Where, text is null ? null : Besides(pageTitle, text), keys);
    }

    /// <summary>What the metadata repeats of a heading that shows more: in one of its elements, or behind a kicker; or the whole of it with the signs between its parts.</summary>
    private static Stated? Repeated(PageBlock shown, List<Stated> titles, PageHints hints)
    {
        if (titles.Find(title => IsEndOf(title.Value, shown.Text)) is { } end)
        {
            return end;
        }

        if (shown.Heading == 0 || shown.Container.ChildElementCount == 0 || titles.Exists(title => LineKey.Of(title.Value) == shown.Key))
        {
            return null;
        }

        var letters = Letters(shown.Text);
        var parts = HeadingParts.Of(shown.Container).Select(Letters).ToHashSet(StringComparer.Ordinal);
        return titles.Find(title => title.Value.Length >= ShortestTitle && Letters(title.Value) == letters) ?? titles.Find(title => title.Value.Length >= ShortestTitle && parts.Contains(Letters(title.Value)));
    }

    /// <summary>
    /// News pages show a headline made for search engines, which the page's title repeats, and pass the report's own on: in Open Graph,
    /// in JSON-LD where Open Graph has the shown one too, or in both. Null where the shown one is the report's own.
    /// </summary>
    private static Stated? OwnHeadline(PageBlock shown, List<Stated> titles, string pageTitle)
    {
        var article = titles.Find(title => title.Where.StartsWith("JSON-LD", StringComparison.Ordinal) && title.Where.EndsWith(".headline", StringComparison.Ordinal));
        var passed = titles.Find(title => title.Where == "meta og:title");
        if (article is null || passed is null || passed.Value.Length < ShortestTitle || article.Value.Length < ShortestTitle)
        {
            return null;
        }

        var (first, second, title) = (LineKey.Of(article.Value), LineKey.Of(passed.Value), LineKey.Of(pageTitle));
        return (first == shown.Key, second == shown.Key) switch
        {
            (true, false) when title != second && !IsStartOf(second, shown.Key) && !IsStartOf(shown.Key, second) => passed,
            (false, true) when title == shown.Key && !shown.Key.Contains(first, StringComparison.Ordinal) && !IsStartOf(shown.Key, first) => article,
            (false, false) when first == second => passed,
            _ => null,
        };
    }

    private static bool IsStartOf(string start, string title) => title.StartsWith(start, StringComparison.Ordinal);

    /// <summary>A link to the site's front page, as its name above every page is one.</summary>
    private static bool IsHomeLink(PageBlock block)
    {
        if (block.LinkDensity < 0.9)
        {
            return false;
        }

        var link = block.Container.LocalName is "a" ? block.Container : block.Container.QuerySelector("a[href]") ?? block.Container.Closest("a[href]");
        return link?.GetAttribute("href") is { } address
            && (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.AbsolutePath : address) is "" or "/" or "#" or "./" or "." or "index.html" or "/index.html" or "index.php" or "/index.php";
    }

    /// <summary>A headline without the name of its site, behind or before a separator.</summary>
    private static string WithoutSite(string title, HashSet<string> heard, List<string> sites, string? notAt = null)
    {
        foreach (var (at, separator) in Cuts(title))
        {
            var head = title[..at].Trim();
            if (head.Length >= ShortestTitle && title.Length - at - separator.Length < LongestSite && heard.Contains(LineKey.Of(head)))
            {
                return head;
            }
        }

        foreach (var (at, separator) in Cuts(title))
        {
            var (head, tail) = (title[..at].Trim(), title[(at + separator.Length)..].Trim());
            if (separator != notAt && head.Length >= ShortestTitle && sites.Exists(site => IsSite(tail, site)))
            {
                return head;
            }

            if (separator != notAt && tail.Length >= ShortestTitle && sites.Exists(site => IsSite(head, site)))
            {
                return tail;
            }
        }

        return title;
    }

    private static IEnumerable<(int At, string Separator)> Cuts(string title)
    {
        foreach (var separator in Separators)
        {
            for (var at = title.IndexOf(separator, StringComparison.Ordinal); at > 0; at = title.IndexOf(separator, at + 1, StringComparison.Ordinal))
            {
                yield return (at, separator);
            }
        }
    }

    private static bool IsSite(string part, string site)
    {
        var (a, b) = (Letters(part), Letters(site));
        return a.Length > 1 && b.Length > 1 && (a == b || (a.Length >= 4 && b.Contains(a, StringComparison.Ordinal)) || (b.Length >= 4 && a.Length <= b.Length + 14 && a.Contains(b, StringComparison.Ordinal)));
    }

    private static string Letters(string text) => new([.. text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    /// <summary>True where a heading says more before the headline: a kicker in the same element.</summary>
    private static bool IsEndOf(string title, string heading) =>
        title.Length >= 16 && heading.Length > title.Length && heading.Length - title.Length < 60 && heading.EndsWith(title, StringComparison.Ordinal) && !heading.AsSpan(0, heading.Length - title.Length).TrimEnd().EndsWith(":");

    /// <summary>The page's title, whole and without what stands before or behind its separators.</summary>
    private static IEnumerable<Stated> Parts(string title)
    {
        if (title.Length is 0 or > LongestTitle)
        {
            yield break;
        }

        foreach (var separator in Separators)
        {
            var last = title.LastIndexOf(separator, StringComparison.Ordinal);
            var first = title.IndexOf(separator, StringComparison.Ordinal);
            if (last > 0 && last > title.Length / 3)
            {
                yield return new Stated(title[..last].Trim(), "title element");
            }

            if (first > 0 && first < title.Length / 2)
            {
                yield return new Stated(title[(first + separator.Length)..].Trim(), "title element");
            }
        }

        yield return new Stated(title, "title element");
        foreach (var separator in Separators)
        {
            var (first, last) = (title.IndexOf(separator, StringComparison.Ordinal), title.LastIndexOf(separator, StringComparison.Ordinal));
            if (first >= ShortestTitle && first < last)
            {
                yield return new Stated(title[..first].Trim(), "title element");
                if (title[(last + separator.Length)..].Trim() is var tail && tail.Split(' ').Length >= FewestTitleWords)
                {
                    yield return new Stated(tail, "title element");
                }
            }
        }
    }

    private static string? Besides(string pageTitle, string text)
    {
        var at = pageTitle.IndexOf(text, StringComparison.OrdinalIgnoreCase);
        if (at < 0 || pageTitle.Length == text.Length)
        {
            return null;
        }

        var behind = pageTitle[(at + text.Length)..].Trim().TrimStart('|', '-', '–', '—', ':', '»', '•', '·', '/', '_', '｜', ' ');
        var before = pageTitle[..at].Trim().TrimEnd('|', '-', '–', '—', ':', '»', '•', '·', '/', '_', '｜', ' ');
        var name = behind.Length > 0 ? behind : before;
        name = name.Split([" | ", " - ", " – ", " — ", " » "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? string.Empty;
        return name.Length is > 1 and <= 50 ? Outlets.FromCapitals(name) : null;
    }

    /// <summary>Most words of one stand in the other: headlines are shortened for search pages.</summary>
    private static bool IsNear(string a, string b)
    {
        var first = LineKey.Of(a).Split(' ').ToHashSet(StringComparer.Ordinal);
        var second = LineKey.Of(b).Split(' ').ToHashSet(StringComparer.Ordinal);
        var common = first.Count(second.Contains);
        return common * 2 >= Math.Min(first.Count, second.Count) && common >= 2;
    }
}
