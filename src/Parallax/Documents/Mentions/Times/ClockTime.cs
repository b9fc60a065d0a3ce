using System;
using System.Globalization;

namespace Parallax.Documents.Mentions.Times;

/// <summary>A time of day as it was written.</summary>
/// <param name="Hour">0 to 24.</param>
/// <param name="Minute">0 to 59.</param>
/// <param name="Second">Null where none was written.</param>
/// <param name="Afternoon">By a.m. or p.m.; null where that was not said.</param>
internal readonly record struct ClockTime(int Hour, int Minute, int? Second = null, bool? Afternoon = null)
{
    /// <summary>As TIMEX3 writes it: T10:30.</summary>
    /// <param name="part">The part of the day that goes with it, such as TEV; null for none.</param>
    public string Text(string? part) => Text(Hours(part));

    /// <summary>Beginning and end of a range, of which one may lend the other its half of the day: "5 to 6pm", "8am-3".</summary>
    public static (string From, string To) Range(ClockTime from, ClockTime to, string? part)
    {
        if (to.Afternoon is null && from.Afternoon is null && part is null)
        {
            var end = to.Hour <= from.Hour && from.Hour <= 12 && to.Hour < 12 && to.Hour * 60 + to.Minute < from.Hour * 60 + from.Minute ? to.Hour + 12 : to.Hour;
            return (from.Text(from.Hour), to.Text(end));
        }

        var last = to.Hours(part);
        if (from.Afternoon is null && from.Hour is >= 1 and <= 12)
        {
            var first = from.Hours(part);
            first = (first * 60) + from.Minute > (last * 60) + to.Minute && first >= 12 ? first - 12 : first; // "9 to 3 in the afternoon"
            if (to.Afternoon is not null)
            {
                var same = (from.Hour % 12) + (to.Afternoon == true ? 12 : 0);
                first = (same * 60) + from.Minute < (last * 60) + to.Minute ? same : (same + 12) % 24;
            }

            return (from.Text(first), to.Text(last));
        }

        var start = from.Hours(part);
        if (to.Afternoon is null && part is null && to.Hour is >= 1 and <= 12)
        {
            last = to.Hour % 12;
            last = (last * 60) + to.Minute > (start * 60) + from.Minute ? last : last + 12;
        }

        return (from.Text(start), to.Text(last));
    }

    /// <summary>The time of day so much later; null where it is another day or the length is none of hours and minutes.</summary>
    public static string? Plus(string clock, string length)
    {
        if (clock.Length < 6 || !clock.Contains(':', StringComparison.Ordinal) || !length.StartsWith("PT", StringComparison.Ordinal))
        {
            return null;
        }

        var minutes = (60 * TimeClasses.Parse(clock[1..3])) + TimeClasses.Parse(clock[4..6]);
        foreach (var (count, unit) in TimeLengths.Read(length))
        {
            minutes += unit switch { TimeUnit.Hour => 60 * count, TimeUnit.Minute => count, _ => 0 };
        }

        return minutes < 24 * 60 ? string.Create(CultureInfo.InvariantCulture, $"T{minutes / 60:00}:{minutes % 60:00}") : null;
    }

    private int Hours(string? part) =>
        Hour is < 1 or > 12 ? Hour
        : Afternoon is { } afternoon ? (Hour % 12) + (afternoon ? 12 : 0)
        : part switch
        {
            "TAF" or "TEV" => (Hour % 12) + 12,
            "TMO" => Hour % 12,
            "TNI" => Hour == 12 ? 0 : Hour >= 5 ? Hour + 12 : Hour,
            _ => Hour,
        };

    private string Text(int hours) =>
        Second is { } second ? string.Create(CultureInfo.InvariantCulture, $"T{hours:00}:{Minute:00}:{second:00}") : string.Create(CultureInfo.InvariantCulture, $"T{hours:00}:{Minute:00}");
}
