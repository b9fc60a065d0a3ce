using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NodaTime;
using Parallax.Ledger.Stories;

namespace Parallax.Ledger.Claims;

/// <summary>
/// Brings figures of one thing together: those of related documents that are likelier one thing than two (<see cref="ThingScorer"/>), and those of documents
/// far apart in time that agree in every field , by average linkage; what <see cref="FactVeto"/> sets apart stays apart.
/// </summary>
internal static class FactGrouper
{
    private const double LeastOdds = 0.001;

    /// <summary>Log odds at least of figures that agree in all that is stated.</summary>
    private const double Agreed = 1.5;

    /// <summary>Figures of one bucket that are compared with those behind them.</summary>
    private const int Reach = 60;

    public static FactGroups Group(ImmutableArray<FigureFact> facts, DocumentRelations relations)
    {
        var place = facts.Select((fact, index) => (fact.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        var ofDocument = facts.GroupBy(fact => fact.Document).ToDictionary(group => group.Key, group => group.ToList());
        var scores = new Dictionary<(int A, int B), double>();
        var odds = new Dictionary<(string, string), double>();
        foreach (var (a, b) in relations.Pairs.Concat(ofDocument.Keys.Select(document => (document, document))))
        {
            if (ofDocument.TryGetValue(a, out var first) && ofDocument.TryGetValue(b, out var second))
            {
                foreach (var (one, other, signs) in ThingScorer.Ruled.Signs(first, second, relations.Of(a, b) ?? 0))
                {
                    var (i, j) = (place[one.Id], place[other.Id]);
                    var score = signs.Length > 0 && StatedAgreement.Holds(one, other) ? Math.Max(Agreed, ThingScorer.Ruled.Score(signs)) : ThingScorer.Ruled.Score(signs);
                    scores[(Math.Min(i, j), Math.Max(i, j))] = score;
                    odds[string.CompareOrdinal(one.Id, other.Id) < 0 ? (one.Id, other.Id) : (other.Id, one.Id)] = score;
                }
            }
        }

        foreach (var (one, other) in Standing(facts).Where(pair => !FactVeto.Holds(pair.A, pair.B) && StatedAgreement.Holds(pair.A, pair.B)))
        {
            var (i, j) = (place[one.Id], place[other.Id]);
            scores.TryAdd((Math.Min(i, j), Math.Max(i, j)), Agreed);
            odds.TryAdd(string.CompareOrdinal(one.Id, other.Id) < 0 ? (one.Id, other.Id) : (other.Id, one.Id), Agreed);
        }

        return new FactGroups(
        [
            .. AverageLinkage.Cluster(facts.Length, scores.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value)), LeastOdds)
                .Select(cluster => cluster.Select(index => facts[index]).OrderBy(fact => fact.Document).ThenBy(fact => fact.Figure.Span).ThenBy(fact => fact.Index).ToImmutableArray()),
        ],
        odds);
    }
    /// <summary>Pairs of documents however far apart that agree in kind, aspect, status and holder, or place where no holder is given.</summary>
    private static IEnumerable<(FigureFact A, FigureFact B)> Standing(ImmutableArray<FigureFact> facts)
    {
        var buckets = facts
            .Where(fact => fact.Term.IsKnown && (fact.Holder ?? fact.Place) is not null)
            .GroupBy(fact => (fact.Dimension, fact.Term.Kind, fact.Aspect, fact.Status, fact.Holder ?? "at " + fact.Place));
        foreach (var bucket in buckets)
        {
            var own = bucket.OrderBy(fact => fact.Held.Earliest ?? fact.Held.Latest ?? LocalDate.MaxIsoValue).ThenBy(fact => fact.Id, StringComparer.Ordinal).ToList();
            for (var i = 0; i < own.Count; i++)
            {
                for (var j = i + 1; j < own.Count && j <= i + Reach; j++)
                {
                    yield return (own[i], own[j]);
                }
            }
        }
    }
}
