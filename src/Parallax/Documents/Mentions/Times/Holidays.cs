using System;
using System.Globalization;
using NodaTime;

namespace Parallax.Documents.Mentions.Times;

/// <summary>Reads the keys of <c>en/holidays.tsv</c>: a month and a day, days from Easter, the nth weekday of a month.</summary>
internal static class Holidays
{
    /// <summary>A time with the day that a key names.</summary>
    /// <param name="time">What else is said of it, such as the year.</param>
    /// <param name="key">12/25, easter+1, 11/4/4 (month, weekday, which one; -1 the last).</param>
    public static SymbolicTime Set(SymbolicTime time, string key)
    {
        if (key.StartsWith("easter", StringComparison.Ordinal))
        {
            return time with { Easter = key.Length == 6 ? 0 : int.Parse(key[6..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) };
        }

        var parts = key.Split('/');
        var month = TimeClasses.Parse(parts[0]);
        return parts.Length == 2
            ? time with { Month = month, Day = TimeClasses.Parse(parts[1]), Weekday = null }
            : time with { Month = month, Weekday = (IsoDayOfWeek)TimeClasses.Parse(parts[1]), Ordinal = int.Parse(parts[2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) };
    }

    /// <summary>Easter Sunday of a year (Meeus, Jones and Butcher's algorithm for the Gregorian calendar).</summary>
    public static LocalDate Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var (d, e, f) = (b / 4, b % 4, (b + 8) / 25);
        var h = ((19 * a) + b - d - ((b - f + 1) / 3) + 15) % 30;
        var l = (32 + (2 * e) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var n = h + l - (7 * ((a + (11 * h) + (22 * l)) / 451)) + 114;
        return new LocalDate(year, n / 31, (n % 31) + 1);
    }
}
