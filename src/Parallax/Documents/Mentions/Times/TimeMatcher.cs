using System.Collections.Immutable;
using Parallax.Documents.Mentions.Pieces;

namespace Parallax.Documents.Mentions.Times;

/// <summary>Finds the rule that matches longest at a piece.</summary>
internal static class TimeMatcher
{
    public static TimeMatch? Match(ImmutableArray<Piece> pieces, int at)
    {
        TimeMatch? best = null;
        var piece = pieces[at];
        if (piece.Lower.Length == 0)
        {
            return null;
        }

        Try(TimeRules.StartingWith(piece.Lower), pieces, at, ref best);
        foreach (var word in TimeLexicon.Of(piece))
        {
            Try(TimeRules.StartingWith("{" + word.Class + "}"), pieces, at, ref best);
        }

        foreach (var wordClass in TimeRules.ComputedClasses)
        {
            if (TimeClasses.TryMatch(wordClass[1..^1], pieces, at, new TimeSlots(), out _))
            {
                Try(TimeRules.StartingWith(wordClass), pieces, at, ref best);
            }
        }

        return best;
    }

    private static void Try(ImmutableArray<TimeRule> rules, ImmutableArray<Piece> pieces, int at, ref TimeMatch? best)
    {
        foreach (var rule in rules)
        {
            var slots = new TimeSlots();
            var end = MatchElements(rule, pieces, at, slots);
            if (end > 0 && (best is null || end > best.End || (end == best.End && rule.Order < best.Rule.Order)) && IsInContext(rule, pieces, at, end))
            {
                best = new TimeMatch(rule, at + rule.Action.Skip, end, slots);
            }
        }
    }

    // The index behind the match, 0 for none.
    private static int MatchElements(TimeRule rule, ImmutableArray<Piece> pieces, int at, TimeSlots slots)
    {
        var joined = false;
        foreach (var element in rule.Elements)
        {
            if (at >= pieces.Length || (joined && pieces[at].SpaceBefore))
            {
                return 0;
            }

            joined = false;
            if (element[0] == '{')
            {
                if (!TimeClasses.TryMatch(element[1..^1], pieces, at, slots, out at))
                {
                    return 0;
                }
            }
            else if (element == "-")
            {
                if (!pieces[at].IsJoiner)
                {
                    return 0;
                }

                joined = true;
                at++;
            }
            else if (pieces[at].Lower == element || (element == "'s" && pieces[at].Lower == "’s"))
            {
                at++;
            }
            else
            {
                return 0;
            }
        }

        return at;
    }

    private static bool IsInContext(TimeRule rule, ImmutableArray<Piece> pieces, int at, int end)
    {
        var first = rule.Elements[0];
        if (rule.Type == TimeType.Duration)
        {
            // an age ("a 12-year-old", "52 years old"), "a second chance", "a quarter of"
            return !IsAge(pieces, end) && !IsCompound(rule, pieces, end) &&
                !(first == "{a}" && rule.Elements.Length == 2 && pieces[at + 1].Lower is "second" or "quarter" && !(end < pieces.Length && pieces[end].Is("ago")));
        }

        if (first == "the" && rule.Elements.Length == 2 && pieces[end - 1].Is("fall"))
        {
            return false; // "the fall of the city"
        }

        return rule.Elements.Length != 1 || first switch
        {
            "{year}" => YearContext.IsYear(pieces, at),
            "{month}" when pieces[at].Lower is "may" or "march" => MonthContext.IsMonth(pieces, at),
            "{month}" when pieces[at].Span.Length <= 4 && pieces[at].Lower is not ("june" or "july") => end < pieces.Length && pieces[end] is { Lower: ".", SpaceBefore: false },
            "current" or "recent" => end < pieces.Length && pieces[end].IsWord,
            _ => true,
        };
    }

    // "a day-by-day account"
    private static bool IsCompound(TimeRule rule, ImmutableArray<Piece> pieces, int end) =>
        !rule.Elements.Contains("-") && end + 1 < pieces.Length && pieces[end].IsJoiner && pieces[end + 1] is { IsWord: true, SpaceBefore: false };

    private static bool IsAge(ImmutableArray<Piece> pieces, int end) =>
        end < pieces.Length && (pieces[end].Is("old") || (pieces[end].IsJoiner && end + 1 < pieces.Length && pieces[end + 1].Lower is "old" or "olds"));
}
