using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger.Linking;

namespace Parallax.Ledger.Stories;

/// <summary>Groups documents into stories and storylines, on what is known of dates as intervals.</summary>
public static class StoryGrouper
{
    /// <summary>Every document is in exactly one story.</summary>
    public static ImmutableArray<StoryDraft> Group(
        ImmutableArray<LedgerDocument> documents, LinkedEntities entities, ImmutableArray<Copy> copies, ImmutableArray<Utterance> utterances) =>
        [.. documents.Select((document, index) => new StoryDraft([index], index, document.Id))];
}
