using System.Collections.Immutable;
using Parallax.Ledger.Dating;
using Parallax.Ledger.Linking;
using Parallax.Ledger.Origins;
using Parallax.Ledger.Stories;

namespace Parallax.Ledger.Claims;

/// <summary>Brings together what mentions say of one thing, and says how the values stand to each other and why.</summary>
public static class ClaimBuilder
{
    public static ImmutableArray<Claim> Build(
        ImmutableArray<LedgerDocument> documents, LinkedEntities entities, ImmutableArray<Utterance> utterances,
        ImmutableArray<StoryDraft> stories, DatedTimes dates, OriginSet origins) => [];
}
