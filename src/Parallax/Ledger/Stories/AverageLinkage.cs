using System.Collections.Generic;
using System.Linq;
using Parallax.Ledger.Words;

namespace Parallax.Ledger.Stories;

/// <summary>
/// Agglomerative clustering by average linkage over a sparse graph: the two clusters whose members are most alike on average are
/// joined, until none are alike enough. Pairs without a score count as unlike.
/// </summary>
internal static class AverageLinkage
{
    /// <summary>So many things are clustered in a table of all pairs; for more it would grow too large.</summary>
    private const int MostInTable = 1500;

    /// <param name="count">Number of things.</param>
    /// <param name="scores">Scores above 0 of pairs, the smaller index first.</param>
    /// <param name="threshold">The least average that joins.</param>
    /// <returns>The clusters in the order of their smallest member, each sorted.</returns>
    public static List<List<int>> Cluster(int count, IEnumerable<((int A, int B) Pair, double Score)> scores, double threshold) =>
        Cluster([.. Enumerable.Repeat(1, count)], scores, threshold);

    /// <summary>The same for things of which some stand for several.</summary>
    /// <param name="sizes">How many members each thing stands for: 1, or more where it is a cluster that stays together.</param>
    /// <param name="scores">Scores above 0 of pairs, the smaller index first; of things with several members the sum over their pairs.</param>
    /// <param name="threshold">The least average that joins.</param>
    /// <returns>The clusters in the order of their smallest member, each sorted.</returns>
    public static List<List<int>> Cluster(int[] sizes, IEnumerable<((int A, int B) Pair, double Score)> scores, double threshold)
    {
        // Clusters as alike as the threshold hold a pair that is: what no chain of such pairs connects is never joined, whatever else it shares.
        var (all, parts) = (scores.ToList(), new UnionFind(sizes.Length));
        foreach (var ((a, b), score) in all)
        {
            if (score >= threshold * sizes[a] * sizes[b])
            {
                parts.Union(a, b);
            }
        }

        var sets = parts.Sets();
        var (partOf, placeOf) = (new int[sizes.Length], new int[sizes.Length]);
        for (var part = 0; part < sets.Count; part++)
        {
            for (var place = 0; place < sets[part].Count; place++)
            {
                (partOf[sets[part][place]], placeOf[sets[part][place]]) = (part, place);
            }
        }

        var inner = new List<((int A, int B) Pair, double Score)>?[sets.Count];
        foreach (var ((a, b), score) in all)
        {
            if (partOf[a] == partOf[b])
            {
                (inner[partOf[a]] ??= []).Add(((placeOf[a], placeOf[b]), score));
            }
        }

        var clusters = new List<List<int>>();
        for (var part = 0; part < sets.Count; part++)
        {
            var members = sets[part];
            if (inner[part] is not { } links)
            {
                clusters.Add(members);
                continue;
            }

            var own = members.ConvertAll(member => sizes[member]).ToArray();
            var found = members.Count <= MostInTable ? LinkageTable.Cluster(own, links, threshold) : LinkageQueue.Cluster(own, links, threshold);
            clusters.AddRange(found.ConvertAll(cluster => cluster.ConvertAll(place => members[place])));
        }

        clusters.ForEach(cluster => cluster.Sort());
        return [.. clusters.OrderBy(cluster => cluster[0])];
    }
}
