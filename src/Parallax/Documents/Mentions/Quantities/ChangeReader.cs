using System.Collections.Immutable;
using System.Globalization;
using Parallax.Documents.Mentions.Pieces;

namespace Parallax.Documents.Mentions.Quantities;

/// <summary>Reads words of change with a factor of their own ("doubled", "tenfold") and the direction beside an amount ("up 12 %").</summary>
internal static class ChangeReader
{
    private static readonly PhraseTable Changes = new("en/changes.tsv");

    /// <summary>A change with its factor. The modifier belongs to it: "more than doubled".</summary>
    public static bool TryRead(ImmutableArray<Piece> pieces, int at, out decimal factor, out ChangeDirection direction)
    {
        factor = 0;
        direction = ChangeDirection.None;
        if (!pieces[at].IsWord || !Changes.TryAt(pieces, at, out var row, out _) || row[2] == "-")
        {
            return false;
        }

        // "to double the fund", "will double", but not "double standards"
        if (row.Length > 3 && !(at > 0 && pieces[at - 1].Lower is "to" or "will" or "would" or "could" or "may" or "might" or "than" or "nearly" or "almost" or "should" or "roughly" or "can" or "demand" or "products"))
        {
            return false;
        }

        factor = decimal.Parse(row[2], CultureInfo.InvariantCulture);
        direction = Direction(row[1]);
        return true;
    }

    /// <summary>Which way an amount changes: from a word up to four pieces before it, or up to two behind.</summary>
    public static ChangeDirection DirectionAt(ImmutableArray<Piece> pieces, int start, int end)
    {
        for (var i = start - 1; i >= 0 && i >= start - 4; i--)
        {
            if (pieces[i].Lower is "to" or "at" or "from" || pieces[i].Kind == PieceKind.Symbol)
            {
                break;
            }

            if (Changes.TryAt(pieces, i, out var row, out _) && row[2] == "-" && row[0] is not ("more" or "less" or "higher" or "lower" or "fewer"))
            {
                return Direction(row[1]);
            }
        }

        for (var i = end; i < pieces.Length && i < end + 2; i++)
        {
            if (pieces[i].Kind == PieceKind.Symbol || pieces[i].Lower is "of")
            {
                break;
            }

            if (Changes.TryAt(pieces, i, out var row, out _) && row[2] == "-" && row[0] != "up" && row[0] != "down")
            {
                return Direction(row[1]);
            }
        }

        return ChangeDirection.None;
    }

    private static ChangeDirection Direction(string word) => word == "up" ? ChangeDirection.Up : ChangeDirection.Down;
}
