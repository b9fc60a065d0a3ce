using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using Parallax.Documents.Reading.Lists;
using Parallax.Documents.Reading.Mail;
using Parallax.Documents.Reading.Warc;
using Parallax.Documents.Reading.Wire;

namespace Parallax.Documents.Reading.Containers;

/// <summary>
/// Takes feeds, archives, lists and messages apart into inputs, one after the other, from a stream: memory does not grow with its
/// length. What it makes of a stream depends on the stream's bytes and name alone.
/// </summary>
public static class ContainerReader
{
    /// <summary>The items of a stream; a document that is no container is its own only item.</summary>
    /// <param name="stream">Read once, forward, while the items are enumerated; sought in where it is a ZIP archive.</param>
    /// <param name="name">Its name in the ledger.</param>
    /// <param name="options">Limits.</param>
    public static IEnumerable<ContainedItem> Read(Stream stream, string name, ContainerOptions? options = null) =>
        Guarded.Items(() => Items(stream, name, options ?? ContainerOptions.Default, depth: 0), name);

    private static IEnumerable<ContainedItem> Items(Stream stream, string name, ContainerOptions options, int depth)
    {
        var (head, whole) = Peek(stream);
        var kind = ContainerSniffer.KindOf(head, name);
        if (kind != ContainerKind.Document && depth > options.MaxDepth)
        {
            return [ContainedItem.Bad(name, string.Create(CultureInfo.InvariantCulture, $"an archive within more than {options.MaxDepth} others"))];
        }

        return kind switch
        {
            ContainerKind.Gzip => Gzip(whole, name, options, depth),
            ContainerKind.Zip => ZipContainer.Read(whole, name, options, Inner),
            ContainerKind.Tar => TarContainer.Read(whole, name, options, Inner),
            ContainerKind.Feed => FeedContainer.Read(whole, name, options),
            ContainerKind.Json => JsonListReader.Read(whole, name, options),
            ContainerKind.Csv => CsvListReader.Read(whole, name, options),
            ContainerKind.Addresses => AddressListReader.Read(whole, name),
            ContainerKind.Warc => WarcContainer.Read(whole, name, options),
            ContainerKind.Wire => WireContainer.Read(whole, name, options),
            ContainerKind.Mail => MailContainer.Read(whole, name, options),
            _ => [Document(whole, name, options)],
        };

        IEnumerable<ContainedItem> Inner(Stream member, string path) => Items(member, path, options, depth + 1);
    }

    private static IEnumerable<ContainedItem> Gzip(Stream stream, string name, ContainerOptions options, int depth)
    {
        var source = new MeteredStream(stream);
        using var inflated = new Inflation(() => source.Count, options).Of(new GzipMembers(source));
        var inner = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name.EndsWith(".tgz", StringComparison.OrdinalIgnoreCase) ? name[..^4] + ".tar" : name;
        foreach (var item in Items(inflated, inner, options, depth + 1))
        {
            // Paths name what lies on the disk.
            yield return item with { Path = name + item.Path[inner.Length..] };
        }
    }

    private static ContainedItem Document(Stream stream, string name, ContainerOptions options) =>
        Bytes.ReadAll(stream, options.MaxItemBytes) is { } bytes
            ? new ContainedItem(name) { Bytes = bytes }
            : ContainedItem.Bad(name, string.Create(CultureInfo.InvariantCulture, $"has more than the {options.MaxItemBytes} bytes that are read"));

    /// <summary>The first bytes, and the stream from its beginning.</summary>
    private static (byte[] Head, Stream Whole) Peek(Stream stream)
    {
        if (!stream.CanSeek)
        {
            var peeked = PeekedStream.Of(stream, ContainerSniffer.HeadLength);
            return (peeked.Head.ToArray(), peeked);
        }

        var start = stream.Position;
        var head = new byte[ContainerSniffer.HeadLength];
        var count = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        stream.Position = start;
        return (head[..count], stream);
    }
}
