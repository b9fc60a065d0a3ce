using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using AngleSharp.Dom;
using Parallax.Rules;

namespace Parallax.Documents.Reading.Pages;

/// <summary>Reads hints out of class names, ids and roles (<c>Rules/page-hints.tsv</c>) and out of elements themselves.</summary>
internal static class PageHints
{
    private const int LongestPhrase = 4;

    private const int MostNames = 24;

    private const int MostInline = 200;

    private static readonly FrozenDictionary<string, (string What, string Value, string Sign)> Phrases = RuleFile.Rows("page-hints.tsv")
        .DistinctBy(row => row[2], StringComparer.Ordinal)
        .ToFrozenDictionary(row => row[2], row => (row[0], row[1], row[2]), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> DroppedRoles = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["navigation"] = "navigation", ["menu"] = "navigation", ["menubar"] = "navigation", ["toolbar"] = "navigation", ["search"] = "navigation",
        ["contentinfo"] = "navigation", ["dialog"] = "cookies", ["alertdialog"] = "cookies", ["complementary"] = "related", ["banner"] = "navigation", ["tablist"] = "navigation",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> DroppedElements = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["nav"] = "navigation", ["footer"] = "navigation", ["aside"] = "related", ["dialog"] = "cookies", ["menu"] = "navigation", ["form"] = "form",
        ["amp-ad"] = "advert", ["amp-sidebar"] = "navigation", ["amp-social-share"] = "share", ["amp-consent"] = "cookies", ["amp-embed"] = "related",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Skipped = FrozenSet.ToFrozenSet(
    [
        "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "canvas", "button", "input", "select", "textarea", "option",
        "datalist", "audio", "video", "map", "picture", "img", "head", "link", "meta", "title", "progress", "meter", "rt", "rp", "amp-img", "amp-video", "amp-iframe",
        "amp-analytics", "amp-carousel",
    ], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Inline = FrozenSet.ToFrozenSet(
    [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "ruby", "s",
        "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "output", "slot", "rb",
    ], StringComparer.Ordinal);

    /// <summary>True for elements that hold no text of the page.</summary>
    public static bool IsSkipped(IElement element) =>
        Skipped.Contains(element.LocalName) || element.HasAttribute("hidden") || (element.GetAttribute("style") is { } style && IsHiddenStyle(style));

    /// <summary>True for elements that do not break a line.</summary>
    public static bool IsInline(IElement element) => Inline.Contains(element.LocalName);

    /// <summary>True where none of an element's first children breaks a line.</summary>
    public static bool HoldsOnlyInline(IElement element)
    {
        var count = 0;
        foreach (var node in element.ChildNodes)
        {
            if (++count > MostInline || (node is IElement child && !IsInline(child) && child.LocalName is not ("img" or "wbr")))
            {
                return false;
            }
        }

        return true;
    }

    public static PageHint Of(IElement element)
    {
        var drop = DroppedElements.GetValueOrDefault(element.LocalName);
        var sign = drop is null ? null : element.LocalName;
        if (drop is null && element.GetAttribute("role") is { } role && DroppedRoles.TryGetValue(role, out var dropped))
        {
            (drop, sign) = (dropped, role);
        }

        BlockKind? kind = element.LocalName switch
        {
            "figcaption" or "caption" => BlockKind.Caption,
            "blockquote" => BlockKind.Quotation,
            "li" or "dd" or "dt" => BlockKind.List,
            _ => null,
        };
        var hidden = false;
        foreach (var name in Names(element))
        {
            foreach (var (what, value, words) in Hints(name))
            {
                (drop, sign) = what == "drop" && drop is null ? (value, words) : (drop, sign);
                hidden |= what == "hide";
                kind = what == "kind" ? kind ?? Enum.Parse<BlockKind>(value, ignoreCase: true) : kind;
            }
        }

        return new PageHint(element.LocalName is "body" or "html" or "main" or "article" or "h1" ? null : drop, sign, hidden && element.LocalName is not ("body" or "html"), kind);
    }

    /// <summary>What one name of a class or id tells.</summary>
    public static IEnumerable<(string What, string Value, string Sign)> Hints(string name)
    {
        var words = Words(name);
        for (var at = 0; at < words.Count; at++)
        {
            for (var length = Math.Min(LongestPhrase, words.Count - at); length > 0; length--)
            {
                if (Phrases.TryGetValue(string.Join(' ', words.Skip(at).Take(length)), out var hint))
                {
                    yield return hint;
                    break;
                }
            }
        }
    }

    private static IEnumerable<string> Names(IElement element)
    {
        var classes = element.GetAttribute("class")?.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries) ?? [];
        IEnumerable<string?> names = [.. classes.Take(MostNames), element.GetAttribute("id"), element.GetAttribute("data-component"), element.GetAttribute("data-testid"), element.GetAttribute("itemprop")];
        return names.OfType<string>().Where(name => name.Length is > 1 and <= 80);
    }

    private static List<string> Words(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var boundary = i == name.Length || !char.IsLetterOrDigit(name[i]) || (i > start && char.IsUpper(name[i]) && char.IsLower(name[i - 1]));
            if (!boundary)
            {
                continue;
            }

            if (i > start)
            {
                words.Add(name[start..i].ToLowerInvariant());
            }

            start = i < name.Length && char.IsLetterOrDigit(name[i]) ? i : i + 1;
        }

        return words;
    }

    private static bool IsHiddenStyle(string style)
    {
        var bare = style.Replace(" ", string.Empty, StringComparison.Ordinal);
        return bare.Contains("display:none", StringComparison.OrdinalIgnoreCase) || bare.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }
}
