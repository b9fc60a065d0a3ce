using System.Collections.Immutable;
using Parallax.Documents.Reading.Items;

namespace Parallax.Documents.Reading.Feeds;

/// <summary>One entry of a feed, or a feed that a list of feeds (OPML) names.</summary>
public sealed record FeedEntry
{
    /// <summary>What the feed tells it by: its guid or id, else its link; unique in the feed.</summary>
    public required string Id { get; init; }

    /// <summary>Address of the report; null for none.</summary>
    public string? Address { get; init; }

    /// <summary>True where the address is another feed's.</summary>
    public bool IsFeed { get; init; }

    /// <summary>Text or mark-up; null where the entry has a headline alone.</summary>
    public string? Content { get; init; }

    /// <summary>What the feed says of it.</summary>
    public required ItemFields Fields { get; init; }

    public ImmutableArray<string> Categories { get; init; } = [];

    /// <summary>The entry as an input; null where it holds no text.</summary>
    public byte[]? ToInput() => Content is null ? null : ItemEnvelope.Write(Fields, Content);
}
