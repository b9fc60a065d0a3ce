using System;
using System.Globalization;
using NodaTime;
using NodaTime.Calendars;

namespace Parallax.Documents.Mentions.Times;

/// <summary>Writes a time as a TIMEX3 value, seen from a known document date.</summary>
public static class TimexValue
{
    /// <summary>The value, such as <c>1998-02</c>, <c>1998-W07</c> or <c>PRESENT_REF</c>; the words' own value where the calendar does not settle it.</summary>
    /// <param name="time">The time.</param>
    /// <param name="documentDay">The document's date.</param>
    /// <param name="ofTime">Resolves another time mention of the document; null where that cannot be done.</param>
    public static string Of(SymbolicTime time, LocalDate documentDay, Func<int, DateInterval>? ofTime)
    {
        if (time.Anchor == TimeAnchor.Document && (time.Unit is null || (time.Unit == TimeUnit.Day && time.Shift == 0 && time.Modifier == TimeModifier.Approx)))
        {
            return time.ToString();
        }

        var plain = time with
        {
            Modifier = TimeModifier.None,
            Until = null,
            Direction = time.Direction == TimeDirection.Unknown ? Nearer(time, documentDay, ofTime) : time.Direction,
        };
        var interval = TimeResolver.Resolve(plain, DateInterval.Day(documentDay), ofTime);
        if (interval.Earliest is not { } day)
        {
            return time.ToString();
        }

        return Date(time, day) + time.Clock;
    }

    // "Nov. 21" in a report of 2 November, with nothing to say whether it lies ahead: the one that is much nearer
    private static TimeDirection Nearer(SymbolicTime time, LocalDate documentDay, Func<int, DateInterval>? ofTime)
    {
        if ((time.Of ?? time) is not { Anchor: TimeAnchor.Calendar, Year: null } dated || !(dated.Month is not null && (dated.Day is not null || dated.Weekday is not null)) && dated.Easter is null)
        {
            return TimeDirection.Past;
        }

        int? Days(TimeDirection direction) =>
            TimeResolver.Resolve(time with { Modifier = TimeModifier.None, Until = null, Direction = direction }, DateInterval.Day(documentDay), ofTime).Earliest is { } day
                ? Math.Abs(Period.DaysBetween(documentDay, day)) : null;

        return Days(TimeDirection.Future) is { } ahead && Days(TimeDirection.Past) is { } behind && ahead * 2 < behind ? TimeDirection.Future : TimeDirection.Past;
    }

    private static string Date(SymbolicTime time, LocalDate day)
    {
        if (time.Weekday is not null && time.Until is not null)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{WeekYearRules.Iso.GetWeekYear(day):0000}-W{WeekYearRules.Iso.GetWeekOfWeekYear(day):00}-WE");
        }

        if (time.Day is not null || time.Weekday is not null || time.Clock is not null)
        {
            return Day(day);
        }

        if (time.Month is not null)
        {
            return Month(day);
        }

        if (time.Season is { } season)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{(season == "WI" ? day.Year + 1 : day.Year):0000}-{season}");
        }

        if (time.Quarter is not null)
        {
            return Quarter(day);
        }

        if (time.Era is not null)
        {
            return time.ToString();
        }

        return (time.Year is not null ? TimeUnit.Year : time.Unit ?? TimeUnit.Day) switch
        {
            TimeUnit.Week => string.Create(CultureInfo.InvariantCulture, $"{WeekYearRules.Iso.GetWeekYear(day):0000}-W{WeekYearRules.Iso.GetWeekOfWeekYear(day):00}"),
            TimeUnit.Month => Month(day),
            TimeUnit.Quarter => Quarter(day),
            TimeUnit.Year => day.Year.ToString("0000", CultureInfo.InvariantCulture),
            TimeUnit.Decade => (day.Year / 10).ToString("000", CultureInfo.InvariantCulture),
            TimeUnit.Century => (day.Year / 100).ToString("00", CultureInfo.InvariantCulture),
            _ => Day(day),
        };
    }

    private static string Day(LocalDate day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-{day.Month:00}-{day.Day:00}");

    private static string Month(LocalDate day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-{day.Month:00}");

    private static string Quarter(LocalDate day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-Q{((day.Month - 1) / 3) + 1}");
}
