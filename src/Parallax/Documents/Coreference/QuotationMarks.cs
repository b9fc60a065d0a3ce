using System;
using System.Collections.Generic;

namespace Parallax.Documents.Coreference;

/// <summary>Finds the marks of a block and tells on which side each may stand, from its shape and its neighbours; apostrophes are left out.</summary>
internal static class QuotationMarks
{
    public static List<QuotationMark> In(string text, Span block)
    {
        var marks = new List<QuotationMark>();
        for (var i = block.Start; i < block.End; i++)
        {
            var c = text[i];
            var length = c is '`' or '\'' && i + 1 < block.End && text[i + 1] == c ? 2 : 1;
            if (Read(text, block, i, length) is { } mark)
            {
                marks.Add(mark);
            }

            i += length - 1;
        }

        return marks;
    }

    private static QuotationMark? Read(string text, Span block, int at, int length)
    {
        var before = at > block.Start ? text[at - 1] : ' ';
        var after = at + length < block.End ? text[at + length] : ' ';
        var looksOpening = IsOpenSpace(before) && !IsSpace(after) && !IsClosingPunctuation(after);
        var looksClosing = !IsSpace(before) && !char.IsLetterOrDigit(after);
        var c = text[at];
        if (length == 2)
        {
            return new QuotationMark(at, 2, false, c == '`' || looksOpening, c == '\'' && !looksOpening, true);
        }

        switch (c)
        {
            case '„' or '‟':
                return new QuotationMark(at, 1, false, true, false, true);
            case '“' or '«':
                return new QuotationMark(at, 1, false, true, looksClosing && !looksOpening, true);
            case '”' or '»':
                return new QuotationMark(at, 1, false, looksOpening, true, true);
            case '"' or '＂' or '″':
                return char.IsDigit(before) && !looksClosing ? null : new QuotationMark(at, 1, false, looksOpening || !looksClosing, looksClosing || !looksOpening, false);
            case '‚' when !IsSpace(after):
            case '‹':
                return new QuotationMark(at, 1, true, true, false, true);
            case '›':
                return new QuotationMark(at, 1, true, looksOpening, true, true);
            case '‘' when !char.IsLetterOrDigit(before) && !IsSpace(after) && !IsDecade(text, at + 1, block.End):
                return new QuotationMark(at, 1, true, true, false, true);
            case '\'' when looksOpening && !IsElision(text, at + 1, block.End):
                return new QuotationMark(at, 1, true, true, false, false);
            case '’' or '\'' when looksClosing && !looksOpening:
                return new QuotationMark(at, 1, true, false, true, c == '’');
            default:
                return null;
        }
    }

    /// <summary>True where a single mark between an s and a small letter may be the apostrophe of a plural: soldiers' food.</summary>
    public static bool MayBePlural(string text, QuotationMark mark, Span block) =>
        mark.Single && mark.At > block.Start && text[mark.At - 1] is 's' or 'S' &&
        mark.End + 1 < block.End && text[mark.End] == ' ' && char.IsLower(text[mark.End + 1]);

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c == '\u200b';

    private static bool IsOpenSpace(char c) => IsSpace(c) || c is '(' or '[' or '{' or '—' or '–' or '-' or '/' or '“' or '‘' or '"' or '«' or '„' or '…' or ':' or '>';

    private static bool IsClosingPunctuation(char c) => c is ',' or ';' or ')' or ']' or '!' or '?' or '”';

    private static bool IsDecade(string text, int at, int end) =>
        at + 1 < end && char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1]) && (at + 2 >= end || !char.IsAsciiDigit(text[at + 2]));

    private static bool IsElision(string text, int at, int end)
    {
        if (IsDecade(text, at, end))
        {
            return true;
        }

        var last = at;
        while (last < end && char.IsLetter(text[last]) && last - at < 8)
        {
            last++;
        }

        return text.AsSpan(at, last - at) is "em" or "til" or "cause" or "n" or "tis" or "twas" or "round" or "bout" or "s" or "t" or "re" or "ll" or "ve";
    }
}
