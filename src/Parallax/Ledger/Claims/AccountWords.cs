using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using Parallax.Ledger.Words;
using Parallax.Rules;

namespace Parallax.Ledger.Claims;

/// <summary>Compares the words in which reports tell one event, by <c>Rules/en/account-words.tsv</c>.</summary>
internal static class AccountWords
{
    private static readonly FrozenDictionary<string, string> Classes = RuleFile.Map("en/account-words.tsv");

    private static readonly FrozenSet<string> Lasting = RuleFile.Rows("en/account-words.tsv").Where(row => row.Length > 2 && row[2] == "lasting").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The content words, each by its class, sorted; empty where there is none.</summary>
    public static string KeyOf(string words) => string.Join(' ', Split(words)
        .Select(word => Classes.TryGetValue(word, out var shared) ? shared : Stem(word))
        .Where(word => word is not ("" or "-") && !char.IsDigit(word[0]) && Lexicon.Number(word) is null)
        .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    /// <summary>True where a label names an event by a word that others would not use; "sent" and "joined" are no such words.</summary>
    public static bool IsTelling(string words) => Split(words).Any(word => Classes.TryGetValue(word, out var shared) && shared != "-");

    /// <summary>True where a label is of what goes on for long: a war, an occupation.</summary>
    public static bool IsLasting(string words) => Split(words).Any(Lasting.Contains);

    /// <summary>True where two keys have no word in common, so that they tell different things.</summary>
    public static bool Part(string a, string b) => !Share(a, b);

    public static bool Share(string a, string b) => a.Split(' ', StringSplitOptions.RemoveEmptyEntries).Intersect(b.Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal).Any();

    private static IEnumerable<string> Split(string words)
    {
        var start = -1;
        for (var i = 0; i <= words.Length; i++)
        {
            if (i < words.Length && (char.IsLetterOrDigit(words[i]) || (start >= 0 && words[i] == '-' && i + 1 < words.Length && char.IsLetter(words[i + 1]))))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                yield return words[start..i].ToLowerInvariant();
                start = -1;
            }
        }
    }

    private static string Stem(string word) =>
        word.Length > 4 && word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;
}
