using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger.Linking;
using Parallax.Ledger.Origins;

namespace Parallax.Ledger.Claims;

/// <summary>Makes a claim of the ways in which reports tell one thing, where two reports part; with who tells it so.</summary>
internal sealed class AccountBuilder(ImmutableArray<LedgerDocument> documents, LinkedEntities entities, OriginSet origins)
{
    private const int MostValues = 12;

    /// <param name="about">What the accounts are of; its aspect is what they are compared in.</param>
    /// <param name="earliest">Id of the mention that names the claim.</param>
    /// <param name="told">The ways, in order.</param>
    /// <param name="part">Whether two ways do not go together.</param>
    /// <param name="manner">"what they call it": what they part in.</param>
    /// <returns>Null where no two reports part.</returns>
    public Claim? Make(ClaimSubject about, string earliest, IEnumerable<AccountValue> told, Func<AccountValue, AccountValue, bool> part, string manner)
    {
        var values = told.Take(MostValues).ToImmutableArray();
        var relations = ImmutableArray.CreateBuilder<ClaimRelation>();
        for (var a = 0; a < values.Length; a++)
        {
            for (var b = a + 1; b < values.Length; b++)
            {
                var apart = part(values[a], values[b]) && values[a].Told.Any(one => values[b].Told.Any(other => one.Document != other.Document));
                relations.Add(new ClaimRelation(a, b, apart ? ClaimState.Different : ClaimState.Consistent, apart
                    ? $"\"{values[a].Words}\" and \"{values[b].Words}\" part in {manner}."
                    : $"\"{values[a].Words}\" and \"{values[b].Words}\" can be said of one thing."));
            }
        }

        var parting = relations.FirstOrDefault(relation => relation.State == ClaimState.Different);
        if (parting is null)
        {
            return null;
        }

        var made = values.Select(value => new ClaimValue
        {
            Value = value.Words,
            Mentions = [.. value.Told.Select(teller => teller.Id)],
            Origins = [.. value.Told.SelectMany(teller => origins.Of(teller.Id)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        }).ToImmutableArray();
        return new Claim
        {
            Id = Ids.Claim(ClaimKind.Account, earliest, about.Aspect),
            Kind = ClaimKind.Account,
            About = about,
            State = ClaimState.Different,
            Corroborated = made.Any(value => value.Origins.Length > 1),
            Values = made,
            Relations = relations.ToImmutable(),
            Why = $"{Shown(values[parting.A])} and {Shown(values[parting.B])} of one thing: the accounts part in {manner}.",
        };
    }

    private string Shown(AccountValue value) => $"\"{value.Words}\" ({Users(value)})";

    /// <summary>Who tells it so: the speakers by name where all say it, else the outlets.</summary>
    private string Users(AccountValue value)
    {
        var speakers = value.Told.Select(SpeakerOf).ToList();
        var outlets = ClaimWording.Outlets(value.Told.Select(teller => documents[teller.Document]));
        var names = speakers.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return names.Count == 1 && speakers.TrueForAll(speaker => speaker is not null) ? $"{names[0]}, in {outlets}" : outlets;
    }

    private string? SpeakerOf(AccountTeller teller) => teller.Statement is { } statement
        ? documents[teller.Document].Record.Statements[statement].Speakers.Select(speaker => entities.Of(teller.Document, speaker.Entity)?.Name).FirstOrDefault(name => name is not null)
        : null;
}
