using System.Collections.Generic;
using System.Collections.Immutable;
using Parallax.Ledger.Claims;
using Parallax.Ledger.Copies;
using Parallax.Ledger.Dating;
using Parallax.Ledger.Linking;
using Parallax.Ledger.Origins;
using Parallax.Ledger.Stories;
using Parallax.Ledger.Timeline;
using Parallax.Ledger.Utterances;

namespace Parallax.Ledger;

/// <summary>
/// The ledger half: Linking → Copies → Utterances → Stories → Dating → Origins → Claims → Timeline.
/// A function of the set of records: the order in which they are given changes nothing.
/// </summary>
public static class LedgerBuilder
{
    /// <param name="inputs">The records.</param>
    /// <param name="notes">What analysts say of entities.</param>
    public static LedgerResult Build(IEnumerable<LedgerInput> inputs, ImmutableArray<EntityNote> notes = default)
    {
        var (documents, superseded) = DocumentVersions.Arrange([.. inputs]);
        var entities = EntityLinker.Link(documents, notes);
        var copies = CopyFinder.Find(documents);
        var utterances = UtteranceMatcher.Match(documents, entities);
        var drafts = StoryGrouper.Group(documents, entities, copies, utterances);
        var dates = DateResolver.Resolve(documents, entities, copies, utterances, drafts);
        var origins = OriginTracer.Trace(documents, entities, copies, utterances, drafts, dates);
        var claims = ClaimBuilder.Build(documents, entities, utterances, drafts, dates, origins);
        var timeline = TimelineBuilder.Build(documents, entities, dates, origins, claims);
        var (stories, storylines) = StoryAssembler.Assemble(documents, drafts, dates, origins, copies);
        return new LedgerResult
        {
            Documents = documents,
            Superseded = superseded,
            Entities = entities,
            Dates = dates,
            Copies = copies,
            Utterances = utterances,
            Stories = stories,
            Storylines = storylines,
            Origins = origins.All,
            Claims = claims,
            Measures = timeline.Measures,
            Talks = timeline.Talks,
            Timeline = timeline.Entries,
        };
    }
}
