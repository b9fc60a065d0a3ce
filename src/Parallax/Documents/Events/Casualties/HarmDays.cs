using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NodaTime;

namespace Parallax.Documents.Events.Casualties;

/// <summary>The days that times of a document can mean, as far as its own date tells; a report's harm lies near them.</summary>
internal sealed class HarmDays(ImmutableArray<TimeMention> times, LocalDate? published)
{
    private const int Tolerance = 3;

    /// <summary>What the times inside a span can mean; those that cannot be told are left out.</summary>
    public ImmutableArray<DateInterval> In(Span span, MentionIndex mentions) =>
        [.. mentions.TimesIn(span).Select(time => Within(times[time].Time!)).Where(days => !days.IsUnknown)];

    /// <summary>True where some days of the one lie near some of the other.</summary>
    public static bool AreNear(IEnumerable<DateInterval> some, IEnumerable<DateInterval> others) =>
        some.Any(a => others.Any(b => !a.PlusDays(-Tolerance).Cover(a.PlusDays(Tolerance)).IsApartFrom(b)));

    /// <summary>"40,000 years ago" lies outside the calendar.</summary>
    private DateInterval Within(SymbolicTime time)
    {
        try
        {
            return Of(time);
        }
        catch (Exception exception) when (exception is ArgumentOutOfRangeException or OverflowException)
        {
            return DateInterval.Unknown;
        }
    }

    private DateInterval Of(SymbolicTime time)
    {
        if (time.Anchor == TimeAnchor.Calendar)
        {
            return OfCalendar(time);
        }

        if (time.Anchor != TimeAnchor.Document || published is not { } day || time.Unit is not { } unit)
        {
            return DateInterval.Unknown;
        }

        switch (unit)
        {
            case TimeUnit.Day:
                return DateInterval.Day(day.PlusDays(time.Shift));
            case TimeUnit.Week:
                var week = day.PlusWeeks(time.Shift);
                return new DateInterval(week.PlusDays(-7), week.PlusDays(7));
            case TimeUnit.Month:
                var month = day.PlusMonths(time.Shift);
                return DateInterval.Month(month.Year, month.Month);
            case TimeUnit.Year when time.Month is { } named:
                return DateInterval.Month(day.Year + time.Shift, named);
            case TimeUnit.Year when time.Shift < 0:
                return DateInterval.Year(day.Year + time.Shift);
            default:
                return DateInterval.Unknown;
        }
    }

    private DateInterval OfCalendar(SymbolicTime time)
    {
        if (time.Weekday is { } weekday && time.Day is null && time.Month is null && published is { } today)
        {
            var back = ((int)today.DayOfWeek - (int)weekday + 7) % 7;
            return DateInterval.Day(today.PlusDays(-back));
        }

        var year = time.Year ?? (time.Month is { } known && published is { } date ? (known > date.Month ? date.Year - 1 : date.Year) : null);
        if (year is not { } inYear || inYear is < 1900 or > 2100)
        {
            return DateInterval.Unknown;
        }

        if (time.Month is not { } month)
        {
            return time.Season is null ? DateInterval.Year(inYear) : DateInterval.Unknown;
        }

        return time.Day is { } day && day <= CalendarSystem.Iso.GetDaysInMonth(inYear, month) ? DateInterval.Day(new LocalDate(inYear, month, day)) : DateInterval.Month(inYear, month);
    }
}
