using System;
using System.Collections.Generic;
using System.Linq;

namespace Parallax.Ledger.Linking;

/// <summary>
/// Where documents take one name for several kinds of thing, decides by what speaks for each kind over all of them. A name that a
/// gazetteer or a role vouches for keeps its kind.
/// </summary>
internal static class KindReconciler
{
    /// <summary>Share of the evidence that the kind must have to win.</summary>
    private const double Clear = 0.45;

    /// <summary>What it counts for a place that a document has a word for its people ("Castavian").</summary>
    private const double Demonym = 1.5;

    public static void Reconcile(List<LocalNode> nodes)
    {
        var surnames = nodes.Where(node => node.IsNamed && node.Kind == EntityKind.Person && node.IsFullName)
            .Select(node => node.Surname).ToHashSet(StringComparer.Ordinal);
        var derived = nodes.Where(node => node.IsNamed && node.Words.Count == 1).Select(node => node.Key).Distinct(StringComparer.Ordinal)
            .SelectMany(Demonyms.Bases).ToHashSet(StringComparer.Ordinal);
        foreach (var same in nodes.Where(node => node.IsNamed).GroupBy(node => node.Key, StringComparer.Ordinal))
        {
            var kinds = same.GroupBy(node => node.Kind).Select(group => (Kind: group.Key, Weight: group.Sum(Weight) + (group.Key == EntityKind.Place && derived.Contains(same.Key) ? Demonym : 0))).ToList();
            if (kinds.Count < 2 || surnames.Contains(same.Key))
            {
                continue;
            }

            var best = kinds.OrderByDescending(kind => kind.Weight).ThenBy(kind => kind.Kind).First();
            if (best.Weight >= Clear * kinds.Sum(kind => kind.Weight))
            {
                foreach (var node in same.Where(node => !IsVouchedFor(node)))
                {
                    node.Kind = best.Kind;
                }
            }
        }
    }

    private static double Weight(LocalNode node) => node.Voice(node.Local.Kind) * Evidence(node);

    private static double Evidence(LocalNode node) =>
        (node.Local.Link is null ? 0 : 3) + (node.Roles.Count > 0 && node.Local.Kind == EntityKind.Person ? 2 : 0)
        + (node.Local.Kind == EntityKind.Other ? 0.3 : 1) + Math.Min(1, 0.1 * node.Local.Mentions.Length);

    private static bool IsVouchedFor(LocalNode node) => node.Local.Link is not null || (node.Local.Kind == EntityKind.Person && node.Roles.Count > 0);
}
