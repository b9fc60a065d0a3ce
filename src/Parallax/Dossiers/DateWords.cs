using System;
using System.Globalization;
using NodaTime;

namespace Parallax.Dossiers;

/// <summary>Dates as people read them. "Not before" and "between" say what is known and no more.</summary>
public static class DateWords
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>
    /// "5 February 2024", "February 2024", "between 1 and 5 February 2024", "not before 2023"; "24 September, year unknown" and "before 1 September, year
    /// unknown" where that is all; "undated" where nothing is known.
    /// </summary>
    public static string Of(ReportedDate date) => date.Interval.IsUnknown && date.Value is { } value && Yearless(value) is { } words ? words : Of(date.Interval);

    /// <summary>True where anything is known of a date, were it only the day of the year.</summary>
    public static bool IsAny(ReportedDate date) => !date.Interval.IsUnknown || (date.Value is { } value && Yearless(value) is not null);

    public static string Of(DateInterval interval) => interval switch
    {
        { IsUnknown: true } => "undated",
        { Earliest: { } earliest, Latest: { } latest } => Range(earliest, latest),
        { Earliest: { } earliest } => "not before " + Start(earliest),
        { Latest: { } latest } => "not after " + End(latest),
        _ => "undated",
    };

    /// <summary>The words for <c>XXXX-09-24</c>, <c>XXXX-09</c>, <c>UNDEF-last-year-09</c>, and behind <c>../</c> of what lies before it; null for anything else.</summary>
    private static string? Yearless(string value)
    {
        var (day, before) = value.StartsWith("../", StringComparison.Ordinal) ? (value[3..], "before ") : (value, string.Empty);
        var parts = day.StartsWith("UNDEF-last-year-", StringComparison.Ordinal) ? day["UNDEF-last-year-".Length..].Split('-')
            : day.StartsWith("XXXX-", StringComparison.Ordinal) ? day["XXXX-".Length..].Split('-') : [];
        return parts is [{ Length: 2 } month, ..] && int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 12
            ? parts is [_, { Length: 2 } of] && int.TryParse(of, NumberStyles.None, CultureInfo.InvariantCulture, out var date)
                ? string.Create(CultureInfo.InvariantCulture, $"{before}{date} {Months[number - 1]}, year unknown")
                : $"{before}{Months[number - 1]}, year unknown"
            : null;
    }

    public static string Day(LocalDate day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Months[day.Month - 1]} {day.Year}");

    private static string Range(LocalDate from, LocalDate to)
    {
        if (from == to)
        {
            return Day(from);
        }

        var wholeMonths = from.Day == 1 && to.Day == CalendarSystem.Iso.GetDaysInMonth(to.Year, to.Month);
        if (wholeMonths && from.Month == 1 && to.Month == 12)
        {
            return from.Year == to.Year ? Year(from) : $"{Year(from)} to {Year(to)}";
        }

        if (wholeMonths)
        {
            return from.Year == to.Year
                ? from.Month == to.Month ? Month(from) : $"{Months[from.Month - 1]} to {Month(to)}"
                : $"{Month(from)} to {Month(to)}";
        }

        var start = from.Year != to.Year ? Day(from)
            : from.Month != to.Month ? string.Create(CultureInfo.InvariantCulture, $"{from.Day} {Months[from.Month - 1]}")
            : from.Day.ToString(CultureInfo.InvariantCulture);
        return $"between {start} and {Day(to)}";
    }

    private static string Start(LocalDate day) => day is { Month: 1, Day: 1 } ? Year(day) : day.Day == 1 ? Month(day) : Day(day);

    private static string End(LocalDate day) =>
        day is { Month: 12, Day: 31 } ? Year(day) : day.Day == CalendarSystem.Iso.GetDaysInMonth(day.Year, day.Month) ? Month(day) : Day(day);

    private static string Month(LocalDate day) => string.Create(CultureInfo.InvariantCulture, $"{Months[day.Month - 1]} {day.Year}");

    private static string Year(LocalDate day) => day.Year.ToString(CultureInfo.InvariantCulture);
}
