using System.Collections.Immutable;
using Parallax.Documents.Mentions.Pieces;
using Parallax.Documents.Mentions.Quantities;

namespace Parallax.Documents.Mentions.Times;

/// <summary>
/// Finds the expression that reaches farthest from a piece. What one rule gives, rules that begin with its kind carry on ("Tuesday" and "at 5"), and classes
/// inside a rule may be whole expressions ("the last week of" and "next month").
/// </summary>
internal static class TimeMatcher
{
    private const int Deepest = 3;

    // a dash of any kind, with or without white space around it
    private const string Dash = "~";

    public static TimeMatch? Match(ImmutableArray<Piece> pieces, int at, int depth = 0)
    {
        var piece = pieces[at];
        if (piece.Lower.Length == 0 || depth > Deepest)
        {
            return null;
        }

        TimeMatch? best = null;
        var search = new Search(pieces, at, depth);
        search.Words(TimeRules.Root, at, default, ref best);

        foreach (var word in TimeLexicon.Of(piece))
        {
            if (TimeRules.Root.Of(word.Class) is { } node)
            {
                search.Enter(word.Class, node, at, default, ref best);
            }
        }

        var mayCount = MayCount(piece);
        foreach (var (wordClass, node) in TimeRules.Computed)
        {
            if (mayCount || TimeRules.MayStart(wordClass, piece))
            {
                search.Enter(wordClass, node, at, default, ref best);
            }
        }

        if (best is null)
        {
            return null;
        }

        // "in" of "in summer 2019" must not hold the year off
        best = Extend(pieces, best, depth);
        return best.Start > at && Match(pieces, best.Start, depth + 1) is { } later && later.End > best.End ? later : best;
    }

    /// <summary>The longest way to write a part that starts at a piece.</summary>
    public static TimeMatch? MatchPart(TimeNode part, ImmutableArray<Piece> pieces, int at, int depth)
    {
        TimeMatch? best = null;
        new Search(pieces, at, depth, true).Walk(part, at, false, default, ref best);
        return best;
    }

    // "Tuesday" is carried on by "at 5"
    private static TimeMatch Extend(ImmutableArray<Piece> pieces, TimeMatch match, int depth)
    {
        for (var steps = 0; steps < Deepest && match.End < pieces.Length; steps++)
        {
            var kind = TimeKinds.Of(match);
            var longer = match;
            foreach (var wordClass in TimeKinds.Classes)
            {
                if (TimeKinds.Is(kind, wordClass) && TimeRules.Root.Of(wordClass) is { } node)
                {
                    TimeMatch? found = null;
                    new Search(pieces, match.Start, depth).Walk(node, match.End, false, TimeKinds.Slots(match), ref found);
                    longer = found is not null && found.End > longer.End ? found : longer;
                }
            }

            if (longer == match)
            {
                break;
            }

            match = longer;
        }

        return match;
    }

    // The word that rules know a piece by. A hyphen and a colon ask that what follows be joined on.
    private static string Key(Piece piece, out bool joins)
    {
        joins = piece.IsJoiner || piece.Lower == ":";
        return piece.IsJoiner ? "-"
            : piece.Lower is "-" or "–" or "—" ? Dash
            : piece.Lower == ":" && piece.SpaceBefore ? string.Empty
            : piece.Lower == "’s" ? "'s"
            : piece.Lower == "til" ? "till"
            : piece.Lower;
    }

    // Every computed class starts with digits, a number word, an article or the apostrophe of a decade: most words need not be tried.
    private static bool MayCount(Piece piece) => piece.Kind switch
    {
        PieceKind.Number => true,
        PieceKind.Symbol => piece.Lower is "'" or "’" or "‘",
        _ => NumberLexicon.Knows(piece.Lower) || piece.Lower is "a" or "an" or "half" or "minus" or "negative",
    };

    private readonly struct Search(ImmutableArray<Piece> pieces, int start, int depth, bool isPart = false)
    {
        public void Walk(TimeNode node, int at, bool joined, in TimeSlots slots, ref TimeMatch? best)
        {
            if (node.Rule is { } rule && !joined && (best is null || at > best.End || (at == best.End && rule.Order < best.Rule.Order)) && (isPart || TimeContexts.Allow(rule, pieces, start, at, depth)))
            {
                best = new TimeMatch(rule, start + rule.Action.Skip, at, slots);
            }

            if (at >= pieces.Length || (joined && pieces[at].SpaceBefore))
            {
                return;
            }

            Words(node, at, slots, ref best);
            foreach (var (wordClass, next) in node.Classes)
            {
                Enter(wordClass, next, at, slots, ref best);
            }
        }

        public void Words(TimeNode node, int at, in TimeSlots slots, ref TimeMatch? best)
        {
            if (!node.HasWords)
            {
                return;
            }

            var word = Key(pieces[at], out var joins);
            if (node.Of(word) is { } next)
            {
                Walk(next, at + 1, joins, slots, ref best);
            }

            if (word == "-" && node.Of(Dash) is { } dash)
            {
                Walk(dash, at + 1, false, slots, ref best);
            }
        }

        public void Enter(TimeClass wordClass, TimeNode next, int at, in TimeSlots slots, ref TimeMatch? best)
        {
            var filled = slots;
            if (TimeClasses.TryMatch(wordClass, pieces, at, depth, ref filled, out var end))
            {
                Walk(next, end, false, filled, ref best);
            }
        }
    }
}
