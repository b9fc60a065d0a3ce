using System.Collections.Generic;
using System.IO;
using Parallax.Documents.Reading.Feeds;

namespace Parallax.Documents.Reading.Containers;

/// <summary>A feed that was saved: its entries as items.</summary>
public static class FeedContainer
{
    internal static IEnumerable<ContainedItem> Read(Stream stream, string name, ContainerOptions options)
    {
        if (Bytes.ReadAll(stream, options.MaxItemBytes) is not { } bytes)
        {
            return [ContainedItem.Bad(name, "a feed larger than what is read in one piece")];
        }

        return FeedReader.Read(bytes) is { } feed ? Items(feed, name) : [ContainedItem.Bad(name, "a feed that cannot be read")];
    }

    /// <summary>The entries of a feed as items.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="name">What it is called in the ledger.</param>
    public static IEnumerable<ContainedItem> Items(Feed feed, string name)
    {
        foreach (var diagnostic in feed.Diagnostics)
        {
            yield return new ContainedItem(name) { Problem = diagnostic with { Rejected = true } };
        }

        foreach (var entry in feed.Entries)
        {
            var path = $"{name}#{entry.Id}";
            var input = entry.ToInput();
            yield return input is null && entry.Address is null
                ? ContainedItem.Bad(path, "a headline without text or address")
                : new ContainedItem(path) { Bytes = input, Address = entry.Address, IsFeed = entry.IsFeed };
        }
    }
}
