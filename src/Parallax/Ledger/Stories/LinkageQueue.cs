using System;
using System.Collections.Generic;
using System.Linq;

namespace Parallax.Ledger.Stories;

/// <summary>Average linkage over the pairs that have a score, the best in front of a queue.</summary>
internal static class LinkageQueue
{
    public static List<List<int>> Cluster(int[] sizes, List<((int A, int B) Pair, double Score)> scores, double threshold)
    {
        var weights = (int[])sizes.Clone();
        var members = Enumerable.Range(0, sizes.Length).Select(index => new List<int> { index }).ToArray();
        var links = Enumerable.Range(0, sizes.Length).Select(_ => new Dictionary<int, double>()).ToArray();
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
            weights[a] += weights[b];
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

        return [.. members.Where(cluster => cluster.Count > 0)];

        double Average(int a, int b) => links[a][b] / ((double)weights[a] * weights[b]);

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
