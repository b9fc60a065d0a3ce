using System.Collections.Immutable;
using Parallax.Documents.Mentions.Pieces;

namespace Parallax.Documents.Mentions.Quantities;

/// <summary>Reads fractions: "a third", "two-thirds", "half", "one in three", "four in every 1,000", "1/3", "four out of five".</summary>
internal static class FractionReader
{
    private const int Places = 6;

    public static bool TryRead(ImmutableArray<Piece> pieces, int at, out ReadNumber fraction)
    {
        fraction = default;
        if (NumberReader.IsSlashed(pieces, at, out var slashed))
        {
            fraction = new ReadNumber(slashed, at + 3, true);
            return true;
        }

        if (pieces[at].Lower is "half")
        {
            // not "half an hour", "the first half", "half-hearted", "half past"
            var before = at > 0 ? pieces[at - 1].Lower : string.Empty;
            var after = at + 1 < pieces.Length ? pieces[at + 1] : default;
            var isHalf = (after.Lower is "of" or "the" or "its" or "their" or "his" or "her" or "our" or "that" or "those" || before is "by" or "a" or "nearly" or "almost" or "about" or "than" or "in") &&
                before is not ("first" or "second" or "other" or "last" or "latter" or "final" or "better") && !after.IsJoiner && !(before is "a" && at > 1 && pieces[at - 2].Is("and"));
            if (isHalf && !(after.Lower is "a" or "an" or "past"))
            {
                fraction = new ReadNumber(0.5m, at + 1, false);
                return true;
            }

            return false;
        }

        if (NumberReader.TryRead(pieces, at, out var number) && number.IsWhole && number.Value is > 0 and < 1000)
        {
            return TryShare(pieces, number, out fraction) || TryDenominator(pieces, at, number, out fraction);
        }

        // "a third of", "a quarter of"
        if (pieces[at].Lower is "a" or "an" && at + 1 < pieces.Length && NumberLexicon.Is(pieces[at + 1], "denominator", out var below) &&
            !pieces[at + 1].Lower.EndsWith('s') && at + 2 < pieces.Length && pieces[at + 2].Is("of"))
        {
            fraction = new ReadNumber(decimal.Round(1 / below, Places), at + 2, false);
            return true;
        }

        return false;
    }

    // "one in three", "four in every 1,000", "four out of five"
    private static bool TryShare(ImmutableArray<Piece> pieces, ReadNumber number, out ReadNumber fraction)
    {
        fraction = default;
        var at = number.End;
        var isOutOf = at + 2 < pieces.Length && pieces[at].Is("out") && pieces[at + 1].Is("of");
        if (!isOutOf && !(at + 1 < pieces.Length && pieces[at].Is("in")))
        {
            return false;
        }

        var next = isOutOf ? at + 2 : at + 1;
        var every = next < pieces.Length && pieces[next].Is("every");
        next = every ? next + 1 : next;
        if (next >= pieces.Length || !NumberReader.TryRead(pieces, next, out var whole) || !whole.IsWhole || whole.Value <= number.Value ||
            (!every && (whole.Value > 10 || (number.Value > 1 && !isOutOf))) || pieces[next].Span.Length == 4)
        {
            return false;
        }

        // "one in ten cities" counts places
        if (!every && !isOutOf && number.Value != 1)
        {
            return false;
        }

        fraction = new ReadNumber(decimal.Round(number.Value / whole.Value, Places), whole.End, number.Digits);
        return true;
    }

    // "two-thirds", "three quarters", "one-third"
    private static bool TryDenominator(ImmutableArray<Piece> pieces, int at, ReadNumber number, out ReadNumber fraction)
    {
        fraction = default;
        var next = number.End;
        if (number.Digits || number.Value > 20)
        {
            return false;
        }

        var joined = next < pieces.Length && pieces[next].IsJoiner;
        next = joined ? next + 1 : next;
        if (next >= pieces.Length || !NumberLexicon.Is(pieces[next], "denominator", out var below) || below <= number.Value ||
            (number.Value == 1) == pieces[next].Lower.EndsWith('s'))
        {
            return false;
        }

        // "two quarters" of a business year, "one second"
        if (pieces[next].Lower is "quarters" && number.Value != 3)
        {
            return false;
        }

        fraction = new ReadNumber(decimal.Round(number.Value / below, Places), next + 1, false);
        return at >= 0;
    }
}
