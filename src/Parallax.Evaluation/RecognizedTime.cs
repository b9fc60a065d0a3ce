using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Parallax.Documents.Mentions.Times;

namespace Parallax.Evaluation;

/// <summary>Compares found times with the values that a case of Recognizers-Text allows.</summary>
internal static class RecognizedTime
{
    public static bool Matches(ImmutableArray<TimeMention> times, List<int> found, LocalDate day, string kind, JsonElement value)
    {
        string? Text(string field) => value.TryGetProperty(field, out var cell) && cell.ValueKind == JsonValueKind.String ? cell.GetString() : null;
        var timex = Text("timex") ?? string.Empty;
        switch (kind)
        {
            case "duration" or "set":
                return found.Any(i => Same(times[i].Duration, timex) || times[i].Value == timex);
            case "time":
                return found.Any(i => times[i].Time?.Clock is { } clock && Clock(clock) == Clock(timex));
            case "datetime" when timex == "PRESENT_REF":
                return found.Any(i => times[i].Value == timex);
            case "date" or "datetime":
                var moment = Text("value") ?? string.Empty;
                return Day(moment[..Math.Min(10, moment.Length)]) is { } date && found.Any(i => Readings(times, i, day).Any(days => days == DateInterval.Day(date))) &&
                    (kind == "date" || found.Any(i => times[i].Time?.Clock is { } clock && Clock(clock) == Clock("T" + moment[11..])));
            default:
                return Range(times, found, day, Day(Text("start")), Day(Text("end")), Text("Mod") is not null) ||
                    found.Any(i => IsLength(times, i, day, timex, Day(Text("start")), Day(Text("end"))));
        }
    }

    public static string Shown(ImmutableArray<TimeMention> times, int index, LocalDate day)
    {
        var days = Readings(times, index, day).FirstOrDefault();
        return $"{times[index].Value} {days.Earliest?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)}/{days.Latest?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)} {times[index].Modifier}";
    }

    // The end of a range is the day behind it; a range that a modifier opens has one bound, one that it narrows lies within what is modified.
    private static bool Range(ImmutableArray<TimeMention> times, List<int> found, LocalDate day, LocalDate? start, LocalDate? end, bool isModified)
    {
        var wanted = new DateInterval(start, end?.PlusDays(-1));
        if (wanted.IsUnknown)
        {
            return false;
        }

        foreach (var first in Readings(times, found[0], day))
        {
            if (first == wanted || (isModified && Opens(first, start, end)))
            {
                return true;
            }

            // "from May to June": two mentions, the end included or not
            foreach (var last in found.Count > 1 ? Readings(times, found[^1], day) : [])
            {
                if (first.Earliest == start && (last.Latest == wanted.Latest || last.Latest == end || last.Earliest == end))
                {
                    return true;
                }
            }

            // "June to August 1992", "2014-2018": a last month or year that is included
            if (times[found[0]].Time?.Until is { } until && first.Earliest == start && (first.Latest == end || TimeResolver.Resolve(until, DateInterval.Day(day), null).Earliest == end))
            {
                return true;
            }

            // "the next three days": from tomorrow or from today
            if (first.Earliest is { } earliest && start is { } from && first.Latest is { } latest && end is { } to && (earliest == from || earliest == from.PlusDays(1)) && (latest == to || latest == to.PlusDays(-1)))
            {
                return true;
            }
        }

        return false;
    }

    // "the last three months" has TIMEX3's length for a value, and one end at the day of the document
    private static bool IsLength(ImmutableArray<TimeMention> times, int index, LocalDate day, string timex, LocalDate? start, LocalDate? end) =>
        times[index].Duration is { } length && timex.EndsWith("," + length + ")", StringComparison.Ordinal) &&
        Readings(times, index, day).Any(days => (days.Latest is { } latest && latest == end) || (days.Earliest is { } earliest && (earliest == start || earliest.PlusDays(1) == start)));

    private static bool Opens(DateInterval days, LocalDate? start, LocalDate? end)
    {
        bool IsEdge(LocalDate? edge) => edge is { } at && (days.Earliest == at || days.Latest == at || days.Latest?.PlusDays(1) == at);
        return start is null ? IsEdge(end) : end is null ? IsEdge(start) : days.Earliest <= start && days.Latest >= end.Value.PlusDays(-1);
    }

    // As the words say and, where they leave it open, as past and as future.
    private static IEnumerable<DateInterval> Readings(ImmutableArray<TimeMention> times, int index, LocalDate day)
    {
        if (times[index].Time is not { } time)
        {
            yield break;
        }

        foreach (var direction in time.Direction == TimeDirection.Unknown ? [TimeDirection.Past, TimeDirection.Future, TimeDirection.Unknown] : new[] { time.Direction })
        {
            foreach (var modifier in new[] { time.Modifier, TimeModifier.None }.Distinct())
            {
                yield return TimeResolver.Resolve(time with { Direction = direction, Modifier = modifier, Until = time.Until is { Direction: TimeDirection.Unknown } until ? until with { Direction = direction } : time.Until },
                    DateInterval.Day(day), next => Resolve(times, next, day, 0));
            }
        }
    }

    private static DateInterval Resolve(ImmutableArray<TimeMention> times, int index, LocalDate day, int depth) =>
        times[index].Time is { } time && depth < 10
            ? TimeResolver.Resolve(time with { Until = null }, DateInterval.Day(day), next => Resolve(times, next, day, depth + 1))
            : DateInterval.Unknown;

    private static LocalDate? Day(string? text) => text is { Length: >= 10 } && LocalDatePattern.Iso.Parse(text[..10]) is { Success: true, Value: var day } ? day : null;

    private static bool Same(string? found, string timex) => found is not null && (found == timex || found.Replace("PX", "P1", StringComparison.Ordinal) == timex);

    // hours and minutes; noughts that one of them leaves out
    private static string Clock(string clock)
    {
        var text = clock.TrimStart('T');
        while (text.EndsWith(":00", StringComparison.Ordinal))
        {
            text = text[..^3];
        }

        return text;
    }
}
