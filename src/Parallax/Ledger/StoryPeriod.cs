using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NodaTime;

namespace Parallax.Ledger;

/// <summary>The months in which documents were published, for the title of a story.</summary>
internal static class StoryPeriod
{
    /// <summary>Documents known to fewer days than this count.</summary>
    private const int MostDays = 62;

    /// <returns>" (January 2024)", " (December 2023 to March 2024)"; empty where no document's month is known.</returns>
    public static string Of(IEnumerable<DateInterval> published)
    {
        var known = published
            .Where(interval => interval is { Earliest: { } earliest, Latest: { } latest } && Period.DaysBetween(earliest, latest) < MostDays)
            .Select(interval => (First: interval.Earliest!.Value, Last: interval.Latest!.Value)).ToList();
        if (known.Count == 0)
        {
            return string.Empty;
        }

        var (first, last) = (known.Min(interval => interval.First), known.Max(interval => interval.Last));
        return first.Year == last.Year && first.Month == last.Month ? $" ({Month(first)})"
            : first.Year == last.Year ? $" ({first.ToString("MMMM", CultureInfo.InvariantCulture)} to {Month(last)})"
            : $" ({Month(first)} to {Month(last)})";
    }

    private static string Month(LocalDate day) => day.ToString("MMMM uuuu", CultureInfo.InvariantCulture);
}
