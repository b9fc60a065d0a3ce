using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Parallax.Documents.Mentions.Pieces;
using Parallax.Rules;

namespace Parallax.Documents.Mentions.Times;

/// <summary>Tells a year from a count of four digits.</summary>
internal static class YearContext
{
    private static readonly FrozenSet<string> Before = RuleFile.Set("en/time-contexts.tsv");

    /// <summary>True for four digits alone that read as a year: behind "in", "since" and the like, or where nothing countable follows.</summary>
    public static bool IsYear(ImmutableArray<Piece> pieces, int at)
    {
        var year = int.Parse(pieces[at].Lower, CultureInfo.InvariantCulture);
        var next = at + 1 < pieces.Length ? pieces[at + 1] : default;
        var previous = at > 0 ? pieces[at - 1] : default;
        if (previous.Kind == PieceKind.Symbol && previous.Lower is "/" or "#" or "." or ":" && !pieces[at].SpaceBefore)
        {
            return false;
        }

        // "Boeing 1900", "ID: 1999-4" and the like
        if (next.IsJoiner && !next.SpaceBefore && at + 2 < pieces.Length && pieces[at + 2] is { IsWord: true, SpaceBefore: false })
        {
            return false;
        }

        var isCounted = next.IsWord && !next.Capital && next.Lower is not null && (next.Lower.EndsWith('s') && next.Lower is not ("'s" or "’s" or "as" or "was" or "is" or "has" or "onwards") ||
            next.Lower is "people" or "men" or "women" or "children" or "troops" or "police" or "personnel" or "km" or "percent" or "per");
        if (previous.IsWord && Before.Contains(previous.Lower))
        {
            return !isCounted || previous.Lower is "the" or "in" or "since" or "during" && year is >= 1900 and < 2100 && next.Lower is not ("people" or "men" or "women" or "children" or "troops");
        }

        return !isCounted && year is >= 1600 and < 2100;
    }
}
