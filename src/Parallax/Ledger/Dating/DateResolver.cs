using System;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger.Dating.Occasions;
using Parallax.Ledger.Linking;
using Parallax.Ledger.Stories;

namespace Parallax.Ledger.Dating;

/// <summary>Resolves symbolic times against stated dates and narrows what is known of undated documents.</summary>
public static class DateResolver
{
    /// <summary>A bound is handed on from one undated document to the next no further than this.</summary>
    private const int MostRounds = 4;

    public static DatedTimes Resolve(
        ImmutableArray<LedgerDocument> documents, LinkedEntities entities, ImmutableArray<Copy> copies, ImmutableArray<Utterance> utterances, ImmutableArray<StoryDraft> stories)
    {
        var published = documents.Select(document => new Publication(document)).ToArray();
        for (var i = 0; i < documents.Length; i++)
        {
            if (!published[i].IsStated)
            {
                OwnEvidence.Narrow(documents[i], published[i]);
                OwnEvidence.FindComing(documents[i], published[i]);
            }
        }

        if (published.Any(publication => !publication.IsStated))
        {
            var shared = new SharedEvidence(documents, copies, published);
            foreach (var copy in copies.OrderBy(copy => copy.Document, StringComparer.Ordinal).ThenBy(copy => copy.Of, StringComparer.Ordinal))
            {
                shared.ByCopy(copy);
            }

            var ordered = utterances.OrderBy(utterance => utterance.Id, StringComparer.Ordinal).ToList();
            var citations = CitationFinder.Find(documents, published);
            shared.ByTellings();
            shared.ByInterviews(ordered);
            var occasions = new OccasionEvidence(documents, new OccasionReader(documents, entities, stories), published);
            for (var round = 0; round < MostRounds; round++)
            {
                var changed = shared.ByCitations(citations) | occasions.Narrow();
                foreach (var utterance in ordered)
                {
                    changed |= shared.ByUtterance(utterance);
                }

                if (!changed)
                {
                    break;
                }
            }
        }

        var dates = published.Select(publication => publication.Date()).ToImmutableArray();
        return new DatedTimes(
            dates,
            [.. documents.Select((document, index) => Enumerable.Range(0, document.Record.Times.Length).Select(time => TimeValues.Of(document, time, dates[index])).ToImmutableArray())]);
    }
}
