using System;
using System.Collections.Frozen;
using System.Collections.Generic;

namespace Parallax.Documents.Reading.Pages;

/// <summary>
/// Bounds what a page may cost its parser. The parser looks through the open elements at every tag, and copies formatting elements
/// that were never closed into every block behind them: pages made for it cost the square or the cube of their length.
/// </summary>
internal static class PageBudget
{
    private const int Work = 6_000_000;

    private static readonly FrozenSet<string> NotNested = FrozenSet.ToFrozenSet(
    [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li", "td", "th", "tr", "dt", "dd", "option",
        "optgroup", "tbody", "thead", "tfoot", "colgroup", "html", "head", "body", "path", "use", "circle", "rect", "line", "polygon", "stop", "ellipse", "polyline", "image",
    ], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Formatting = FrozenSet.ToFrozenSet(
        ["b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> RawText = FrozenSet.ToFrozenSet(
        ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"], StringComparer.OrdinalIgnoreCase);

    /// <summary>How much of a page can be parsed within the budget and the depth; its length where all of it can.</summary>
    public static int Fit(string html, int maxDepth)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var lookup = open.GetAlternateLookup<ReadOnlySpan<char>>();
        var notNested = NotNested.GetAlternateLookup<ReadOnlySpan<char>>();
        var formatting = Formatting.GetAlternateLookup<ReadOnlySpan<char>>();
        var rawText = RawText.GetAlternateLookup<ReadOnlySpan<char>>();
        int depth = 0, unclosedFormatting = 0;
        long work = 0;
        for (var at = 0; at < html.Length;)
        {
            var tag = html.IndexOf('<', at);
            if (tag < 0 || tag + 1 >= html.Length)
            {
                break;
            }

            if (html.AsSpan(tag).StartsWith("<!--", StringComparison.Ordinal))
            {
                var end = html.IndexOf("-->", tag + 4, StringComparison.Ordinal);
                at = end < 0 ? html.Length : end + 3;
                continue;
            }

            var closing = html[tag + 1] == '/';
            var nameStart = closing ? tag + 2 : tag + 1;
            var nameEnd = nameStart;
            while (nameEnd < html.Length && (char.IsAsciiLetterOrDigit(html[nameEnd]) || html[nameEnd] == '-'))
            {
                nameEnd++;
            }

            if (nameEnd == nameStart || !char.IsAsciiLetter(html[nameStart]))
            {
                at = tag + 1;
                continue;
            }

            var name = html.AsSpan(nameStart, Math.Min(nameEnd - nameStart, 64));
            at = TagEnd(html, nameEnd);
            var selfClosed = at >= 2 && at <= html.Length && html[at - 1] == '>' && html[at - 2] == '/';
            if (!notNested.Contains(name) && !(selfClosed && name.Contains('-')))
            {
                lookup.TryGetValue(name, out var count);
                var change = closing ? (count > 0 ? -1 : 0) : 1;
                lookup[name] = count + change;
                depth += change;
                unclosedFormatting += formatting.Contains(name) ? change : 0;
            }

            work += 1 + (depth / 16) + unclosedFormatting;
            if (depth > maxDepth || work > Work)
            {
                return tag;
            }

            if (!closing && rawText.Contains(name))
            {
                at = RawTextEnd(html, at, name);
            }
        }

        return html.Length;
    }

    private static int TagEnd(string html, int at)
    {
        while (at < html.Length)
        {
            var c = html[at++];
            if (c == '>')
            {
                return at;
            }

            if (c == '=' && at < html.Length && html[at] is '"' or '\'')
            {
                var quote = html.IndexOf(html[at], at + 1);
                at = quote < 0 ? html.Length : quote + 1;
            }
        }

        return html.Length;
    }

    private static int RawTextEnd(string html, int at, ReadOnlySpan<char> name)
    {
        while (at < html.Length)
        {
            var end = html.IndexOf("</", at, StringComparison.Ordinal);
            if (end < 0)
            {
                return html.Length;
            }

            if (html.AsSpan(end + 2).StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return end;
            }

            at = end + 2;
        }

        return html.Length;
    }
}
