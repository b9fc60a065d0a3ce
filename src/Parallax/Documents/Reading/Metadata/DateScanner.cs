using System;
using System.Collections.Frozen;
using System.Globalization;
using System.Linq;
using NodaTime;
using Parallax.Rules;

namespace Parallax.Documents.Reading.Metadata;

/// <summary>
/// Finds full calendar dates with their clock times in metadata and date lines, in the forms that pages and agencies write:
/// 2024-03-14T05:30:00Z, 14.03.2024, 14 March 2024, March 14th, 2024, 2024年3月14日.
/// </summary>
internal static class DateScanner
{
    private const int LongestInput = 400;

    private static readonly FrozenDictionary<string, int> Months = RuleFile.Rows("months.tsv")
        .DistinctBy(row => row[0], StringComparer.Ordinal)
        .ToFrozenDictionary(row => row[0], row => int.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>The date that a whole value is, such as the content of a meta tag; null where it is none.</summary>
    public static DateValue? Parse(string? text, DateOrder order = DateOrder.Unknown) =>
        text is { Length: > 0 and <= LongestInput } && Find(text, order) is { } match ? match.Value : null;

    /// <summary>The first date in a text of at most some hundred characters.</summary>
    /// <param name="text">The text.</param>
    /// <param name="order">How dates of numbers alone are to be read.</param>
    /// <param name="shortYears">True where 02.12.19 is a date, as in lines that hold little else.</param>
    public static DateMatch? Find(string text, DateOrder order = DateOrder.Unknown, bool shortYears = false)
    {
        var limit = Math.Min(text.Length, LongestInput);
        for (var at = 0; at < limit; at++)
        {
            var c = text[at];
            var starts = at == 0 || !char.IsLetterOrDigit(text[at - 1]) || (shortYears && char.IsAsciiDigit(c) && char.IsLetter(text[at - 1]));
            if (!starts || !char.IsLetterOrDigit(c))
            {
                continue;
            }

            var cursor = new DateCursor(text, at);
            var date = char.IsAsciiDigit(c) ? FromNumber(ref cursor, order, shortYears) : FromMonth(ref cursor);
            if (date is { } found)
            {
                var (iso, precision) = ClockScanner.Append(ref cursor, found);
                return new DateMatch(at, cursor.At, new DateValue(iso, DateInterval.Day(found), precision));
            }
        }

        return null;
    }

    private static LocalDate? FromNumber(ref DateCursor cursor, DateOrder order, bool shortYears)
    {
        var first = cursor.Number();
        if (first is not { } number)
        {
            return null;
        }

        if (cursor.LastLength == 8)
        {
            return Make(number / 10000, number / 100 % 100, number % 100);
        }

        if (cursor.LastLength == 4)
        {
            return cursor.Separator() is { } separator && cursor.Number() is { } month && cursor.LastLength <= 2
                && cursor.Separator() is { } second && (second == separator || second == '月' || second == '월')
                && cursor.Number() is { } day && cursor.LastLength <= 2
                    ? Make(number, month, day, ref cursor)
                    : null;
        }

        if (cursor.LastLength > 2)
        {
            return null;
        }

        var afterNumber = cursor;
        if (cursor.Separator() is '.' or '/' or '-' && cursor.Number() is { } middle && cursor.LastLength <= 2
            && cursor.Separator() is '.' or '/' or '-' && cursor.Number() is { } year && (cursor.LastLength == 4 || (shortYears && cursor.LastLength == 2 && cursor.Before == '.')))
        {
            return Ordered(number, middle, cursor.LastLength == 2 ? 2000 + year : year, text: cursor.Before, order);
        }

        cursor = afterNumber;
        cursor.SkipOrdinal();
        return cursor.Word() is { } word && Months.TryGetValue(word, out var named) && cursor.SkipToNumber() && cursor.Number() is { } namedYear && cursor.LastLength == 4
            ? Make(namedYear, named, number)
            : null;
    }

    private static LocalDate? FromMonth(ref DateCursor cursor)
    {
        if (cursor.Word() is not { } word || !Months.TryGetValue(word, out var month) || !cursor.SkipToNumber() || cursor.Number() is not { } day || cursor.LastLength > 2)
        {
            return null;
        }

        cursor.SkipOrdinal();
        return cursor.SkipToNumber() && cursor.Number() is { } year && cursor.LastLength == 4 ? Make(year, month, day) : null;
    }

    /// <summary>A date with dots is written day first wherever it is used; with slashes it depends on the country.</summary>
    private static LocalDate? Ordered(int first, int second, int year, char text, DateOrder order)
    {
        if (first > 12 || text == '.' || first == second)
        {
            return Make(year, second, first);
        }

        if (second > 12)
        {
            return Make(year, first, second);
        }

        return order switch
        {
            DateOrder.DayFirst => Make(year, second, first),
            DateOrder.MonthFirst => Make(year, first, second),
            _ => null,
        };
    }

    private static LocalDate? Make(int year, int month, int day, ref DateCursor cursor)
    {
        cursor.SkipAny('日', '일');
        return Make(year, month, day);
    }

    private static LocalDate? Make(int year, int month, int day) =>
        year is >= 1900 and <= 2199 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;
}
