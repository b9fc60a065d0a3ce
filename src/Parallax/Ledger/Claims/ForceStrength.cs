using System;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger.Dating;
using Parallax.Ledger.Linking;

namespace Parallax.Ledger.Claims;

/// <summary>
/// Brings the strength of an alliance at a place and that of the force it leads there together: "about 4,500 NATO troops in Kosovo"
/// speaks of the force that stands there. Only where place, or force and size, leave no doubt.
/// </summary>
internal static class ForceStrength
{
    /// <summary>Without a place, a number many times as large counts something else.</summary>
    private const decimal LargestFactor = 3;

    public static ImmutableArray<FigureFact> Join(
        ImmutableArray<FigureFact> facts, ImmutableArray<LedgerDocument> documents, LinkedEntities entities, ForceLeads leads)
    {
        var byForce = facts.Where(fact => fact.HolderIsForce && IsStrength(fact)).ToLookup(fact => fact.Holder!, StringComparer.Ordinal);
        var forcesIn = documents.Select((document, index) => document.Record.Entities
            .Select((_, local) => entities.Of(index, local))
            .Where(entity => entity.Kind == EntityKind.Force).Select(entity => entity.Id).ToHashSet(StringComparer.Ordinal)).ToArray();
        return [.. facts.Select(fact => ForceOf(fact) is { } force ? fact with { Holder = force, HolderIsForce = true } : fact)];

        string? ForceOf(FigureFact fact)
        {
            if (fact.Holder is null || fact.HolderIsForce || fact.Scope is not null || !IsStrength(fact))
            {
                return null;
            }

            var candidates = leads.ForcesOf(fact.Holder).Where(force => IsMeant(fact, force)).Take(2).ToList();
            return candidates.Count == 1 ? candidates[0] : null;
        }

        bool IsMeant(FigureFact fact, string force)
        {
            var own = byForce[force].ToList();
            var named = forcesIn[fact.Document].Contains(force);
            if (fact.Place is not null && own.Any(other => other.Place is not null))
            {
                return own.Any(other => Places.AreOne(other.Place, other.PlaceName, fact.Place, fact.PlaceName));
            }

            return own.Count == 0
                ? named && fact.Place is not null
                : (named || own.Any(other => other.Storyline == fact.Storyline)) && own.Any(other => IsOfSize(other, fact));
        }
    }

    private static bool IsStrength(FigureFact fact) =>
        fact is { Aspect: "", Whole: null, Figure.Unit: "count", Term.Kind: "troops" };

    private static bool IsOfSize(FigureFact a, FigureFact b) =>
        (a.Range.Low ?? a.Range.High) is { } first && (b.Range.Low ?? b.Range.High) is { } second && first <= second * LargestFactor && second <= first * LargestFactor;
}
