using System;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger.Dating;
using Parallax.Ledger.Linking;
using Parallax.Ledger.Origins;

namespace Parallax.Ledger.Claims;

/// <summary>Claims that an event happened, told by two or more mentions. The timeline takes from them which mentions are one event.</summary>
internal sealed class EventClaims(ImmutableArray<LedgerDocument> documents, LinkedEntities entities, DatedTimes dates, OriginSet origins)
{
    public Claim? Make(ImmutableArray<EventFact> group)
    {
        if (group.Length < 2)
        {
            return null;
        }

        var values = group
            .GroupBy(fact => fact.Event.Status == FactStatus.Denied)
            .OrderBy(value => value.Key)
            .Select(value => value.ToImmutableArray())
            .ToImmutableArray();
        var reports = group.Select(fact => fact.Document).Distinct().Count();
        var made = values.Select(Value).ToImmutableArray();
        var place = group.Where(fact => fact.Place is not null).GroupBy(fact => fact.Place!, StringComparer.Ordinal).OrderByDescending(facts => facts.Count()).ThenBy(facts => facts.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
        var date = ClaimWording.Date(ClaimOrder.Tightest(group.Select(When)));
        var state = values.Length > 1 ? ClaimState.Denied : reports > 1 ? ClaimState.Consistent : ClaimState.Single;
        var what = string.Join(", ", new[] { $"\"{group[0].Event.Label}\"", entities.Find(place)?.Name, date }.Where(part => !string.IsNullOrEmpty(part)));
        var count = made.SelectMany(value => value.Origins).Distinct(StringComparer.Ordinal).Count();
        return new Claim
        {
            Id = Ids.Claim(ClaimKind.Event, ClaimOrder.Earliest(group.Select(fact => (When(fact), fact.Document, fact.Event.Trigger, fact.Id)))),
            Kind = ClaimKind.Event,
            About = new ClaimSubject(group[0].Event.Type, null, null, null, place, null),
            State = state,
            Corroborated = made.Any(value => value.Origins.Length > 1),
            Values = made,
            Relations = values.Length > 1 ? [new ClaimRelation(0, 1, ClaimState.Denied, "One report says that it happened, another that it did not.")] : [],
            Why = $"{what}: told in {ClaimWording.Count(group.Length, "mention", "mentions")} of {ClaimWording.Outlets(group.Select(fact => documents[fact.Document]))}{(values.Length > 1 ? ", and denied" : string.Empty)}; {ClaimWording.Origins(count)}.",
        };
    }

    private ClaimValue Value(ImmutableArray<EventFact> facts) => new()
    {
        Value = facts[0].Event.Label,
        Mentions = [.. facts.Select(fact => fact.Id)],
        Origins = [.. facts.SelectMany(fact => origins.Of(fact.Id)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        AsOf = ClaimOrder.Tightest(facts.Select(When)),
    };

    private ReportedDate When(EventFact fact) => dates.Of(fact.Document, fact.Event.Time) ?? ReportedDate.Unknown;
}
