using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Text;

namespace Parallax.Documents.Reading.Pages;

/// <summary>
/// A page's source as far as it is parsed, and where each of its places stands in the input. Scripts, styles, drawings and comments
/// hold no text and most of a page's length: they are left out before the parser sees them, JSON-LD apart. The parser looks through the
/// open elements at every tag, and copies formatting elements that were never closed into every block behind them: pages made for
/// it cost the square or the cube of their length, so that what it may cost is bounded here.
/// </summary>
internal sealed class PageSource
{
    private const int Work = 6_000_000;

    /// <summary>A start tag longer than this loses its attributes.</summary>
    private const int LongestTag = 32_768;

    /// <summary>A start tag with more equals signs than this loses its attributes: each is compared with all before.</summary>
    private const int MostAttributes = 400;

    /// <summary>JSON-LD beyond this length in one script is left out.</summary>
    private const int LongestJson = 2 * 1024 * 1024;

    /// <summary>Cuts shorter than this cost more than they save.</summary>
    private const int ShortestCut = 32;

    private static readonly FrozenSet<string> NotNested = FrozenSet.ToFrozenSet(
    [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li", "td", "th", "tr", "dt", "dd", "option",
        "optgroup", "tbody", "thead", "tfoot", "colgroup", "html", "head", "body", "path", "use", "circle", "rect", "line", "polygon", "stop", "ellipse", "polyline", "image",
    ], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Formatting = FrozenSet.ToFrozenSet(
        ["b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> RawText = FrozenSet.ToFrozenSet(
        ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"], StringComparer.OrdinalIgnoreCase);

    private readonly List<(int From, int Cut)> cuts = [];

    private PageSource(string input) => Text = input;

    /// <summary>What the parser gets.</summary>
    public string Text { get; private set; }

    /// <summary>How much of the input was looked at; its length where all of it was.</summary>
    public int ReadLength { get; private set; }

    /// <summary>True where the attributes of a start tag, or JSON-LD, were left out for their length.</summary>
    public bool LostLongParts { get; private set; }

    /// <summary>Where a place of <see cref="Text"/> stands in the input.</summary>
    public int InInput(int place)
    {
        var (low, high) = (0, cuts.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = cuts[middle].From <= place ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? place : place + cuts[low - 1].Cut;
    }

    public static PageSource Of(string input, int maxDepth)
    {
        var source = new PageSource(input);
        var kept = new StringBuilder(input.Length);
        source.ReadLength = source.Scan(input, maxDepth, kept);
        source.Text = kept.ToString();
        return source;
    }

    private int Scan(string html, int maxDepth, StringBuilder kept)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var lookup = open.GetAlternateLookup<ReadOnlySpan<char>>();
        var notNested = NotNested.GetAlternateLookup<ReadOnlySpan<char>>();
        var formatting = Formatting.GetAlternateLookup<ReadOnlySpan<char>>();
        var rawText = RawText.GetAlternateLookup<ReadOnlySpan<char>>();
        int depth = 0, unclosedFormatting = 0, copied = 0, removed = 0;
        long work = 0;

        void Cut(int from, int to)
        {
            if (to - from >= ShortestCut)
            {
                kept.Append(html, copied, from - copied);
                copied = to;
                removed += to - from;
                cuts.Add((kept.Length, removed));
            }
        }

        for (var at = 0; at < html.Length;)
        {
            var tag = html.IndexOf('<', at);
            if (tag < 0 || tag + 1 >= html.Length)
            {
                break;
            }

            if (html.AsSpan(tag).StartsWith("<!--", StringComparison.Ordinal))
            {
                var end = html.IndexOf("-->", Math.Min(tag + 2, html.Length), StringComparison.Ordinal);
                at = end < 0 ? html.Length : end + 3;
                Cut(tag, at);
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
            at = TagEnd(html, nameEnd, out var attributes);
            if (at - tag > LongestTag || attributes > MostAttributes)
            {
                LostLongParts |= attributes > MostAttributes;
                Cut(nameEnd, Math.Max(nameEnd, at - 1));
            }

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
                kept.Append(html, copied, Math.Max(0, tag - copied));
                return tag;
            }

            if (closing)
            {
                continue;
            }

            if (rawText.Contains(name))
            {
                var start = at;
                at = ElementEnd(html, at, name);
                if (IsNoText(html.AsSpan(nameEnd, start - nameEnd), name) || at - start > LongestJson)
                {
                    LostLongParts |= at - start > LongestJson && html.AsSpan(nameEnd, start - nameEnd).Contains("json", StringComparison.OrdinalIgnoreCase);
                    Cut(start, at);
                }
            }
            else if (!selfClosed && name.Equals("svg", StringComparison.OrdinalIgnoreCase) && ElementEnd(html, at, name) is var end && end < html.Length)
            {
                Cut(at, end);
                at = end;
            }
        }

        kept.Append(html, copied, html.Length - copied);
        return html.Length;
    }

    /// <summary>True for raw text that nothing is read from.</summary>
    private static bool IsNoText(ReadOnlySpan<char> attributes, ReadOnlySpan<char> name) =>
        name.Equals("style", StringComparison.OrdinalIgnoreCase)
        || name.Equals("iframe", StringComparison.OrdinalIgnoreCase)
        || (name.Equals("script", StringComparison.OrdinalIgnoreCase) && !attributes.Contains("ld+json", StringComparison.OrdinalIgnoreCase) && !attributes.Contains("ld&#", StringComparison.OrdinalIgnoreCase));

    private static int TagEnd(string html, int at, out int attributes)
    {
        attributes = 0;
        var inName = false;
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
                inName = false;
            }
            else
            {
                var space = c is ' ' or '\t' or '\n' or '\r' or '\f' or '/';
                attributes += !space && !inName ? 1 : 0;
                inName = !space;
            }
        }

        return html.Length;
    }

    /// <summary>Where the end tag of an element starts; the end of the page where it has none.</summary>
    private static int ElementEnd(string html, int at, ReadOnlySpan<char> name)
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
