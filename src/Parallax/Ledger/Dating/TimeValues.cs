using System;
using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Parallax.Documents.Mentions.Times;

namespace Parallax.Ledger.Dating;

/// <summary>Makes dates of time mentions once it is known when their documents were published.</summary>
internal static class TimeValues
{
    private const int DeepestReference = 8;

    public static DateInterval OfAbsolute(SymbolicTime time) => TimeResolver.Resolve(time, DateInterval.Unknown, null);

    /// <summary>The days that a time mention can mean.</summary>
    public static DateInterval IntervalOf(ImmutableArray<TimeMention> times, int index, DateInterval published, int depth = 0) =>
        times[index].Time is { } time && depth < DeepestReference
            ? TimeResolver.Resolve(time, published, reference => reference >= 0 && reference < times.Length && reference != index ? IntervalOf(times, reference, published, depth + 1) : DateInterval.Unknown)
            : DateInterval.Unknown;

    /// <summary>The date of a mention; null for durations and sets.</summary>
    public static ReportedDate? Of(LedgerDocument document, int index, ReportedDate published)
    {
        var mention = document.Record.Times[index];
        if (mention.Time is not { } time || mention.Type is TimeType.Duration or TimeType.Set)
        {
            return null;
        }

        var interval = IntervalOf(document.Record.Times, index, published.Interval);
        var own = document.At(mention.Span);
        if (interval.IsUnknown)
        {
            return new ReportedDate { Value = time.ToString(), Basis = Basis.Unknown, Evidence = [own] };
        }

        var (value, precision) = ValueOf(interval);
        return time.IsAbsolute
            ? new ReportedDate { Value = time.ToString(), Interval = interval, Precision = precision, Basis = Basis.Stated, Evidence = [own] }
            : new ReportedDate
            {
                Value = value is null ? null : value + time.Clock,
                Interval = interval,
                Precision = precision,
                Basis = Basis.Inferred,
                Evidence = [own with { Reason = "counted from the report's date" }, .. published.Evidence],
            };
    }

    /// <summary>A day, month or year where the interval is just that.</summary>
    private static (string? Value, DatePrecision Precision) ValueOf(DateInterval interval)
    {
        if (interval is not { Earliest: { } first, Latest: { } last })
        {
            return (null, DatePrecision.Unknown);
        }

        return first == last ? (first.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), DatePrecision.Day)
            : interval == DateInterval.Month(first.Year, first.Month) ? (first.ToString("uuuu-MM", CultureInfo.InvariantCulture), DatePrecision.Month)
            : interval == DateInterval.Year(first.Year) ? (first.ToString("uuuu", CultureInfo.InvariantCulture), DatePrecision.Year)
            : (null, DatePrecision.Unknown);
    }

    /// <summary>
    /// The days on which a document can have been published that means <paramref name="day"/> by a time counted from its own date.
    /// </summary>
    /// <param name="time">The time, such as "September last year" or "two months ago".</param>
    /// <param name="day">The day that is meant.</param>
    /// <returns>Null where no day within three years fits.</returns>
    public static DateInterval? PublishedGiven(SymbolicTime time, DateInterval day)
    {
        if (day is not { Earliest: { } first, Latest: { } last } || Period.DaysBetween(first, last) > 31 || time.IsAbsolute || time.Anchor == TimeAnchor.Text)
        {
            return null;
        }

        // what is said of this week or this year may lie ahead
        var start = time is { Anchor: TimeAnchor.Document, Shift: 0 } ? time.Unit switch { TimeUnit.Week => first.PlusDays(-6), TimeUnit.Month => first.PlusDays(-31), TimeUnit.Year => first.PlusDays(-365), _ => first } : first;
        LocalDate? earliest = null, latest = null;
        for (var published = start; published <= last.PlusYears(3); published = published.PlusDays(1))
        {
            var meant = TimeResolver.Resolve(time, DateInterval.Day(published), null);
            if (!meant.IsUnknown && meant.Earliest is not null && meant.Latest is not null && meant.Overlaps(day))
            {
                earliest ??= published;
                latest = published;
            }
        }

        if (earliest is not { } from || latest is not { } to || to >= last.PlusYears(3))
        {
            return null;
        }

        // "this week" is also said of the days before a Monday; "two months ago" is rounded to its unit
        var slack = time.Anchor != TimeAnchor.Document ? 0 : time.Unit switch
        {
            TimeUnit.Week when Math.Abs(time.Shift) <= 1 => Math.Max(0, 7 - Period.DaysBetween(last, to)),
            TimeUnit.Week => 4,
            TimeUnit.Month when time.Month is null && Math.Abs(time.Shift) > 1 => 15,
            TimeUnit.Year when time.Month is null && Math.Abs(time.Shift) > 1 => 183,
            TimeUnit.Day when Math.Abs(time.Shift) > 2 => 1,
            _ => 0,
        };
        return new DateInterval(LocalDate.Max(start, from.PlusDays(-slack)), IsBareMonth(time) ? null : to.PlusDays(slack));
    }

    /// <summary>"In September" is said of one some years past as well.</summary>
    private static bool IsBareMonth(SymbolicTime time) => time is { Anchor: TimeAnchor.Calendar, Month: not null, Day: null, Weekday: null };
}
