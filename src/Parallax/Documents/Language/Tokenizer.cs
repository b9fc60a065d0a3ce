using System;
using System.Collections.Generic;
using System.Globalization;

namespace Parallax.Documents.Language;

/// <summary>
/// Cuts text into syntactic words by the conventions of the Universal Dependencies English Web Treebank: contractions, possessives
/// and hyphenated compounds are several tokens with adjoining spans. Time is linear in the text, whatever it holds.
/// </summary>
public static class Tokenizer
{
    /// <summary>Longest abbreviation, address part or number looked at as a whole; a bound, so that hostile input stays linear.</summary>
    internal const int Reach = 256;

    /// <summary>Adds the tokens of a stretch of text, in order. White space and control characters are in no token.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="range">The stretch, in UTF-16 code units.</param>
    /// <param name="tokens">Receives the spans.</param>
    public static void Tokenize(string text, Span range, List<Span> tokens)
    {
        var position = range.Start;
        while (position < range.End)
        {
            if (IsSpace(text[position]))
            {
                position++;
                continue;
            }

            var end = position + 1;
            while (end < range.End && !IsSpace(text[end]))
            {
                end++;
            }

            Chunk(text, position, end, range.End, tokens);
            position = end;
        }
    }

    /// <summary>White space, control characters and marks that show nothing at the start of a word.</summary>
    internal static bool IsSpace(char c) => c <= ' ' || (c >= '\u007f' && (char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200b' or '\ufeff' or '\u200e' or '\u200f' or '\u2060'));

    internal static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '`' or '‘';

    private static void Chunk(string text, int start, int end, int blockEnd, List<Span> tokens)
    {
        var at = text.IndexOf('@', start, end - start);
        var position = start;
        while (position < end)
        {
            int next;
            if (AddressScanner.TryUrl(text, position, end, out next)
                || (at >= position && AddressScanner.TryMail(text, position, at, end, out next)))
            {
                tokens.Add(new Span(position, next));
                if (at >= 0 && next > at)
                {
                    at = next < end ? text.IndexOf('@', next, end - next) : -1;
                }
            }
            else if (NumberScanner.StartsNumber(text, position, start, end))
            {
                next = NumberScanner.Scan(text, position, end);
                tokens.Add(new Span(position, next));
            }
            else if (IsWord(text, position, end, out var width))
            {
                next = WordScanner.Scan(text, position, width, end, blockEnd, tokens);
            }
            else
            {
                next = Symbol(text, position, start, end);
                tokens.Add(new Span(position, next));
            }

            if (at >= 0 && at < next)
            {
                at = next < end ? text.IndexOf('@', next, end - next) : -1;
            }

            position = next;
        }
    }

    /// <summary>Whether a letter, digit, mark or underscore stands here, and how many code units it takes.</summary>
    internal static bool IsWord(string text, int position, int end, out int width)
    {
        width = 1;
        var c = text[position];
        if (c < 128)
        {
            return char.IsAsciiLetterOrDigit(c);
        }

        UnicodeCategory category;
        if (char.IsHighSurrogate(c) && position + 1 < end && char.IsLowSurrogate(text[position + 1]))
        {
            width = 2;
            category = CharUnicodeInfo.GetUnicodeCategory(text, position);
        }
        else
        {
            category = CharUnicodeInfo.GetUnicodeCategory(c);
        }

        return category is <= UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.Format;
    }

    /// <summary>The end of a token that is no word: a run of the same mark, an ellipsis, a smiley, an apostrophe with what it begins, or one character.</summary>
    private static int Symbol(string text, int position, int chunkStart, int end)
    {
        var c = text[position];
        if (IsApostrophe(c))
        {
            return Apostrophe(text, position, chunkStart, end);
        }

        var next = position + 1;
        switch (c)
        {
            case '.' or '…':
                return Run(text, next, end, static c => c is '.' or '…');
            case '!' or '?':
                return Run(text, next, end, static c => c is '!' or '?');
            case '-' or '*' or '_' or '=' or '+' or '#' or '~' or '<' or '>' or '^' or '|':
                while (next < end && text[next] == c)
                {
                    next++;
                }

                return next;
            case ':' or ';' when position == chunkStart && next < end:
                var mouth = text[next] == '-' && next + 1 < end ? next + 1 : next;
                return text[mouth] is ')' or '(' && mouth + 1 == end ? end : next;
            default:
                return char.IsHighSurrogate(c) && next < end && char.IsLowSurrogate(text[next]) ? next + 1 : next;
        }
    }

    private static int Apostrophe(string text, int position, int chunkStart, int end)
    {
        var next = position + 1;
        if (next < end && text[next] == text[position])
        {
            return next + 1; // '' and `` are quotation marks
        }

        var word = next;
        while (word < end && word - next < 8 && char.IsAsciiLetterOrDigit(text[word]))
        {
            word++;
        }

        var rest = text.AsSpan(next, word - next);
        if (rest.IsEmpty || (word < end && IsWord(text, word, end, out _)))
        {
            return next;
        }

        if (position > chunkStart)
        {
            return (char.IsLetterOrDigit(text[position - 1]) || text[position - 1] == '.') && TokenRules.Holds(TokenRules.Clitics, rest) ? word : next;
        }

        var decade = rest.Length is 2 or 3 && char.IsAsciiDigit(rest[0]) && char.IsAsciiDigit(rest[1]) && (rest.Length == 2 || rest[2] == 's');
        var closed = word < end && IsApostrophe(text[word]);
        return !closed && (decade || TokenRules.Holds(TokenRules.Elisions, rest)) ? word : next;
    }

    private static int Run(string text, int position, int end, Func<char, bool> belongs)
    {
        while (position < end && belongs(text[position]))
        {
            position++;
        }

        return position;
    }
}
