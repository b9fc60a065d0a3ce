using System;
using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using AngleSharp.Dom;
using Parallax.Rules;

namespace Parallax.Documents.Reading.Pages;

/// <summary>
/// Reads hints out of class names, ids and roles (<c>Rules/page-hints.tsv</c>) and out of elements themselves. One page's names are read
/// once each.
/// </summary>
internal sealed class PageHints
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n");

    private const int LongestPhrase = 4;

    private const int MostNames = 24;

    private const int MostInline = 200;

    /// <summary>Reason of what is not shown. Pages hide what a script shows later, so that it can be given up as any other.</summary>
    public const string Hidden = "hidden";

    private static readonly FrozenDictionary<string, (string What, string Value, string Sign)> Phrases = RuleFile.Rows("page-hints.tsv")
        .DistinctBy(row => row[2], StringComparer.Ordinal)
        .ToFrozenDictionary(row => row[2], row => (row[0], row[1], row[2]), StringComparer.Ordinal);

    /// <summary>A name that starts so tells what an element has or lacks, not what it is.</summary>
    private static readonly FrozenSet<string> Possessing = FrozenSet.ToFrozenSet(["has", "have", "no", "not", "with", "without", "enable", "enabled", "hide", "show"], StringComparer.Ordinal);

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

    private readonly Dictionary<string, NameHint> byName = new(StringComparer.Ordinal);

    private readonly Dictionary<string, NameHint>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public PageHints() => lookup = byName.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True for elements that hold no text of the page.</summary>
    public static bool IsSkipped(IElement element) => Skipped.Contains(element.LocalName);

    /// <summary>True for elements that do not break a line.</summary>
    public static bool IsInline(IElement element) => Inline.Contains(element.LocalName);

    /// <summary>True where none of an element's first children breaks a line.</summary>
    public static bool HoldsOnlyInline(IElement element)
    {
        var count = 0;
        foreach (var node in element.ChildNodes)
        {
            if (++count > MostInline || (node is IElement child && !IsInline(child) && child.LocalName is not ("img" or "wbr" or "br")))
            {
                return false;
            }
        }

        return true;
    }

    public PageHint Of(IElement element)
    {
        var name = element.LocalName;
        var found = new NameHint(null, null, false, null);
        BlockKind? kind = name switch
        {
            "figcaption" or "caption" or "figure" => BlockKind.Caption,
            "blockquote" => BlockKind.Quotation,
            "li" or "dd" or "dt" => BlockKind.List,
            _ => null,
        };
        if (DroppedElements.TryGetValue(name, out var drop))
        {
            found = found with { Drop = drop, Sign = name };
        }

        var attributes = element.Attributes;
        var hidden = false;
        for (var i = 0; i < attributes.Length; i++)
        {
            var (attribute, value) = (attributes[i]!.Name, attributes[i]!.Value);
            switch (attribute)
            {
                case "class" when value.Length > 0:
                    var names = 0;
                    foreach (var range in value.AsSpan().SplitAny(NameEnds))
                    {
                        if (names++ > 2 * MostNames)
                        {
                            break;
                        }

                        found = Merge(found, value.AsSpan(range));
                    }

                    break;
                case "id" or "data-component" or "data-testid" or "itemprop":
                    found = Merge(found, value);
                    break;
                case "role" when found.Drop is null && DroppedRoles.TryGetValue(value, out var dropped):
                    found = found with { Drop = dropped, Sign = value };
                    break;
                case "hidden":
                    hidden = true;
                    break;
                case "style":
                    hidden |= value.Length > 9 && IsHiddenStyle(value);
                    break;
            }
        }

        if (found.Drop is null && (hidden || found.Hide))
        {
            found = found with { Drop = Hidden, Sign = hidden ? Hidden : "hidden class" };
        }

        return name is "body" or "html" or "main" or "h1" || (name is "article" && found.Drop is not (Hidden or "related" or "comments"))
            ? new PageHint(null, null, kind ?? found.Kind)
            : new PageHint(found.Drop, found.Sign, kind ?? found.Kind);
    }

    /// <summary>What one name of a class or id tells.</summary>
    public static IEnumerable<(string What, string Value, string Sign)> Hints(string name)
    {
        var words = Words(name);
        var all = string.Join(' ', words);
        if (Phrases.TryGetValue(all, out var whole))
        {
            return [whole];
        }

        return words.Count > 1 && Possessing.Contains(words[0]) ? [] : Inside(words);
    }

    private static IEnumerable<(string What, string Value, string Sign)> Inside(List<string> words)
    {
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

    private NameHint Merge(NameHint known, ReadOnlySpan<char> name)
    {
        if (name.Length is < 2 or > 80)
        {
            return known;
        }

        if (!lookup.TryGetValue(name, out var hint))
        {
            hint = new NameHint(null, null, false, null);
            foreach (var (what, value, sign) in Hints(name.ToString()))
            {
                hint = what switch
                {
                    "drop" when hint.Drop is null => hint with { Drop = value, Sign = sign },
                    "hide" => hint with { Hide = true },
                    "kind" when hint.Kind is null => hint with { Kind = Enum.Parse<BlockKind>(value, ignoreCase: true) },
                    _ => hint,
                };
            }

            lookup[name] = hint;
        }

        return new NameHint(known.Drop ?? hint.Drop, known.Drop is null ? hint.Sign : known.Sign, known.Hide || hint.Hide, known.Kind ?? hint.Kind);
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
        if (!style.Contains("none", StringComparison.OrdinalIgnoreCase) && !style.Contains("hidden", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var bare = style.Replace(" ", string.Empty, StringComparison.Ordinal);
        return bare.Contains("display:none", StringComparison.OrdinalIgnoreCase) || bare.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }

    private readonly record struct NameHint(string? Drop, string? Sign, bool Hide, BlockKind? Kind);
}
