using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using System.Collections.Immutable;
using Parallax.Documents.Mentions.Pieces;
using Parallax.Rules;

namespace Parallax.Documents.Mentions.Times;

/// <summary>Widens a time by the words before it that modify it (<c>time-modifiers.tsv</c>): "late last month", "less than 32 months".</summary>
internal static class TimeModifiers
{
    private static readonly FrozenDictionary<string, (string[] Words, TimeModifier? Date, TimeModifier? Duration)[]> ByLast = Load();

    /// <summary>The first piece of the widened expression and its modifier.</summary>
    public static (int Start, TimeModifier Modifier) Widen(ImmutableArray<Piece> pieces, TimeMatch match, int floor)
    {
        var start = match.Start;
        if (start == floor || !ByLast.TryGetValue(pieces[start - 1].Lower, out var phrases))
        {
            return (start, TimeModifier.None);
        }

        var isCount = match.Slots.Number is not null && pieces[start].Lower is not ("the" or "last" or "past" or "next");
        var isDuration = match.Rule.Type == TimeType.Duration ? isCount || pieces[start].Lower is "a" or "an" or "half" or "several" : isCount;
        var isDate = match.Rule.Type != TimeType.Duration;
        foreach (var (words, date, duration) in phrases)
        {
            if (start - words.Length < floor || !Matches(pieces, start - words.Length, words))
            {
                continue;
            }

            var modifier = isDate && date is not null && (date != TimeModifier.Approx || isDuration || match.Rule.Type == TimeType.Time) ? date
                : isDuration ? duration : null;
            if (modifier is { } found)
            {
                return (start - words.Length, found);
            }
        }

        return (start, TimeModifier.None);
    }

    private static bool Matches(ImmutableArray<Piece> pieces, int at, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] == "-" ? !pieces[at + i].IsJoiner : pieces[at + i].Lower != words[i])
            {
                return false;
            }
        }

        return true;
    }

    private static FrozenDictionary<string, (string[] Words, TimeModifier? Date, TimeModifier? Duration)[]> Load()
    {
        var phrases = new List<(string[] Words, TimeModifier? Date, TimeModifier? Duration)>();
        foreach (var row in RuleFile.Rows("en/time-modifiers.tsv"))
        {
            phrases.Add((row[0].Split(' '), Parse(row[1]), Parse(row[2])));
        }

        return phrases.GroupBy(phrase => phrase.Words[^1], StringComparer.Ordinal).ToFrozenDictionary(
            group => group.Key, group => group.OrderByDescending(phrase => phrase.Words.Length).ToArray(), StringComparer.Ordinal);
    }

    private static TimeModifier? Parse(string cell) => cell switch
    {
        "-" => null,
        "none" => TimeModifier.None,
        "start" => TimeModifier.Start,
        "mid" => TimeModifier.Mid,
        "end" => TimeModifier.End,
        "approx" => TimeModifier.Approx,
        "less" => TimeModifier.LessThan,
        "more" => TimeModifier.MoreThan,
        "atleast" => TimeModifier.EqualOrMore,
        "atmost" => TimeModifier.EqualOrLess,
        _ => throw new FormatException($"time-modifiers.tsv: unknown modifier {cell}"),
    };
}
