using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using Parallax.Documents.Reading.Containers;
using Parallax.Store;

namespace Parallax.Cli.Input;

/// <summary>A document, a feed, an archive or a list from standard input.</summary>
internal static class StandardInput
{
    private const int DigestLength = 12;

    /// <summary>Reads a document at once, what holds several one by one. Its name holds a digest, so that another document tomorrow is no new version of today's.</summary>
    public static IEnumerable<IntakeInput> Take(Stream stream, InputItems items, int maxBytes)
    {
        var peeked = PeekedStream.Of(stream, ContainerSniffer.HeadLength);
        if (ContainerSniffer.KindOf(peeked.Head, string.Empty) != ContainerKind.Document)
        {
            return items.Of(peeked, Name(peeked.Head));
        }

        var content = InputFile.Read(peeked, maxBytes);
        return
        [
            content.Bytes is { Length: > 0 } bytes
                ? new IntakeInput(Name(bytes), () => content)
                : new IntakeInput("-", () => content.Failure is null ? IntakeContent.Failed("is empty") : content),
        ];
    }

    private static string Name(ReadOnlySpan<byte> bytes) => "stdin-" + Convert.ToHexStringLower(SHA256.HashData(bytes)).AsSpan(0, DigestLength).ToString();
}
