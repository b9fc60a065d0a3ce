using System;

namespace Parallax.Documents.Language;

/// <summary>What line ends inside a block say of its sentences.</summary>
internal static class Lines
{
    /// <summary>Text is not wrapped to lines shorter than this.</summary>
    private const int NarrowestWrap = 40;

    /// <summary>Longest line looked at; a bound, so that time stays linear.</summary>
    private const int Reach = 200;

    /// <summary>Number of line feeds between two tokens: 0, 1, or 2 for more.</summary>
    public static int Between(string text, int end, int start)
    {
        if (start == end || (start == end + 1 && text[end] == ' '))
        {
            return 0;
        }

        var gap = text.AsSpan(end, Math.Min(start - end, Reach));
        var first = gap.IndexOf('\n');
        return first < 0 ? 0 : gap[(first + 1)..].Contains('\n') ? 2 : 1;
    }

    /// <summary>
    /// Whether a single line feed between two tokens ends what was said: before a bullet, and where the next line's first word would
    /// have had room on a line of usual width; not where a line was only wrapped, or cut behind a blank in mid-sentence.
    /// </summary>
    public static bool Break(string text, ReadOnlySpan<Span> tokens, int index)
    {
        int end = tokens[index].End, start = tokens[index + 1].Start;
        var next = text[start];
        if (next is '•' or '*' or '·' || (next is '-' or '–' && start + 1 < text.Length && text[start + 1] == ' '))
        {
            return true;
        }

        var lineStart = end;
        while (lineStart > 0 && end - lineStart < Reach && text[lineStart - 1] != '\n')
        {
            lineStart--;
        }

        var last = text[end - 1];
        if (last is ',' or '-' or '–' or '(' or '&' || (char.IsLower(next) && (text[end] is ' ' || char.IsUpper(text[lineStart]))))
        {
            return false;
        }

        return end - lineStart + 1 + tokens[index + 1].Length < NarrowestWrap;
    }
}
