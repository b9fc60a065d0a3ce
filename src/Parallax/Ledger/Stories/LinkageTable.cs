using System.Collections.Generic;
using System.Linq;

namespace Parallax.Ledger.Stories;

/// <summary>
/// Average linkage in a table of all pairs, each row with the place of its best pair (after D. Müllner, "Modern hierarchical, agglomerative
/// clustering algorithms", 2011). Joins the same pairs in the same order as <see cref="LinkageQueue"/>.
/// </summary>
internal static class LinkageTable
{
    public static List<List<int>> Cluster(int[] sizes, List<((int A, int B) Pair, double Score)> scores, double threshold)
    {
        var count = sizes.Length;
        var (sums, weights) = (new double[count * count], (int[])sizes.Clone());
        foreach (var ((a, b), score) in scores)
        {
            sums[(a * count) + b] = sums[(b * count) + a] = score;
        }

        var clusters = Enumerable.Range(0, count).Select(index => new List<int> { index }).ToArray();
        var alive = Enumerable.Range(0, count).ToList();
        var (best, averages) = (new int[count], new double[count]);
        alive.ForEach(Search);
        while (true)
        {
            var a = -1;
            foreach (var row in alive)
            {
                a = best[row] >= 0 && averages[row] >= threshold && (a < 0 || averages[row] > averages[a]) ? row : a;
            }

            if (a < 0)
            {
                return [.. alive.Select(row => clusters[row])];
            }

            Join(a, best[a]);
        }

        double Average(int a, int b) => sums[(a * count) + b] / ((double)weights[a] * weights[b]);

        // the best pair with a later row, the first of equals
        void Search(int row)
        {
            (best[row], averages[row]) = (-1, 0);
            for (var i = alive.BinarySearch(row) + 1; i < alive.Count; i++)
            {
                var average = Average(row, alive[i]);
                if (average > averages[row])
                {
                    (best[row], averages[row]) = (alive[i], average);
                }
            }
        }

        void Join(int a, int b)
        {
            clusters[a].AddRange(clusters[b]);
            clusters[b] = [];
            weights[a] += weights[b];
            alive.Remove(b);
            foreach (var row in alive)
            {
                sums[(a * count) + row] = sums[(row * count) + a] += sums[(row * count) + b];
            }

            foreach (var row in alive)
            {
                if (row == a || best[row] == a || best[row] == b)
                {
                    Search(row);
                }
                else if (row < a && Average(row, a) is var average && (average > averages[row] || (average == averages[row] && a < best[row])))
                {
                    (best[row], averages[row]) = (a, average);
                }
            }
        }
    }
}
