using System.Collections.Immutable;
using Parallax.Ledger.Dating;
using Parallax.Ledger.Linking;
using Parallax.Ledger.Stories;

namespace Parallax.Ledger.Origins;

/// <summary>Traces each statement, figure and event to where its information first appears.</summary>
public static class OriginTracer
{
    public static OriginSet Trace(
        ImmutableArray<LedgerDocument> documents, LinkedEntities entities, ImmutableArray<Copy> copies,
        ImmutableArray<Utterance> utterances, ImmutableArray<StoryDraft> stories, DatedTimes dates) => new([]);
}
