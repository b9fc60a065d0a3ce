using System.Collections.Immutable;
using Parallax.Documents.Mentions.Pieces;
using Parallax.Documents.Mentions.Quantities;

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
            Try(TimeRules.StartingWithClass(word.Class), pieces, at, ref best);
        }

        if (!MayCount(piece))
        {
            return best;
        }

        foreach (var wordClass in TimeRules.ComputedClasses)
        {
            if (TimeClasses.TryMatch(wordClass, pieces, at, new TimeSlots(), out _))
            {
                Try(TimeRules.StartingWithClass(wordClass), pieces, at, ref best);
            }
        }

        return best;
    }

    // Every computed class starts with digits, a number word, an article or the apostrophe of a decade: most words need not be tried.
    private static bool MayCount(Piece piece) => piece.Kind switch
    {
        PieceKind.Number => true,
        PieceKind.Symbol => piece.Lower is "'" or "’" or "‘",
        _ => NumberLexicon.Knows(piece.Lower) || piece.Lower is "a" or "an" or "half" or "minus" or "negative",
    };

    private static void Try(ImmutableArray<TimeRule> rules, ImmutableArray<Piece> pieces, int at, ref TimeMatch? best)
    {
        foreach (var rule in rules)
        {
            // most rules fail at their second word: no slots are made for them
            if (rule.Elements.Length > 1 && rule.Classes[0] is null && rule.Classes[1] is null && rule.Elements[1] is not ("-" or "'s") && (at + 1 >= pieces.Length || pieces[at + 1].Lower != rule.Elements[1]))
            {
                continue;
            }

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
        for (var i = 0; i < rule.Elements.Length; i++)
        {
            var element = rule.Elements[i];
            if (at >= pieces.Length || (joined && pieces[at].SpaceBefore))
            {
                return 0;
            }

            joined = false;
            if (rule.Classes[i] is { } wordClass)
            {
                if (!TimeClasses.TryMatch(wordClass, pieces, at, slots, out at))
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
