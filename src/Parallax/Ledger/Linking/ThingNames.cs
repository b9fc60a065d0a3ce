using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using Parallax.Rules;

namespace Parallax.Ledger.Linking;

/// <summary>Compares names of places, bodies and forces: what is proper to them by its spelling, generic words by whether they can be left out.</summary>
internal static class ThingNames
{
    /// <summary>Generic words of names, with the word they are compared as, and whether a name can do without: "river", "group", but not "province", "university".</summary>
    private static readonly FrozenDictionary<string, (string Canonical, bool CanLack)> s_generic = RuleFile.Rows("en/name-generics.tsv")
        .SelectMany(row => row[2].Split(' ').Select(word => (word, row[0], row[1] == "lack")))
        .DistinctBy(row => row.word).ToFrozenDictionary(row => row.word, row => (row.Item2, row.Item3), StringComparer.Ordinal);

    public static NameRelation Compare(IReadOnlyList<string> a, IReadOnlyList<string> b)
    {
        var (one, other) = (Parts(a), Parts(b));
        if (!one.Numbers.SequenceEqual(other.Numbers, StringComparer.Ordinal))
        {
            return NameRelation.None;
        }

        if (one.Core.Count == 0 || other.Core.Count == 0)
        {
            // 47th Separate Mechanised Brigade, 47th Brigade
            return one.Numbers.Count > 0 && one.Heads.Count > 0 && other.Heads.Count > 0 && one.Heads[^1].Canonical == other.Heads[^1].Canonical && (Canonical(one.Heads).IsSubsetOf(Canonical(other.Heads)) || Canonical(other.Heads).IsSubsetOf(Canonical(one.Heads)))
                ? NameRelation.Form : NameRelation.None;
        }

        var core = Compare(one.Core, other.Core);
        if (core == NameRelation.None && one.Numbers.Count > 0 && one.Heads.Count > 0 && other.Heads.Count > 0 && one.Heads[^1].Canonical == other.Heads[^1].Canonical
            && (one.Core.All(other.Core.Contains) || other.Core.All(one.Core.Contains)))
        {
            return NameRelation.Form;
        }

        if (core == NameRelation.None)
        {
            return NameRelation.None;
        }

        var (mine, theirs) = (Canonical(one.Heads), Canonical(other.Heads));
        return mine.SetEquals(theirs) ? core == NameRelation.Same ? NameRelation.Form : core
            : (mine.IsSubsetOf(theirs) && other.Heads.All(head => head.CanLack || mine.Contains(head.Canonical)))
                || (theirs.IsSubsetOf(mine) && one.Heads.All(head => head.CanLack || theirs.Contains(head.Canonical)))
                ? core == NameRelation.Near ? NameRelation.None : NameRelation.Form
            : NameRelation.None;

        static HashSet<string> Canonical(List<(string Canonical, bool CanLack)> heads) => [.. heads.Select(head => head.Canonical)];
    }

    /// <summary>True for words that numbers stand before in names of units: "brigade", "Btn".</summary>
    public static bool IsUnit(string word) => s_generic.TryGetValue(NameForms.Plain([word]).FirstOrDefault(word), out var head)
        && head.Canonical is "brigade" or "battalion" or "regiment" or "division" or "corps" or "fleet" or "army" or "squadron" or "detachment";

    /// <summary>The words that are proper to a name.</summary>
    public static List<string> Core(IReadOnlyList<string> words) => Parts(words).Core;

    private static NameRelation Compare(List<string> a, List<string> b)
    {
        if (a.Count == b.Count)
        {
            if (a.Order(StringComparer.Ordinal).SequenceEqual(b.Order(StringComparer.Ordinal), StringComparer.Ordinal))
            {
                return NameRelation.Same;
            }

            var apart = a.Zip(b).Where(pair => pair.First != pair.Second).ToList();
            return apart.TrueForAll(pair => Math.Min(pair.First.Length, pair.Second.Length) >= 4 && Spellings.AreOne(pair.First, pair.Second)) ? NameRelation.Spelling
                : apart.Count == 1 && Spellings.AreNear(apart[0].First, apart[0].Second) ? NameRelation.Near : NameRelation.None;
        }

        return string.Concat(a) is { Length: >= 7 } joined && Spellings.AreOne(joined, string.Concat(b)) ? NameRelation.Spelling : NameRelation.None;
    }

    private static (List<string> Core, List<(string Canonical, bool CanLack)> Heads, List<string> Numbers) Parts(IReadOnlyList<string> words)
    {
        var (core, heads, numbers) = (new List<string>(), new List<(string, bool)>(), new List<string>());
        foreach (var word in NameForms.Plain(words))
        {
            if (NameForms.IsOrdinal(word, out var number))
            {
                numbers.Add(number);
            }
            else if (s_generic.TryGetValue(word, out var head))
            {
                heads.Add(head);
            }
            else if (!NameForms.IsSmall(word))
            {
                core.Add(word);
            }
        }

        return (core, heads, numbers);
    }
}
