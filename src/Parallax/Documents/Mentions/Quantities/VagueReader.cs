using System.Collections.Immutable;
using Parallax.Documents.Mentions.Pieces;

namespace Parallax.Documents.Mentions.Quantities;

/// <summary>Reads vague numbers: "dozens", "tens of thousands", "several hundred", with the least they can mean.</summary>
internal static class VagueReader
{
    public static bool TryRead(ImmutableArray<Piece> pieces, int at, out decimal least, out int end)
    {
        end = at + 1;
        if (NumberLexicon.Is(pieces[at], "vague", out least))
        {
            // "tens of thousands", "hundreds of millions"; "tens" and "scores" alone only before "of"
            var next = at + 2;
            if (next < pieces.Length && pieces[at + 1].Is("of") && NumberLexicon.Is(pieces[next], "vague", out var factor) && factor > least / 2)
            {
                least = least * factor / 2;
                end = next + 1;
                return true;
            }

            return pieces[at].Lower is not ("tens" or "scores") || (next <= pieces.Length - 1 && pieces[at + 1].Is("of"));
        }

        // "several hundred", "a few thousand", "many thousands"
        var word = at;
        if (pieces[at].Is("a") && at + 1 < pieces.Length && pieces[at + 1].Is("few"))
        {
            word = at + 1;
        }

        if (pieces[word].Lower is "several" or "few" or "many" && word + 1 < pieces.Length &&
            (NumberLexicon.Is(pieces[word + 1], "hundred", out var magnitude) || NumberLexicon.Is(pieces[word + 1], "magnitude", out magnitude) ||
            pieces[word + 1].Is("dozen") && NumberLexicon.Is(pieces[word + 1], "dozen", out magnitude)))
        {
            least = 2 * magnitude;
            end = word + 2;
            return true;
        }

        return false;
    }
}
