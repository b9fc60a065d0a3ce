using System;

namespace Parallax.Fetch;

/// <summary>What is known of an address that is watched: a feed, or a report that a feed named.</summary>
public sealed record WatchedAddress
{
    public required string Address { get; init; }

    /// <summary>Null for a feed; the feed that named the report otherwise.</summary>
    public string? Feed { get; init; }

    /// <summary>A feed's title; null where it is not known.</summary>
    public string? Title { get; init; }

    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    /// <summary>When it is to be asked for; null for never again.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>When it was asked for last; null for not yet.</summary>
    public DateTimeOffset? CheckedAt { get; init; }

    /// <summary>How often a report was looked at that was there.</summary>
    public int Checks { get; init; }

    /// <summary>How often in a row it could not be had.</summary>
    public int Failures { get; init; }

    /// <summary>Why it could not be had last; null for nothing.</summary>
    public string? Error { get; init; }

    /// <summary>True where the ledger holds a text of it.</summary>
    public bool IsRead { get; init; }

    public bool IsWithdrawn { get; init; }

    /// <summary>Digest of the feed's entry, so that a changed one is told.</summary>
    public string? Entry { get; init; }

    /// <summary>The feed's entry as an input, kept until the report itself is read, in case that it cannot be had.</summary>
    public byte[]? Fallback { get; init; }

    /// <summary>True where the feed carries the report's text, so that the page is looked at only for whether it is still there.</summary>
    public bool HasFullText { get; init; }

    /// <summary>How many entries a feed had at the last visit.</summary>
    public int Entries { get; init; }
}
