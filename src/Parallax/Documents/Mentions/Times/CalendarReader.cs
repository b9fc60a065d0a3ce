using System.Collections.Immutable;
using System.Globalization;
using Parallax.Documents.Mentions.Pieces;
using Parallax.Documents.Mentions.Quantities;

namespace Parallax.Documents.Mentions.Times;

/// <summary>Reads numbers of the calendar: days of the month, years, decades, dates in digits.</summary>
internal static class CalendarReader
{
    private static bool IsJoined(ImmutableArray<Piece> pieces, int at) => at < pieces.Length && !pieces[at].SpaceBefore;

    public static bool IsAfterCurrency(ImmutableArray<Piece> pieces, int at) =>
        at > 0 && pieces[at - 1].Kind == PieceKind.Symbol && CurrencyLexicon.IsSign(pieces[at - 1].Lower);

    public static bool IsDigits(Piece piece, int longest) =>
        piece.IsNumber && piece.Span.Length <= longest && int.TryParse(piece.Lower, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    public static bool TryDayOfMonth(ImmutableArray<Piece> pieces, int at, out int day, out int end)
    {
        end = at + 1;
        day = 0;
        if (IsDigits(pieces[at], 2))
        {
            day = TimeClasses.Parse(pieces[at].Lower);
            if (IsJoined(pieces, at + 1) && pieces[at + 1].IsWord)
            {
                if (pieces[at + 1].Lower is not ("st" or "nd" or "rd" or "th"))
                {
                    return false;
                }

                end++;
            }

            return day is >= 1 and <= 31 && !IsAfterCurrency(pieces, at);
        }

        if (TryOrdinal(pieces, at, out var ordinal, out end) && ordinal <= 31)
        {
            day = ordinal;
            return true;
        }

        return false;
    }

    public static bool TryOrdinal(ImmutableArray<Piece> pieces, int at, out int ordinal, out int end)
    {
        end = at + 1;
        ordinal = 0;
        if (IsDigits(pieces[at], 3) && IsJoined(pieces, at + 1) && pieces[at + 1].Lower is "st" or "nd" or "rd" or "th")
        {
            ordinal = TimeClasses.Parse(pieces[at].Lower);
            end = at + 2;
            return ordinal > 0;
        }

        if (NumberLexicon.Is(pieces[at], "ordinal", out var value))
        {
            ordinal = (int)value;
            return true;
        }

        // "twenty-first", "twenty first"
        if (NumberLexicon.Is(pieces[at], "ten", out var tens) && at + 1 < pieces.Length)
        {
            var unit = pieces[at + 1].IsJoiner ? at + 2 : at + 1;
            if (unit < pieces.Length && NumberLexicon.Is(pieces[unit], "ordinal", out value) && value < 10)
            {
                ordinal = (int)(tens + value);
                end = unit + 1;
                return true;
            }
        }

        return false;
    }

    public static bool IsYear(ImmutableArray<Piece> pieces, int at, out int year)
    {
        year = 0;
        if (!IsDigits(pieces[at], 4) || pieces[at].Span.Length != 4 || IsAfterCurrency(pieces, at))
        {
            return false;
        }

        year = TimeClasses.Parse(pieces[at].Lower);
        return year is >= 1000 and <= 2199 && !(IsJoined(pieces, at + 1) && pieces[at + 1].IsWord && pieces[at + 1].Lower is not ("'s" or "’s")) &&
            !(IsJoined(pieces, at + 1) && pieces[at + 1].Lower is "%" or ":");
    }

    public static bool TryDecade(ImmutableArray<Piece> pieces, int at, ref TimeSlots slots, out int end)
    {
        end = at;
        var apostrophe = pieces[at].Lower is "'" or "’" or "‘";
        var number = apostrophe ? at + 1 : at;
        var mark = number + 1 < pieces.Length && pieces[number + 1] is { Lower: "'" or "’", SpaceBefore: false } ? number + 2 : number + 1; // "1990's"
        if (mark >= pieces.Length || !IsDigits(pieces[number], 4) || !IsJoined(pieces, mark) || pieces[mark].Lower is not ("s" or "'s" or "’s"))
        {
            return false;
        }

        var value = TimeClasses.Parse(pieces[number].Lower);
        var isLong = pieces[number].Span.Length == 4 && value is >= 1000 and <= 2190 && value % 10 == 0;
        var isShort = (apostrophe || IsBehindArticle(pieces, at)) && pieces[number].Span.Length == 2 && value is >= 20 and <= 90 && value % 10 == 0;
        if (!isLong && !isShort)
        {
            return false;
        }

        slots.Era = isLong ? value : 1900 + value;
        end = mark + 1;
        return true;
    }

    // "the 90s", "the early 90s"
    private static bool IsBehindArticle(ImmutableArray<Piece> pieces, int at)
    {
        var before = at - 1;
        while (before > 0 && (pieces[before].IsJoiner || pieces[before].Lower is "early" or "late" or "mid"))
        {
            before--;
        }

        return before >= 0 && pieces[before].Is("the");
    }

    // "nineteen ninety-six", "twenty twenty-three", "two thousand (and) five"
    public static bool TrySpokenYear(ImmutableArray<Piece> pieces, int at, ref TimeSlots slots, out int end)
    {
        end = at;
        if (pieces[at].Lower is "eighteen" or "nineteen" or "twenty" && at + 1 < pieces.Length &&
            (NumberLexicon.Is(pieces[at + 1], "ten") || NumberLexicon.Is(pieces[at + 1], "teen")) &&
            NumberReader.TryRead(pieces, at + 1, out var rest) && rest.Value is >= 10 and <= 99)
        {
            slots.Year = (pieces[at].Lower switch { "eighteen" => 1800, "nineteen" => 1900, _ => 2000 }) + (int)rest.Value;
            end = rest.End;
            return true;
        }

        // "nineteen hundred (and) ninety-three"
        if (pieces[at].Lower is "eighteen" or "nineteen" && at + 1 < pieces.Length && pieces[at + 1].Is("hundred") && NumberReader.TryRead(pieces, at, out var hundreds) && hundreds.Value is >= 1800 and < 2000)
        {
            slots.Year = (int)hundreds.Value;
            end = hundreds.End;
            return true;
        }

        if (pieces[at].Is("two") && at + 1 < pieces.Length && pieces[at + 1].Is("thousand") && NumberReader.TryRead(pieces, at, out var whole) && whole.Value is >= 2000 and < 2100)
        {
            slots.Year = (int)whole.Value;
            end = whole.End;
            return true;
        }

        return false;
    }

    public static bool TryIso(ImmutableArray<Piece> pieces, int at, ref TimeSlots slots, out int end)
    {
        end = at + 5;
        if (at + 4 >= pieces.Length || !IsYear(pieces, at, out var year) || !pieces[at + 1].IsJoiner || !pieces[at + 3].IsJoiner ||
            !IsDigits(pieces[at + 2], 2) || !IsDigits(pieces[at + 4], 2) || pieces[at + 2].SpaceBefore || pieces[at + 4].SpaceBefore)
        {
            return false;
        }

        slots.Year = year;
        slots.Month = TimeClasses.Parse(pieces[at + 2].Lower);
        slots.Day = TimeClasses.Parse(pieces[at + 4].Lower);
        while (end < pieces.Length && !pieces[end].SpaceBefore && (pieces[end].IsWord || pieces[end].IsNumber || pieces[end].Lower is ":" or "+"))
        {
            end++; // a time of day and a zone behind it
        }

        return slots.Month is >= 1 and <= 12 && slots.Day is >= 1 and <= 31;
    }

    // 24/12/2001, 12/24/2001, 24.12.2001, 24-12-01, 2001/12/24; where day and month could be either, only the year is said
    public static bool TrySlashed(ImmutableArray<Piece> pieces, int at, ref TimeSlots slots, out int end)
    {
        end = at + 5;
        if (at + 4 >= pieces.Length || pieces[at + 1].Lower is not ("/" or "." or "-") || pieces[at + 3].Lower != pieces[at + 1].Lower || pieces[at + 2].SpaceBefore || pieces[at + 4].SpaceBefore ||
            pieces[at + 1].SpaceBefore || pieces[at + 3].SpaceBefore || !IsDigits(pieces[at + 2], 2))
        {
            return false;
        }

        if (IsYear(pieces, at, out var year) && IsDigits(pieces[at + 4], 2) && TimeClasses.Parse(pieces[at + 2].Lower) is >= 1 and <= 12 and var month && TimeClasses.Parse(pieces[at + 4].Lower) is >= 1 and <= 31 and var day)
        {
            slots = slots with { Year = year, Month = month, Day = day };
            return true;
        }

        var isLong = IsYear(pieces, at + 4, out year);
        if (!IsDigits(pieces[at], 2) || !(isLong || (TryShortYear(pieces, at + 4, out year, out _) && !pieces[at + 1].Is("."))))
        {
            return false;
        }

        int first = TimeClasses.Parse(pieces[at].Lower), second = TimeClasses.Parse(pieces[at + 2].Lower);
        if (first is >= 1 and <= 31 && second is >= 1 and <= 12 && (pieces[at + 1].Is(".") || first > 12 || first == second))
        {
            (slots.Day, slots.Month) = (first, second);
        }
        else if (first is >= 1 and <= 12 && second is > 12 and <= 31)
        {
            (slots.Day, slots.Month) = (second, first);
        }
        else if (!isLong)
        {
            return false; // 10/11/12 could be anything
        }

        slots.Year = year;
        return first is >= 1 and <= 31 && second is >= 1 and <= 31;
    }

    /// <summary>"'87", "87" behind "of", "FY08": a year of the hundred around 2000.</summary>
    public static bool TryShortYear(ImmutableArray<Piece> pieces, int at, out int year, out int end)
    {
        var number = pieces[at].Lower is "'" or "’" or "‘" ? at + 1 : at;
        year = 0;
        end = number + 1;
        if (number >= pieces.Length || !IsDigits(pieces[number], 2) || pieces[number].Span.Length != 2 || (IsJoined(pieces, number + 1) && pieces[number + 1].IsWord))
        {
            return false;
        }

        year = TimeClasses.Parse(pieces[number].Lower);
        year += year < 50 ? 2000 : 1900;
        return true;
    }

    /// <summary>20230109.</summary>
    public static bool TryCompact(ImmutableArray<Piece> pieces, int at, ref TimeSlots slots)
    {
        if (!IsDigits(pieces[at], 8) || pieces[at].Span.Length != 8 || IsAfterCurrency(pieces, at) || (at > 0 && pieces[at - 1].IsNumber))
        {
            return false;
        }

        var digits = TimeClasses.Parse(pieces[at].Lower);
        slots.Year = digits / 10_000;
        slots.Month = digits / 100 % 100;
        slots.Day = digits % 100;
        return slots.Year is >= 1900 and < 2100 && slots.Month is >= 1 and <= 12 && slots.Day is >= 1 and <= 31;
    }
}
