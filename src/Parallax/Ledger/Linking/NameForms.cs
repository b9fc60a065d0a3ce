using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using Parallax.Rules;

namespace Parallax.Ledger.Linking;

/// <summary>Forms that names of bodies take: their words turned around, abbreviated, as initials, with a country's official title; numbers of units.</summary>
internal static class NameForms
{
    private static readonly FrozenSet<string> s_legal = RuleFile.Set("en/legal-forms.txt");
    private static readonly FrozenSet<string> s_state = RuleFile.Set("en/state-forms.txt");
    private static readonly FrozenDictionary<string, string> s_words = RuleFile.Map("en/name-words.tsv");
    private static readonly FrozenSet<string> s_numbers = RuleFile.Rows("en/numbers.tsv").Where(row => row[1] is "one" or "teen" or "ten" && row[2] is not ("0" or "1" or "2")).Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_small = RuleFile.Set("en/name-small-words.txt");

    /// <summary>What a body's or place's name is whatever the order and form of its words; null where it is a single word.</summary>
    public static string? Bag(IReadOnlyList<string> words)
    {
        var kept = Plain(words).Where(word => !s_small.Contains(word)).ToList();
        var named = kept.FindAll(word => !s_legal.Contains(word));
        return named.Count > 1 || (named.Count == 1 && kept.Count > 1) ? string.Join(' ', named.Order(StringComparer.Ordinal)) : null;
    }

    /// <summary>"Uzmenia" of "Republic of Uzmenia"; null where the name is no country's official one.</summary>
    public static string? OfState(IReadOnlyList<string> words)
    {
        return words.Count >= 3 && words[^2] == "of" && words.SkipLast(2).All(s_state.Contains) ? words[^1] : null;
    }

    /// <summary>The first letters of a name's words but for the small ones; null where there are less than three.</summary>
    public static string? Initials(IReadOnlyList<string> words)
    {
        var initials = string.Concat(words.SelectMany(word => word.Split('-')).Where(word => word.Length > 0 && !s_small.Contains(word)).Select(word => word[0]));
        return initials.Length >= 3 ? initials : null;
    }

    internal static IEnumerable<string> Plain(IEnumerable<string> words) => words
        .Select(word => word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word.TrimEnd('\'', '.'))
        .Select(word => Ordinal(word))
        .Select(word => s_words.GetValueOrDefault(word, word))
        .Where(word => word.Length > 0);

    /// <summary>"12th", "12", "twelfth": the number of a unit.</summary>
    public static bool IsOrdinal(string word, out string number)
    {
        number = s_words.GetValueOrDefault(Ordinal(word), Ordinal(word));
        return number.Length is > 0 and < 5 && number.All(char.IsAsciiDigit);
    }

    /// <summary>True for the small words of names: "of", "de".</summary>
    public static bool IsSmall(string word) => s_small.Contains(word);

    /// <summary>"three", "forty".</summary>
    public static bool IsNumberWord(string word) => s_numbers.Contains(word);

    // "42nd" and "42."
    private static string Ordinal(string word) =>
        word.Length > 2 && char.IsAsciiDigit(word[0]) && word[^2..] is "st" or "nd" or "rd" or "th" && word[..^2].All(char.IsAsciiDigit) ? word[..^2] : word;
}
