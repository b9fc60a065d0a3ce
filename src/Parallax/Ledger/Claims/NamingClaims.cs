using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Parallax.Ledger.Claims;

/// <summary>Claims on what reports call the people that they give one number of: marines, advisers, volunteers.</summary>
internal sealed class NamingClaims(ImmutableArray<FigureFact> facts, AccountBuilder accounts)
{
    private readonly Dictionary<string, FigureFact> _facts = facts.ToDictionary(fact => fact.Id, StringComparer.Ordinal);

    /// <param name="figures">A claim on figures.</param>
    public Claim? Make(Claim figures)
    {
        var named = figures.Values.SelectMany(value => value.Mentions).Select(mention => _facts.GetValueOrDefault(mention)).OfType<FigureFact>()
            .Where(fact => !fact.IsDenied && fact.Figure.Unit == "count")
            .Select(fact => (Fact: fact, Naming: NamingWords.Of(fact.Figure.Counted)))
            .Where(pair => pair.Naming is not null)
            .OrderBy(pair => pair.Fact.Document).ThenBy(pair => pair.Fact.Figure.Span).ToList();
        if (named.Select(pair => pair.Naming!.Value.Kind).Distinct(StringComparer.Ordinal).Count() < 2)
        {
            return null;
        }

        var values = named.GroupBy(pair => pair.Naming!.Value).Select(group => new AccountValue(
            group.Key.Group + " " + group.Key.Kind, group.First().Fact.Figure.Counted, [.. group.Select(pair => new AccountTeller(pair.Fact.Document, pair.Fact.Id, pair.Fact.Figure.Statement))])).ToList();
        return accounts.Make(figures.About with { Aspect = "label", Unit = null }, named[0].Fact.Id, values, (a, b) => Part(a, b), "what they call them");
    }

    /// <summary>Words of one group that say different things of the people, where both reports give the same number.</summary>
    private bool Part(AccountValue a, AccountValue b) =>
        a.Key[..a.Key.IndexOf(' ', StringComparison.Ordinal)] == b.Key[..b.Key.IndexOf(' ', StringComparison.Ordinal)]
        && a.Told.Any(one => b.Told.Any(other => one.Document != other.Document && _facts[one.Id].Scaled.Overlaps(_facts[other.Id].Scaled)));
}
