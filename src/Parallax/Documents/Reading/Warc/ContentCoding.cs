using System;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using Parallax.Documents.Reading.Containers;

namespace Parallax.Documents.Reading.Warc;

/// <summary>Content codings of HTTP: gzip, deflate and Brotli.</summary>
public static class ContentCoding
{
    /// <summary>The content as it was before it was coded.</summary>
    /// <param name="content">As sent.</param>
    /// <param name="coding">What <c>Content-Encoding</c> names, in lower case; null for none.</param>
    /// <param name="options">Limits.</param>
    /// <param name="problem">Why it cannot be had.</param>
    /// <exception cref="InvalidDataException">The content is not coded as it should be.</exception>
    public static byte[]? Decode(byte[] content, string? coding, ContainerOptions options, out string? problem)
    {
        problem = null;
        // A gzip mark tells whether the content is still coded as its header says.
        var isGzip = content is [0x1F, 0x8B, ..];
        switch (coding)
        {
            case null or "" or "identity":
            case "gzip" or "x-gzip" when !isGzip:
            case "br" or "deflate" when LooksPlain(content):
                return content;
            case "gzip" or "x-gzip":
                return Inflate(content, stream => new GZipStream(stream, CompressionMode.Decompress), options, out problem);
            case "deflate":
                // Some servers send it without the zlib wrapper.
                var isWrapped = content.Length > 1 && (content[0] & 0x0F) == 8 && ((content[0] << 8) | content[1]) % 31 == 0;
                return Inflate(content, stream => isWrapped ? new ZLibStream(stream, CompressionMode.Decompress) : new DeflateStream(stream, CompressionMode.Decompress), options, out problem);
            case "br":
                return Inflate(content, stream => new BrotliStream(stream, CompressionMode.Decompress), options, out problem);
            default:
                problem = $"content coded as {(coding.Length > 40 ? coding[..40] : coding)}, which is not read";
                return null;
        }
    }

    private static bool LooksPlain(ReadOnlySpan<byte> content) => content.TrimStart(" \t\r\n\uFEFF"u8) is [(byte)'<' or (byte)'{' or (byte)'[', ..];

    private static byte[]? Inflate(byte[] content, Func<Stream, Stream> inflater, ContainerOptions options, out string? problem)
    {
        using var inflated = inflater(new MemoryStream(content));
        var whole = Bytes.ReadAll(inflated, options.MaxItemBytes);
        problem = whole is null ? string.Create(CultureInfo.InvariantCulture, $"grows to more than the {options.MaxItemBytes} bytes that are read") : null;
        return whole;
    }
}
