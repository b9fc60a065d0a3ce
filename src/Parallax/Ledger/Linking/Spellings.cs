using System;
using System.Collections.Frozen;
using System.Globalization;
using System.Linq;
using Parallax.Rules;

namespace Parallax.Ledger.Linking;

/// <summary>
/// How far apart two spellings of a word are: an edit distance whose steps cost little where letters are written for one sound
/// (weighted after Ristad and Yianilos, 1998; the weights are readable in <c>en/transliterations.tsv</c>).
/// </summary>
internal static class Spellings
{
    /// <summary>More than that is another word, whatever its length.</summary>
    private const double Most = 0.95;

    /// <summary>Cost that a letter of a word may bear.</summary>
    private const double PerLetter = 0.17;

    private const double Vowels = 0.25;
    private const double LostVowel = 0.5;
    private const double Doubled = 0.05;

    private static readonly FrozenDictionary<(string, string), double> s_costs = RuleFile.Rows("en/transliterations.tsv")
        .Select(row => (A: row[0], B: row.Length > 2 ? row[1] : string.Empty, Cost: double.Parse(row[^1], CultureInfo.InvariantCulture)))
        .SelectMany(row => new[] { ((row.A, row.B), row.Cost), ((row.B, row.A), row.Cost) })
        .DistinctBy(pair => pair.Item1).ToFrozenDictionary(pair => pair.Item1, pair => pair.Cost);

    private static readonly int s_longest = s_costs.Keys.Max(pair => Math.Max(pair.Item1.Length, pair.Item2.Length));

    /// <summary>True for two spellings of one word: no letter is another altogether, and few are written otherwise.</summary>
    /// <param name="a">Folded.</param>
    /// <param name="b">Folded.</param>
    public static bool AreOne(string a, string b) => a == b || Cost(a, b) is var cost && cost <= Most && cost <= PerLetter * Math.Max(3, Math.Min(a.Length, b.Length));

    /// <summary>True for a word and what a slip makes of it: one letter another, dropped, added or swapped, in five or more.</summary>
    public static bool AreNear(string a, string b) =>
        Math.Min(a.Length, b.Length) >= 5 && (AreOne(a, b) || Cost(a, b) <= 1.1 || NameKeys.Distance(a, b, 1) <= 1);

    /// <summary>Cost of the cheapest way from the one to the other.</summary>
    public static double Cost(string a, string b)
    {
        (a, b) = (Bare(a), Bare(b));
        if (a.Length > 40 || b.Length > 40)
        {
            return a == b ? 0 : double.MaxValue;
        }

        var table = new double[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                table[i, j] = i == 0 && j == 0 ? 0 : Cheapest(a, b, i, j, table);
            }
        }

        return table[a.Length, b.Length];
    }

    private static double Cheapest(string a, string b, int i, int j, double[,] table)
    {
        var best = double.MaxValue;
        if (i > 0 && j > 0)
        {
            best = table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : IsVowel(a[i - 1]) && IsVowel(b[j - 1]) ? Vowels : 1);
        }

        if (i > 0)
        {
            best = Math.Min(best, table[i - 1, j] + Lost(a, i - 1));
        }

        if (j > 0)
        {
            best = Math.Min(best, table[i, j - 1] + Lost(b, j - 1));
        }

        for (var m = 0; m <= Math.Min(s_longest, i); m++)
        {
            for (var n = 0; n <= Math.Min(s_longest, j); n++)
            {
                if (m + n > 0 && s_costs.TryGetValue((a.Substring(i - m, m), b.Substring(j - n, n)), out var cost))
                {
                    best = Math.Min(best, table[i - m, j - n] + cost);
                }
            }
        }

        return best;
    }

    private static double Lost(string word, int at) =>
        at > 0 && word[at] == word[at - 1] ? Doubled : IsVowel(word[at]) ? LostVowel : 1;

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static string Bare(string word) => word.AsSpan().IndexOfAny('\'', '’', '`') < 0 ? word : string.Concat(word.Where(c => c is not ('\'' or '’' or '`')));
}
