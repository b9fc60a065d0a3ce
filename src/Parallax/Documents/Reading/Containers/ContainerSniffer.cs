using System;
using System.Buffers;
using System.IO;
using System.Text;

namespace Parallax.Documents.Reading.Containers;

/// <summary>Tells containers from documents by their first bytes, and by the name where bytes do not tell.</summary>
public static class ContainerSniffer
{
    /// <summary>So many first bytes tell.</summary>
    public const int HeadLength = 4096;

    private const int TarMark = 257;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" >/\t\r\n");

    private static readonly SearchValues<char> HeaderNames = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    private static readonly string[] FeedRoots = ["rss", "feed", "RDF", "opml"];

    private static readonly string[] WireRoots = ["newsMessage", "newsItem", "packageItem", "nitf"];

    /// <param name="head">The first bytes.</param>
    /// <param name="name">The input's name.</param>
    public static ContainerKind KindOf(ReadOnlySpan<byte> head, string name) => head switch
    {
        [0x1F, 0x8B, 8, ..] => ContainerKind.Gzip,
        [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] => ContainerKind.Zip,
        _ when head.StartsWith("WARC/"u8) => ContainerKind.Warc,
        _ when head.Length >= TarMark + 5 && head[TarMark..].StartsWith("ustar"u8) => ContainerKind.Tar,
        _ when head.StartsWith("Parallax-Item:"u8) => ContainerKind.Document,
        _ => OfText(Encoding.UTF8.GetString(head).AsSpan().TrimStart("\uFEFF\0 \t\r\n"), Path.GetExtension(name).ToLowerInvariant()),
    };

    private static ContainerKind OfText(ReadOnlySpan<char> head, string extension) => head switch
    {
        ['<', ..] when HasRoot(head, FeedRoots) => ContainerKind.Feed,
        ['<', ..] when HasRoot(head, WireRoots) => ContainerKind.Wire,
        ['{', ..] or ['[', '{', ..] => ContainerKind.Json,
        _ when extension is ".json" or ".jsonl" or ".ndjson" => ContainerKind.Json,
        _ when extension is ".csv" or ".tsv" => ContainerKind.Csv,
        _ when extension is ".eml" or ".mht" or ".mhtml" || IsMail(head) => ContainerKind.Mail,
        _ when IsAddresses(head) => ContainerKind.Addresses,
        _ => ContainerKind.Document,
    };

    /// <summary>Whether the first element, behind a declaration, comments and a document type, is one of these by its local name.</summary>
    private static bool HasRoot(ReadOnlySpan<char> head, string[] roots)
    {
        for (var rest = head; rest.IndexOf('<') is var at and >= 0;)
        {
            rest = rest[at..];
            if (!rest.StartsWith("<?") && !rest.StartsWith("<!"))
            {
                var name = rest[1..];
                name = name[..(name.IndexOfAny(NameEnds) is var end and >= 0 ? end : name.Length)];
                return Array.IndexOf(roots, name[(name.IndexOf(':') + 1)..].ToString()) >= 0;
            }

            var close = rest.StartsWith("<!--") ? rest.IndexOf("-->") : rest.IndexOf('>');
            rest = close < 0 ? [] : rest[(close + 1)..];
        }

        return false;
    }

    private static bool IsMail(ReadOnlySpan<char> head) =>
        IsHeader(head) && (head.Contains("\nMIME-Version:", StringComparison.OrdinalIgnoreCase) || head.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase)
            || (head.Contains("\nFrom:", StringComparison.OrdinalIgnoreCase) && head.Contains("\nSubject:", StringComparison.OrdinalIgnoreCase) && head.Contains("\nDate:", StringComparison.OrdinalIgnoreCase)
                && (head.StartsWith("Return-Path:", StringComparison.Ordinal) || head.StartsWith("Received:", StringComparison.Ordinal) || head.StartsWith("Delivered-To:", StringComparison.Ordinal))));

    private static bool IsHeader(ReadOnlySpan<char> head)
    {
        var colon = head.IndexOf(':');
        return colon is > 1 and < 60 && !head[..colon].ContainsAnyExcept(HeaderNames);
    }

    /// <summary>Two lines or more and all of them addresses.</summary>
    private static bool IsAddresses(ReadOnlySpan<char> head)
    {
        var lines = 0;
        foreach (var range in head.Split('\n'))
        {
            var line = head[range].Trim();
            var isLast = range.End.Value == head.Length;
            if (line.IsEmpty || line[0] == '#')
            {
                continue;
            }

            if (!(line.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || line.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || (isLast && lines > 1)) || line.ContainsAny(" \t"))
            {
                return false;
            }

            lines++;
        }

        return lines > 1;
    }
}
