using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using Parallax.Rules;

namespace Parallax.Ledger.Linking;

/// <summary>Forms that one name takes: names in another order, left out, joined, short or as initials; bodies with their words turned around.</summary>
internal static class NameForms
{
    private static readonly FrozenSet<string> s_legal = RuleFile.Set("en/legal-forms.txt");
    private static readonly FrozenSet<string> s_state = RuleFile.Set("en/state-forms.txt");
    private static readonly FrozenDictionary<string, string> s_words = RuleFile.Map("en/name-words.tsv");
    private static readonly ILookup<string, int> s_nicknames = RuleFile.Rows("en/nicknames.tsv")
        .SelectMany((row, at) => row.Select(name => (name, at))).ToLookup(pair => pair.name, pair => pair.at, StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_small = new[] { "of", "the", "for", "and", "in", "on", "at", "to", "s", "de", "du", "des", "la", "le", "el", "del", "di" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> s_particles = new[] { "al", "el", "ul", "bin", "ibn", "ben", "de", "del", "di", "da", "van", "von", "y", "e" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True where two full names of persons can be one: not the same, but the same names in another form.</summary>
    public static bool AreForms(IReadOnlyList<string> a, IReadOnlyList<string> b) =>
        AreReordered(a, b) || AreJoined(a, b) || AreShortened(a, b) || IsLeftOut(a, b) || IsLeftOut(b, a);

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

    private static IEnumerable<string> Plain(IEnumerable<string> words) => words
        .Select(word => word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word.TrimEnd('\'', '.'))
        .Select(word => Ordinal(word))
        .Select(word => s_words.GetValueOrDefault(word, word))
        .Where(word => word.Length > 0);

    // "42nd" and "42."
    private static string Ordinal(string word) =>
        word.Length > 2 && char.IsAsciiDigit(word[0]) && word[^2..] is "st" or "nd" or "rd" or "th" && word[..^2].All(char.IsAsciiDigit) ? word[..^2] : word;

    /// <summary>"Zhang Weiming" and "Weiming Zhang".</summary>
    private static bool AreReordered(IReadOnlyList<string> a, IReadOnlyList<string> b) =>
        a.Count == b.Count && a[0] != b[0] && a.Order(StringComparer.Ordinal).SequenceEqual(b.Order(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>"Farida Omarkhel" and "Farida Omar Khel".</summary>
    private static bool AreJoined(IReadOnlyList<string> a, IReadOnlyList<string> b)
    {
        return a.Count != b.Count && Joined(a) is { Length: >= 8 } one && one == Joined(b);

        static string Joined(IReadOnlyList<string> words) => NameKeys.Sound(string.Concat(words.Where(word => !s_particles.Contains(word)).SelectMany(word => word.Where(char.IsLetter))));
    }

    /// <summary>"Bill Garrow" and "William Garrow", "A. K. Demirsoy" and "Ahmet Kaya Demirsoy".</summary>
    private static bool AreShortened(IReadOnlyList<string> a, IReadOnlyList<string> b)
    {
        if (!IsSame(a[^1], b[^1]))
        {
            return false;
        }

        if (a.Count == b.Count && a.Skip(1).SequenceEqual(b.Skip(1), StringComparer.Ordinal) && s_nicknames[a[0]].Intersect(s_nicknames[b[0]]).Any())
        {
            return true;
        }

        var (given, others) = (a.SkipLast(1).ToList(), b.SkipLast(1).ToList());
        return given.Exists(IsInitial) != others.Exists(IsInitial)
            && given.Zip(others).All(pair => IsInitial(pair.First) || IsInitial(pair.Second) ? pair.First[0] == pair.Second[0] : pair.First == pair.Second);

        static bool IsInitial(string word) => word.TrimEnd('.').Length == 1;
    }

    /// <summary>"José Peñalva" of "José María Peñalva Ortiz": the first name stays, one behind it, the order too.</summary>
    private static bool IsLeftOut(IReadOnlyList<string> shorter, IReadOnlyList<string> longer)
    {
        if (shorter.Count >= longer.Count || longer.Count > 6 || !IsSame(shorter[0], longer[0]))
        {
            return false;
        }

        var at = 0;
        foreach (var word in longer)
        {
            at += at < shorter.Count && (IsSame(shorter[at], word) || s_particles.Contains(shorter[at])) ? 1 : 0;
        }

        return at == shorter.Count;
    }

    private static bool IsSame(string a, string b) => a == b || NameKeys.AreSpellings(a, b);
}
