using System;
using NodaTime;

namespace Parallax.Documents.Mentions.Times;

/// <summary>
/// Turns a symbolic time into the days it can mean. Pure calendar arithmetic: what the document's date leaves open stays open,
/// and a date whose year nothing gives is unknown.
/// </summary>
/// <remarks>
/// With a unit and a shift, the fields say which part of the shifted unit is meant: year -1, month 9 is September of the year before.
/// A field as large as the unit, or larger, picks the next or last one of that name: month -1, month 12 is "last December",
/// day 1, weekday Tuesday is "next Tuesday". A unit of null with an anchor other than the calendar names no days ("recently").
/// </remarks>
public static class TimeResolver
{
    /// <summary>The days that a time can mean.</summary>
    /// <param name="time">The time.</param>
    /// <param name="documentDate">What is known of the document's date.</param>
    /// <param name="ofTime">Resolves another time mention of the same document, for times counted from the text; null where that cannot be done.</param>
    public static DateInterval Resolve(SymbolicTime time, DateInterval documentDate, Func<int, DateInterval>? ofTime)
    {
        var interval = Modify(ResolveOne(time, documentDate, ofTime), time.Modifier);
        if (time.Until is { } until)
        {
            var end = Modify(ResolveOne(until, documentDate, ofTime), until.Modifier);
            return end.Latest is { } latest && interval.Earliest is { } earliest && latest < earliest
                ? interval
                : new DateInterval(interval.Earliest, end.Latest);
        }

        return interval;
    }

    private static DateInterval ResolveOne(SymbolicTime time, DateInterval documentDate, Func<int, DateInterval>? ofTime)
    {
        try
        {
            return time.Anchor switch
            {
                TimeAnchor.Document => Shifted(time, documentDate),
                TimeAnchor.Text => time.Reference is { } reference && ofTime is not null ? Shifted(time, ofTime(reference)) : DateInterval.Unknown,
                _ => Calendar(time, documentDate),
            };
        }
        catch (Exception exception) when (exception is ArgumentOutOfRangeException or OverflowException)
        {
            return DateInterval.Unknown; // "40,000 years ago" lies outside the calendar
        }
    }

    private static DateInterval Shifted(SymbolicTime time, DateInterval from)
    {
        if (time.Unit is not { } unit)
        {
            return DateInterval.Unknown;
        }

        var first = from.Earliest is { } earliest ? Around(time, unit, earliest) : DateInterval.Unknown;
        var last = from.Latest is { } latest ? Around(time, unit, latest) : DateInterval.Unknown;
        return new DateInterval(first.Earliest, last.Latest);
    }

    // The days meant, seen from one day.
    private static DateInterval Around(SymbolicTime time, TimeUnit unit, LocalDate day)
    {
        var isNamed = (unit == TimeUnit.Month && (time.Month ?? (time.Season is null ? null : 1)) is not null) || (unit == TimeUnit.Day && time.Weekday is not null);
        if (isNamed)
        {
            return Named(time, day);
        }

        switch (unit)
        {
            case TimeUnit.Week:
                var monday = day.PlusDays(1 - (int)day.DayOfWeek).PlusWeeks(time.Shift);
                return time.Weekday is { } weekday
                    ? DateInterval.Day(monday.PlusDays((int)weekday - 1))
                    : IsCounted(time) ? DateInterval.Day(day.PlusWeeks(time.Shift)) : new DateInterval(monday, monday.PlusDays(6));
            case TimeUnit.Month:
                var month = day.PlusMonths(time.Shift);
                return time.Day is { } dayOfMonth ? OfDay(month.Year, month.Month, dayOfMonth) : DateInterval.Month(month.Year, month.Month);
            case TimeUnit.Quarter:
                var quarter = day.PlusMonths(3 * time.Shift);
                return OfQuarter(quarter.Year, ((quarter.Month - 1) / 3) + 1);
            case TimeUnit.Year:
                return Within(time, day.Year + time.Shift) ?? DateInterval.Year(day.Year + time.Shift);
            case TimeUnit.Decade:
                var decade = (day.Year / 10 * 10) + (10 * time.Shift);
                return IsCounted(time) ? DateInterval.Year(day.Year + (10 * time.Shift)) : OfYears(decade, decade + 9);
            case TimeUnit.Century:
                var century = (day.Year / 100 * 100) + (100 * time.Shift);
                return OfYears(century, century + 99);
            case TimeUnit.Hour or TimeUnit.Minute or TimeUnit.Second:
                var days = unit == TimeUnit.Hour ? time.Shift / 24 : 0;
                return time.Shift == 0 ? DateInterval.Day(day)
                    : time.Shift < 0 ? new DateInterval(day.PlusDays(days - 1), day.PlusDays(days))
                    : new DateInterval(day.PlusDays(days), day.PlusDays(days + 1));
            default:
                return DateInterval.Day(day.PlusDays(time.Shift));
        }
    }

    // "two weeks ago" counts from the day; "last week" is a week of the calendar
    private static bool IsCounted(SymbolicTime time) => Math.Abs(time.Shift) > 1;

    // "last December", "next Tuesday", "last summer": the nearest one of that name strictly on its side
    private static DateInterval Named(SymbolicTime time, LocalDate day)
    {
        if (time.Weekday is { } weekday)
        {
            var found = time.Shift switch
            {
                < 0 => day.Previous(weekday).PlusWeeks(time.Shift + 1),
                > 0 => day.Next(weekday).PlusWeeks(time.Shift - 1),
                _ => day.PlusDays(1 - (int)day.DayOfWeek).PlusDays((int)weekday - 1),
            };
            return DateInterval.Day(found);
        }

        var year = day.Year + time.Shift;
        for (var candidate = year - 1; candidate <= year + 1; candidate++)
        {
            var interval = Within(time, candidate) ?? DateInterval.Unknown;
            var isLast = time.Shift < 0 && interval.Latest < day && (Within(time, candidate - time.Shift) ?? interval).Latest >= day;
            var isNext = time.Shift > 0 && interval.Earliest > day && (Within(time, candidate - time.Shift) ?? interval).Earliest <= day;
            if (isLast || isNext || (time.Shift == 0 && candidate == day.Year))
            {
                return interval;
            }
        }

        return DateInterval.Unknown;
    }

    // The part of a year that the fields name; null where they name none.
    private static DateInterval? Within(SymbolicTime time, int year) =>
        time.Month is { } month ? (time.Day is { } day ? OfDay(year, month, day) : DateInterval.Month(year, month))
        : time.Quarter is { } quarter ? OfQuarter(year, quarter)
        : time.Season is { } season ? OfSeason(season, year)
        : null;

    private static DateInterval Calendar(SymbolicTime time, DateInterval documentDate)
    {
        if (time.Era is { } era)
        {
            return time.Unit == TimeUnit.Century ? OfYears(era + 1, era + 100) : OfYears(era, era + 9);
        }

        if (time.Year is { } year)
        {
            return Within(time, year) ?? DateInterval.Year(year);
        }

        if (time.Weekday is null && time.Month is null && time.Quarter is null && time.Season is null)
        {
            return DateInterval.Unknown; // a time of day, a day of no month
        }

        var first = documentDate.Earliest is { } earliest ? Nearest(time, earliest) : DateInterval.Unknown;
        var last = documentDate.Latest is { } latest ? Nearest(time, latest) : DateInterval.Unknown;
        return new DateInterval(first.Earliest, last.Latest);
    }

    // With a direction the nearest one on that side, the day itself included; without one, both are possible.
    private static DateInterval Nearest(SymbolicTime time, LocalDate day)
    {
        DateInterval before, after;
        if (time.Weekday is { } weekday && time.Month is null)
        {
            before = DateInterval.Day(day.DayOfWeek == weekday ? day : day.Previous(weekday));
            after = DateInterval.Day(day.DayOfWeek == weekday ? day : day.Next(weekday));
        }
        else
        {
            var thisYear = Within(time, day.Year) ?? DateInterval.Unknown;
            before = thisYear.Earliest <= day ? thisYear : Within(time, day.Year - 1) ?? thisYear;
            after = thisYear.Latest >= day ? thisYear : Within(time, day.Year + 1) ?? thisYear;
        }

        return time.Direction switch
        {
            TimeDirection.Past => before,
            TimeDirection.Future => after,
            _ => before.Cover(after),
        };
    }

    private static DateInterval OfDay(int year, int month, int day) =>
        day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? DateInterval.Day(new LocalDate(year, month, day)) : DateInterval.Month(year, month);

    private static DateInterval OfYears(int first, int last) => new(new LocalDate(first, 1, 1), new LocalDate(last, 12, 31));

    private static DateInterval OfQuarter(int year, int quarter) =>
        new(new LocalDate(year, (quarter * 3) - 2, 1), DateInterval.Month(year, quarter * 3).Latest);

    // Seasons of the northern hemisphere by months; a winter belongs to the year in which it ends or starts, so it holds both.
    private static DateInterval OfSeason(string season, int year) => season switch
    {
        "SP" => new DateInterval(new LocalDate(year, 3, 1), new LocalDate(year, 6, 20)),
        "SU" => new DateInterval(new LocalDate(year, 6, 1), new LocalDate(year, 9, 22)),
        "FA" => new DateInterval(new LocalDate(year, 9, 1), new LocalDate(year, 12, 20)),
        _ => new DateInterval(new LocalDate(year - 1, 12, 1), new LocalDate(year + 1, 3, 20)),
    };

    // Early and late take the outer half; what is only about right gets a margin of half its length.
    private static DateInterval Modify(DateInterval interval, TimeModifier modifier)
    {
        if (interval is not { Earliest: { } earliest, Latest: { } latest } || modifier == TimeModifier.None)
        {
            return interval;
        }

        var days = Period.DaysBetween(earliest, latest) + 1;
        return modifier switch
        {
            TimeModifier.Start when days > 1 => new DateInterval(earliest, earliest.PlusDays(days / 2)),
            TimeModifier.End when days > 1 => new DateInterval(latest.PlusDays(-(days / 2)), latest),
            TimeModifier.Mid when days > 3 => new DateInterval(earliest.PlusDays(days / 4), latest.PlusDays(-(days / 4))),
            TimeModifier.Approx => new DateInterval(earliest.PlusDays(-Margin(days)), latest.PlusDays(Margin(days))),
            TimeModifier.Before => new DateInterval(null, latest),
            TimeModifier.After => new DateInterval(earliest, null),
            _ => interval,
        };
    }

    private static int Margin(int days) => Math.Max(3, days / 2);
}
