using System;
using System.Collections.Generic;
using System.Linq;
using Parallax.Ledger.Words;

namespace Parallax.Ledger.Origins;

/// <summary>
/// Joins sources while what speaks for joining two groups outweighs what speaks against it, the strongest pair first (greedy additive edge
/// contraction: M. Keuper et al., Efficient Decomposition of Image and Mesh Graphs by Lifted Multicuts, 2015).
/// </summary>
internal static class SourceClusters
{
    /// <param name="sets">Groups so far, over the sources' indexes; joined in place.</param>
    /// <param name="pairs">Pairs of sources with their log odds; those that are missing say nothing.</param>
    public static void Join(UnionFind sets, IEnumerable<(int A, int B, double Score)> pairs)
    {
        var links = new Dictionary<int, Dictionary<int, double>>();
        foreach (var (a, b, score) in pairs)
        {
            var (rootA, rootB) = (sets.Find(a), sets.Find(b));
            if (rootA != rootB)
            {
                Add(rootA, rootB, score);
                Add(rootB, rootA, score);
            }
        }

        var queue = new PriorityQueue<(int A, int B), (double Negative, int A, int B)>();
        foreach (var (a, others) in links)
        {
            foreach (var (b, score) in others.Where(other => a < other.Key && other.Value > 0))
            {
                queue.Enqueue((a, b), (-score, a, b));
            }
        }

        while (queue.TryDequeue(out var pair, out var priority))
        {
            var (a, b) = pair;
            if (!links.TryGetValue(a, out var ofA) || !ofA.TryGetValue(b, out var score) || score != -priority.Negative)
            {
                continue;
            }

            sets.Union(a, b);
            var ofB = links[b];
            links.Remove(b);
            ofA.Remove(b);
            foreach (var (other, more) in ofB.Where(link => link.Key != a).OrderBy(link => link.Key).ToList())
            {
                var total = ofA.GetValueOrDefault(other) + more;
                ofA[other] = total;
                var ofOther = links[other];
                ofOther.Remove(b);
                ofOther[a] = total;
                if (total > 0)
                {
                    var (least, most) = (Math.Min(a, other), Math.Max(a, other));
                    queue.Enqueue((least, most), (-total, least, most));
                }
            }
        }

        void Add(int from, int to, double score)
        {
            if (!links.TryGetValue(from, out var others))
            {
                links.Add(from, others = []);
            }

            others[to] = others.GetValueOrDefault(to) + score;
        }
    }
}
