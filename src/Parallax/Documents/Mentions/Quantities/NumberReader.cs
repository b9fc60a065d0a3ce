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

        if (pieces[at].Lower is "minus" or "negative" && at + 1 < pieces.Length && (pieces[at + 1].IsNumber || NumberLexicon.StartsNumber(pieces[at + 1])) && TryRead(pieces, at + 1, out var positive))
        {
            number = positive with { Value = -positive.Value };
            return true;
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
        '⅙' => 0.1667m,
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
        Spaced(pieces, at, ref end, ref value);
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
        var digits = value;
        value = WithMagnitudes(pieces, ref end, value);
        if (value > digits && digits > 0)
        {
            var scale = value / digits;
            value = WithRest(pieces, ref end, WithHalf(pieces, ref end, value, scale), scale);
        }

        number = new ReadNumber(value, end, true);
        return value < Largest;
    }

    // "1 234 567", "40 000": groups of three digits between single blanks; one group alone must be zeros
    private static void Spaced(ImmutableArray<Piece> pieces, int at, ref int end, ref decimal value)
    {
        if (pieces[at].Span.Length > 3 || pieces[at].Lower[0] == '0')
        {
            return;
        }

        var behind = at + 1;
        var sum = value;
        while (behind < pieces.Length && behind < at + 6 && pieces[behind] is { IsNumber: true, Span.Length: 3, SpaceBefore: true } && pieces[behind].Span.Start == pieces[behind - 1].Span.End + 1 &&
            TryValue(pieces[behind], out var group) && decimal.Truncate(group) == group)
        {
            sum = (sum * 1000) + group;
            behind++;
        }

        if (behind > at + 2 || (behind == at + 2 && pieces[at + 1].Lower == "000"))
        {
            (end, value) = (behind, sum);
        }
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

    // "one and a half million", "three and one fourth", "two million and three fifths": a part of the last magnitude that was named
    private static decimal WithHalf(ImmutableArray<Piece> pieces, ref int end, decimal value, decimal scale = 1)
    {
        if (end + 2 < pieces.Length && pieces[end].Is("and") && NumberLexicon.Is(pieces[end + 2], "denominator", out var below))
        {
            decimal above = 0;
            var isPart = pieces[end + 1].Is("a") || NumberLexicon.Is(pieces[end + 1], "one", out above);
            above = pieces[end + 1].Is("a") ? 1 : above;
            if (isPart && above > 0 && above < below && (above > 1) == pieces[end + 2].Lower.EndsWith('s') && !(end + 3 < pieces.Length && pieces[end + 3].Is("of")))
            {
                end += 3;
                if (scale > 1 && end < pieces.Length && NumberLexicon.Is(pieces[end], "magnitude", out var smaller) && smaller < scale)
                {
                    (scale, end) = (smaller, end + 1); // "one billion and a half million"
                }

                return value + (scale * above / below);
            }
        }

        return value;
    }

    // "3 hundred and 21", "4 thousand 3 hundred and 21"
    private static decimal WithRest(ImmutableArray<Piece> pieces, ref int end, decimal value, decimal scale)
    {
        var isAnd = end < pieces.Length && pieces[end].Is("and");
        var next = isAnd ? end + 1 : end;
        var isHundred = next + 1 < pieces.Length && NumberLexicon.Is(pieces[next + 1], "hundred");
        if (next < pieces.Length && (scale == 100 ? isAnd : scale == 1000 && isHundred) && pieces[next].SpaceBefore && TryRead(pieces, next, out var rest) && rest.IsWhole && rest.Value > 0 && rest.Value < scale)
        {
            end = rest.End;
            return value + rest.Value;
        }

        return value;
    }

    // "five point five", "two hundred point zero three"
    private static decimal WithPoint(ImmutableArray<Piece> pieces, ref int end, decimal value)
    {
        if (end + 1 >= pieces.Length || !pieces[end].Is("point"))
        {
            return value;
        }

        decimal part = 0, place = 0.1m;
        var at = end + 1;
        while (at < pieces.Length && at < end + 12 && (NumberLexicon.Is(pieces[at], "one", out var digit) || NumberLexicon.Is(pieces[at], "teen", out digit) || NumberLexicon.Is(pieces[at], "ten", out digit)))
        {
            if (digit >= 10)
            {
                var isTen = NumberLexicon.Is(pieces[at], "ten");
                place /= 10;
                at++;
                if (isTen && at < pieces.Length && pieces[at].IsJoiner && at + 1 < pieces.Length && NumberLexicon.Is(pieces[at + 1], "one", out var last))
                {
                    (digit, at) = (digit + last, at + 2);
                }

                part += digit * place;
                place /= 10;
                continue;
            }

            part += digit * place;
            place /= 10;
            at++;
        }

        if (at == end + 1)
        {
            return value;
        }

        end = at;
        return value + part;
    }

    private static decimal WithMagnitudes(ImmutableArray<Piece> pieces, ref int end, decimal value)
    {
        while (end < pieces.Length && value < Largest)
        {
            if (NumberLexicon.Is(pieces[end], "magnitude", out var magnitude) || NumberLexicon.Is(pieces[end], "hundred", out magnitude) ||
                IsDozens(pieces[end], out magnitude))
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

    private static bool IsDozens(Piece piece, out decimal magnitude)
    {
        magnitude = 12;
        return piece.Is("dozens") || (NumberLexicon.Is(piece, "dozen", out var factor) && factor == magnitude);
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

        if (IsPartOf(pieces, at, out number))
        {
            return true;
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

    // "half million", "a quarter million", "three quarters billion", "two thirds of a million"
    private static bool IsPartOf(ImmutableArray<Piece> pieces, int at, out ReadNumber number)
    {
        number = default;
        decimal above = 1;
        var next = at;
        if (pieces[at].Is("a"))
        {
            next++;
        }
        else if (NumberLexicon.Is(pieces[at], "one", out var parts) && parts > 0)
        {
            (above, next) = (parts, next + 1);
        }

        if (next >= pieces.Length || !NumberLexicon.Is(pieces[next], "denominator", out var below) || pieces[next].Lower is not ("half" or "quarter" or "quarters" or "third" or "thirds"))
        {
            return false;
        }

        next++;
        next += next + 2 < pieces.Length && pieces[next].Is("of") && pieces[next + 1].Is("a") ? 2 : 0;
        if (next >= pieces.Length || !NumberLexicon.Is(pieces[next], "magnitude", out var magnitude))
        {
            return false;
        }

        number = new ReadNumber(magnitude * above / below, next + 1, false);
        return true;
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
            else if (total > 0 && current == 0 && lastMagnitude is > 1000 and < Largest && NumberLexicon.Is(piece, "magnitude", out value) && value > lastMagnitude)
            {
                total *= value; // "three lakh crore"
                lastMagnitude = value;
                end++;
            }
            else if (IsDozens(piece, out _) && (end > at || !piece.Is("dozens")) && total == 0 && current < 100)
            {
                number = new ReadNumber(Math.Max(current, 1) * 12, end + 1, false);
                return true;
            }
            else if (piece.Is("and") && end > at && room >= 100 && end + 1 < pieces.Length &&
                (total > 0 || current >= 100) && IsBelowHundred(pieces[end + 1]) && !(end + 2 < pieces.Length && NumberLexicon.Is(pieces[end + 2], "denominator")) && !(pieces[end + 1].Is("one") && end + 2 < pieces.Length && pieces[end + 2].Is("of")))
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
            sum = WithPoint(pieces, ref end, sum);
            var before = end;
            sum = WithHalf(pieces, ref end, sum, lastMagnitude < Largest && current == 0 ? lastMagnitude : 1);
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
