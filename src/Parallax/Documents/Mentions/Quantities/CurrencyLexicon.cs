using System;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents.Mentions.Pieces;
using Parallax.Rules;

namespace Parallax.Documents.Mentions.Quantities;

/// <summary>Currency signs, codes and names of <c>en/currencies.tsv</c>, with their ISO 4217 codes.</summary>
internal static class CurrencyLexicon
{
    private static readonly ImmutableArray<(string[] Words, string Kind, string Code)> Rows =
        [.. RuleFile.Rows("en/currencies.tsv").Select(row => (row[0].Split(' '), row[1], row[2]))];

    private static readonly FrozenSet<string> Signs = Rows.Where(row => row.Kind == "sign").Select(row => row.Words[0]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (string[] Words, string Kind, string Code)[]> ByFirst = Rows
        .GroupBy(row => row.Words[0], StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(row => row.Words.Length).ToArray(), StringComparer.Ordinal);

    public static bool IsSign(string character) => Signs.Contains(character);

    /// <summary>A sign or code that can stand before an amount: "$", "US$", "EUR".</summary>
    public static bool TryPrefix(ImmutableArray<Piece> pieces, int at, out string code, out int end) =>
        TryMatch(pieces, at, name: false, out code, out end);

    /// <summary>A name, sign or code that can stand behind an amount: "euros", "Egyptian pounds", "€", "EUR".</summary>
    public static bool TrySuffix(ImmutableArray<Piece> pieces, int at, out string code, out int end) =>
        TryMatch(pieces, at, name: true, out code, out end) || TryMatch(pieces, at, name: false, out code, out end);

    private static bool TryMatch(ImmutableArray<Piece> pieces, int at, bool name, out string code, out int end)
    {
        code = string.Empty;
        end = at;
        if (at >= pieces.Length || !ByFirst.TryGetValue(pieces[at].Lower, out var candidates))
        {
            return false;
        }

        foreach (var (words, kind, found) in candidates)
        {
            if ((kind == "name") != name || at + words.Length > pieces.Length || (kind == "code" && !IsCode(pieces[at], words)))
            {
                continue;
            }

            var matches = true;
            for (var i = 1; i < words.Length && matches; i++)
            {
                matches = pieces[at + i].Lower == words[i] && (name || !pieces[at + i].SpaceBefore);
            }

            if (matches)
            {
                code = found;
                end = at + words.Length;
                return true;
            }
        }

        return false;
    }

    // "USD 5", "Rs 5", "Mx$5"; not "Try 5 times"
    private static bool IsCode(Piece piece, string[] words) => words.Length > 1 || piece.Lower.Length < 3 ? piece.Capital : piece.Upper;
}
