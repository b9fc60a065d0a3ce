using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NodaTime;
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
    public static LedgerResult Build(IEnumerable<LedgerInput> inputs)
    {
        var documents = Arrange(inputs);
        var entities = EntityLinker.Link(documents);
        var copies = CopyFinder.Find(documents);
        var utterances = UtteranceMatcher.Match(documents, entities);
        var drafts = StoryGrouper.Group(documents, entities, copies, utterances);
        var dates = DateResolver.Resolve(documents, entities, copies, utterances, drafts);
        var origins = OriginTracer.Trace(documents, entities, copies, utterances, drafts, dates);
        var claims = ClaimBuilder.Build(documents, entities, utterances, drafts, dates, origins);
        var timeline = TimelineBuilder.Build(documents, entities, dates, origins, claims);
        var (stories, storylines) = StoryAssembler.Assemble(documents, drafts, dates, origins);
        return new LedgerResult
        {
            Documents = documents,
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

    /// <summary>One ledger document for each distinct input, versions of one address numbered by date, then hash.</summary>
    private static ImmutableArray<LedgerDocument> Arrange(IEnumerable<LedgerInput> inputs)
    {
        var distinct = inputs
            .GroupBy(input => input.Record.Document.Sha256, StringComparer.Ordinal)
            .Select(group => (group.First().Record, Paths: group.SelectMany(input => input.Paths).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray()));
        var documents = new List<LedgerDocument>();
        foreach (var versions in distinct.GroupBy(input => input.Record.Document.Id, StringComparer.Ordinal))
        {
            string? previous = null;
            var number = 0;
            var ordered = versions
                .OrderBy(version => (version.Record.Document.Modified ?? version.Record.Document.Published)?.Interval.Earliest ?? LocalDate.MaxIsoValue)
                .ThenBy(version => version.Record.Document.Sha256, StringComparer.Ordinal);
            foreach (var (record, paths) in ordered)
            {
                number++;
                var id = number == 1 ? versions.Key : Ids.Of("d", versions.Key + "|" + record.Document.Sha256);
                documents.Add(new LedgerDocument(record, paths, id, number, previous));
                previous = id;
            }
        }

        return [.. documents.OrderBy(document => document.Id, StringComparer.Ordinal)];
    }
}
