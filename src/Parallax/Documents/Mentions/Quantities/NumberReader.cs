using System;
using System.Collections.Immutable;
using System.Globalization;
using Parallax.Documents.Mentions.Pieces;

namespace Parallax.Documents.Mentions.Quantities;

/// <summary>Reads cardinal numbers in digits and words: "1,322", "35 million", "two hundred and fifty", "half a million", "2 1/2".</summary>
public static class NumberReader
{
    private const decimal Largest = 1_000_000_000_000_000_000_000m;

    /// <summary>The number that starts at a piece; false where none does.</summary>
    public static bool TryRead(ImmutableArray<Piece> pieces, int at, out ReadNumber number)
    {
        number = default;
        if (at >= pieces.Length)
        {
            return false;
        }

        return pieces[at].IsNumber ? TryReadDigits(pieces, at, out number) : pieces[at].IsWord && TryReadWords(pieces, at, out number);
    }

    /// <summary>The value of a piece of digits; false for what is too long to be a number of anything.</summary>
    public static bool TryValue(Piece piece, out decimal value)
    {
        value = 0;
        if (!piece.IsNumber || piece.Span.Length > 24)
        {
            return false;
        }

        if (piece.Span.Length == 1 && PieceScanner.IsFraction(piece.Lower[0]))
        {
            value = Vulgar(piece.Lower[0]);
            return true;
        }

        Span<char> digits = stackalloc char[24];
        var length = 0;
        foreach (var c in piece.Lower)
        {
            if (char.IsAsciiDigit(c) || c == '.')
            {
                digits[length++] = c;
            }
        }

        return decimal.TryParse(digits[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) && value < Largest;
    }

    private static decimal Vulgar(char c) => c switch
    {
        '½' => 0.5m,
        '¼' => 0.25m,
        '¾' => 0.75m,
        '⅓' => 0.3333m,
        '⅔' => 0.6667m,
        '⅕' => 0.2m,
        _ => 0.125m,
    };

    private static bool TryReadDigits(ImmutableArray<Piece> pieces, int at, out ReadNumber number)
    {
        number = default;
        if (!TryValue(pieces[at], out var value))
        {
            return false;
        }

        var end = at + 1;
        if (end < pieces.Length && pieces[end].IsNumber && pieces[end].Span.Length == 1 && PieceScanner.IsFraction(pieces[end].Lower[0]))
        {
            value += Vulgar(pieces[end].Lower[0]);
            end++;
        }
        else if (end + 2 < pieces.Length && pieces[end].SpaceBefore && IsSlashed(pieces, end, out var part))
        {
            value += part;
            end += 3;
        }

        value = WithHalf(pieces, ref end, value);
        value = WithMagnitudes(pieces, ref end, value);
        number = new ReadNumber(value, end, true);
        return value < Largest;
    }

    /// <summary>"1/2": three pieces without white space, denominators 2 to 10.</summary>
    internal static bool IsSlashed(ImmutableArray<Piece> pieces, int at, out decimal value)
    {
        value = 0;
        if (at + 2 < pieces.Length && pieces[at].IsNumber && pieces[at + 1] is { Lower: "/", SpaceBefore: false } &&
            pieces[at + 2] is { IsNumber: true, SpaceBefore: false } && pieces[at].Span.Length <= 2 && pieces[at + 2].Span.Length <= 2 &&
            TryValue(pieces[at], out var above) && TryValue(pieces[at + 2], out var below) && above < below && above > 0 && below is >= 2 and <= 10 &&
            !(at + 3 < pieces.Length && pieces[at + 3] is { Lower: "/", SpaceBefore: false }))
        {
            value = decimal.Round(above / below, 4);
            return true;
        }

        return false;
    }

    // "one and a half million"
    private static decimal WithHalf(ImmutableArray<Piece> pieces, ref int end, decimal value)
    {
        if (end + 2 < pieces.Length && pieces[end].Is("and") && pieces[end + 1].Is("a") && pieces[end + 2].Is("half"))
        {
            end += 3;
            return value + 0.5m;
        }

        return value;
    }

    private static decimal WithMagnitudes(ImmutableArray<Piece> pieces, ref int end, decimal value)
    {
        while (end < pieces.Length && value < Largest)
        {
            if (NumberLexicon.Is(pieces[end], "magnitude", out var magnitude) || NumberLexicon.Is(pieces[end], "hundred", out magnitude) ||
                NumberLexicon.Is(pieces[end], "dozen", out magnitude) && pieces[end].Is("dozen"))
            {
                value *= magnitude;
                end++;
            }
            else if (IsPluralMagnitude(pieces[end], out magnitude))
            {
                value *= magnitude; // "$35 Billions of debts"
                end++;
            }
            else
            {
                break;
            }
        }

        return value;
    }

    private static bool IsPluralMagnitude(Piece piece, out decimal magnitude)
    {
        magnitude = piece.Lower switch { "millions" => 1_000_000m, "billions" => 1_000_000_000m, "trillions" => 1_000_000_000_000m, _ => 0 };
        return magnitude != 0;
    }

    private static bool TryReadWords(ImmutableArray<Piece> pieces, int at, out ReadNumber number)
    {
        number = default;
        var first = pieces[at];
        if (first.Lower is "a" or "an" && at + 1 < pieces.Length &&
            (NumberLexicon.Is(pieces[at + 1], "hundred") || NumberLexicon.Is(pieces[at + 1], "magnitude") || pieces[at + 1].Is("dozen")))
        {
            return TryCompose(pieces, at + 1, out number);
        }

        if (first.Is("half"))
        {
            // "half a million", "half-million", "half a dozen"
            var next = at + 1;
            if (next < pieces.Length && (pieces[next].Is("a") || pieces[next].IsJoiner))
            {
                next++;
            }

            if (next > at + 1 && next < pieces.Length &&
                (NumberLexicon.Is(pieces[next], "magnitude", out var magnitude) || pieces[next].Is("dozen") && NumberLexicon.Is(pieces[next], "dozen", out magnitude)))
            {
                number = new ReadNumber(magnitude / 2, next + 1, false);
                return true;
            }

            return false;
        }

        return NumberLexicon.StartsNumber(first) && TryCompose(pieces, at, out number);
    }

    private static bool TryCompose(ImmutableArray<Piece> pieces, int at, out ReadNumber number)
    {
        decimal total = 0, current = 0, lastMagnitude = Largest;
        var end = at;
        var room = 1000; // what may still be added below: "twenty" leaves room for 1-9, "hundred" for 1-99
        while (end < pieces.Length)
        {
            var piece = pieces[end];
            if (NumberLexicon.Is(piece, "one", out var value) && room >= 10 || NumberLexicon.Is(piece, "teen", out value) && room >= 100)
            {
                if (value == 0 && (end > at))
                {
                    break;
                }

                current += value;
                room = 1;
                end++;
            }
            else if (NumberLexicon.Is(piece, "ten", out value) && room >= 100)
            {
                current += value;
                room = 10;
                end++;
                if (end + 1 < pieces.Length && pieces[end].IsJoiner && NumberLexicon.Is(pieces[end + 1], "one", out value) && value > 0 && !pieces[end + 1].SpaceBefore)
                {
                    current += value;
                    room = 1;
                    end += 2;
                }
            }
            else if (NumberLexicon.Is(piece, "hundred") && current < 100)
            {
                current = Math.Max(current, 1) * 100;
                room = 100;
                end++;
            }
            else if (NumberLexicon.Is(piece, "magnitude", out value) && value < lastMagnitude)
            {
                total += Math.Max(current, 1) * value;
                current = 0;
                lastMagnitude = value;
                room = 1000;
                end++;
            }
            else if (piece.Is("dozen") && total == 0 && current < 100)
            {
                number = new ReadNumber(Math.Max(current, 1) * 12, end + 1, false);
                return true;
            }
            else if (piece.Is("and") && end > at && room >= 100 && end + 1 < pieces.Length &&
                (total > 0 || current >= 100) && IsBelowHundred(pieces[end + 1]) && !(pieces[end + 1].Is("one") && end + 2 < pieces.Length && pieces[end + 2].Is("of")))
            {
                end++;
            }
            else
            {
                break;
            }
        }

        var sum = total + current;
        if (end > at)
        {
            var before = end;
            sum = WithHalf(pieces, ref end, sum);
            if (end > before)
            {
                sum = WithMagnitudes(pieces, ref end, sum);
            }
        }

        number = new ReadNumber(sum, end, false);
        return end > at;
    }

    private static bool IsBelowHundred(Piece piece) =>
        NumberLexicon.Is(piece, "one") || NumberLexicon.Is(piece, "teen") || NumberLexicon.Is(piece, "ten");
}
