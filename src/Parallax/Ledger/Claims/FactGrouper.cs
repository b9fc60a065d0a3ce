using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Parallax.Ledger.Claims;

/// <summary>
/// Brings figures of one thing together: same unit, kind, aspect and status, and a holder, scope and place that agree. A figure that
/// leaves a field open joins where there is but one group that it can mean, or but one whose numbers agree with it.
/// </summary>
internal static class FactGrouper
{
    public static ImmutableArray<ImmutableArray<FigureFact>> Group(ImmutableArray<FigureFact> facts)
    {
        var groups = new List<FactGroup>();
        var buckets = facts.GroupBy(KeyOf)
            .OrderBy(bucket => bucket.Key.Unit, StringComparer.Ordinal).ThenBy(bucket => bucket.Key.Kind, StringComparer.Ordinal)
            .ThenBy(bucket => bucket.Key.Aspect, StringComparer.Ordinal).ThenBy(bucket => bucket.Key.Status);
        foreach (var bucket in buckets)
        {
            var own = new List<FactGroup>();
            var ordered = bucket
                .OrderBy(fact => (fact.Scope is null ? 1 : 0) + (fact.Place is null ? 1 : 0) + (fact.Holder is null ? 1 : 0))
                .ThenBy(fact => fact.EventTime.IsUnknown)
                .ThenBy(fact => fact.Document).ThenBy(fact => fact.Figure.Span).ThenBy(fact => fact.Index);
            foreach (var fact in ordered)
            {
                if (GroupFor(fact, own) is { } group)
                {
                    group.Add(fact);
                }
                else
                {
                    own.Add(new FactGroup(fact));
                }
            }

            groups.AddRange(own);
        }

        return [.. groups.Select(group => group.Facts.OrderBy(fact => fact.Document).ThenBy(fact => fact.Figure.Span).ThenBy(fact => fact.Index).ToImmutableArray())];
    }

    private static FactGroup? GroupFor(FigureFact fact, List<FactGroup> groups)
    {
        var open = new List<FactGroup>();
        FactGroup? exact = null;
        foreach (var group in groups)
        {
            var fit = group.FitOf(fact);
            if (fit == 2 && (exact is null || (!exact.HoldsOverlapping(fact) && group.HoldsOverlapping(fact))))
            {
                exact = group;
            }
            else if (fit == 1)
            {
                open.Add(group);
            }
        }

        if (exact is not null)
        {
            return exact;
        }

        var agreeing = open.Where(group => group.HoldsOverlapping(fact)).Take(2).ToList();
        return agreeing.Count == 1 ? agreeing[0] : agreeing.Count == 0 && open.Count == 1 ? open[0] : null;
    }

    /// <summary>The fields that must be the same.</summary>
    private static (string Unit, string Kind, string Aspect, FactStatus Status) KeyOf(FigureFact fact) => (fact.Figure.Unit, fact.Term.Kind, fact.Aspect, fact.Status);
}
