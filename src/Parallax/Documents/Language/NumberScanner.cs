using System;

namespace Parallax.Documents.Language;

/// <summary>Finds where a token that starts with a digit ends: numbers, times, dates, telephone numbers, ordinals, decades.</summary>
internal static class NumberScanner
{
    public static bool StartsNumber(string text, int position, int chunkStart, int end)
    {
        if (char.IsAsciiDigit(text[position]))
        {
            return true;
        }

        return text[position] == '.' && position + 1 < end && char.IsAsciiDigit(text[position + 1])
            && (position == chunkStart || text[position - 1] is '$' or '£' or '€' or '(');
    }

    /// <param name="text">The text.</param>
    /// <param name="start">A digit, or the point before one.</param>
    /// <param name="end">Where the stretch without white space ends.</param>
    /// <returns>Where the token ends.</returns>
    public static int Scan(string text, int start, int end)
    {
        var hyphenated = Hyphenated(text, start, end);
        if (hyphenated > start)
        {
            return hyphenated;
        }

        var position = text[start] == '.' ? start + 1 : start;
        while (true)
        {
            position = Digits(text, position, end);
            if (position + 1 >= end || !char.IsAsciiDigit(text[position + 1]))
            {
                break;
            }

            var separator = text[position];
            if (separator is '.' or ':' or '/' || (separator is ',' or '\u00a0' or '’' or '\'' && Group(text, position + 1, end, separator)))
            {
                position++;
                continue;
            }

            break;
        }

        return Suffix(text, start, position, end);
    }

    private static bool Group(string text, int position, int end, char separator)
    {
        var length = Digits(text, position, end) - position;
        return separator == ',' ? length <= 3 : length == 3;
    }

    private static int Digits(string text, int position, int end)
    {
        while (position < end && char.IsAsciiDigit(text[position]))
        {
            position++;
        }

        return position;
    }

    /// <summary>713-853-3989, 2023-09-24, 646-8420; but 1998-1999 is three tokens.</summary>
    private static int Hyphenated(string text, int start, int end)
    {
        int groups = 0, position = start, first = 0, last = 0;
        while (groups < 8)
        {
            var next = Digits(text, position, Math.Min(end, position + 5));
            var length = next - position;
            if (length is 0 or > 4)
            {
                return start;
            }

            groups++;
            first = groups == 1 ? length : first;
            last = length;
            position = next;
            if (position + 1 < end && text[position] == '-' && char.IsAsciiDigit(text[position + 1]))
            {
                position++;
                continue;
            }

            break;
        }

        var word = position < end && (char.IsLetterOrDigit(text[position]) || text[position] == '-');
        return !word && (groups >= 3 || (groups == 2 && first == 3 && last == 4)) ? position : start;
    }

    /// <summary>Letters that adjoin the digits: an ordinal's ending, a decade's s, or part of a name such as 4x4; a unit is a token of its own.</summary>
    private static int Suffix(string text, int start, int position, int end)
    {
        if (position < end && Tokenizer.IsApostrophe(text[position]) && position - start is 2 or 4 && text[position - 1] == '0'
            && position + 1 < end && text[position + 1] == 's' && (position + 2 == end || !char.IsLetterOrDigit(text[position + 2])))
        {
            return position + 2; // 1990's
        }

        var letters = position;
        while (letters < end && letters - position < Tokenizer.Reach && char.IsAsciiLetterOrDigit(text[letters]))
        {
            letters++;
        }

        if (letters == position)
        {
            return position;
        }

        var suffix = text.AsSpan(position, letters - position);
        if (letters + 2 < end && suffix is "a" or "p" && text[letters] == '.' && text[letters + 1] == 'm')
        {
            return position;
        }

        return TokenRules.Holds(TokenRules.Units, suffix) || suffix.Length > 4 && !suffix.ContainsAnyInRange('0', '9') ? position : letters;
    }
}
