using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Parallax.Ledger.Copies;

/// <summary>
/// Finds documents made of passages of several others that have nothing in common: it is likelier that one took from two than that
/// two took different halves of one and each left the rest.
/// </summary>
internal static class Mixtures
{
    private const double LeastExplained = 0.6;
    private const double MostOfOne = 0.85;
    private const double MostInBoth = 0.4;
    private const int MostParts = 40;

    /// <param name="pairs">Pairs that share passages, who took where something else shows it, and the runs as places in the second and in the first.</param>
    /// <param name="words">Number of words of each document.</param>
    /// <returns>For pairs without one the document that took, where a mixture shows it.</returns>
    public static Dictionary<(int First, int Second), int> Takers(
        IReadOnlyList<(int First, int Second, int? Taker, ImmutableArray<(int Start, int OfStart, int Length)> Runs)> pairs, IReadOnlyList<int> words)
    {
        var related = pairs.Select(pair => (pair.First, pair.Second)).ToHashSet();
        var sides = pairs.SelectMany(pair => new[]
        {
            (Document: pair.Second, Other: pair.First, pair.Taker, Runs: pair.Runs.Select(run => (run.Start, run.Length)), OfOther: pair.Runs.Select(run => (Start: run.OfStart, run.Length))),
            (Document: pair.First, Other: pair.Second, pair.Taker, Runs: pair.Runs.Select(run => (Start: run.OfStart, run.Length)), OfOther: pair.Runs.Select(run => (run.Start, run.Length))),
        });
        var takers = new Dictionary<(int, int), int>();
        foreach (var group in sides.GroupBy(side => side.Document).Where(group => group.Any(side => side.Taker is null)).OrderBy(group => group.Key))
        {
            var parts = group.Where(side => (side.Taker ?? group.Key) == group.Key)
                .OrderByDescending(side => side.Runs.Sum(run => run.Length)).ThenBy(side => side.Other).Take(MostParts)
                .Where(side => Places(side.OfOther).Count <= MostOfOne * words[side.Other])
                .Select(side => (side.Other, side.Taker, Words: Places(side.Runs))).ToList();
            var apart = parts.FindAll(side => parts.Exists(other =>
                other.Other != side.Other && !related.Contains(Ordered(side.Other, other.Other))
                && other.Words.Count(side.Words.Contains) <= MostInBoth * System.Math.Min(side.Words.Count, other.Words.Count)));
            if (apart.SelectMany(side => side.Words).Distinct().Count() >= LeastExplained * words[group.Key])
            {
                foreach (var side in apart.Where(side => side.Taker is null))
                {
                    takers.TryAdd(Ordered(side.Other, group.Key), group.Key);
                }
            }
        }

        return takers;
    }

    private static HashSet<int> Places(IEnumerable<(int Start, int Length)> runs) => [.. runs.SelectMany(run => Enumerable.Range(run.Start, run.Length))];

    private static (int First, int Second) Ordered(int a, int b) => a < b ? (a, b) : (b, a);
}
