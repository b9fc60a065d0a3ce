using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Parallax.Documents.Mentions.Pieces;
using Parallax.Rules;

namespace Parallax.Documents.Mentions.Times;

/// <summary>The words of <c>en/time-links.tsv</c> that stand before, between and behind times.</summary>
internal static class TimeSignals
{
    private static readonly ImmutableArray<ImmutableArray<string>> All = RuleFile.Rows("en/time-links.tsv");

    private static readonly PhraseTable Before = new(Rows("before"));

    private static readonly PhraseTable Behind = new(Rows("behind"));

    private static readonly PhraseTable Openers = new(Rows("opener"));

    private static readonly FrozenSet<string> Ranges = Rows("range").Select(row => row[0] + " " + row[1]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Lastings = Rows("lasting").Select(row => row[0] + " " + row[1]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Spans = Rows("span").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Signs = Rows("count").ToFrozenDictionary(row => row[0], row => int.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>Which side of a time the words before and behind it open.</summary>
    public static TimeSignal Around(ImmutableArray<Piece> pieces, TimePlace place, TimeMention time)
    {
        if (time.Type is not (TimeType.Date or TimeType.Time) || time.Duration is not null)
        {
            return TimeSignal.None;
        }

        return Before.TryBefore(pieces, place.Start, out var row, out _) || Behind.TryAt(pieces, place.End, out row, out _)
            ? Enum.Parse<TimeSignal>(row[1], ignoreCase: true) : TimeSignal.None;
    }

    /// <summary>True where the words between two times, and those before the first, make a range of them.</summary>
    /// <param name="pieces">The pieces of the block.</param>
    /// <param name="a">The first time.</param>
    /// <param name="b">The second one.</param>
    /// <param name="isOpened">True where a word before the first asks for the second: "from", "between".</param>
    public static bool IsRange(ImmutableArray<Piece> pieces, TimePlace a, TimePlace b, out bool isOpened)
    {
        var between = Between(pieces, a, b);
        isOpened = Openers.TryBefore(pieces, a.Start, out var opener, out _) && Ranges.Contains(opener[1] + " " + between);
        isOpened |= Ranges.Contains("any " + between);
        return isOpened || Ranges.Contains("- " + between);
    }

    /// <summary>True where a length begins with the time behind it: "three days starting next Monday".</summary>
    public static bool IsSpan(ImmutableArray<Piece> pieces, TimePlace length, TimePlace time) => Spans.Contains(Between(pieces, length, time));

    /// <summary>True where a clock time belongs to the day before it: "Thursday before 5 p.m.".</summary>
    public static bool IsOfDay(ImmutableArray<Piece> pieces, TimePlace day, TimePlace clock) =>
        (clock.Start == day.End + 1 && pieces[day.End].Is(",")) || (Before.TryBefore(pieces, clock.Start, out _, out var start) && start == day.End);

    /// <summary>1 where a length is counted forwards from the time behind it, -1 backwards, null where it is not.</summary>
    public static int? Sign(ImmutableArray<Piece> pieces, TimePlace length, TimePlace time) =>
        Signs.TryGetValue(Between(pieces, length, time), out var sign) ? sign : null;

    /// <summary>True for "the first nine months of 1997".</summary>
    public static bool IsOf(ImmutableArray<Piece> pieces, TimePlace length, TimePlace time) => Between(pieces, length, time) is "of" or "of the" or "in";

    /// <summary>True where a time and a length make a range; first is "clock" or "length".</summary>
    public static bool IsLasting(ImmutableArray<Piece> pieces, TimePlace a, TimePlace b, string first) => Lastings.Contains(first + " " + Between(pieces, a, b));

    private static string Between(ImmutableArray<Piece> pieces, TimePlace a, TimePlace b) =>
        b.Start - a.End is > 0 and <= 3 ? string.Join(' ', pieces[a.End..b.Start].Select(piece => piece.Lower is "–" or "—" or "~" ? "-" : piece.Lower == "til" ? "till" : piece.Lower)) : string.Empty;

    private static IEnumerable<ImmutableArray<string>> Rows(string kind) => All.Where(row => row[0] == kind).Select(row => row.RemoveAt(0));
}
