using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using Parallax.Rules;

namespace Parallax.Ledger.Dating.Occasions;

/// <summary>The words by which an event's label tells what it was, from <c>Rules/en/account-words.tsv</c>.</summary>
internal static class OccasionWords
{
    /// <summary>The PLOVER type of acts of violence.</summary>
    public const string Violence = "ASSAULT";

    private static readonly FrozenDictionary<string, string> Classes = RuleFile.Map("en/account-words.tsv");

    private static readonly FrozenSet<string> Lasting = RuleFile.Rows("en/account-words.tsv").Where(row => row.Length > 2 && row[2] == "lasting").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The words that mean much the same as a word; null for a word that is not in the list, <c>-</c> for one that tells nothing.</summary>
    public static string? ClassOf(string word) => Classes.GetValueOrDefault(word);

    /// <summary>True where a label names an event by a word that others would not use; "sent" and "joined" are no such words.</summary>
    public static bool IsTelling(string words) => Split(words).Any(word => ClassOf(word) is not (null or "-"));

    /// <summary>True where a label is of what goes on for long: a war, an occupation.</summary>
    public static bool IsLasting(string words) => Split(words).Any(Lasting.Contains);

    /// <summary>What happened, was violent and is named by a word for it.</summary>
    public static bool IsViolence(Event told) => told.Type == Violence && told.Status is FactStatus.Actual or FactStatus.Ended && IsTelling(told.Label) && !IsLasting(told.Label);

    /// <summary>The words of a label, lower case; hyphens hold.</summary>
    public static IEnumerable<string> Split(string words)
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
}
