using System;
using System.Buffers;
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

    /// <summary>An attribute longer than this is left out.</summary>
    private const int LongestValue = 32_768;

    /// <summary>Attributes of a start tag beyond these are left out: the parser compares each with all before.</summary>
    private const int MostAttributes = 64;

    private const int LongestName = 32;

    /// <summary>JSON-LD beyond this length in one script is left out.</summary>
    private const int LongestJson = 2 * 1024 * 1024;

    /// <summary>Cuts shorter than this cost more than they save.</summary>
    private const int ShortestCut = 32;

    private static readonly FrozenSet<string> NotNested = FrozenSet.ToFrozenSet(
    [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li", "td", "th", "tr", "dt", "dd", "option",
        "optgroup", "tbody", "thead", "tfoot", "colgroup", "html", "head", "body", "path", "use", "circle", "rect", "line", "polygon", "stop", "ellipse", "polyline", "image",
    ], StringComparer.OrdinalIgnoreCase);

    /// <summary>Attributes that are read.</summary>
    private static readonly FrozenSet<string> Kept = FrozenSet.ToFrozenSet(
    [
        "class", "id", "role", "href", "rel", "style", "hidden", "itemprop", "itemscope", "itemtype", "property", "name", "content", "http-equiv", "type", "datetime", "pubdate",
        "lang", "xml:lang", "data-component", "data-testid", "charset", "encoding",
    ], StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n\f/>=");

    private static readonly SearchValues<char> TagSpaces = SearchValues.Create(" \t\r\n\f/");

    private static readonly SearchValues<char> UnquotedEnds = SearchValues.Create(" \t\r\n\f>");

    private static readonly FrozenSet<string> Formatting = FrozenSet.ToFrozenSet(
        ["b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> RawText = FrozenSet.ToFrozenSet(
        ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "noscript"], StringComparer.OrdinalIgnoreCase);

    private readonly List<(int From, int Cut)> cuts = [];

    private PageSource(string input) => Text = input;

    /// <summary>What the parser gets.</summary>
    public string Text { get; private set; }

    /// <summary>How much of the input was looked at; its length where all of it was.</summary>
    public int ReadLength { get; private set; }

    /// <summary>True where the attributes of a start tag, or JSON-LD, were left out for their length.</summary>
    public bool LostLongParts { get; private set; }

    /// <summary>Length of the scripts that were left out.</summary>
    public int ScriptLength { get; private set; }

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

        // Leaves out what nothing asks for: addresses of pictures, data for scripts, handlers. Returns the end of the tag.
        int Attributes(int from)
        {
            var keep = Kept.GetAlternateLookup<ReadOnlySpan<char>>();
            int at = from, idleFrom = -1, count = 0;
            while (true)
            {
                var next = html.AsSpan(at).IndexOfAnyExcept(TagSpaces);
                at = next < 0 ? html.Length : at + next;
                if (at >= html.Length || html[at] == '>')
                {
                    break;
                }

                var start = at;
                var length = html.AsSpan(at + 1).IndexOfAny(NameEnds);
                var nameLength = length < 0 ? html.Length - at : length + 1;
                at += nameLength;
                var equals = at;
                while (equals < html.Length && html[equals] is ' ' or '\n' or '\r' or '\t')
                {
                    equals++;
                }

                if (equals < html.Length && html[equals] == '=')
                {
                    at = ValueEnd(html, equals + 1);
                }

                var isKept = nameLength <= LongestName && keep.Contains(html.AsSpan(start, nameLength)) && ++count <= MostAttributes && at - start <= LongestValue;
                LostLongParts |= count == MostAttributes + 1;
                if (isKept && idleFrom >= 0)
                {
                    Cut(idleFrom, start);
                }

                idleFrom = isKept ? -1 : idleFrom < 0 ? start : idleFrom;
            }

            if (idleFrom >= 0)
            {
                // The slash of an empty element belongs to it.
                Cut(idleFrom, at > idleFrom && at < html.Length && html[at - 1] == '/' ? at - 1 : at);
            }

            return Math.Min(html.Length, at + 1);
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
            at = closing ? TagEnd(html, nameEnd) : Attributes(nameEnd);
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
                    ScriptLength += name.Equals("script", StringComparison.OrdinalIgnoreCase) ? at - nameEnd : 0;
                    Cut(start, at);
                }
            }
            else if (!selfClosed && (name.Equals("svg", StringComparison.OrdinalIgnoreCase) || name.Equals("select", StringComparison.OrdinalIgnoreCase)) && ElementEnd(html, at, name) is var end && end < html.Length)
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
        || name.Equals("noscript", StringComparison.OrdinalIgnoreCase)
        || name.Equals("textarea", StringComparison.OrdinalIgnoreCase)
        || name.Equals("iframe", StringComparison.OrdinalIgnoreCase)
        || (name.Equals("script", StringComparison.OrdinalIgnoreCase) && !attributes.Contains("ld+json", StringComparison.OrdinalIgnoreCase) && !attributes.Contains("ld&#", StringComparison.OrdinalIgnoreCase));

    private static int TagEnd(string html, int at)
    {
        var end = html.IndexOf('>', at);
        return end < 0 ? html.Length : end + 1;
    }

    /// <summary>Where the value of an attribute ends that starts behind this place.</summary>
    private static int ValueEnd(string html, int at)
    {
        while (at < html.Length && html[at] is ' ' or '\n' or '\r' or '\t' or '\f')
        {
            at++;
        }

        if (at >= html.Length)
        {
            return html.Length;
        }

        if (html[at] is '"' or '\'')
        {
            var quote = html.IndexOf(html[at], at + 1);
            return quote < 0 ? html.Length : quote + 1;
        }

        var end = html.AsSpan(at).IndexOfAny(UnquotedEnds);
        return end < 0 ? html.Length : at + end;
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
