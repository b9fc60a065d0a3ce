using System;
using System.Collections.Generic;
using System.Globalization;

namespace Parallax.Ledger.Words;

/// <summary>Splits text into words: runs of letters and digits. Apostrophes inside words and separators inside numbers belong to them; hyphens part words.</summary>
internal static class WordScanner
{
    public static List<Word> Scan(string text, Span span)
    {
        var words = new List<Word>();
        var at = span.Start;
        while (at < span.End)
        {
            if (!IsWordChar(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < span.End && (IsWordChar(text[at]) || Joins(text, at, span.End)))
            {
                at++;
            }

            words.Add(Make(text, start, at));
        }

        return words;
    }

    /// <summary>The folded words of a name or phrase.</summary>
    public static List<string> Folded(string text) => Scan(text, new Span(0, text.Length)).ConvertAll(word => word.Folded);

    private static Word Make(string text, int start, int end)
    {
        var length = end - start;
        if (length > 2 && text[end - 1] is 's' or 'S' && IsApostrophe(text[end - 2]))
        {
            end -= 2;
        }

        var folded = Folding.Fold(text.AsSpan(start, end - start));
        if (folded.Length == 0)
        {
            folded = "\ufffd";
        }

        return new Word(new Span(start, end), folded[0] is >= '0' and <= '9' ? folded.Replace(",", string.Empty, StringComparison.Ordinal) : folded);
    }

    private static bool IsWordChar(char c) =>
        char.IsLetterOrDigit(c) || (c > '\u007f' && (char.IsSurrogate(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark));

    private static bool Joins(string text, int at, int end)
    {
        if (at + 1 >= end)
        {
            return false;
        }

        return IsApostrophe(text[at])
            ? char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1])
            : text[at] is ',' or '.' && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’';
}
