using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger.Dating.Occasions;

namespace Parallax.Ledger.Claims;

/// <summary>
/// Brings together what reports of one storyline tell of one act of violence in other words: one calls it an attack, the other a clash, one says where, the other
/// only on which day. Looks at groups that <see cref="EventGrouper"/> left apart; several things must speak for it and nothing against it, and a group that two
/// of one report fit nearly as well stays alone.
/// </summary>
internal static class OccasionGrouper
{
    /// <summary>Groups of one storyline that name one month: more are a war's daily news, and a month says nothing.</summary>
    private const int Most = 24;

    public static ImmutableArray<ImmutableArray<EventFact>> Join(ImmutableArray<ImmutableArray<EventFact>> groups)
    {
        var joined = groups.ToArray();
        var keys = Enumerable.Range(0, groups.Length).Where(index => IsOccasion(groups[index]))
            .SelectMany(index => groups[index].SelectMany(Keys).Distinct().Select(key => (key, index)))
            .GroupBy(pair => pair.key, pair => pair.index).Select(group => group.Order().ToArray()).Where(group => group.Length is > 1 and <= Most);
        var fits = keys.SelectMany(group => group.SelectMany((a, place) => group.Skip(place + 1).Select(b => (A: a, B: b)))).Distinct()
            .Select(pair => (pair.A, pair.B, Fit: FitOf(groups[pair.A], groups[pair.B]))).Where(pair => pair.Fit >= OccasionFit.Least).ToList();
        var fitsOf = fits.SelectMany(pair => new[] { (Of: pair.A, Other: pair.B, pair.Fit), (Of: pair.B, Other: pair.A, pair.Fit) }).ToLookup(pair => pair.Of);
        var at = Enumerable.Range(0, groups.Length).ToArray();
        foreach (var (a, b, _) in fits.Where(pair => !HasRival(pair.A, pair.B, pair.Fit) && !HasRival(pair.B, pair.A, pair.Fit)).OrderByDescending(pair => pair.Fit).ThenBy(pair => (pair.A, pair.B)))
        {
            var (one, other) = (at[a], at[b]);
            if (one != other && FitOf(joined[one], joined[other]) >= OccasionFit.Least)
            {
                joined[one] = [.. joined[one].Concat(joined[other]).OrderBy(fact => fact.Document).ThenBy(fact => fact.Event.Trigger).ThenBy(fact => fact.Id, StringComparer.Ordinal)];
                joined[other] = [];
                for (var i = 0; i < at.Length; i++)
                {
                    at[i] = at[i] == other ? one : at[i];
                }
            }
        }

        return [.. joined.Where(group => group.Length > 0)];

        // two groups that one report tells of are two occasions, and only one of them can be meant
        bool HasRival(int of, int chosen, double fit) => fitsOf[of].Any(pair =>
            pair.Other != chosen && pair.Fit > fit - OccasionFit.Margin && groups[pair.Other].Any(fact => groups[chosen].Any(other => other.Document == fact.Document)));
    }

    /// <summary>What happened once and is named by a word for violence; a war is no occasion.</summary>
    private static bool IsOccasion(ImmutableArray<EventFact> group) =>
        group[0].Event.Type == OccasionWords.Violence && group[0].IsActual && group.Any(fact => OccasionWords.IsTelling(fact.Event.Label)) && !group.Any(fact => OccasionWords.IsLasting(fact.Event.Label));

    private static IEnumerable<(int Storyline, int Month)> Keys(EventFact fact) => fact.Occasion.Calendar is { } calendar ? [(fact.Storyline, calendar.Month)] : [];

    private static double FitOf(ImmutableArray<EventFact> a, ImmutableArray<EventFact> b) =>
        OccasionFit.Of([.. a.Select(fact => fact.Occasion)], [.. b.Select(fact => fact.Occasion)]);
}
