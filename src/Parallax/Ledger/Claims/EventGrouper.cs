using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Parallax.Ledger.Claims;

/// <summary>
/// Brings mentions of one event together: same type and a time that does not lie apart, and then the same thing counted, the same
/// victim, the same day and place, or the same place in one story. Looks only at groups that share one of these.
/// </summary>
internal static class EventGrouper
{
    public static ImmutableArray<ImmutableArray<EventFact>> Group(ImmutableArray<EventFact> facts)
    {
        var groups = new List<EventGroup>();
        var index = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var ordered = facts
            .OrderBy(fact => fact.Time.IsUnknown ? 1 : 0).ThenBy(fact => fact.Place is null ? 1 : 0)
            .ThenBy(fact => fact.Document).ThenBy(fact => fact.Event.Trigger).ThenBy(fact => fact.Id, StringComparer.Ordinal);
        foreach (var fact in ordered)
        {
            var keys = KeysOf(fact).ToList();
            var candidates = keys.SelectMany(key => index.TryGetValue(key, out var found) ? found : []).Distinct().Order();
            var best = candidates.Select(candidate => (candidate, Fit: groups[candidate].FitOf(fact))).Where(pair => pair.Fit > 0)
                .OrderByDescending(pair => pair.Fit).ThenBy(pair => pair.candidate).Select(pair => (int?)pair.candidate).FirstOrDefault();
            if (best is { } chosen)
            {
                groups[chosen].Add(fact);
            }
            else
            {
                chosen = groups.Count;
                groups.Add(new EventGroup(fact));
            }

            foreach (var key in keys)
            {
                if (!index.TryGetValue(key, out var list))
                {
                    index.Add(key, list = []);
                }

                if (list.Count == 0 || list[^1] != chosen)
                {
                    list.Add(chosen);
                }
            }
        }

        return [.. groups.Select(group => group.Facts.OrderBy(fact => fact.Document).ThenBy(fact => fact.Event.Trigger).ThenBy(fact => fact.Id, StringComparer.Ordinal).ToImmutableArray())];
    }

    private static IEnumerable<string> KeysOf(EventFact fact)
    {
        var type = fact.Event.Type + "|";
        foreach (var count in fact.Counts)
        {
            yield return type + "count|" + count;
        }

        foreach (var victim in fact.Victims)
        {
            yield return type + "victim|" + victim;
        }

        foreach (var word in fact.PlaceName.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 3))
        {
            yield return type + "place|" + word.ToUpperInvariant();
        }

        if (fact.Time is { Earliest: { } day })
        {
            foreach (var party in fact.Parties)
            {
                yield return FormattableString.Invariant($"{type}day|{party}|{day.Year}-{day.DayOfYear}");
            }
        }

        if (fact.Time is { Earliest: { } first })
        {
            yield return FormattableString.Invariant($"{type}story|{fact.Story}|{first.Year}-{first.DayOfYear}");
        }

        yield return FormattableString.Invariant($"{type}document|{fact.Document}");
    }
}
