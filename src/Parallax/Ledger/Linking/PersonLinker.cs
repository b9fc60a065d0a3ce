using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Parallax.Ledger.Linking;

/// <summary>
/// Links persons: the same full names first, then spellings and forms of one name with support from role or context, then surnames
/// alone where only one can be meant. People whose given names differ stay apart.
/// </summary>
internal sealed class PersonLinker
{
    private readonly List<LocalNode> _nodes;
    private readonly MergeSets _sets;
    private readonly LinkContext _context;
    private readonly List<int> _persons;
    private readonly int[] _first;

    private PersonLinker(ImmutableArray<LedgerDocument> documents, List<LocalNode> nodes, MergeSets sets, LinkContext context, int[] first)
    {
        (_nodes, _sets, _context, _first) = (nodes, sets, context, first);
        _persons = [.. Enumerable.Range(0, nodes.Count).Where(node => nodes[node].IsNamed && nodes[node].Kind == EntityKind.Person)];
        Documents = documents;
    }

    private ImmutableArray<LedgerDocument> Documents { get; }

    public static void Link(ImmutableArray<LedgerDocument> documents, List<LocalNode> nodes, MergeSets sets, LinkContext context, int[] first)
    {
        var linker = new PersonLinker(documents, nodes, sets, context, first);
        linker.ByFullName();
        linker.ByLikeness();
        linker.ByPart();
        linker.PartsAlone();
    }

    private List<PersonGroup> Groups(Predicate<LocalNode> predicate) =>
    [
        .. _persons.Where(person => predicate(_nodes[person])).GroupBy(_sets.Find)
            .Select(GroupOf),
    ];

    private PersonGroup GroupOf(IEnumerable<int> members) => new(members, _nodes, (document, of) => of is { } index ? _sets.Find(_first[document] + index) : null);

    /// <summary>
    /// Given name and surname; "Antony J. Blinken" is Antony Blinken unless an Antony P. Blinken is known. Namesakes are told apart by
    /// their ages, and by what they are where nothing else joins them.
    /// </summary>
    private void ByFullName()
    {
        foreach (var named in _persons.Where(person => _nodes[person].IsFullName).GroupBy(person => (_nodes[person].Given, _nodes[person].Surname)))
        {
            var middles = named.SelectMany(person => _nodes[person].Words.Skip(1).SkipLast(1).Take(1)).Select(word => word[0]).Distinct().Count();
            Namesakes.Cluster(named, _sets, MergeRule.SameName, (person, other) => CanBe(_nodes[person], _nodes[other], middles), (person, other) => !AreNamesakes(person, other));
        }
    }

    private static bool CanBe(LocalNode a, LocalNode b, int middles) =>
        !a.Description.IsOtherAge(b.Description) && !NameKeys.DifferInMarks(a.Local.Name, b.Local.Name)
        && (a.Words.SequenceEqual(b.Words, StringComparer.Ordinal) || (middles <= 1 && (a.Words.Count == 2 || b.Words.Count == 2 || PersonNames.Compare(a.Words, b.Words) < NameRelation.Near)));

    /// <summary>Said to be different things, of other offices, with nothing in common besides.</summary>
    private bool AreNamesakes(int a, int b) =>
        _nodes[a].Description.DiffersFrom(_nodes[b].Description) && GroupOf([a]) is var one && GroupOf([b]) is var other && !one.SharesRoleWith(other) && _context.Strength([a], [b]) < 1;

    /// <summary>Spellings and forms of one name: only with role or context, and where no third could be meant.</summary>
    private void ByLikeness()
    {
        var groups = Groups(person => person.IsFullName);
        var pairs = NameBlocks.Pairs(groups, Handles)
            .Select(pair => (pair.A, pair.B, Relation: PersonNames.Compare(pair.A.First.Words, pair.B.First.Words)))
            .Where(pair => pair.Relation is NameRelation.Spelling or NameRelation.Form or NameRelation.Near)
            .OrderBy(pair => pair.Relation).ThenBy(pair => pair.A.Members[0]).ThenBy(pair => pair.B.Members[0]).ToList();
        var rivals = pairs.Where(pair => pair.Relation != NameRelation.Spelling).SelectMany(pair => new[] { pair.A, pair.B }).CountBy(group => group).ToDictionary();
        var joined = groups.ToDictionary(group => group, group => new List<PersonGroup> { group });
        foreach (var (a, b, relation) in pairs)
        {
            var (mine, theirs) = (joined[a], joined[b]);
            if (mine != theirs && (relation == NameRelation.Spelling || (rivals[a] == 1 && rivals[b] == 1))
                && mine.TrueForAll(one => theirs.TrueForAll(other => AreOne(one, other, PersonNames.Compare(one.First.Words, other.First.Words))))
                && _sets.Union(a.Members[0], b.Members[0], relation == NameRelation.Form ? MergeRule.NameForm : MergeRule.Spelling, () => Evidence(a, b)))
            {
                mine.AddRange(theirs);
                theirs.ForEach(group => joined[group] = mine);
            }
        }
    }

    /// <summary>What groups that may be one have in common: a word of the name, as it sounds, or an office.</summary>
    private static IEnumerable<string> Handles(PersonGroup group) => group.First.Words.Where(word => word.Length > 1).Select(NameKeys.Skeleton)
        .Append(NameKeys.Skeleton(string.Concat(group.First.Words.Skip(1))))
        .Concat(group.Roles.Where(role => role.Of is not null && !role.Role.IsVague).Select(role => FormattableString.Invariant($"{role.Role.Title}|{role.Of}")));

    private bool AreOne(PersonGroup a, PersonGroup b, NameRelation relation)
    {
        if (relation is NameRelation.None or NameRelation.Part || a.ConflictsWith(b) || a.First.Description.IsOtherAge(b.First.Description))
        {
            return false;
        }

        var sharesRole = a.SharesRoleWith(b);
        var strength = _context.Strength(a.Members, b.Members);
        var together = a.Documents.Intersect(b.Documents).Any();
        return relation switch
        {
            NameRelation.Same => true,
            NameRelation.Spelling => sharesRole || (!together && strength >= 0.5),
            NameRelation.Form => !together && (sharesRole || strength >= 1),
            _ => (sharesRole && strength >= 0.5) || (!together && strength >= 2 && !a.First.Description.DiffersFrom(b.First.Description)),
        };
    }

    /// <summary>A surname, or another word of a name that stands alone: only one person can be meant.</summary>
    private void ByPart()
    {
        var full = Groups(person => person.IsFullName);
        var bySurname = full.SelectMany(group => group.Members.Select(member => (_nodes[member].Surname, Group: group)))
            .Distinct().ToLookup(pair => pair.Surname, pair => pair.Group, StringComparer.Ordinal);
        var bySkeleton = full.SelectMany(group => group.Members.SelectMany(member => _nodes[member].Words.Select(word => (Skeleton: NameKeys.Skeleton(word), Group: group))))
            .Distinct().ToLookup(pair => pair.Skeleton, pair => pair.Group, StringComparer.Ordinal);
        foreach (var (member, single) in Groups(person => !person.IsFullName).SelectMany(group => group.Members.Select(member => (member, group))).OrderBy(pair => pair.member))
        {
            var surname = _nodes[member].Surname;
            var target = bySurname.Contains(surname)
                ? Choose(member, single, [.. bySurname[surname]], least: 1)
                : Choose(member, single, [.. bySkeleton[NameKeys.Skeleton(surname)].Where(group => Close(group, surname))], least: 1.5)
                    ?? Choose(member, single, full.Count > NameBlocks.Largest ? [] : full.FindAll(group => PersonNames.Compare(_nodes[member].Words, group.First.Words) == NameRelation.Part), least: 1.5);
            if (target is not null)
            {
                _sets.Union(target.Members[0], member, MergeRule.Surname, () => Evidence(target, single));
            }
        }
    }

    private PersonGroup? Choose(int member, PersonGroup single, List<PersonGroup> candidates, double least)
    {
        var here = candidates.FindAll(candidate => candidate.Documents.Contains(_nodes[member].Document));
        if (here.Count > 0)
        {
            return here.Count == 1 ? here[0] : null;
        }

        var sharing = candidates.FindAll(single.SharesRoleWith);
        if (sharing.Count == 1)
        {
            return sharing[0];
        }

        return candidates is [var only] && !single.ConflictsWith(only) && _context.Strength([member], only.Members) >= least ? only : null;
    }

    private bool Close(PersonGroup group, string surname) => group.Members.Exists(member => NameKeys.AreVariants(_nodes[member].Surname, surname));

    /// <summary>Surnames that no document gives in full are one person where roles agree, or context does and no role speaks against it.</summary>
    private void PartsAlone()
    {
        foreach (var block in Groups(person => !person.IsFullName).Where(group => group.Members.TrueForAll(member => !_nodes[member].IsFullName && _sets.Find(member) == _sets.Find(group.Members[0])))
            .GroupBy(group => NameKeys.Skeleton(group.First.Surname), StringComparer.Ordinal))
        {
            var kept = new List<PersonGroup>();
            foreach (var group in block)
            {
                var same = kept.Take(NameBlocks.Largest).Where(other => Spellings.AreOne(other.First.Surname, group.First.Surname) && !other.ConflictsWith(group)
                    && (other.SharesRoleWith(group) || _context.Strength(other.Members, group.Members) >= (other.First.Surname == group.First.Surname ? 2 : 2.5))).ToList();
                if (same.Count > 0)
                {
                    _sets.Union(same[0].Members[0], group.Members[0], same[0].First.Surname == group.First.Surname ? MergeRule.SameName : MergeRule.Spelling, () => Evidence(same[0], group));
                }

                kept.Add(group);
            }
        }
    }

    private ImmutableArray<Reference> Evidence(PersonGroup a, PersonGroup b) =>
    [
        .. a.SharedRoles(b).Take(2).SelectMany(pair => new[] { Documents[pair.Mine.Document].At(pair.Mine.Span, "the same role"), Documents[pair.Theirs.Document].At(pair.Theirs.Span, "the same role") })
            .Concat(_context.Evidence(a.Members, b.Members)).Distinct(),
    ];
}
