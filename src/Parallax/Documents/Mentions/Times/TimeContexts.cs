using System.Collections.Frozen;
using System.Collections.Immutable;
using Parallax.Documents.Mentions.Pieces;
using Parallax.Rules;

namespace Parallax.Documents.Mentions.Times;

/// <summary>What stands around an expression and shows that it is no time.</summary>
internal static class TimeContexts
{
    private static readonly FrozenSet<string> FunctionWords = RuleFile.Set("en/function-words.txt");

    public static bool Allow(TimeRule rule, ImmutableArray<Piece> pieces, int at, int end, int depth)
    {
        var first = rule.Elements[0];
        if (rule.Action.Alone && end < pieces.Length && !MayFollow(pieces[end]) && !IsClock(pieces, end))
        {
            return false;
        }

        if (depth == 0 && IsInCode(pieces, at, end))
        {
            return false;
        }

        if (rule.Type == TimeType.Duration)
        {
            // an age ("a 12-year-old", "52 years old"), "a second chance", "a quarter of"
            return !IsAge(pieces, end) && !(pieces[end - 1].Is("quarters") && pieces[end - 2].IsJoiner) && !IsCompound(rule, pieces, end) &&
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
            "{month}" when pieces[at].Span.Length <= 4 && pieces[at].Lower is not ("june" or "july") => (end < pieces.Length && pieces[end] is { Lower: ".", SpaceBefore: false }) || MonthContext.IsShortMonth(pieces, at) || (depth > 0 && at > 0 && pieces[at - 1].Is("of")),
            "current" or "recent" => end < pieces.Length && pieces[end].IsWord,
            _ => true,
        };
    }

    private static bool IsClock(ImmutableArray<Piece> pieces, int at) =>
        TimeRules.PartOf(TimeClass.Clock) is { } clock && TimeMatcher.MatchPart(clock, pieces, at, 0) is not null;

    // "at 5 percent", "on the 9th floor"
    private static bool MayFollow(Piece piece) => piece.Kind switch
    {
        PieceKind.Word => (piece.Capital || FunctionWords.Contains(piece.Lower)) && piece.Lower is not ("to" or "until" or "till" or "hundred"),
        PieceKind.Number => false,
        _ => piece.Lower is not ("%" or "$" or "€" or "£" or "/" or ":") && !piece.IsJoiner,
    };

    // "138-2010-2015", "2015-1-32": a number of something
    private static bool IsInCode(ImmutableArray<Piece> pieces, int at, int end) =>
        (pieces[at].IsNumber && !pieces[at].SpaceBefore && at > 1 && pieces[at - 1].IsJoiner && pieces[at - 2].IsNumber) ||
        (pieces[end - 1].IsNumber && end + 1 < pieces.Length && pieces[end].IsJoiner && pieces[end + 1] is { IsNumber: true, SpaceBefore: false });

    // "a day-by-day account"
    private static bool IsCompound(TimeRule rule, ImmutableArray<Piece> pieces, int end) =>
        !rule.Elements.Contains("-") && end + 1 < pieces.Length && pieces[end].IsJoiner && pieces[end + 1] is { IsWord: true, SpaceBefore: false };

    private static bool IsAge(ImmutableArray<Piece> pieces, int end) =>
        end < pieces.Length && (pieces[end].Is("old") || (pieces[end].IsJoiner && end + 1 < pieces.Length && pieces[end + 1].Lower is "old" or "olds"));
}
