using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger.Dating.Occasions;

namespace Parallax.Ledger.Claims;

/// <summary>Claims on how reports tell one event: its label, its cause or purpose, its actors. Only where accounts part.</summary>
internal sealed class AccountClaims(ImmutableArray<LedgerDocument> documents, AccountBuilder accounts)
{
    public IEnumerable<Claim> Build(ImmutableArray<EventFact> group)
    {
        if (group.Select(fact => fact.Document).Distinct().Count() < 2)
        {
            yield break;
        }

        var earliest = ClaimOrder.Earliest(group.Select(fact => (ReportedDate.Unknown, fact.Document, fact.Event.Trigger, fact.Id)));
        var place = group.Select(fact => fact.Place).FirstOrDefault(found => found is not null);
        foreach (var (aspect, manner, words) in new (string, string, Func<EventFact, string?>)[] { ("label", "what they call it", LabelOf), ("purpose", "why it happened", ReasonOf), ("actors", "who took part", ActorsOf) })
        {
            var values = group.Select(fact => (Fact: fact, Words: words(fact))).Where(pair => !string.IsNullOrWhiteSpace(pair.Words))
                .GroupBy(pair => AccountWords.KeyOf(pair.Words!), StringComparer.Ordinal)
                .Where(value => value.Key.Length > 0)
                .Select(value => new AccountValue(value.Key, value.First().Words!, [.. value.Select(pair => new AccountTeller(pair.Fact.Document, pair.Fact.Id, pair.Fact.Event.Statement))]))
                .ToList();
            if (accounts.Make(new ClaimSubject(group[0].Event.Type, null, null, aspect, place, null), earliest, values, (a, b) => AccountWords.Part(a.Key, b.Key), manner) is { } claim)
            {
                yield return claim;
            }
        }
    }

    private static string? LabelOf(EventFact fact) => OccasionWords.IsTelling(fact.Event.Label) ? fact.Event.Label : null;

    /// <summary>Cause and purpose are told for each other, so they are compared together.</summary>
    private string? ReasonOf(EventFact fact)
    {
        var text = documents[fact.Document].Text;
        var spans = new[] { fact.Event.Cause, fact.Event.Purpose }.OfType<Span>().Select(span => span.Of(text)).ToList();
        return spans.Count == 0 ? null : string.Join("; ", spans);
    }

    /// <summary>Words that name who did it; "we", "the men" and a bare number name nobody, and those who were killed did not do it.</summary>
    private string? ActorsOf(EventFact fact)
    {
        var (text, figures) = (documents[fact.Document].Text, documents[fact.Document].Record.Figures);
        var victims = fact.Event.Harm.Select(harm => harm.Figure).OfType<int>().Select(figure => figures[figure].Span).ToList();
        return fact.Event.Evidence.Where(evidence => evidence.Field == "actors" && evidence.Span is { } span && !victims.Exists(span.Contains)).Select(evidence => evidence.Span!.Value.Of(text))
            .FirstOrDefault(words => OccasionWords.IsTelling(words) || !fact.Event.Actors.IsEmpty);
    }
}
