using System;
using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Parallax.Documents.Mentions.Pieces;
using Parallax.Documents.Mentions.Quantities;

namespace Parallax.Documents.Mentions.Times;

/// <summary>Matches one class of a time rule at a piece and fills its slot.</summary>
internal static class TimeClasses
{
    public static bool TryMatch(TimeClass name, ImmutableArray<Piece> pieces, int at, int depth, ref TimeSlots slots, out int end)
    {
        end = at + 1;
        if (at >= pieces.Length)
        {
            return false;
        }

        switch (name)
        {
            case TimeClass.Month or TimeClass.Month2 when TimeLexicon.TryGet(pieces[at], TimeClass.Month, out var month, MonthContext.MayBeSmall(pieces, at)):
                slots = name == TimeClass.Month ? slots with { Month = Parse(month) } : slots with { Month2 = Parse(month) };
                return true;
            case TimeClass.Weekday or TimeClass.Weekdays or TimeClass.WeekdayAbbr when TimeLexicon.TryGet(pieces[at], name, out var weekday):
                slots.Weekday = (IsoDayOfWeek)Parse(weekday);
                return true;
            case TimeClass.Season when TimeLexicon.TryGet(pieces[at], name, out var season):
                slots.Season = season;
                return true;
            case TimeClass.Unit or TimeClass.Units when TimeLexicon.TryGet(pieces[at], name, out var unit):
                slots.UnitExtra = unit == "fortnight" ? 1 : 0;
                slots.Unit = unit == "fortnight" ? TimeUnit.Week : Enum.Parse<TimeUnit>(unit, ignoreCase: true);
                return true;
            case TimeClass.Units2 when TimeLexicon.TryGet(pieces[at], TimeClass.Units, out _):
                return true;
            case TimeClass.Partday or TimeClass.Partdays when TimeLexicon.TryGet(pieces[at], name, out var part):
                slots.Part = part;
                return true;
            case TimeClass.Noon when TimeLexicon.TryGet(pieces[at], name, out var noon):
                slots.Clock = new ClockTime(Parse(noon), 0);
                return true;
            case TimeClass.Nineties when TimeLexicon.TryGet(pieces[at], name, out var nineties):
                slots.Era = 1900 + Parse(nineties);
                return true;
            case TimeClass.Tz:
                return TimeLexicon.TryGet(pieces[at], name, out _);
            case TimeClass.Dom when CalendarReader.TryDayOfMonth(pieces, at, out var day, out end):
                slots.Day = day;
                return true;
            case TimeClass.DomTh when pieces[at].IsNumber && CalendarReader.TryDayOfMonth(pieces, at, out var day, out end) && end == at + 2:
                slots.Day = day;
                return true;
            case TimeClass.Dom2 when CalendarReader.TryDayOfMonth(pieces, at, out var day, out end):
                slots.Day2 = day;
                return slots.Month2 is not null || slots.Day is not { } first || day > first;
            case TimeClass.Nth when NumberLexicon.StartsNumber(pieces[at]) && NumberReader.TryRead(pieces, at, out var nth) && nth.Value is >= 2 and <= 31 && nth.End <= at + 3:
                slots.Day = (int)nth.Value;
                end = nth.End;
                return true;
            case TimeClass.Year when CalendarReader.IsYear(pieces, at, out var year):
                slots.Year = year;
                return true;
            case TimeClass.Year2 when CalendarReader.IsYear(pieces, at, out var year) && year > slots.Year:
                slots.Year2 = year;
                return true;
            case TimeClass.Yy when CalendarReader.TryShortYear(pieces, at, out var year, out end):
                slots.Year = year;
                return true;
            case TimeClass.MonthDigits when CalendarReader.IsDigits(pieces[at], 2) && Parse(pieces[at].Lower) is >= 1 and <= 12 and var number:
                slots.Month = number;
                return true;
            case TimeClass.Digits2 when pieces[at] is { IsNumber: true, SpaceBefore: false, Span.Length: 2 } && slots.Year is { } from &&
                CalendarReader.IsDigits(pieces[at], 2) && Parse(pieces[at].Lower) is var last && last == (from + 1) % 100 | last > from % 100:
                slots.Year2 = (from / 100 * 100) + last + (last < from % 100 ? 100 : 0);
                return true;
            case TimeClass.Decade:
                return CalendarReader.TryDecade(pieces, at, ref slots, out end);
            case TimeClass.SpokenYear:
                return CalendarReader.TrySpokenYear(pieces, at, ref slots, out end);
            case TimeClass.Iso:
                return CalendarReader.TryIso(pieces, at, ref slots, out end);
            case TimeClass.Compact:
                return CalendarReader.TryCompact(pieces, at, ref slots);
            case TimeClass.SlashDate:
                return CalendarReader.TrySlashed(pieces, at, ref slots, out end);
            case TimeClass.Num when TryCount(pieces, at, out var number):
                slots.Number = number.Value;
                end = number.End;
                return true;
            case TimeClass.Num2 when TryCount(pieces, at, out var number):
                slots.Number2 = number.Value;
                end = number.End;
                return true;
            case TimeClass.A when pieces[at].Lower is "a" or "an" or "one":
                slots.Number = 1;
                return true;
            case TimeClass.Ordinal when CalendarReader.TryOrdinal(pieces, at, out var ordinal, out end):
                slots.Number = ordinal;
                return true;
            case TimeClass.Hour or TimeClass.Hour2 or TimeClass.Minute or TimeClass.Minutes or TimeClass.Spoken or TimeClass.Second or TimeClass.Stopped or TimeClass.Military or TimeClass.Military2:
                return ClockReader.TryMatch(name, pieces, at, ref slots, out end);
            case TimeClass.Half or TimeClass.Clock or TimeClass.Clock2 or TimeClass.Holiday:
                return TryPart(name, pieces, at, depth, ref slots, out end);
            case TimeClass.Day or TimeClass.Part or TimeClass.Date or TimeClass.Span:
                return TryExpression(name, pieces, at, depth, ref slots, out end);
            default:
                return false;
        }
    }

    private static bool TryPart(TimeClass name, ImmutableArray<Piece> pieces, int at, int depth, ref TimeSlots slots, out int end)
    {
        end = at;
        var node = TimeRules.PartOf(name == TimeClass.Clock2 ? TimeClass.Clock : name);
        if (node is null || TimeMatcher.MatchPart(node, pieces, at, depth) is not { } match)
        {
            return false;
        }

        end = match.End;
        switch (name)
        {
            case TimeClass.Half:
                slots.Clock = slots.Clock!.Value with { Afternoon = match.Rule.Action.Meridiem == "pm" };
                return !(pieces[at].Lower is "a" or "p" && end == at + 1 && pieces[at].SpaceBefore); // "9a", not "9 a day"
            case TimeClass.Holiday:
                slots.Holiday = match.Rule.Action.Holiday;
                return true;
            case TimeClass.Clock:
                slots.Clock = ClockReader.Of(match);
                return slots.Clock is not null;
            default:
                slots.Clock2 = ClockReader.Of(match);
                return slots.Clock2 is not null;
        }
    }

    private static bool TryExpression(TimeClass name, ImmutableArray<Piece> pieces, int at, int depth, ref TimeSlots slots, out int end)
    {
        end = at;
        if (TimeMatcher.Match(pieces, at, depth + 1) is not { } match || !TimeKinds.Is(TimeKinds.Of(match), name))
        {
            return false;
        }

        end = match.End;
        slots.Base = TimeKinds.Slots(match).Base;
        slots.Length = TimeKinds.Slots(match).Length;
        return true;
    }

    internal static int Parse(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static bool TryCount(ImmutableArray<Piece> pieces, int at, out ReadNumber number)
    {
        if (!pieces[at].Is("a") && NumberReader.TryRead(pieces, at, out number) && number.Value is > 0 and < 100_000 && !CalendarReader.IsAfterCurrency(pieces, at))
        {
            return true;
        }

        number = default;
        return false;
    }
}
