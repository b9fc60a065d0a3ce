using System;
using System.Collections.Generic;
using System.Linq;
using AngleSharp.Dom;
using Parallax.Documents.Reading.Cleaning;
using Parallax.Documents.Reading.Metadata;

namespace Parallax.Documents.Reading.Pages;

/// <summary>A page's headline and what the page's title says beside it.</summary>
/// <param name="Text">The headline; null where the page has none.</param>
/// <param name="Block">The block that shows it; null where only the metadata has it.</param>
/// <param name="Where">Where the metadata has it; null where a heading shows it and nothing else.</param>
/// <param name="Beside">The name that stands beside it in the page's title ("… | Harbour Tribune"); null for none.</param>
internal sealed record TitleChoice(string? Text, PageBlock? Block, string? Where, string? Beside)
{
    private const int LongestTitle = 300;

    /// <summary>A heading with fewer words may be the site's name.</summary>
    private const int FewestTitleWords = 4;

    private static readonly string[] Separators = [" | ", " – ", " — ", " - ", " :: ", " » ", " « ", " • ", " · ", " / ", ": "];

    public static TitleChoice Make(IDocument page, PageMetadata metadata, List<PageBlock> blocks, int firstGood)
    {
        var pageTitle = Entities.Decode(page.Title ?? string.Empty);
        List<Stated> candidates = [.. metadata.Titles.Where(title => title.Value.Length <= LongestTitle), .. Parts(pageTitle)];
        var headings = blocks.Where(block => block.Heading > 0 && block.Text.Length is >= 8 and <= LongestTitle && block.LinkDensity < 0.9).ToList();

        // A heading that the metadata repeats, the highest level first; then any short block that does, as on pages without headings.
        var keys = candidates.Select(candidate => LineKey.Of(candidate.Value)).ToHashSet(StringComparer.Ordinal);
        var above = blocks.Take(Math.Max(firstGood, 0)).Where(block => block.Heading == 1 && block.Dropped is null && block.Text.Length is >= 8 and <= LongestTitle).ToList();
        var shown = headings.Where(block => keys.Contains(block.Key)).OrderBy(block => block.Heading).FirstOrDefault()
            ?? headings.Where(block => block.Heading == 1 && candidates.Any(candidate => IsNear(candidate.Value, block.Text))).FirstOrDefault()
            ?? above.LastOrDefault(block => block.Text.Split(' ').Length >= FewestTitleWords)
            ?? blocks.FirstOrDefault(block => block.Text.Length >= 12 && keys.Contains(block.Key))
            ?? above.LastOrDefault();
        var text = shown?.Text ?? candidates.FirstOrDefault()?.Value;
        var where = candidates.FirstOrDefault(candidate => LineKey.Of(candidate.Value) == LineKey.Of(text ?? string.Empty))?.Where;
        return new TitleChoice(string.IsNullOrWhiteSpace(text) ? null : text, shown, where, text is null ? null : Besides(pageTitle, text));
    }

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
