using System.Collections.Immutable;
using Parallax.Ledger.Dating;
using Parallax.Ledger.Linking;
using Parallax.Ledger.Origins;

namespace Parallax.Ledger.Timeline;

/// <summary>Orders events by date, with accounts of one event brought together; follows measures and talks.</summary>
public static class TimelineBuilder
{
    /// <summary>Entries, measures and talks, each by date, then id; what has no date comes last.</summary>
    public static TimelineSet Build(
        ImmutableArray<LedgerDocument> documents, LinkedEntities entities, DatedTimes dates, OriginSet origins, ImmutableArray<Claim> claims) => new(
            new EntryMaker(documents, entities, dates, origins).Make(claims),
            new MeasureTracker(documents, entities, dates).Track(),
            new TalkTracker(documents, entities, dates).Track());
}
