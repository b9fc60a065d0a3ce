using System.Collections.Immutable;

namespace Parallax.Store;

/// <summary>What a search found.</summary>
/// <param name="Hits">Those read last first.</param>
/// <param name="IsPart">True where more blocks hold the words than were asked for: the hits are then of those read last.</param>
public sealed record SearchResult(ImmutableArray<SearchHit> Hits, bool IsPart)
{
    public static SearchResult None { get; } = new([], false);
}
