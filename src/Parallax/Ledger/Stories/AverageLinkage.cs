using System;
using System.Collections.Generic;
using System.Linq;

namespace Parallax.Ledger.Stories;

/// <summary>
/// Agglomerative clustering by average linkage over a sparse graph: the two clusters whose members are most alike on average are
/// joined, until none are alike enough. Pairs without a score count as unlike.
/// </summary>
internal static class AverageLinkage
{
    /// <param name="count">Number of things.</param>
    /// <param name="scores">Scores above 0 of pairs, the smaller index first.</param>
    /// <param name="threshold">The least average that joins.</param>
    /// <returns>The clusters in the order of their smallest member, each sorted.</returns>
    public static List<List<int>> Cluster(int count, IEnumerable<((int A, int B) Pair, double Score)> scores, double threshold)
    {
        var members = Enumerable.Range(0, count).Select(index => new List<int> { index }).ToArray();
        var links = Enumerable.Range(0, count).Select(_ => new Dictionary<int, double>()).ToArray();
        var queue = new PriorityQueue<(int A, int B), (double Unlike, int A, int B)>();
        foreach (var ((a, b), score) in scores)
        {
            links[a][b] = links[b][a] = score;
            Enqueue(a, b);
        }

        while (queue.TryDequeue(out var pair, out var key))
        {
            var (a, b) = pair;
            if (members[a].Count == 0 || members[b].Count == 0 || !links[a].ContainsKey(b) || -key.Unlike != Average(a, b))
            {
                continue;
            }

            members[a].AddRange(members[b]);
            members[b] = [];
            links[a].Remove(b);
            foreach (var (other, sum) in links[b])
            {
                if (other != a)
                {
                    links[a][other] = links[other][a] = links[a].GetValueOrDefault(other) + sum;
                    links[other].Remove(b);
                }
            }

            links[b] = [];
            foreach (var other in links[a].Keys)
            {
                Enqueue(Math.Min(a, other), Math.Max(a, other));
            }
        }

        var clusters = members.Where(cluster => cluster.Count > 0).ToList();
        clusters.ForEach(cluster => cluster.Sort());
        return [.. clusters.OrderBy(cluster => cluster[0])];

        double Average(int a, int b) => links[a][b] / ((double)members[a].Count * members[b].Count);

        void Enqueue(int a, int b)
        {
            var average = Average(a, b);
            if (average >= threshold)
            {
                queue.Enqueue((a, b), (-average, a, b));
            }
        }
    }
}
