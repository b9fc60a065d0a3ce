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
        if (time is { Until: { } end, Anchor: TimeAnchor.Calendar, Direction: TimeDirection.Unknown } && CalendarTimes.IsOpen(time) && end.Anchor == TimeAnchor.Calendar)
        {
            // both ends lie on the same side
            return Range(time with { Direction = TimeDirection.Past }, end, documentDate, ofTime).Cover(Range(time with { Direction = TimeDirection.Future }, end, documentDate, ofTime));
        }

        return time.Until is { } until ? Range(time, until, documentDate, ofTime) : Modify(ResolveOne(time, documentDate, ofTime), time.Modifier);
    }

    /// <summary>The moment that is so many units away from another, to the second: "in 30 minutes", "two months ago".</summary>
    /// <param name="time">A time counted from the document's, or one that is counted from such a time.</param>
    /// <param name="document">When the document was written.</param>
    /// <param name="ofTime">Resolves another time mention of the same document.</param>
    /// <returns>Null for a time that is not counted.</returns>
    public static LocalDateTime? Moment(SymbolicTime time, LocalDateTime document, Func<int, DateInterval>? ofTime)
    {
        if (time.Unit is not { } unit || time.Ordinal is not null || CalendarTimes.IsNamed(time))
        {
            return time.Anchor == TimeAnchor.Calendar && Resolve(time, DateInterval.Day(document.Date), ofTime) is { IsDay: true, Earliest: { } day } ? day.AtMidnight() : null;
        }

        var from = time.Anchor switch
        {
            TimeAnchor.Document => document,
            TimeAnchor.Of => time.Of is { } of ? Moment(of, document, ofTime) ?? Resolve(of, DateInterval.Day(document.Date), ofTime).Earliest?.AtMidnight() : null,
            TimeAnchor.Text => time.Reference is { } reference && ofTime is not null ? ofTime(reference).Earliest?.AtMidnight() : null,
            _ => null,
        };
        try
        {
            return from is { } start ? CalendarTimes.Plus(start, unit, time.Shift) : null;
        }
        catch (Exception exception) when (exception is ArgumentOutOfRangeException or OverflowException)
        {
            return null;
        }
    }

    private static DateInterval Range(SymbolicTime time, SymbolicTime until, DateInterval documentDate, Func<int, DateInterval>? ofTime)
    {
        var start = Edge(ResolveOne(time, documentDate, ofTime), time.Modifier, isEnd: false);
        var end = until.Anchor == TimeAnchor.Calendar && CalendarTimes.IsOpen(until) && start.Earliest is { } first
            ? Edge(ResolveOne(until with { Direction = TimeDirection.Future }, DateInterval.Day(first), ofTime), until.Modifier, isEnd: true)
            : Edge(ResolveOne(until, documentDate, ofTime), until.Modifier, isEnd: true);
        return end.Latest is { } latest && start.Earliest is { } earliest && latest < earliest
            ? start
            : new DateInterval(start.Earliest, end.Latest);
    }

    // "from the middle of 2007 to the end of 2008": an end of a range is a point
    private static DateInterval Edge(DateInterval interval, TimeModifier modifier, bool isEnd)
    {
        if (modifier == TimeModifier.Approx && interval.IsDay)
        {
            return interval; // "now" as an end is today
        }

        if (interval is not { Earliest: { } earliest, Latest: { } latest } || modifier is not (TimeModifier.Start or TimeModifier.Mid or TimeModifier.End))
        {
            return Modify(interval, modifier);
        }

        var middle = earliest.PlusDays((Period.DaysBetween(earliest, latest) + 1) / 2);
        return DateInterval.Day(modifier switch
        {
            TimeModifier.Start => earliest,
            TimeModifier.Mid => isEnd ? middle.PlusDays(-1) : middle,
            _ => latest,
        });
    }

    private static DateInterval ResolveOne(SymbolicTime time, DateInterval documentDate, Func<int, DateInterval>? ofTime)
    {
        try
        {
            return time.Anchor switch
            {
                TimeAnchor.Document => Shifted(time, documentDate),
                TimeAnchor.Text => time.Reference is { } reference && ofTime is not null ? Shifted(time, ofTime(reference)) : DateInterval.Unknown,
                TimeAnchor.Of => Of(time, documentDate, ofTime),
                _ => CalendarTimes.Resolve(time, documentDate),
            };
        }
        catch (Exception exception) when (exception is ArgumentOutOfRangeException or OverflowException)
        {
            return DateInterval.Unknown; // "40,000 years ago" lies outside the calendar
        }
    }

    private static DateInterval Of(SymbolicTime time, DateInterval documentDate, Func<int, DateInterval>? ofTime)
    {
        if (time.Of is not { } of)
        {
            return DateInterval.Unknown;
        }

        if (of.Anchor == TimeAnchor.Calendar && CalendarTimes.IsOpen(of) && of.Direction == TimeDirection.Unknown)
        {
            if (time.Direction == TimeDirection.Unknown)
            {
                return Of(time with { Direction = TimeDirection.Past }, documentDate, ofTime).Cover(Of(time with { Direction = TimeDirection.Future }, documentDate, ofTime));
            }

            of = of with { Direction = time.Direction };
        }

        var whole = Modify(ResolveOne(of, documentDate, ofTime), of.Modifier == TimeModifier.Approx ? TimeModifier.None : of.Modifier);
        return time.Ordinal is { } ordinal
            ? whole is { Earliest: { } first, Latest: { } last } ? CalendarTimes.Portion(time, ordinal, first, last) : DateInterval.Unknown
            : Shifted(time, whole);
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
        if (CalendarTimes.IsNamed(time))
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
                return time.Day is { } dayOfMonth ? CalendarTimes.OfDay(month.Year, month.Month, dayOfMonth) : DateInterval.Month(month.Year, month.Month);
            case TimeUnit.Quarter:
                var quarter = day.PlusMonths(3 * time.Shift);
                return CalendarTimes.OfQuarter(quarter.Year, ((quarter.Month - 1) / 3) + 1);
            case TimeUnit.Year:
                return CalendarTimes.Within(time, day.Year + time.Shift) ?? DateInterval.Year(day.Year + time.Shift);
            case TimeUnit.Decade:
                var decade = (day.Year / 10 * 10) + (10 * time.Shift);
                return IsCounted(time) ? DateInterval.Year(day.Year + (10 * time.Shift)) : CalendarTimes.OfYears(decade, decade + 9);
            case TimeUnit.Century:
                var century = (day.Year / 100 * 100) + (100 * time.Shift);
                return CalendarTimes.OfYears(century, century + 99);
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
    private static bool IsCounted(SymbolicTime time) => Math.Abs(time.Shift) > 1 && time.Ordinal is null;

    // "last December", "next Tuesday", "last summer": the nearest one of that name strictly on its side
    private static DateInterval Named(SymbolicTime time, LocalDate day)
    {
        if (time.Weekday is { } weekday && time.Month is null)
        {
            var (before, after) = (day.Previous(weekday), day.Next(weekday));
            if (time.Direction == TimeDirection.Unknown)
            {
                // nobody calls yesterday "last Friday" or tomorrow "next Friday"
                before = before.PlusDays(1) == day ? before.PlusWeeks(-1) : before;
                after = after.PlusDays(-1) == day ? after.PlusWeeks(1) : after;
            }

            var found = time.Shift switch
            {
                < 0 => before.PlusWeeks(time.Shift + 1),
                > 0 => after.PlusWeeks(time.Shift - 1),
                _ => day.PlusDays(1 - (int)day.DayOfWeek).PlusDays((int)weekday - 1),
            };
            return DateInterval.Day(found);
        }

        var year = day.Year + time.Shift;
        for (var candidate = year - 1; candidate <= year + 1; candidate++)
        {
            var interval = CalendarTimes.Within(time, candidate) ?? DateInterval.Unknown;
            var isLast = time.Shift < 0 && interval.Latest < day && (CalendarTimes.Within(time, candidate - time.Shift) ?? interval).Latest >= day;
            var isNext = time.Shift > 0 && interval.Earliest > day && (CalendarTimes.Within(time, candidate - time.Shift) ?? interval).Earliest <= day;
            if (isLast || isNext || (time.Shift == 0 && candidate == day.Year))
            {
                return interval;
            }
        }

        return DateInterval.Unknown;
    }

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
            TimeModifier.Start when days is 365 or 366 => new DateInterval(earliest, earliest.PlusMonths(6).PlusDays(-1)),
            TimeModifier.End when days is 365 or 366 => new DateInterval(earliest.PlusMonths(6), latest),
            TimeModifier.Start when days > 1 => new DateInterval(earliest, earliest.PlusDays((days / 2) - 1)),
            TimeModifier.End when days > 1 => new DateInterval(earliest.PlusDays(days / 2), latest),
            TimeModifier.Mid when days > 3 => new DateInterval(earliest.PlusDays(days / 4), latest.PlusDays(-(days / 4))),
            TimeModifier.Approx => new DateInterval(earliest.PlusDays(-Margin(days)), latest.PlusDays(Margin(days))),
            TimeModifier.Before => new DateInterval(null, latest),
            TimeModifier.After => new DateInterval(earliest, null),
            _ => interval,
        };
    }

    private static int Margin(int days) => Math.Max(3, days / 2);
}
