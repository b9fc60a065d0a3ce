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

    /// <summary>Added to the odds of figures before they are brought together, by whether their numbers agree: a claim may hold what is not sure to be one thing, since only what is sure is called different or changed (<see cref="FigureComparer"/>).</summary>
    private const double LeanAgreeing = 0.5;
    private const double LeanApart = 0.4;

    /// <summary>No single pair speaks louder than this for or against two groups.</summary>
    private const double LoudestAgainst = -1.5;
    private const double LoudestFor = 3;

    /// <summary>Log odds at least of figures that agree in all that is stated.</summary>
    private const double Agreed = 1.5;

    /// <summary>Figures of one bucket that are compared with those behind them.</summary>
    private const int Reach = 60;

    public static FactGroups Group(ImmutableArray<FigureFact> facts, DocumentRelations relations)
    {
        var places = facts.Select((fact, index) => (fact.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        var ofDocument = Enumerable.Range(0, facts.Length).GroupBy(index => facts[index].Document)
            .ToDictionary(group => group.Key, group => (Places: group.ToArray(), Facts: group.Select(index => facts[index]).ToArray()));
        var odds = new Dictionary<(int A, int B), double>();
        foreach (var (a, b) in relations.Pairs.Concat(ofDocument.Keys.Select(document => (document, document))))
        {
            if (ofDocument.TryGetValue(a, out var first) && ofDocument.TryGetValue(b, out var second))
            {
                ThingScorer.Ruled.Signs(first.Facts, second.Facts, relations.Of(a, b) ?? 0, (i, j, signs) =>
                {
                    var score = ThingScorer.Ruled.Score(signs);
                    score = signs.Length > 0 && score < Agreed && (StatedAgreement.Holds(first.Facts[i], second.Facts[j]) || StatedAgreement.AreSetAgainst(first.Facts[i], second.Facts[j])) ? Agreed : score;
                    odds[(Math.Min(first.Places[i], second.Places[j]), Math.Max(first.Places[i], second.Places[j]))] = score;
                });
            }
        }

        foreach (var (one, other) in Standing(facts).Where(pair => !FactVeto.Holds(pair.A, pair.B) && StatedAgreement.Holds(pair.A, pair.B)))
        {
            var (i, j) = (places[one.Id], places[other.Id]);
            odds.TryAdd((Math.Min(i, j), Math.Max(i, j)), Agreed);
        }

        return new FactGroups(
        [
            .. AverageLinkage.Cluster(facts.Length, odds.OrderBy(pair => pair.Key).Select(pair => (pair.Key, Voice(facts[pair.Key.A], facts[pair.Key.B], pair.Value))), LeastOdds)
                .Select(cluster => cluster.Select(index => facts[index]).OrderBy(fact => fact.Document).ThenBy(fact => fact.Figure.Span).ThenBy(fact => fact.Index).ToImmutableArray()),
        ],
        places,
        odds);
    }

    private static double Voice(FigureFact a, FigureFact b, double odds) =>
        odds <= ThingScorer.Veto ? odds : Math.Clamp(odds + (ThingSigns.NumbersAgree(a, b) ? LeanAgreeing : LeanApart), LoudestAgainst, LoudestFor);

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
