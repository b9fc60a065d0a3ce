using System.Globalization;
using NodaTime.Text;

namespace Parallax.Queries;

/// <summary>A year, a month or a day as users write them.</summary>
public static class PartialDate
{
    /// <summary>What to tell a user whose text is no date.</summary>
    public static string Fault(string text) => $"'{text}' is no date; write 2023, 2023-09 or 2023-09-24";

    /// <summary>The days that <c>2023</c>, <c>2023-09</c> or <c>2023-09-24</c> means; null where it is none of these.</summary>
    public static DateInterval? Parse(string text)
    {
        if (LocalDatePattern.Iso.Parse(text) is { Success: true } day)
        {
            return DateInterval.Day(day.Value);
        }

        var parts = text.Split('-');
        return parts.Length is 1 or 2 && parts[0].Length == 4 &&
            int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= 1
            ? parts.Length == 1
                ? DateInterval.Year(year)
                : parts[1].Length == 2 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12
                    ? DateInterval.Month(year, month)
                    : null
            : null;
    }
}
