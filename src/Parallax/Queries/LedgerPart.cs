using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Export;

namespace Parallax.Queries;

/// <summary>The part of a ledger that some documents hold: they, what they say, and all that rests on it.</summary>
public static class LedgerPart
{
    /// <param name="index">The ledger.</param>
    /// <param name="documents">Indexes of documents.</param>
    public static LedgerRows Of(LedgerIndex index, ImmutableArray<int> documents)
    {
        var ledger = index.Ledger;
        var all = LedgerRows.All(ledger);
        var places = documents.ToHashSet();
        var ids = documents.Select(document => ledger.Documents[document].Id).ToHashSet(StringComparer.Ordinal);
        var stories = ledger.Stories.Where(story => story.Documents.Any(ids.Contains)).ToList();
        var storylines = stories.Select(story => story.Storyline).ToHashSet(StringComparer.Ordinal);
        return all with
        {
            Documents = documents.Order(),
            Diagnostics = false,
            Entities = ledger.Entities.All.Where(entity => entity.Mentions.Any(mention => ids.Contains(mention.Document))),
            Times = Inside(all.Times),
            Statements = Inside(all.Statements),
            Utterances = ledger.Utterances.Where(utterance => utterance.Wordings.Any(wording => IsInside(wording.Statement))),
            Figures = Inside(all.Figures),
            Events = Inside(all.Events),
            Copies = ledger.Copies.Where(copy => ids.Contains(copy.Document) || ids.Contains(copy.Of)),
            Origins = ledger.Origins.Where(origin => origin.ReachedBy.Any(path => IsInside(path.Mention))),
            Stories = stories,
            Storylines = ledger.Storylines.Where(line => storylines.Contains(line.Id)),
            Measures = ledger.Measures.Where(measure => measure.States.Any(state => Cites(state.Evidence))),
            Talks = ledger.Talks.Where(talk => Cites(talk.Evidence) || Cites(talk.Proposals) || (talk.Outcome is { } outcome && ids.Contains(outcome.Document))),
            Timeline = ledger.Timeline.Where(entry => entry.Events.Any(IsInside)),
            Claims = ledger.Claims.Where(claim => claim.Values.Any(value => value.Mentions.Any(IsInside))),
        };

        IEnumerable<MentionRow>? Inside(IEnumerable<MentionRow>? rows) => rows?.Where(row => places.Contains(row.Document));

        bool IsInside(string mention) => index.Mention(mention) is { } row && places.Contains(row.Document);

        bool Cites(ImmutableArray<Reference> references) => references.Any(reference => ids.Contains(reference.Document));
    }
}
