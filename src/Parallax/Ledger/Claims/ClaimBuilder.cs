using System;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger.Dating;
using Parallax.Ledger.Linking;
using Parallax.Ledger.Origins;
using Parallax.Ledger.Stories;

namespace Parallax.Ledger.Claims;

/// <summary>Brings together what mentions say of one thing, and says how the values stand to each other and why.</summary>
public static class ClaimBuilder
{
    /// <summary>Sorted by id.</summary>
    public static ImmutableArray<Claim> Build(
        ImmutableArray<LedgerDocument> documents, LinkedEntities entities, ImmutableArray<Utterance> utterances,
        ImmutableArray<StoryDraft> stories, DatedTimes dates, OriginSet origins)
    {
        var facts = new FactReader(documents, entities, stories, dates, origins).Read();
        var figures = new FigureClaims(documents, new DocumentRelations(documents, entities, stories)).Build(facts);
        var events = OccasionGrouper.Join(EventGrouper.Group(EventReader.Read(documents, entities, stories, dates, facts, figures)));
        var eventClaims = new EventClaims(documents, entities, dates, origins);
        var accounts = new AccountBuilder(documents, entities, origins);
        var namings = new NamingClaims(facts, accounts);
        return
        [
            .. figures
                .Concat(new SumClaims(documents).Build(facts))
                .Concat(new UtteranceClaims(documents, entities, dates, origins).Build(utterances))
                .Concat(events.Select(eventClaims.Make).OfType<Claim>())
                .Concat(events.SelectMany(new AccountClaims(documents, accounts).Build))
                .Concat(figures.Select(namings.Make).OfType<Claim>())
                .Concat(new CourseClaims(documents, entities, dates, accounts).Build(stories))
                .DistinctBy(claim => claim.Id, StringComparer.Ordinal).OrderBy(claim => claim.Id, StringComparer.Ordinal),
        ];
    }
}
