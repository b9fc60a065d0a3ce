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
        var documents = Arrange([.. inputs]);
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
    private static ImmutableArray<LedgerDocument> Arrange(ImmutableArray<LedgerInput> inputs)
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

        return [.. Chained(documents, inputs).OrderBy(document => document.Id, StringComparer.Ordinal)];
    }

    /// <summary>Makes what a path held after other bytes a later version of those, where its address does not make it one already.</summary>
    private static IEnumerable<LedgerDocument> Chained(List<LedgerDocument> documents, IEnumerable<LedgerInput> inputs)
    {
        var byHash = documents.ToDictionary(document => document.Document.Sha256, StringComparer.Ordinal);
        var before = inputs
            .Where(input => input.Previous is { } previous && byHash.ContainsKey(previous))
            .GroupBy(input => input.Record.Document.Sha256, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(input => input.Previous!).Min(StringComparer.Ordinal)!, StringComparer.Ordinal);
        foreach (var document in documents)
        {
            if (document.Previous is not null || !before.TryGetValue(document.Document.Sha256, out var previous))
            {
                yield return document;
                continue;
            }

            // Paths that took turns with the same bytes lead in a circle: the walk ends where it meets itself.
            var met = new HashSet<string>(StringComparer.Ordinal) { document.Document.Sha256 };
            var version = document.Version;
            for (var hash = previous; hash is not null && met.Add(hash); hash = before.GetValueOrDefault(hash))
            {
                version += byHash[hash].Version;
            }

            yield return new LedgerDocument(document.Record, document.Paths, document.Id, version, byHash[previous].Id);
        }
    }
}
