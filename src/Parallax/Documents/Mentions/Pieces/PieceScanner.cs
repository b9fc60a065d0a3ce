using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;

namespace Parallax.Documents.Mentions.Pieces;

/// <summary>Cuts a stretch of text into pieces, in one pass.</summary>
public static class PieceScanner
{
    private const int LongestKnownWord = 40;

    /// <summary>The pieces of a stretch of text, in order.</summary>
    public static ImmutableArray<Piece> Scan(string text, Span within)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        var space = true;
        var at = within.Start;
        while (at < within.End)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF')
            {
                space = true;
                at++;
                continue;
            }

            var (end, kind) = char.IsAsciiDigit(c) ? (NumberEnd(text, at, within.End), PieceKind.Number)
                : IsLetter(c) ? (WordEnd(text, at, within.End), PieceKind.Word)
                : IsPossessive(text, at, within.End) ? (at + 2, PieceKind.Word)
                : IsFraction(c) ? (at + 1, PieceKind.Number)
                : (at + 1, PieceKind.Symbol);
            pieces.Add(new Piece(new Span(at, end), kind, Lower(text, at, end), space, char.IsUpper(c), char.IsUpper(c) && char.IsUpper(text[end - 1])));
            space = false;
            at = end;
        }

        return pieces.ToImmutable();
    }

    /// <summary>The pieces of a whole document block by block; between two blocks nothing joins.</summary>
    public static IEnumerable<ImmutableArray<Piece>> ScanBlocks(Document document)
    {
        foreach (var block in document.Blocks)
        {
            yield return Scan(document.Text, block.Span);
        }
    }

    internal static bool IsFraction(char c) => c is '½' or '¼' or '¾' or '⅓' or '⅔' or '⅕' or '⅙' or '⅛';

    private static string Lower(string text, int start, int end) =>
        end - start > LongestKnownWord ? string.Empty
        : end - start == 1 && text[start] < 128 ? Ascii[char.ToLowerInvariant(text[start])]
        : Known(text.AsSpan(start, end - start));

    private const int KnownWords = 8192;

    // Words come again and again, and a document is scanned for times and for quantities: their lower-case strings are kept by hash, one a place.
    [ThreadStatic]
    private static string?[]? known;

    private static string Known(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[LongestKnownWord];
        lower = lower[..word.ToLowerInvariant(lower)];
        var hash = 2166136261u;
        foreach (var letter in lower)
        {
            hash = unchecked((hash ^ letter) * 16777619u);
        }

        known ??= new string?[KnownWords];
        ref var place = ref known[(hash ^ (hash >> 15)) % KnownWords];
        return place is not null && lower.SequenceEqual(place) ? place : place = new string(lower);
    }

    private static readonly string[] Ascii = MakeAscii();

    private static string[] MakeAscii()
    {
        var table = new string[128];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = ((char)i).ToString();
        }

        return table;
    }

    private static bool IsLetter(char c) => char.IsLetter(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    private static bool IsApostrophe(char c) => c is '\'' or '’';

    // "'s" is a piece of its own, so that "year's" and "Kosovo's" show the word.
    private static bool IsPossessive(string text, int at, int end) =>
        IsApostrophe(text[at]) && at > 0 && IsLetter(text[at - 1]) && at + 1 < end && text[at + 1] is 's' or 'S' &&
        (at + 2 >= end || !char.IsLetterOrDigit(text[at + 2]));

    private static int WordEnd(string text, int start, int end)
    {
        var at = start + 1;
        while (at < end)
        {
            var c = text[at];
            if (IsLetter(c) || char.IsAsciiDigit(c))
            {
                at++;
            }
            else if (c == '.' && at - 1 >= start && IsAbbreviating(text, start, at) && at + 1 < end && char.IsAsciiLetter(text[at + 1]) &&
                (at + 2 >= end || !char.IsLetter(text[at + 2])))
            {
                at += 2; // "a.m", "U.S"
            }
            else if (IsApostrophe(c) && at + 1 < end && IsLetter(text[at + 1]) && !IsPossessive(text, at, end))
            {
                at += 2; // "o'clock", "don't"
            }
            else
            {
                break;
            }
        }

        // the closing stop of "a.m." belongs to it
        return at < end && text[at] == '.' && at - start > 1 && text.AsSpan(start, at - start).Contains('.') ? at + 1 : at;
    }

    // letters and stops in turn so far: "a", "U.S"
    private static bool IsAbbreviating(string text, int start, int at)
    {
        if (at - start > 7)
        {
            return false;
        }

        for (var i = start; i < at; i++)
        {
            if ((i - start) % 2 == 0 ? !char.IsAsciiLetter(text[i]) : text[i] != '.')
            {
                return false;
            }
        }

        return (at - start) % 2 == 1;
    }

    // 1,322 and 10 000 (with a narrow space) and 7.0; "1.2.3" and "24.12.2001" fall apart at their stops.
    private static int NumberEnd(string text, int start, int end)
    {
        var at = Digits(text, start, end);
        if (at - start <= 3)
        {
            while (at < end && text[at] is ',' or '\u00A0' or '\u202F' or '\u2009')
            {
                var group = Digits(text, at + 1, end);
                var length = group - at - 1;
                var last = group >= end || text[group] != text[at];
                if (length != 3 && !(length == 2 && text[at] == ',' && !last) || group < end && char.IsAsciiLetter(text[group]) && length != 3)
                {
                    break;
                }

                at = group;
            }
        }

        if (at + 1 < end && text[at] == '.' && char.IsAsciiDigit(text[at + 1]))
        {
            var fraction = Digits(text, at + 1, end);
            var another = fraction + 1 < end && text[fraction] == '.' && char.IsAsciiDigit(text[fraction + 1]);
            var preceded = start >= 2 && text[start - 1] == '.' && char.IsAsciiDigit(text[start - 2]);
            if (!another && !preceded)
            {
                return fraction;
            }
        }

        return at;
    }

    private static int Digits(string text, int at, int end)
    {
        while (at < end && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }
}
