using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Parallax.Ledger.Linking;

/// <summary>
/// Links persons: full names first, then their misspellings and transliterations with support from role or context, then surnames
/// alone where only one can be meant. People whose given names differ stay apart.
/// </summary>
internal static class PersonLinker
{
    /// <summary>So many persons of one surname are not compared with each other for misspellings: the name is too common to tell.</summary>
    private const int LargestBlock = 64;

    public static void Link(ImmutableArray<LedgerDocument> documents, List<LocalNode> nodes, MergeSets sets, int[] first)
    {
        var context = new LinkContext(documents, nodes, sets);
        var persons = Enumerable.Range(0, nodes.Count).Where(node => nodes[node].IsNamed && nodes[node].Kind == EntityKind.Person).ToList();
        ByFullName(nodes, persons.FindAll(person => nodes[person].IsFullName), sets);
        ByMisspelling(Groups(person => person.IsFullName), sets, context);
        ByForm(Groups(person => person.IsFullName), sets, context);
        var full = Groups(person => person.IsFullName);
        BySurname(full, Groups(person => !person.IsFullName), nodes, sets, context);
        SurnamesAlone(Groups(person => !person.IsFullName), nodes, sets, context);

        List<PersonGroup> Groups(Predicate<LocalNode> predicate) =>
        [
            .. persons.Where(person => predicate(nodes[person])).GroupBy(sets.Find)
                .Select(group => new PersonGroup(group, nodes, (document, of) => of is { } index ? sets.Find(first[document] + index) : null)),
        ];
    }

    /// <summary>Given name and surname; "Antony J. Blinken" is Antony Blinken unless an Antony P. Blinken is known.</summary>
    private static void ByFullName(List<LocalNode> nodes, List<int> persons, MergeSets sets)
    {
        foreach (var group in persons.GroupBy(person => (nodes[person].Given, nodes[person].Surname)))
        {
            var initials = group.Select(person => Initial(nodes[person])).Where(initial => initial != '\0').Distinct().Count();
            foreach (var same in group.GroupBy(person => initials <= 1 ? '\0' : Initial(nodes[person])))
            {
                var members = same.ToList();
                sets.UnionAll(members, MergeRule.SameName);
            }
        }

        static char Initial(LocalNode node) => node.Words.Count > 2 ? node.Words[1][0] : '\0';
    }

    private static void ByMisspelling(List<PersonGroup> groups, MergeSets sets, LinkContext context)
    {
        var joined = new Dictionary<int, List<PersonGroup>>();
        foreach (var block in groups.GroupBy(group => NameKeys.Skeleton(group.First.Surname), StringComparer.Ordinal))
        {
            var members = block.Take(LargestBlock).ToList();
            for (var i = 0; i < members.Count; i++)
            {
                for (var j = i + 1; j < members.Count; j++)
                {
                    var (rootI, rootJ) = (sets.Find(members[i].Members[0]), sets.Find(members[j].Members[0]));
                    if (rootI != rootJ && All(rootI, members[i]).TrueForAll(a => All(rootJ, members[j]).TrueForAll(b => AreOne(a, b, context))))
                    {
                        var union = All(rootI, members[i]).Concat(All(rootJ, members[j])).ToList();
                        if (sets.Union(members[i].Members[0], members[j].Members[0], MergeRule.Spelling, () => context.Evidence(members[i], members[j])))
                        {
                            joined[sets.Find(rootI)] = union;
                        }
                    }
                }
            }
        }

        List<PersonGroup> All(int root, PersonGroup own) => joined.TryGetValue(root, out var known) ? known : [own];
    }

    /// <summary>One of the two names is the same, the other a variant; or both sound the same. Who holds other offices is another.</summary>
    private static bool AreOne(PersonGroup a, PersonGroup b, LinkContext context)
    {
        var (one, other) = (a.First, b.First);
        if (a.ConflictsWith(b))
        {
            return false;
        }

        var sharesRole = a.SharesRoleWith(b);
        var shared = context.Shared(a, b);
        var together = a.Documents.Intersect(b.Documents).Any();
        if (one.Given == other.Given)
        {
            return NameKeys.Sound(one.Surname) == NameKeys.Sound(other.Surname) ? sharesRole || shared >= 1
                : NameKeys.AreVariants(one.Surname, other.Surname) ? sharesRole || (!together && shared >= 2)
                : sharesRole && one.Given.Length > 3;
        }

        // Given names that differ at all need more: a role held by both, or long names in documents on the same things.
        if (!together && Math.Min(one.Given.Length, other.Given.Length) >= 5 && NameKeys.AreSpellings(one.Given, other.Given) && NameKeys.AreSpellings(one.Surname, other.Surname) && GendersAgree(one.Given, other.Given))
        {
            return sharesRole || shared >= 1;
        }

        return NameKeys.Sound(one.Surname) == NameKeys.Sound(other.Surname) && GendersAgree(one.Given, other.Given) && NameKeys.AreVariants(one.Given, other.Given)
            && (sharesRole || (!together && shared >= 3 && Math.Min(one.Given.Length, other.Given.Length) >= 5));
    }

    /// <summary>One person's name in another order, shortened or with names left out: only where no other could be meant, and role or context speak for it.</summary>
    private static void ByForm(List<PersonGroup> groups, MergeSets sets, LinkContext context)
    {
        var forms = new List<(PersonGroup A, PersonGroup B)>();
        foreach (var block in groups.SelectMany(group => group.First.Words.Where(word => word.Length > 1).Select(NameKeys.Skeleton).Append(NameKeys.Skeleton(string.Concat(group.First.Words.Skip(1)))).Distinct(StringComparer.Ordinal).Select(key => (key, group)))
            .GroupBy(pair => pair.key, pair => pair.group, StringComparer.Ordinal))
        {
            var members = block.Take(LargestBlock).ToList();
            for (var i = 0; i < members.Count; i++)
            {
                for (var j = i + 1; j < members.Count; j++)
                {
                    if (NameForms.AreForms(members[i].First.Words, members[j].First.Words))
                    {
                        forms.Add((members[i], members[j]));
                    }
                }
            }
        }

        var pairs = forms.Distinct().ToList();
        var count = pairs.SelectMany(pair => new[] { pair.A, pair.B }).CountBy(group => group).ToDictionary();
        foreach (var (a, b) in pairs.Where(pair => count[pair.A] == 1 && count[pair.B] == 1))
        {
            if (!a.ConflictsWith(b) && !a.Documents.Intersect(b.Documents).Any() && (a.SharesRoleWith(b) || context.Shared(a, b) >= 1))
            {
                sets.Union(a.Members[0], b.Members[0], MergeRule.NameForm, () => context.Evidence(a, b));
            }
        }
    }

    /// <summary>Danil and Danila, Aleksandar and Aleksandra are two people.</summary>
    private static bool GendersAgree(string a, string b) => a.EndsWith('a') == b.EndsWith('a');

    private static void BySurname(List<PersonGroup> full, List<PersonGroup> alone, List<LocalNode> nodes, MergeSets sets, LinkContext context)
    {
        // Groups of one set after misspellings were joined are one candidate.
        var bySurname = full.SelectMany(group => group.Members.Select(member => (nodes[member].Surname, Group: group)))
            .Distinct().ToLookup(pair => pair.Surname, pair => pair.Group, StringComparer.Ordinal);
        var bySkeleton = full.SelectMany(group => group.Members.Select(member => (Skeleton: NameKeys.Skeleton(nodes[member].Surname), Group: group)))
            .Distinct().ToLookup(pair => pair.Skeleton, pair => pair.Group, StringComparer.Ordinal);
        foreach (var (member, single) in alone.SelectMany(group => group.Members.Select(member => (member, group))).OrderBy(pair => pair.member))
        {
            var node = nodes[member];
            var target = Choose(bySurname[node.Surname].ToList(), exact: true)
                ?? (bySurname.Contains(node.Surname) ? null : Choose(bySkeleton[NameKeys.Skeleton(node.Surname)].Where(group => Close(group, node)).ToList(), exact: false));
            if (target is not null)
            {
                sets.Union(target.Members[0], member, MergeRule.Surname, () => context.Evidence(target, single));
            }

            PersonGroup? Choose(List<PersonGroup> candidates, bool exact)
            {
                var here = candidates.FindAll(candidate => candidate.Documents.Contains(node.Document));
                if (here.Count > 0)
                {
                    return here.Count == 1 ? here[0] : null;
                }

                var sharing = candidates.FindAll(single.SharesRoleWith);
                if (sharing.Count == 1)
                {
                    return sharing[0];
                }

                return exact && candidates.Count == 1 && !single.ConflictsWith(candidates[0]) && context.Shared(single, candidates[0]) >= 1 ? candidates[0] : null;
            }
        }

        bool Close(PersonGroup group, LocalNode node) => group.Members.Exists(member => NameKeys.AreVariants(nodes[member].Surname, node.Surname));
    }

    /// <summary>Surnames that no document gives in full are one person where roles agree, or context does and no role speaks against it.</summary>
    private static void SurnamesAlone(List<PersonGroup> groups, List<LocalNode> nodes, MergeSets sets, LinkContext context)
    {
        foreach (var block in groups.Where(group => group.Members.TrueForAll(member => !nodes[member].IsFullName))
            .GroupBy(group => group.First.Surname, StringComparer.Ordinal))
        {
            var kept = new List<PersonGroup>();
            foreach (var group in block)
            {
                var same = kept.Take(LargestBlock).Where(other => !other.ConflictsWith(group) && (other.SharesRoleWith(group) || context.Shared(other, group) >= 2)).ToList();
                if (same.Count > 0)
                {
                    sets.Union(same[0].Members[0], group.Members[0], MergeRule.SameName, () => context.Evidence(same[0], group));
                }

                kept.Add(group);
            }
        }
    }
}
