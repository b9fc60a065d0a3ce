using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using Parallax.Ledger.Words;
using Parallax.Rules;

namespace Parallax.Ledger.Linking;

/// <summary>Compares names of persons word by word: transliterations, familiar and translated given names, initials, order, names left out.</summary>
internal static class PersonNames
{
    /// <summary>Shorter given names that differ at all are two: Jan and Ian, Tom and Tim.</summary>
    private const int ShortestVaried = 5;

    private static readonly ILookup<string, int> s_nicknames = RuleFile.Rows("en/nicknames.tsv")
        .SelectMany((row, at) => row.Select(name => (name, at))).ToLookup(pair => pair.name, pair => pair.at, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> s_genders = RuleFile.Rows("en/given-names.tsv")
        .SelectMany(row => row[1].Split(' ').Select(name => (Name: Folding.Fold(name), Gender: row[0]))).DistinctBy(pair => pair.Name)
        .ToFrozenDictionary(pair => pair.Name, pair => pair.Gender, StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_particles = RuleFile.Set("en/name-particles.txt");

    private static readonly FrozenSet<string> s_numerals = RuleFile.Set("en/name-numerals.txt");

    public static NameRelation Compare(IReadOnlyList<string> a, IReadOnlyList<string> b)
    {
        if (a.SequenceEqual(b, StringComparer.Ordinal))
        {
            return NameRelation.Same;
        }

        // Gustav V and Gustav VI, senior and junior
        var (numeralA, numeralB) = (a.FirstOrDefault(IsNumeral), b.FirstOrDefault(IsNumeral));
        if (numeralA != numeralB && numeralA is not null && numeralB is not null)
        {
            return NameRelation.None;
        }

        var (one, other) = (Core(a), Core(b));
        if (one.Count > other.Count)
        {
            (one, other) = (other, one);
        }

        if (one.Count == 0 || other.Count > 8)
        {
            return NameRelation.None;
        }

        if (one.Count < other.Count && Joined(one) is { Length: >= 7 } joined && Spellings.AreOne(joined, Joined(other)))
        {
            return NameRelation.Spelling;
        }

        return one.Count == other.Count ? Aligned(one, other)
            : one.Count > 1 && (Rotated(one, other, 1) || Rotated(other, one, 1) || Rotated(one, other, one.Count - 1)) ? NameRelation.Form : Shortened(one, other);
    }

    /// <summary>True for two given names that one person can bear: spellings of one, familiar and translated ones included, of one gender.</summary>
    public static bool AreGiven(string a, string b) =>
        a == b || s_nicknames[a].Intersect(s_nicknames[b]).Any() || (Math.Min(a.Length, b.Length) >= ShortestVaried && Gendered(a, b) && Spellings.AreOne(a, b));

    private static NameRelation Aligned(List<string> a, List<string> b)
    {
        if (AreSpelled(a, b))
        {
            return NameRelation.Spelling;
        }

        if (a.Count == 1)
        {
            return Spellings.AreNear(a[0], b[0]) ? NameRelation.Near : NameRelation.None;
        }

        if (a.Zip(b).All(pair => AreGiven(pair.First, pair.Second) || IsInitialOf(pair.First, pair.Second) || IsInitialOf(pair.Second, pair.First)) && Spellings.AreOne(a[^1], b[^1]))
        {
            return NameRelation.Form;
        }

        // the family name first or last
        if (Rotated(a, b, 1) || Rotated(b, a, 1))
        {
            return NameRelation.Form;
        }

        var apart = a.Zip(b).Where(pair => pair.First != pair.Second).ToList();
        return apart.Count == 1 && Gendered(apart[0].First, apart[0].Second) && Spellings.AreNear(apart[0].First, apart[0].Second) ? NameRelation.Near : NameRelation.None;
    }

    /// <summary>The first names are given names, the last a family name, which may be short.</summary>
    private static bool AreSpelled(List<string> a, List<string> b) =>
        a.Zip(b).Index().All(pair => pair.Index < b.Count - 1 || b.Count == 1 ? AreGiven(pair.Item.First, pair.Item.Second) : Spellings.AreOne(pair.Item.First, pair.Item.Second) && Gendered(pair.Item.First, pair.Item.Second));

    /// <summary>The family name first in the one and last in the other; double given names may be joined.</summary>
    private static bool Rotated(List<string> a, List<string> b, int by) =>
        (Joined(a), Joined(b)) is ({ Length: >= 6 } and var one, { Length: >= 6 } and var other) && one != other && Spellings.AreOne(Joined([.. a.Skip(by), .. a.Take(by)]), other)
        && (a.Count != b.Count || b.Zip(a.Skip(by).Concat(a.Take(by))).All(pair => Spellings.AreOne(pair.First, pair.Second)));

    /// <summary>"José Peñalva" and "F. B. Diallo" of a longer name: in its order, from its first name on, or two words of it side by side.</summary>
    private static NameRelation Shortened(List<string> shorter, List<string> longer)
    {
        if (shorter.Count == 1)
        {
            return longer.Exists(word => word.Length > 1 && Spellings.AreOne(word, shorter[0]) && Gendered(word, shorter[0])) ? NameRelation.Part : NameRelation.None;
        }

        var at = 0;
        foreach (var word in longer)
        {
            at += at < shorter.Count && (AreGiven(shorter[at], word) || (at < shorter.Count - 1 && IsInitialOf(shorter[at], word))) ? 1 : 0;
        }

        return at == shorter.Count && (AreGiven(shorter[0], longer[0]) || IsInitialOf(shorter[0], longer[0]) || longer.Count >= 4) ? NameRelation.Form : NameRelation.None;
    }

    /// <summary>A name without particles and numerals.</summary>
    private static List<string> Core(IReadOnlyList<string> words)
    {
        var core = words.Where(word => !s_particles.Contains(word) && !IsNumeral(word)).Select(word => word.Trim('.', '\'', '’')).Where(word => word.Length > 0).ToList();
        return core.Count > 0 ? core : [.. words];
    }

    private static string Joined(List<string> words) => string.Concat(words);

    private static bool IsNumeral(string word) => s_numerals.Contains(word) && word.Length > 1 || word is "v" or "x";

    private static bool IsInitialOf(string initial, string word) => initial.Length == 1 && word.Length > 1 && (initial[0] == word[0] || Spellings.Cost(initial, word[..1]) <= 0.3);

    /// <summary>Danil and Danila, Aleksandar and Aleksandra, Saidov and Saidova are two people.</summary>
    private static bool Gendered(string a, string b) => s_genders.TryGetValue(a, out var mine) && s_genders.TryGetValue(b, out var theirs) ? mine == theirs
        : a.EndsWith('a') == b.EndsWith('a') || a.Length < 3 || b.Length < 3 || a[^1] == 'h' || b[^1] == 'h';
}
