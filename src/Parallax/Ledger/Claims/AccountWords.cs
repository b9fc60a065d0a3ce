using System;
using System.Linq;
using Parallax.Ledger.Dating.Occasions;
using Parallax.Ledger.Words;

namespace Parallax.Ledger.Claims;

/// <summary>Compares the words in which reports tell one event, by <c>Rules/en/account-words.tsv</c>.</summary>
internal static class AccountWords
{
    /// <summary>The content words, each by its class, sorted; empty where there is none.</summary>
    public static string KeyOf(string words) => string.Join(' ', OccasionWords.Split(words)
        .Select(word => OccasionWords.ClassOf(word) ?? Stem(word))
        .Where(word => word is not ("" or "-") && !char.IsDigit(word[0]) && Lexicon.Number(word) is null)
        .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    /// <summary>True where two keys have no word in common, so that they tell different things.</summary>
    public static bool Part(string a, string b) => !Share(a, b);

    public static bool Share(string a, string b) => a.Split(' ', StringSplitOptions.RemoveEmptyEntries).Intersect(b.Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal).Any();

    private static string Stem(string word) =>
        word.Length > 4 && word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;
}
