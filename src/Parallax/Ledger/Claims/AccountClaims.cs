using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger.Origins;

namespace Parallax.Ledger.Claims;

/// <summary>Claims on how reports tell one event: its label, its cause or purpose, its actors. Only where accounts part.</summary>
internal sealed class AccountClaims(ImmutableArray<LedgerDocument> documents, OriginSet origins)
{
    private const int MostValues = 12;

    public IEnumerable<Claim> Build(ImmutableArray<EventFact> group)
    {
        if (group.Select(fact => fact.Document).Distinct().Count() < 2)
        {
            yield break;
        }

        foreach (var (aspect, words) in new (string, Func<EventFact, string?>)[] { ("label", LabelOf), ("purpose", ReasonOf), ("actors", ActorsOf) })
        {
            var told = group.Select(fact => (Fact: fact, Words: words(fact))).Where(pair => !string.IsNullOrWhiteSpace(pair.Words)).ToList();
            var values = told
                .GroupBy(pair => AccountWords.KeyOf(pair.Words!), StringComparer.Ordinal)
                .Where(value => value.Key.Length > 0)
                .Select(value => (value.Key, Told: value.ToImmutableArray()))
                .OrderBy(value => value.Told[0].Fact.Document).ThenBy(value => value.Told[0].Fact.Event.Trigger)
                .Take(MostValues).ToImmutableArray();
            var relations = Relations(aspect, values);
            if (relations.Any(relation => relation.State == ClaimState.Different))
            {
                yield return Make(aspect, group, values, relations);
            }
        }
    }

    private Claim Make(
        string aspect, ImmutableArray<EventFact> group, ImmutableArray<(string Key, ImmutableArray<(EventFact Fact, string? Words)> Told)> values, ImmutableArray<ClaimRelation> relations)
    {
        var made = values.Select(value => new ClaimValue
        {
            Value = value.Told[0].Words,
            Mentions = [.. value.Told.Select(pair => pair.Fact.Id)],
            Origins = [.. value.Told.SelectMany(pair => origins.Of(pair.Fact.Id)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        }).ToImmutableArray();
        var parting = relations.First(relation => relation.State == ClaimState.Different);
        return new Claim
        {
            Id = Ids.Claim(ClaimKind.Account, ClaimOrder.Earliest(group.Select(fact => (ReportedDate.Unknown, fact.Document, fact.Event.Trigger, fact.Id))), aspect),
            Kind = ClaimKind.Account,
            About = new ClaimSubject(group[0].Event.Type, null, null, aspect, group.Select(fact => fact.Place).FirstOrDefault(place => place is not null), null),
            State = ClaimState.Different,
            Corroborated = made.Any(value => value.Origins.Length > 1),
            Values = made,
            Relations = relations,
            Why = $"{Told(values[parting.A])} and {Told(values[parting.B])} of one event: the accounts part in {Shown(aspect)}.",
        };
    }

    private static ImmutableArray<ClaimRelation> Relations(string aspect, ImmutableArray<(string Key, ImmutableArray<(EventFact Fact, string? Words)> Told)> values)
    {
        var relations = ImmutableArray.CreateBuilder<ClaimRelation>();
        for (var a = 0; a < values.Length; a++)
        {
            for (var b = a + 1; b < values.Length; b++)
            {
                var apart = AccountWords.Part(values[a].Key, values[b].Key) &&
                    values[a].Told.Any(first => values[b].Told.Any(second => first.Fact.Document != second.Fact.Document));
                relations.Add(new ClaimRelation(a, b, apart ? ClaimState.Different : ClaimState.Consistent, apart
                    ? $"\"{values[a].Told[0].Words}\" and \"{values[b].Told[0].Words}\" part in {Shown(aspect)}."
                    : $"\"{values[a].Told[0].Words}\" and \"{values[b].Told[0].Words}\" can be said of one event."));
            }
        }

        return relations.ToImmutable();
    }

    private string Told((string Key, ImmutableArray<(EventFact Fact, string? Words)> Told) value) =>
        $"\"{value.Told[0].Words}\" ({ClaimWording.Outlets(value.Told.Select(pair => documents[pair.Fact.Document]))})";

    private static string Shown(string aspect) => aspect switch { "label" => "what they call it", "purpose" => "why it happened", _ => "who took part" };

    private static string? LabelOf(EventFact fact) => AccountWords.IsTelling(fact.Event.Label) ? fact.Event.Label : null;

    /// <summary>Cause and purpose are told for each other, so they are compared together.</summary>
    private string? ReasonOf(EventFact fact)
    {
        var text = documents[fact.Document].Text;
        var spans = new[] { fact.Event.Cause, fact.Event.Purpose }.OfType<Span>().Select(span => span.Of(text)).ToList();
        return spans.Count == 0 ? null : string.Join("; ", spans);
    }

    private string? ActorsOf(EventFact fact)
    {
        var text = documents[fact.Document].Text;
        return fact.Event.Evidence.Where(evidence => evidence.Field == "actors" && evidence.Span is not null).Select(evidence => evidence.Span!.Value.Of(text)).FirstOrDefault();
    }
}
