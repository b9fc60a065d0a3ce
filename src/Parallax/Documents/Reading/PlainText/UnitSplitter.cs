using System;
using System.Buffers;
using System.Collections.Generic;
using Parallax.Documents.Reading.Cleaning;

namespace Parallax.Documents.Reading.PlainText;

/// <summary>
/// Splits plain text into its lines and joins the lines of hard-wrapped paragraphs. A text is hard-wrapped where most lines are
/// as long as they can be: the first word of the next line would not have fit (the rule of greedy line filling, backwards).
/// </summary>
internal static class UnitSplitter
{
    public const string Bullets = "•●▪◦‣⁃∙■□►▶·";

    private const int WidestWrap = 130;

    private const int NarrowestWrap = 40;

    private const int FewestWraps = 4;

    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\r\n\u2028\u2029\f\v");

    private const string Trimmed = " \t\u00A0\u200B\u200E\u200F\u2060\uFEFF\u202F\u3000";

    public static List<Unit> Split(string text)
    {
        var lines = Lines(text);
        var width = WrapWidth(text, lines);
        var units = new List<Unit>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var (start, end, afterBlank) = lines[i];
            while (i + 1 < lines.Count && IsWrapped(text, lines[i], lines[i + 1], width))
            {
                i++;
                end = lines[i].End;
            }

            units.Add(new Unit(text, start, end, afterBlank));
        }

        return units;
    }

    private static List<(int Start, int End, bool AfterBlank)> Lines(string text)
    {
        var lines = new List<(int, int, bool)>();
        var blank = true;
        for (var at = 0; at < text.Length;)
        {
            var length = text.AsSpan(at).IndexOfAny(LineEnds);
            var end = length < 0 ? text.Length : at + length;
            var (start, stop) = Trim(text, at, end);
            if (start < stop)
            {
                lines.Add((start, stop, blank));
                blank = false;
            }
            else
            {
                blank = true;
            }

            at = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }

    private static (int Start, int End) Trim(string text, int start, int end)
    {
        while (start < end && Trimmed.Contains(text[start], StringComparison.Ordinal))
        {
            start++;
        }

        while (end > start && Trimmed.Contains(text[end - 1], StringComparison.Ordinal))
        {
            end--;
        }

        return (start, end);
    }

    /// <summary>The width at which the text is wrapped; 0 where it is not.</summary>
    private static int WrapWidth(string text, List<(int Start, int End, bool AfterBlank)> lines)
    {
        var width = 0;
        foreach (var (start, end, _) in lines)
        {
            width = Math.Max(width, end - start);
        }

        if (width is > WidestWrap or < NarrowestWrap)
        {
            return 0;
        }

        int pairs = 0, wrapped = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            pairs += lines[i + 1].AfterBlank ? 0 : 1;
            wrapped += IsWrapped(text, lines[i], lines[i + 1], width) ? 1 : 0;
        }

        return wrapped >= FewestWraps && wrapped * 2 >= pairs ? width : 0;
    }

    private static bool IsWrapped(string text, (int Start, int End, bool AfterBlank) line, (int Start, int End, bool AfterBlank) next, int width)
    {
        if (width == 0 || next.AfterBlank || Bullets.Contains(text[next.Start], StringComparison.Ordinal))
        {
            return false;
        }

        var word = text.AsSpan(next.Start, next.End - next.Start).IndexOf(' ');
        var length = line.End - line.Start;
        return length + 1 + (word < 0 ? next.End - next.Start : word) > width
            || (length * 4 > width * 3 && char.IsLower(text[next.Start]) && !SentenceEnds.EndsSentence(text.AsSpan(line.Start, length)));
    }
}
