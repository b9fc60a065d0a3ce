using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Parallax.Documents.Reading.Decoding;
using Parallax.Documents.Reading.Xml;

namespace Parallax.Documents.Reading.Feeds;

/// <summary>
/// Reads feeds: RSS 0.9 to 2.0 (https://www.rssboard.org/rss-specification), RSS 1.0 (RDF), Atom (RFC 4287), JSON Feed
/// (https://www.jsonfeed.org/version/1.1) and OPML lists of feeds (http://opml.org/spec2.opml).
/// </summary>
public static class FeedReader
{
    private const int MaxEntries = 10_000;

    private static readonly string[] Roots = ["rss", "feed", "RDF", "opml"];

    /// <summary>Reads a feed.</summary>
    /// <param name="bytes">As received.</param>
    /// <param name="charset">The character set that the transport names; null for none.</param>
    /// <param name="address">Where it was received from, for links that are relative; null where that is not known.</param>
    /// <returns>Null where the bytes are no feed.</returns>
    public static Feed? Read(ReadOnlySpan<byte> bytes, string? charset = null, string? address = null)
    {
        var text = TextDecoder.Decode(bytes, charset).Text;
        var start = text.AsSpan().TrimStart("\uFEFF \t\r\n");
        if (start.StartsWith("{"))
        {
            return JsonFeedReader.Read(text, address) is { } json ? Numbered(json) : null;
        }

        if (!start.StartsWith("<"))
        {
            return null;
        }

        var root = XmlSource.Parse(text, out var fault);
        if (root is null || !Roots.Contains(root.Name.LocalName, StringComparer.Ordinal))
        {
            return null;
        }

        var diagnostics = fault is null ? ImmutableArray<Diagnostic>.Empty : [new Diagnostic(fault)];
        return Numbered(root.Name.LocalName switch
        {
            "feed" => Atom(root, address),
            "opml" => new Feed(root.At("head", "title").Line(), [.. root.Descendants().Where(element => element.Name.LocalName == "outline").Select(outline => Outline(outline, address)).OfType<FeedEntry>()], null, []),
            _ => Rss(root, address),
        } is var feed ? feed with { Diagnostics = diagnostics } : null!);
    }

    private static Feed Rss(XElement root, string? address)
    {
        var channel = root.First("channel") ?? root;
        var site = Resolve(address, channel.All("link").Select(link => link.Line()).FirstOrDefault(link => link is not null));
        var title = channel.First("title").Line();
        // RSS 1.0 and 0.90 have their items beside the channel.
        var items = channel.All("item").Concat(ReferenceEquals(channel, root) ? [] : root.All("item"));
        var entries = items.Take(MaxEntries).Select(item => FeedItems.OfRss(item, title, channel.First("language").Line(), address ?? site));
        var minutes = int.TryParse(channel.First("ttl").Line(), NumberStyles.None, CultureInfo.InvariantCulture, out var ttl) ? ttl : 0;
        return new Feed(title, [.. entries], minutes > 0 ? TimeSpan.FromMinutes(Math.Min(minutes, 7 * 24 * 60)) : null, []);
    }

    private static Feed Atom(XElement root, string? address)
    {
        var title = root.First("title").Line();
        var entries = root.All("entry").Take(MaxEntries).Select(entry => FeedItems.OfAtom(entry, root, title, root.Named("base") ?? address));
        return new Feed(title, [.. entries], null, []);
    }

    private static FeedEntry? Outline(XElement outline, string? address) =>
        Resolve(address, outline.Named("xmlUrl")) is { } feed
            ? new FeedEntry { Id = feed, Address = feed, IsFeed = true, Fields = new() { Source = "OPML outline", Title = outline.Named("title") ?? outline.Named("text") } }
            : null;

    /// <summary>An absolute address of the web; null for anything else.</summary>
    internal static string? Resolve(string? from, string? link)
    {
        if (link is null || link.Length > 4096)
        {
            return null;
        }

        var resolved = Uri.TryCreate(link, UriKind.Absolute, out var whole) && whole.Scheme != "file" ? whole
            : Uri.TryCreate(from, UriKind.Absolute, out var root) && Uri.TryCreate(root, link, out var relative) ? relative : null;
        return resolved?.Scheme is "http" or "https" ? resolved.AbsoluteUri : null;
    }

    /// <summary>Ids that no two entries share.</summary>
    private static Feed Numbered(Feed feed)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var entries = ImmutableArray.CreateBuilder<FeedEntry>(feed.Entries.Length);
        foreach (var entry in feed.Entries)
        {
            var id = entry.Id;
            for (var number = 2; !ids.Add(id); number++)
            {
                id = string.Create(CultureInfo.InvariantCulture, $"{entry.Id}~{number}");
            }

            entries.Add(entry with { Id = id });
        }

        return feed with { Entries = entries.ToImmutable() };
    }
}
