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

    private static readonly string[] Separators = [" | ", " – ", " — ", " - ", " :: ", " » ", " « ", " • ", " · ", " / ", ": ", "｜", "|", "："];

    /// <summary>True where the block holds the headline word for word.</summary>
    public bool IsShown => Block is not null && Text is not null && Block.Text.Contains(Text, StringComparison.Ordinal);

    public static TitleChoice Make(PageIndex index, PageMetadata metadata, List<PageBlock> blocks, int firstGood)
    {
        var pageTitle = Entities.Decode(index.Title);
        List<Stated> given = [.. metadata.Titles.Where(title => title.Value.Length <= LongestTitle)];
        List<Stated> candidates = [.. given, .. Parts(pageTitle)];
        var headings = blocks.Where(block => block.Heading > 0 && block.Text.Length is >= ShortestTitle and <= LongestTitle && block.LinkDensity < 0.9 && block.Dropped is not PageHints.Hidden).ToList();

        // A heading that the metadata repeats, the highest level first; then any short block that does, as on pages without headings.
        var keys = candidates.Select(candidate => LineKey.Of(candidate.Value)).ToHashSet(StringComparer.Ordinal);
        var above = blocks.Take(Math.Max(firstGood, 0)).Where(block => block.Heading == 1 && block.Dropped is null && block.Text.Length is >= ShortestTitle and <= LongestTitle).ToList();
        var shown = headings.Where(block => keys.Contains(block.Key)).OrderBy(block => block.Heading).FirstOrDefault()
            ?? headings.Where(block => block.Heading == 1 && candidates.Any(candidate => IsNear(candidate.Value, block.Text))).FirstOrDefault()
            ?? above.LastOrDefault(block => block.Text.Split(' ').Length >= FewestTitleWords)
            ?? blocks.FirstOrDefault(block => block.Text.Length >= 12 && keys.Contains(block.Key))
            ?? above.LastOrDefault();

        var sites = metadata.Outlets.Select(outlet => outlet.Value).Append(Outlets.ByAddress(metadata.Addresses.FirstOrDefault()?.Value) ?? string.Empty).ToList();
        HashSet<string> heard = [.. given.Select(title => LineKey.Of(title.Value)), LineKey.Of(pageTitle)];
        if (shown is not null)
        {
            heard.Add(shown.Key);
        }

        var cut = given.ConvertAll(title => title with { Value = WithoutSite(title.Value, heard, sites) });
        var own = metadata.IsNews && shown is not null ? OwnHeadline(shown, cut, WithoutSite(pageTitle, heard, sites)) : null;
        var where = candidates.FirstOrDefault(candidate => LineKey.Of(candidate.Value) == (shown?.Key ?? string.Empty));
        var choice = shown is null
            ? cut.FirstOrDefault() ?? candidates.FirstOrDefault()
            : cut.Find(title => IsEndOf(title.Value, shown.Text)) ?? own ?? new Stated(shown.Text, where?.Where ?? string.Empty);
        var text = string.IsNullOrWhiteSpace(choice?.Value) ? null : choice.Value;
        keys.UnionWith(cut.Select(title => LineKey.Of(title.Value)));
        return new TitleChoice(text, shown, string.IsNullOrEmpty(choice?.Where) ? null : choice.Where, text is null ? null : Besides(pageTitle, text), keys);
    }

    /// <summary>
    /// News pages show a headline made for search engines, which the page's title repeats, and pass the report's own on: in Open Graph,
    /// or in JSON-LD where Open Graph has the shown one too. Null where the shown one is the report's own.
    /// </summary>
    private static Stated? OwnHeadline(PageBlock shown, List<Stated> titles, string pageTitle)
    {
        var article = titles.Find(title => title.Where.StartsWith("JSON-LD", StringComparison.Ordinal) && title.Where.EndsWith(".headline", StringComparison.Ordinal));
        var passed = titles.Find(title => title.Where == "meta og:title");
        if (article is null || passed is null || passed.Value.Length < ShortestTitle || article.Value.Length < ShortestTitle)
        {
            return null;
        }

        var (first, second) = (LineKey.Of(article.Value), LineKey.Of(passed.Value));
        return (first == shown.Key, second == shown.Key) switch
        {
            (true, false) when !shown.Key.StartsWith(second, StringComparison.Ordinal) => passed,
            (false, true) when LineKey.Of(pageTitle) == shown.Key && !shown.Key.Contains(first, StringComparison.Ordinal) && !first.StartsWith(shown.Key, StringComparison.Ordinal) => article,
            _ => null,
        };
    }

    /// <summary>A headline without the name of its site, behind or before a separator.</summary>
    private static string WithoutSite(string title, HashSet<string> heard, List<string> sites)
    {
        foreach (var separator in Separators)
        {
            for (var at = title.IndexOf(separator, StringComparison.Ordinal); at > 0; at = title.IndexOf(separator, at + 1, StringComparison.Ordinal))
            {
                var (head, tail) = (title[..at].Trim(), title[(at + separator.Length)..].Trim());
                if (head.Length >= ShortestTitle && ((heard.Contains(LineKey.Of(head)) && tail.Length < 60) || sites.Exists(site => IsSite(tail, site))))
                {
                    return head;
                }

                if (tail.Length >= ShortestTitle && sites.Exists(site => IsSite(head, site)))
                {
                    return tail;
                }
            }
        }

        return title;
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
    }

    private static string? Besides(string pageTitle, string text)
    {
        var at = pageTitle.IndexOf(text, StringComparison.OrdinalIgnoreCase);
        if (at < 0 || pageTitle.Length == text.Length)
        {
            return null;
        }

        var behind = pageTitle[(at + text.Length)..].Trim().TrimStart('|', '-', '–', '—', ':', '»', '•', '·', '/', ' ');
        var before = pageTitle[..at].Trim().TrimEnd('|', '-', '–', '—', ':', '»', '•', '·', '/', ' ');
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
