using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Parallax.Web.Pages;

/// <summary>Sets the blocks of two texts beside each other, so that those that share words stand in one row.</summary>
internal static class BlockAlignment
{
    /// <summary>Links beyond these are not weighed: who shares so many passages shares the order too.</summary>
    private const int MostLinks = 1500;

    /// <param name="first">Number of blocks of the first text.</param>
    /// <param name="second">Number of blocks of the second.</param>
    /// <param name="links">Blocks that share words, with how many characters.</param>
    /// <returns>Rows, in order, that hold every block once.</returns>
    public static ImmutableArray<AlignedRow> Rows(int first, int second, IEnumerable<(int First, int Second, int Weight)> links)
    {
        var rows = ImmutableArray.CreateBuilder<AlignedRow>();
        int a = 0, b = 0;
        foreach (var (from, to) in Chain(links))
        {
            // a block linked to two stays in the row that it began
            if (rows.Count > 0 && rows[^1].IsShared && (from < a || to < b))
            {
                rows[^1] = rows[^1] with { FirstEnd = Math.Max(a, from + 1), SecondEnd = Math.Max(b, to + 1) };
            }
            else
            {
                Apart(from, to);
                rows.Add(new AlignedRow(from, from + 1, to, to + 1, true));
            }

            (a, b) = (rows[^1].FirstEnd, rows[^1].SecondEnd);
        }

        Apart(first, second);
        return rows.ToImmutable();

        void Apart(int toFirst, int toSecond)
        {
            if (toFirst > a || toSecond > b)
            {
                rows.Add(new AlignedRow(a, Math.Max(a, toFirst), b, Math.Max(b, toSecond), false));
            }
        }
    }

    /// <summary>The heaviest links that run in one order in both texts; what was moved elsewhere is left out.</summary>
    private static List<(int First, int Second)> Chain(IEnumerable<(int First, int Second, int Weight)> links)
    {
        var sorted = links.GroupBy(link => (link.First, link.Second)).Select(group => (group.Key.First, group.Key.Second, Weight: group.Sum(link => link.Weight)))
            .OrderBy(link => link.First).ThenBy(link => link.Second).Take(MostLinks).ToList();
        var best = new int[sorted.Count];
        var before = new int[sorted.Count];
        for (var i = 0; i < sorted.Count; i++)
        {
            (best[i], before[i]) = (sorted[i].Weight, -1);
            for (var j = 0; j < i; j++)
            {
                if (sorted[j].Second <= sorted[i].Second && best[j] + sorted[i].Weight > best[i])
                {
                    (best[i], before[i]) = (best[j] + sorted[i].Weight, j);
                }
            }
        }

        var chain = new List<(int First, int Second)>();
        for (var at = best.Length == 0 ? -1 : Array.IndexOf(best, best.Max()); at >= 0; at = before[at])
        {
            chain.Add((sorted[at].First, sorted[at].Second));
        }

        chain.Reverse();
        return chain;
    }
}
