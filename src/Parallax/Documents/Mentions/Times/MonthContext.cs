using System.Collections.Frozen;
using System.Collections.Immutable;
using Parallax.Documents.Mentions.Pieces;
using Parallax.Documents.Mentions.Quantities;
using Parallax.Rules;

namespace Parallax.Documents.Mentions.Times;

/// <summary>Tells the month from the verb in "May" and "March", and months in small letters from other words.</summary>
internal static class MonthContext
{
    private static readonly FrozenSet<string> Before = RuleFile.Set("en/time-contexts.tsv");

    /// <summary>True behind a word that a month follows, such as "in", "since", "early".</summary>
    public static bool IsMonth(ImmutableArray<Piece> pieces, int at) =>
        (at > 0 && Before.Contains(pieces[at - 1].Lower)) ||
        (at + 2 < pieces.Length && pieces[at].Capital && pieces[at + 1].Lower is "to" or "through" or "until" && TimeLexicon.TryGet(pieces[at + 2], TimeClass.Month, out _));

    /// <summary>True for a short month behind "in" and the like: "since Feb", not "Jan Kavan".</summary>
    public static bool IsShortMonth(ImmutableArray<Piece> pieces, int at) =>
        at > 0 && pieces[at - 1].Lower is not ("and" or "of" or "by" or "for" or "the" or "on") && Before.Contains(pieces[at - 1].Lower) && !(at + 1 < pieces.Length && pieces[at + 1] is { IsWord: true, Capital: true });

    /// <summary>True for a month in small letters beside a number, or behind a word that a month follows: "14 nov", "in june". "March" and "may" need more.</summary>
    public static bool MayBeSmall(ImmutableArray<Piece> pieces, int at)
    {
        if (pieces[at].Capital)
        {
            return true;
        }

        if (pieces[at].Lower is "may" or "march" or "mar")
        {
            return IsOrdinal(pieces, at + 1) || (at + 2 < pieces.Length && pieces[at + 1].Is("the") && IsOrdinal(pieces, at + 2)) || (at + 1 < pieces.Length && NumberLexicon.Is(pieces[at + 1], "ten")) || (at > 0 && (IsSuffix(pieces[at - 1]) || (pieces[at - 1].Is("of") && at > 1 && (IsSuffix(pieces[at - 2]) || NumberLexicon.Is(pieces[at - 2], "ordinal"))))) ||
                (at + 1 < pieces.Length && CalendarReader.IsYear(pieces, at + 1, out var year) && year > 1800 && IsMonth(pieces, at)) || (at > 0 && pieces[at - 1].Lower is "until" or "since");
        }

        var previous = at > 0 && pieces[at - 1].Lower is "-" or "/" or "of" or "the" or "," or "." ? at - 2 : at - 1;
        var next = at + 1 < pieces.Length && pieces[at + 1].Lower is "-" or "/" or "." or "the" or "," ? at + 2 : at + 1;
        if (at + 2 < pieces.Length && pieces[at + 1].Lower is "last" or "next" or "this" && pieces[at + 2].Is("year"))
        {
            return true;
        }

        return IsNumber(pieces, previous) || IsNumber(pieces, next) || (IsMonth(pieces, at) && pieces[at].Lower is not ("jan" or "sep" or "apr"));
    }

    private static bool IsNumber(ImmutableArray<Piece> pieces, int at) =>
        at >= 0 && at < pieces.Length && (pieces[at].IsNumber || IsSuffix(pieces[at]) || NumberLexicon.Is(pieces[at], "ordinal") || NumberLexicon.StartsNumber(pieces[at]));

    private static bool IsOrdinal(ImmutableArray<Piece> pieces, int at) =>
        at < pieces.Length && (NumberLexicon.Is(pieces[at], "ordinal") || (pieces[at].IsNumber && at + 1 < pieces.Length && IsSuffix(pieces[at + 1]) && !pieces[at + 1].SpaceBefore));

    private static bool IsSuffix(Piece piece) => piece.Lower is "st" or "nd" or "rd" or "th";
}
