using System.Globalization;
using NodaTime;

namespace Parallax.Dossiers;

/// <summary>Dates as people read them. "Not before" and "between" say what is known and no more.</summary>
public static class DateWords
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>"5 February 2024", "February 2024", "between 1 and 5 February 2024", "not before 2023"; "undated" where nothing is known.</summary>
    public static string Of(ReportedDate date) => Of(date.Interval);

    public static string Of(DateInterval interval) => interval switch
    {
        { IsUnknown: true } => "undated",
        { Earliest: { } earliest, Latest: { } latest } => Range(earliest, latest),
        { Earliest: { } earliest } => "not before " + Start(earliest),
        { Latest: { } latest } => "not after " + End(latest),
        _ => "undated",
    };

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
