using System;
using System.Collections.Immutable;
using System.Globalization;
using Parallax.Documents.Mentions.Pieces;
using Parallax.Documents.Mentions.Quantities;

namespace Parallax.Documents.Mentions.Times;

/// <summary>Reads the numbers of times of day for the rows of <c>en/time-parts.tsv</c>.</summary>
internal static class ClockReader
{
    public static bool TryMatch(TimeClass name, ImmutableArray<Piece> pieces, int at, ref TimeSlots slots, out int end)
    {
        end = at + 1;
        switch (name)
        {
            case TimeClass.Hour or TimeClass.Hour2 when TryHour(pieces[at], out var hour):
                slots = name == TimeClass.Hour ? slots with { Clock = new ClockTime(hour, 0) } : slots with { Clock2 = new ClockTime(hour, 0) };
                return true;
            case TimeClass.Minute when IsTwoDigits(pieces[at], out var minute):
                slots.Clock = slots.Clock!.Value with { Minute = minute };
                return true;
            case TimeClass.Second when IsTwoDigits(pieces[at], out var second):
                slots.Clock = slots.Clock!.Value with { Second = second };
                return true;
            case TimeClass.Minutes when NumberReader.TryRead(pieces, at, out var count) && count.IsWhole && count.Value is >= 1 and <= 59 && !pieces[at].Is("a"):
                slots.Number = count.Value;
                end = count.End;
                return true;
            case TimeClass.Spoken when NumberLexicon.StartsNumber(pieces[at]) && NumberReader.TryRead(pieces, at, out var spoken) && spoken.Value is >= 10 and <= 59:
                slots.Clock = slots.Clock!.Value with { Minute = (int)spoken.Value };
                end = spoken.End;
                return true;
            case TimeClass.Stopped when TryStopped(pieces[at], out var clock):
                slots.Clock = clock;
                return true;
            case TimeClass.Military or TimeClass.Military2 when pieces[at] is { IsNumber: true, Span.Length: 4 } && CalendarReader.IsDigits(pieces[at], 4) &&
                TimeClasses.Parse(pieces[at].Lower) is var digits && digits < 2400 && digits % 100 < 60 && !(name == TimeClass.Military2 && slots.Clock is { Hour: 0 or > 12 } && CalendarReader.IsYear(pieces, at, out _)):
                var military = new ClockTime(digits / 100, digits % 100);
                slots = name == TimeClass.Military ? slots with { Clock = military } : slots with { Clock2 = military };
                return true;
            default:
                return false;
        }
    }

    /// <summary>The time of day that a row gives; null where its numbers are none.</summary>
    public static ClockTime? Of(TimeMatch match)
    {
        if (match.Rule.Action.Clock is { } named)
        {
            return new ClockTime(TimeClasses.Parse(named), 0);
        }

        if (match.Slots.Clock is not { } clock || clock.Hour > 24)
        {
            return null;
        }

        if (match.Rule.Action.Minute is { } text)
        {
            var isBefore = text[0] == '-';
            var digits = text.TrimStart('-');
            var minutes = digits == "$num" ? (int)match.Slots.Number!.Value : TimeClasses.Parse(digits);
            clock = isBefore ? clock with { Hour = clock.Hour == 0 ? 23 : clock.Hour == 1 ? 12 : clock.Hour - 1, Minute = 60 - minutes } : clock with { Minute = minutes };
        }

        return clock.Afternoon is not null && clock.Hour > 12 && !(clock.Hour <= 23 && clock.Afternoon == true) ? null : clock;
    }

    private static bool TryHour(Piece piece, out int hour)
    {
        hour = 0;
        if (CalendarReader.IsDigits(piece, 2))
        {
            hour = TimeClasses.Parse(piece.Lower);
            return hour <= 24;
        }

        if ((NumberLexicon.Is(piece, "one", out var word) || NumberLexicon.Is(piece, "teen", out word)) && word is >= 1 and <= 12)
        {
            hour = (int)word;
            return true;
        }

        return false;
    }

    private static bool IsTwoDigits(Piece piece, out int number)
    {
        number = 0;
        return piece is { IsNumber: true, SpaceBefore: false, Span.Length: 2 } && int.TryParse(piece.Lower, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= 59;
    }

    // "10.15"
    private static bool TryStopped(Piece piece, out ClockTime clock)
    {
        clock = default;
        var stop = piece.IsNumber ? piece.Lower.IndexOf('.', StringComparison.Ordinal) : -1;
        if (stop is < 1 or > 2 || piece.Lower.Length - stop != 3 ||
            !int.TryParse(piece.Lower.AsSpan(0, stop), NumberStyles.None, CultureInfo.InvariantCulture, out var hour) ||
            !int.TryParse(piece.Lower.AsSpan(stop + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var minute) || hour > 24 || minute > 59)
        {
            return false;
        }

        clock = new ClockTime(hour, minute);
        return true;
    }
}
