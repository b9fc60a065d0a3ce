using System.Collections.Generic;
using Parallax.Documents.Language;

namespace Parallax.Documents.Mentions.Times;

/// <summary>Connects the times of a block with each other and with the tense of their clause.</summary>
internal static class TimeLinks
{
    private const int LongestGap = 12;

    /// <summary>Joins clock and day, links ranges and references, and gives open dates their direction.</summary>
    /// <param name="document">The document.</param>
    /// <param name="times">All times so far.</param>
    /// <param name="first">Index of the first time of the block.</param>
    public static void Connect(AnalyzedDocument document, List<TimeMention> times, int first)
    {
        JoinClocks(document.Text, times, first);
        for (var i = first; i < times.Count; i++)
        {
            if (times[i].Time is not { } time)
            {
                continue;
            }

            if (time.Anchor == TimeAnchor.Text)
            {
                time = time with { Reference = Antecedent(times, i) };
            }
            else if (time.Anchor == TimeAnchor.Calendar && time.Year is null && time.Era is null)
            {
                time = time with { Direction = TenseDirection.Of(document, times[i].Span) };
            }

            times[i] = times[i] with { Time = time };
        }

        for (var i = first; i + 1 < times.Count; i++)
        {
            LinkRange(document.Text, times, i);
        }
    }

    // "9 a.m. Tuesday" and "Tuesday, 9 a.m." are one time
    private static void JoinClocks(string text, List<TimeMention> times, int first)
    {
        for (var i = times.Count - 2; i >= first; i--)
        {
            var (a, b) = (times[i], times[i + 1]);
            if (!IsGap(text, a.Span.End, b.Span.Start, " ") && !IsGap(text, a.Span.End, b.Span.Start, ", "))
            {
                continue;
            }

            var (clock, day) = IsClock(a) && IsDay(b) ? (a, b) : IsClock(b) && IsDay(a) && b.Time!.Clock!.Contains(':', System.StringComparison.Ordinal) ? (b, a) : (null, null);
            if (clock is not null && day is not null)
            {
                times[i] = new TimeMention
                {
                    Span = Span.Cover(a.Span, b.Span),
                    Type = TimeType.Time,
                    Time = day.Time! with { Clock = clock.Time!.Clock },
                    Modifier = a.Modifier,
                };
                times.RemoveAt(i + 1);
            }
        }
    }

    private static bool IsClock(TimeMention mention) =>
        mention is { Type: TimeType.Time, Time: { Anchor: TimeAnchor.Calendar, Clock: not null, Weekday: null, Day: null, Year: null } };

    private static bool IsDay(TimeMention mention) =>
        mention is { Type: TimeType.Date, Time: { Clock: null, Era: null } time } && (time.Day is not null || time.Weekday is not null || time.Unit == TimeUnit.Day);

    private static bool IsGap(string text, int start, int end, string gap) =>
        end - start == gap.Length && string.CompareOrdinal(text, start, gap, 0, gap.Length) == 0;

    // "from February to March 1999", "between 1990 and 1995"
    private static void LinkRange(string text, List<TimeMention> times, int i)
    {
        var (a, b) = (times[i], times[i + 1]);
        if (a.Type != TimeType.Date || b.Type != TimeType.Date || a.Time is not { Until: null } start || b.Time is not { } stop || b.Span.Start - a.Span.End > LongestGap)
        {
            return;
        }

        var gap = text[a.Span.End..b.Span.Start].Trim();
        var before = text[System.Math.Max(0, a.Span.Start - 9)..a.Span.Start].TrimEnd().ToLowerInvariant();
        var isRange = gap is "to" or "until" or "till" or "through" && before.EndsWith("from", System.StringComparison.Ordinal) ||
            gap == "and" && before.EndsWith("between", System.StringComparison.Ordinal);
        if (!isRange || start.Anchor == TimeAnchor.Text || stop.Anchor == TimeAnchor.Text)
        {
            return;
        }

        if (start is { Anchor: TimeAnchor.Calendar, Year: null, Month: not null } && stop is { Anchor: TimeAnchor.Calendar, Year: not null })
        {
            start = start with { Year = start.Month > stop.Month ? stop.Year - 1 : stop.Year };
        }

        times[i] = a with { Time = start with { Until = stop } };
    }

    // The nearest earlier date that is about as fine as what is counted from it.
    private static int? Antecedent(List<TimeMention> times, int i)
    {
        var unit = times[i].Time!.Unit ?? TimeUnit.Day;
        for (var j = i - 1; j >= 0 && j >= i - 6; j--)
        {
            if (times[j] is { Type: TimeType.Date or TimeType.Time, Duration: null, Time: { } time } && time.Modifier != TimeModifier.Approx &&
                !(time.Anchor == TimeAnchor.Document && time.Unit is null) && Fineness(time) <= Coarseness(unit))
            {
                return j;
            }
        }

        return null;
    }

    private static int Fineness(SymbolicTime time) =>
        time.Day is not null || time.Weekday is not null || time.Clock is not null ? 0
        : time.Month is not null ? 2
        : time.Quarter is not null || time.Season is not null ? 3
        : time.Year is not null ? 4
        : time.Era is not null ? 5
        : Coarseness(time.Unit ?? TimeUnit.Day);

    private static int Coarseness(TimeUnit unit) => unit switch
    {
        TimeUnit.Week => 1,
        TimeUnit.Month => 2,
        TimeUnit.Quarter => 3,
        TimeUnit.Year => 4,
        TimeUnit.Decade => 5,
        TimeUnit.Century => 6,
        _ => 0,
    };
}
