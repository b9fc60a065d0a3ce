using NodaTime;

namespace Parallax.Documents.Mentions.Times;

/// <summary>Days of the calendar by the fields of a symbolic time: of a year, nearest to a day, part of a period.</summary>
internal static class CalendarTimes
{
    /// <summary>True where the fields come again every year, month or week.</summary>
    public static bool IsOpen(SymbolicTime time) => time.Year is null && time.Era is null;

    /// <summary>True where the fields name one of many: a month, a feast, a season; a weekday of days.</summary>
    public static bool IsNamed(SymbolicTime time) =>
        (time.Unit == TimeUnit.Month && (time.Month is not null || time.Season is not null || time.Easter is not null)) || (time.Unit == TimeUnit.Day && time.Weekday is not null);

    /// <summary>The days that fields of the calendar mean.</summary>
    public static DateInterval Resolve(SymbolicTime time, DateInterval documentDate)
    {
        if (time.Era is { } era)
        {
            return time.Unit == TimeUnit.Century ? OfYears(era, era + 99) : OfYears(era, era + 9);
        }

        if (time.Year is { } year)
        {
            return Within(time, year) ?? DateInterval.Year(year);
        }

        if (time.Weekday is null && time.Month is null && time.Quarter is null && time.Season is null && time.Easter is null && time.Day is null)
        {
            return DateInterval.Unknown; // a time of day
        }

        var first = documentDate.Earliest is { } earliest ? Nearest(time, earliest) : DateInterval.Unknown;
        var last = documentDate.Latest is { } latest ? Nearest(time, latest) : DateInterval.Unknown;
        return new DateInterval(first.Earliest, last.Latest);
    }

    /// <summary>The part of a year that the fields name; null where they name none.</summary>
    public static DateInterval? Within(SymbolicTime time, int year) =>
        time.Month is { } month
            ? time.Day is { } day ? OfDay(year, month, day)
            : time is { Ordinal: { } ordinal, Weekday: not null } ? Portion(time, ordinal, new LocalDate(year, month, 1), DateInterval.Month(year, month).Latest!.Value)
            : DateInterval.Month(year, month)
        : time.Easter is { } easter ? DateInterval.Day(Holidays.Easter(year).PlusDays(easter))
        : time.Quarter is { } quarter ? OfQuarter(year, quarter)
        : time.Season is { } season ? OfSeason(season, year)
        : null;

    /// <summary>A moment moved by units.</summary>
    public static LocalDateTime Plus(LocalDateTime moment, TimeUnit unit, int count) => unit switch
    {
        TimeUnit.Second => moment.PlusSeconds(count),
        TimeUnit.Minute => moment.PlusMinutes(count),
        TimeUnit.Hour => moment.PlusHours(count),
        TimeUnit.Day => moment.PlusDays(count),
        TimeUnit.Week => moment.PlusWeeks(count),
        TimeUnit.Month => moment.PlusMonths(count),
        TimeUnit.Quarter => moment.PlusMonths(3 * count),
        TimeUnit.Year => moment.PlusYears(count),
        TimeUnit.Decade => moment.PlusYears(10 * count),
        _ => moment.PlusYears(100 * count),
    };

    /// <summary>The nth of the units or weekdays in a period; weeks belong where their Thursday lies, as in ISO 8601.</summary>
    public static DateInterval Portion(SymbolicTime time, int ordinal, LocalDate first, LocalDate last)
    {
        if (time.Unit == TimeUnit.Week || ordinal == 0)
        {
            return Week(time, ordinal, first, last);
        }

        DateInterval part;
        if (time.Weekday is { } weekday)
        {
            var day = ordinal > 0
                ? (first.DayOfWeek == weekday ? first : first.Next(weekday)).PlusWeeks(ordinal - 1)
                : (last.DayOfWeek == weekday ? last : last.Previous(weekday)).PlusWeeks(ordinal + 1);
            part = DateInterval.Day(day);
        }
        else
        {
            part = time.Unit switch
            {
                TimeUnit.Month => MonthOf(ordinal > 0 ? first.PlusMonths(ordinal - 1) : last.PlusMonths(ordinal + 1)),
                TimeUnit.Quarter => QuarterOf(ordinal > 0 ? first.PlusMonths(3 * (ordinal - 1)) : last.PlusMonths(3 * (ordinal + 1))),
                TimeUnit.Year => DateInterval.Year(ordinal > 0 ? first.Year + ordinal - 1 : last.Year + ordinal + 1),
                TimeUnit.Decade => OfYears(first.Year + (10 * (ordinal - 1)), first.Year + (10 * ordinal) - 1),
                _ => DateInterval.Day(ordinal > 0 ? first.PlusDays(ordinal - 1) : last.PlusDays(ordinal + 1)),
            };
        }

        return part.Overlaps(new DateInterval(first, last)) ? part : DateInterval.Unknown;
    }

    // "the week of 10 April", "the weekend of Thanksgiving", "the third week of May"
    private static DateInterval Week(SymbolicTime time, int ordinal, LocalDate first, LocalDate last)
    {
        LocalDate monday;
        if (ordinal == 0)
        {
            // "Labor Day weekend" ends with the Monday
            if ((time.Weekday == IsoDayOfWeek.Sunday && first.DayOfWeek <= IsoDayOfWeek.Tuesday) || (time.Weekday == IsoDayOfWeek.Saturday && first.DayOfWeek is IsoDayOfWeek.Thursday or IsoDayOfWeek.Friday))
            {
                return DateInterval.Day(first);
            }

            monday = first.PlusDays(1 - (int)first.DayOfWeek);
            if (time.Weekday == IsoDayOfWeek.Saturday && first.DayOfWeek <= IsoDayOfWeek.Tuesday)
            {
                monday = monday.PlusWeeks(-1); // the weekend that is nearer
            }
        }
        else
        {
            var thursday = ordinal > 0
                ? (first.DayOfWeek == IsoDayOfWeek.Thursday ? first : first.Next(IsoDayOfWeek.Thursday)).PlusWeeks(ordinal - 1)
                : (last.DayOfWeek == IsoDayOfWeek.Thursday ? last : last.Previous(IsoDayOfWeek.Thursday)).PlusWeeks(ordinal + 1);
            if (thursday < first || thursday > last)
            {
                return DateInterval.Unknown;
            }

            monday = thursday.PlusDays(-3);
        }

        return time.Weekday is { } weekday ? DateInterval.Day(monday.PlusDays((int)weekday - 1)) : new DateInterval(monday, monday.PlusDays(6));
    }

    // With a direction the nearest one on that side, the day itself included; without one, both are possible.
    private static DateInterval Nearest(SymbolicTime time, LocalDate day)
    {
        DateInterval before, after;
        if (time.Weekday is { } weekday && time.Month is null && time.Day is null)
        {
            before = DateInterval.Day(day.DayOfWeek == weekday ? day : day.Previous(weekday));
            after = DateInterval.Day(day.DayOfWeek == weekday ? day : day.Next(weekday));
        }
        else if (time is { Day: { } dayOfMonth, Month: null })
        {
            before = InSomeMonth(time.Weekday, dayOfMonth, day, -1);
            after = InSomeMonth(time.Weekday, dayOfMonth, day, 1);
        }
        else
        {
            before = InSomeYear(time, day, -1);
            after = InSomeYear(time, day, 1);
        }

        return time.Direction switch
        {
            TimeDirection.Past => before,
            TimeDirection.Future => after,
            _ => before.Cover(after),
        };
    }

    private static DateInterval InSomeYear(SymbolicTime time, LocalDate day, int step)
    {
        const int UntilALeapYear = 8;
        for (var i = 0; i <= UntilALeapYear; i++)
        {
            var year = day.Year + (i * step);
            if (time is { Month: 2, Day: 29 } && !CalendarSystem.Iso.IsLeapYear(year))
            {
                continue;
            }

            var days = Within(time, year) ?? DateInterval.Unknown;
            if (step < 0 ? days.Earliest <= day : days.Latest >= day)
            {
                return days;
            }
        }

        return DateInterval.Unknown;
    }

    // "the 4th", "Friday the 13th"
    private static DateInterval InSomeMonth(IsoDayOfWeek? weekday, int dayOfMonth, LocalDate day, int step)
    {
        const int ThreeYears = 36;
        for (var i = 0; i <= ThreeYears; i++)
        {
            var month = day.PlusMonths(i * step);
            if (dayOfMonth <= CalendarSystem.Iso.GetDaysInMonth(month.Year, month.Month))
            {
                var found = new LocalDate(month.Year, month.Month, dayOfMonth);
                if ((step < 0 ? found <= day : found >= day) && (weekday is null || found.DayOfWeek == weekday))
                {
                    return DateInterval.Day(found);
                }
            }
        }

        return DateInterval.Unknown;
    }

    public static DateInterval OfDay(int year, int month, int day) =>
        day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? DateInterval.Day(new LocalDate(year, month, day)) : DateInterval.Month(year, month);

    public static DateInterval OfYears(int first, int last) => new(new LocalDate(first, 1, 1), new LocalDate(last, 12, 31));

    public static DateInterval OfQuarter(int year, int quarter) =>
        new(new LocalDate(year, (quarter * 3) - 2, 1), DateInterval.Month(year, quarter * 3).Latest);

    private static DateInterval MonthOf(LocalDate day) => DateInterval.Month(day.Year, day.Month);

    private static DateInterval QuarterOf(LocalDate day) => OfQuarter(day.Year, ((day.Month - 1) / 3) + 1);

    // Seasons of the northern hemisphere by months; a winter belongs to the year in which it ends or starts, so it holds both.
    private static DateInterval OfSeason(string season, int year) => season switch
    {
        "SP" => new DateInterval(new LocalDate(year, 3, 1), new LocalDate(year, 6, 20)),
        "SU" => new DateInterval(new LocalDate(year, 6, 1), new LocalDate(year, 9, 22)),
        "FA" => new DateInterval(new LocalDate(year, 9, 1), new LocalDate(year, 12, 20)),
        _ => new DateInterval(new LocalDate(year - 1, 12, 1), new LocalDate(year + 1, 3, 20)),
    };
}
