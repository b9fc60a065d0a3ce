using System;
using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Parallax.Documents.Mentions.Pieces;
using Parallax.Documents.Mentions.Quantities;

namespace Parallax.Documents.Mentions.Times;

/// <summary>Matches one class of a time rule at a piece and fills its slot.</summary>
internal static class TimeClasses
{
    public static bool TryMatch(string name, ImmutableArray<Piece> pieces, int at, TimeSlots slots, out int end)
    {
        end = at + 1;
        if (at >= pieces.Length)
        {
            return false;
        }

        switch (name)
        {
            case "month" when TimeLexicon.TryGet(pieces[at], "month", out var month):
                slots.Month = Parse(month);
                return true;
            case "month2" when TimeLexicon.TryGet(pieces[at], "month", out var month2):
                slots.Month2 = Parse(month2);
                return true;
            case "weekday" or "weekdays" or "weekdayabbr" when TimeLexicon.TryGet(pieces[at], name, out var weekday):
                slots.Weekday = (IsoDayOfWeek)Parse(weekday);
                return true;
            case "season" when TimeLexicon.TryGet(pieces[at], "season", out var season):
                slots.Season = season;
                return true;
            case "unit" or "units" when TimeLexicon.TryGet(pieces[at], name, out var unit):
                SetUnit(slots, unit);
                return true;
            case "units2" when TimeLexicon.TryGet(pieces[at], "units", out _):
                return true;
            case "partday" or "partdays" or "noon" when TimeLexicon.TryGet(pieces[at], name, out var part):
                slots.Clock = part;
                return true;
            case "nineties" when TimeLexicon.TryGet(pieces[at], "nineties", out var nineties):
                slots.Era = 1900 + Parse(nineties);
                return true;
            case "tz":
                return TimeLexicon.TryGet(pieces[at], "tz", out _);
            case "dom" when TryDayOfMonth(pieces, at, out var day, out end):
                slots.Day = day;
                return true;
            case "dom2" when TryDayOfMonth(pieces, at, out var day2, out end):
                slots.Day2 = day2;
                return true;
            case "year" when IsYear(pieces, at, out var year):
                slots.Year = year;
                return true;
            case "year2" when IsYear(pieces, at, out var year2) && year2 > slots.Year:
                slots.Year2 = year2;
                return true;
            case "digits2" when pieces[at] is { IsNumber: true, SpaceBefore: false } && pieces[at].Span.Length == 2 && slots.Year is { } from &&
                Parse(pieces[at].Lower) is var last && last == (from + 1) % 100 | last > from % 100:
                slots.Year2 = (from / 100 * 100) + last + (last < from % 100 ? 100 : 0);
                return true;
            case "decade":
                return TryDecade(pieces, at, slots, out end);
            case "spokenyear":
                return TrySpokenYear(pieces, at, slots, out end);
            case "num" when TryCount(pieces, at, out var number):
                slots.Number = number.Value;
                end = number.End;
                return true;
            case "num2" when TryCount(pieces, at, out var number2):
                slots.Number2 = number2.Value;
                end = number2.End;
                return true;
            case "a" when pieces[at].Lower is "a" or "an" or "one":
                slots.Number = 1;
                return true;
            case "ordinal" when TryOrdinal(pieces, at, out var ordinal, out end):
                slots.Number = ordinal;
                return true;
            case "clock" when ClockReader.TryRead(pieces, at, out var clock, out end):
                slots.Clock = clock;
                return true;
            case "iso":
                return TryIso(pieces, at, slots, out end);
            case "slashdate":
                return TrySlashed(pieces, at, slots, out end);
            default:
                return false;
        }
    }

    private static int Parse(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static bool IsJoined(ImmutableArray<Piece> pieces, int at) => at < pieces.Length && !pieces[at].SpaceBefore;

    private static void SetUnit(TimeSlots slots, string name)
    {
        slots.UnitSize = name == "fortnight" ? 2 : 1;
        slots.Unit = name == "fortnight" ? TimeUnit.Week : Enum.Parse<TimeUnit>(name, ignoreCase: true);
    }

    private static bool TryCount(ImmutableArray<Piece> pieces, int at, out ReadNumber number) =>
        !pieces[at].Is("a") && NumberReader.TryRead(pieces, at, out number) && number.Value is > 0 and < 100_000 && !IsAfterCurrency(pieces, at)
            || Fail(out number);

    private static bool Fail(out ReadNumber number)
    {
        number = default;
        return false;
    }

    private static bool IsAfterCurrency(ImmutableArray<Piece> pieces, int at) =>
        at > 0 && pieces[at - 1].Kind == PieceKind.Symbol && CurrencyLexicon.IsSign(pieces[at - 1].Lower);

    private static bool IsDigits(Piece piece, int longest) =>
        piece.IsNumber && piece.Span.Length <= longest && int.TryParse(piece.Lower, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static bool TryDayOfMonth(ImmutableArray<Piece> pieces, int at, out int day, out int end)
    {
        end = at + 1;
        day = 0;
        if (IsDigits(pieces[at], 2))
        {
            day = Parse(pieces[at].Lower);
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

    private static bool TryOrdinal(ImmutableArray<Piece> pieces, int at, out int ordinal, out int end)
    {
        end = at + 1;
        ordinal = 0;
        if (IsDigits(pieces[at], 3) && IsJoined(pieces, at + 1) && pieces[at + 1].Lower is "st" or "nd" or "rd" or "th")
        {
            ordinal = Parse(pieces[at].Lower);
            end = at + 2;
            return ordinal > 0;
        }

        if (NumberLexicon.Is(pieces[at], "ordinal", out var value))
        {
            ordinal = (int)value;
            return true;
        }

        if (NumberLexicon.Is(pieces[at], "ten", out var tens) && at + 2 < pieces.Length && pieces[at + 1].IsJoiner &&
            NumberLexicon.Is(pieces[at + 2], "ordinal", out value) && value < 10)
        {
            ordinal = (int)(tens + value);
            end = at + 3;
            return true;
        }

        return false;
    }

    private static bool IsYear(ImmutableArray<Piece> pieces, int at, out int year)
    {
        year = 0;
        if (!IsDigits(pieces[at], 4) || pieces[at].Span.Length != 4 || IsAfterCurrency(pieces, at))
        {
            return false;
        }

        year = Parse(pieces[at].Lower);
        return year is >= 1000 and <= 2199 && !(IsJoined(pieces, at + 1) && pieces[at + 1].IsWord && pieces[at + 1].Lower is not ("'s" or "’s")) &&
            !(IsJoined(pieces, at + 1) && pieces[at + 1].Lower is "%" or ":");
    }

    private static bool TryDecade(ImmutableArray<Piece> pieces, int at, TimeSlots slots, out int end)
    {
        end = at;
        var apostrophe = pieces[at].Lower is "'" or "’" or "‘";
        var number = apostrophe ? at + 1 : at;
        if (number + 1 >= pieces.Length || !IsDigits(pieces[number], 4) || !IsJoined(pieces, number + 1) || pieces[number + 1].Lower is not ("s" or "'s" or "’s"))
        {
            return false;
        }

        var value = Parse(pieces[number].Lower);
        var isLong = pieces[number].Span.Length == 4 && value is >= 1000 and <= 2190 && value % 10 == 0;
        var isShort = apostrophe && pieces[number].Span.Length == 2 && value % 10 == 0;
        if (!isLong && !isShort)
        {
            return false;
        }

        slots.Era = isLong ? value : 1900 + value;
        end = number + 2;
        return true;
    }

    // "nineteen ninety-six", "twenty twenty-three", "two thousand (and) five"
    private static bool TrySpokenYear(ImmutableArray<Piece> pieces, int at, TimeSlots slots, out int end)
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

        if (pieces[at].Is("two") && at + 1 < pieces.Length && pieces[at + 1].Is("thousand") && NumberReader.TryRead(pieces, at, out var whole) && whole.Value is >= 2000 and < 2100)
        {
            slots.Year = (int)whole.Value;
            end = whole.End;
            return true;
        }

        return false;
    }

    private static bool TryIso(ImmutableArray<Piece> pieces, int at, TimeSlots slots, out int end)
    {
        end = at + 5;
        if (at + 4 >= pieces.Length || !IsYear(pieces, at, out var year) || !pieces[at + 1].IsJoiner || !pieces[at + 3].IsJoiner ||
            !IsDigits(pieces[at + 2], 2) || !IsDigits(pieces[at + 4], 2) || pieces[at + 2].SpaceBefore || pieces[at + 4].SpaceBefore)
        {
            return false;
        }

        slots.Year = year;
        slots.Month = Parse(pieces[at + 2].Lower);
        slots.Day = Parse(pieces[at + 4].Lower);
        while (end < pieces.Length && !pieces[end].SpaceBefore && (pieces[end].IsWord || pieces[end].IsNumber || pieces[end].Lower is ":" or "+"))
        {
            end++; // a time of day and a zone behind it
        }

        return slots.Month is >= 1 and <= 12 && slots.Day is >= 1 and <= 31;
    }

    // 24/12/2001, 12/24/2001, 24.12.2001; where day and month could be either, only the year is said
    private static bool TrySlashed(ImmutableArray<Piece> pieces, int at, TimeSlots slots, out int end)
    {
        end = at + 5;
        if (at + 4 >= pieces.Length || pieces[at + 1].Lower is not ("/" or ".") || pieces[at + 3].Lower != pieces[at + 1].Lower ||
            !IsDigits(pieces[at], 2) || !IsDigits(pieces[at + 2], 2) || !IsYear(pieces, at + 4, out var year))
        {
            return false;
        }

        for (var i = at + 1; i < end; i++)
        {
            if (pieces[i].SpaceBefore)
            {
                return false;
            }
        }

        int first = Parse(pieces[at].Lower), second = Parse(pieces[at + 2].Lower);
        slots.Year = year;
        if (first is >= 1 and <= 31 && second is >= 1 and <= 12 && (pieces[at + 1].Is(".") || first > 12 || first == second))
        {
            (slots.Day, slots.Month) = (first, second);
        }
        else if (first is >= 1 and <= 12 && second is > 12 and <= 31)
        {
            (slots.Day, slots.Month) = (second, first);
        }

        return first is >= 1 and <= 31 && second is >= 1 and <= 31;
    }
}
