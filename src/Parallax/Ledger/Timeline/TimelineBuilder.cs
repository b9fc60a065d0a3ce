using System.Collections.Immutable;
using Parallax.Ledger.Dating;
using Parallax.Ledger.Linking;
using Parallax.Ledger.Origins;

namespace Parallax.Ledger.Timeline;

/// <summary>Orders events by date, with accounts of one event brought together; follows measures and talks.</summary>
public static class TimelineBuilder
{
    public static TimelineSet Build(
        ImmutableArray<LedgerDocument> documents, LinkedEntities entities, DatedTimes dates, OriginSet origins, ImmutableArray<Claim> claims) => new([], [], []);
}
