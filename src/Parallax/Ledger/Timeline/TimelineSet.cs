using System.Collections.Immutable;

namespace Parallax.Ledger.Timeline;

/// <summary>The dated timeline, the measures with their states, and the negotiation track.</summary>
public sealed record TimelineSet(ImmutableArray<TimelineEntry> Entries, ImmutableArray<Measure> Measures, ImmutableArray<Talk> Talks);
