using System;

namespace Parallax.Documents.Mentions.Times;

/// <summary>What kind of expression a match is, for rules that carry it on or hold it.</summary>
internal static class TimeKinds
{
    private static readonly TimeClass[] All = [TimeClass.Day, TimeClass.Part, TimeClass.Date, TimeClass.Span];

    /// <summary>The classes that a rule may begin with to carry on.</summary>
    public static ReadOnlySpan<TimeClass> Classes => All;

    /// <summary>A day, a part of a day, a date of any length, a clock time or a length of time; none for what no rule carries on.</summary>
    public static TimeClass Of(TimeMatch match)
    {
        var (action, type) = (match.Rule.Action, match.Rule.Type);
        if (type == TimeType.Duration)
        {
            return action.Reference is null && action.Count is not -1 ? TimeClass.Span : TimeClass.None;
        }

        if (type == TimeType.Set || action.Reference is not null)
        {
            return TimeClass.None;
        }

        var time = TimeBuilder.Symbolic(match, TimeModifier.None);
        if (time.Until is not null)
        {
            return time.Weekday is not null && time.Until.Weekday is not null && time.Clock is null ? TimeClass.Date : TimeClass.None;
        }

        return time.Clock is { } clock ? (clock.Contains(':', StringComparison.Ordinal) ? TimeClass.Clock : TimeClass.Part)
            : IsDay(time) ? TimeClass.Day : TimeClass.Date;
    }

    /// <summary>True where an expression of a kind fits a class: a day is a date too.</summary>
    public static bool Is(TimeClass kind, TimeClass wordClass) => kind == wordClass || (kind == TimeClass.Day && wordClass == TimeClass.Date);

    /// <summary>What a rule that carries on begins with.</summary>
    public static TimeSlots Slots(TimeMatch match) => match.Rule.Type == TimeType.Duration
        ? new TimeSlots { Length = TimeBuilder.Duration(match) }
        : new TimeSlots { Base = TimeBuilder.Symbolic(match, match.Rule.Action.Modifier) };

    private static bool IsDay(SymbolicTime time) =>
        time.Era is null && (time.Day is not null || time.Weekday is not null || time.Easter is not null || (time.Anchor != TimeAnchor.Calendar && time.Unit == TimeUnit.Day));
}
