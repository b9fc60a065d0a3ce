using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Globalization;
using Parallax.Documents.Mentions.Pieces;
using Parallax.Rules;

namespace Parallax.Documents.Mentions.Quantities;

/// <summary>The number words of <c>en/numbers.tsv</c>.</summary>
internal static class NumberLexicon
{
    private static readonly FrozenDictionary<string, NumberWord[]> Words = Load();

    /// <summary>The word's value as the first of the given kinds that it has.</summary>
    public static bool Is(Piece piece, string kind, out decimal value)
    {
        if (piece.IsWord && Words.TryGetValue(piece.Lower, out var senses))
        {
            foreach (var sense in senses)
            {
                if (sense.Kind == kind)
                {
                    value = sense.Value;
                    return true;
                }
            }
        }

        value = 0;
        return false;
    }

    public static bool Is(Piece piece, string kind) => Is(piece, kind, out _);

    /// <summary>True for any word of the list.</summary>
    public static bool Knows(string word) => Words.ContainsKey(word);

    /// <summary>True for a word that can start a number in words.</summary>
    public static bool StartsNumber(Piece piece) =>
        Is(piece, "one") || Is(piece, "teen") || Is(piece, "ten") || Is(piece, "hundred") || Is(piece, "magnitude");

    private static FrozenDictionary<string, NumberWord[]> Load()
    {
        var words = new Dictionary<string, List<NumberWord>>(StringComparer.Ordinal);
        foreach (var row in RuleFile.Rows("en/numbers.tsv"))
        {
            if (!words.TryGetValue(row[0], out var senses))
            {
                words[row[0]] = senses = [];
            }

            senses.Add(new NumberWord(row[1], decimal.Parse(row[2], CultureInfo.InvariantCulture)));
        }

        return words.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }
}
