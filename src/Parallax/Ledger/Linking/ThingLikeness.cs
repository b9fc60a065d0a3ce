using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Parallax.Ledger.Linking;

/// <summary>
/// Links places, bodies and forces whose names are spellings or forms of one: "Qasr Dallim" and "Kasr Dalim", "Lesk river" and "the
/// Lesk", "Banska" for Banjska. Only in the same company, and where no third could be meant.
/// </summary>
internal static class ThingLikeness
{
    public static void Link(List<LocalNode> nodes, MergeSets sets, LinkContext context, Namesakes namesakes)
    {
        var groups = Enumerable.Range(0, nodes.Count).Where(node => nodes[node].IsNamed && (nodes[node].Kind != EntityKind.Person || IsDoubtful(nodes[node]))).GroupBy(sets.Find).Select(group => group.ToImmutableArray()).ToList();
        var pairs = NameBlocks.Pairs(groups, group => ThingNames.Core(nodes[group[0]].Words).Where(word => word.Length > 2).Select(NameKeys.Skeleton))
            .Where(pair => CanMeet(nodes, pair.A, pair.B, namesakes))
            .Select(pair => (pair.A, pair.B, Relation: ThingNames.Compare(nodes[pair.A[0]].Words, nodes[pair.B[0]].Words)))
            .Where(pair => pair.Relation != NameRelation.None)
            .OrderBy(pair => pair.Relation).ThenBy(pair => pair.A[0]).ThenBy(pair => pair.B[0]).ToList();
        var rivals = pairs.SelectMany(pair => new[] { pair.A[0], pair.B[0] }).CountBy(group => group).ToDictionary();
        foreach (var (a, b, relation) in pairs)
        {
            if ((relation == NameRelation.Spelling || (rivals[a[0]] == 1 && rivals[b[0]] == 1))
                && IsSupported(context, a, b, relation, isOneKind: ThingLinker.Family(nodes[a[0]]) == ThingLinker.Family(nodes[b[0]])))
            {
                sets.Union(a[0], b[0], relation == NameRelation.Form ? MergeRule.SameWords : MergeRule.Spelling, () => [.. context.Evidence(a, b)]);
            }
        }
    }

    /// <summary>What has to be shared. Documents that take a name for another kind of thing have to share more.</summary>
    private static bool IsSupported(LinkContext context, ImmutableArray<int> a, ImmutableArray<int> b, NameRelation relation, bool isOneKind) =>
        context.Strength(a, b) >= (relation == NameRelation.Near ? 1.5 : isOneKind ? 0.5 : 1);

    /// <summary>Taken for a person in passing: no role, no other word for it, nothing that vouches for the kind.</summary>
    private static bool IsDoubtful(LocalNode node) => node.Roles.Count == 0 && node.Local.Link is null && node.Local.Mentions.Length <= 2;

    private static bool CanMeet(List<LocalNode> nodes, ImmutableArray<int> a, ImmutableArray<int> b, Namesakes namesakes)
    {
        var documents = a.Select(member => nodes[member].Document).ToHashSet();
        if (a.Concat(b).All(member => nodes[member].Kind == EntityKind.Person))
        {
            return false;
        }

        return !b.Any(member => documents.Contains(nodes[member].Document))
            && (a.All(member => nodes[member].Local.Link is null) || b.All(member => nodes[member].Local.Link is null))
            && namesakes.CanBeOne(a[0], b[0]);
    }
}
