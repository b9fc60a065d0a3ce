using System.Collections.Immutable;
using Parallax.Documents.Mentions.Pieces;

namespace Parallax.Documents.Mentions.Quantities;

/// <summary>Reads the measure behind a number: " km", "-hour", "%".</summary>
internal static class UnitReader
{
    private static readonly PhraseTable Units = new("en/units.tsv");

    /// <summary>The measure that starts at a piece, hyphen allowed.</summary>
    public static bool TryRead(ImmutableArray<Piece> pieces, int at, out string unit, out string? ucum, out int end)
    {
        unit = string.Empty;
        ucum = null;
        end = at;
        if (at >= pieces.Length)
        {
            return false;
        }

        var from = pieces[at].IsJoiner && at + 1 < pieces.Length && !pieces[at + 1].SpaceBefore ? at + 1 : at;
        if (!Units.TryAt(pieces, from, out var row, out end))
        {
            return false;
        }

        // "20 million", not "m"; "in" and "st" are words first
        if (pieces[from].Lower is "mi" or "ha" or "mw" or "gw" or "kw" or "oz" or "ml" or "mg" && end == from + 1 && pieces[from].SpaceBefore && pieces[from].Capital)
        {
            return false;
        }

        unit = row[1];
        ucum = row[2] == "-" ? null : row[2];
        return true;
    }
}
