using System;
using System.Globalization;
using System.IO;
using System.Text;
using Parallax.Documents.Reading.Containers;

namespace Parallax.Documents.Reading.Warc;

/// <summary>An HTTP response as an archive keeps it: status, headers, content without the codings it was sent in.</summary>
/// <param name="Status">Such as 200; 0 where there is none.</param>
/// <param name="ContentType">Null where none is named.</param>
/// <param name="Body">The content; null where it cannot be had.</param>
/// <param name="Problem">Why there is no content.</param>
internal sealed record HttpMessage(int Status, string? ContentType, byte[]? Body, string? Problem)
{
    private const int LongestLine = 32 * 1024;

    private const int MaxHeaders = 512;

    /// <summary>Reads a response; of one that <paramref name="wants"/> does not want the head alone.</summary>
    public static HttpMessage Read(ByteWindow window, ContainerOptions options, Func<int, string?, bool> wants)
    {
        var parts = Encoding.Latin1.GetString(window.Line(LongestLine) ?? []).Split(' ', 3);
        var status = parts.Length > 1 && parts[0].StartsWith("HTTP/", StringComparison.OrdinalIgnoreCase) && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        string? type = null, coding = null, transfer = null;
        for (var count = 0; window.Line(LongestLine) is { Length: > 0 } line; count++)
        {
            if (count == MaxHeaders)
            {
                return new HttpMessage(status, type, null, "a response with too many headers");
            }

            var text = Encoding.UTF8.GetString(line);
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            var value = text[(colon + 1)..].Trim();
            switch (colon > 0 ? text[..colon].Trim().ToLowerInvariant() : string.Empty)
            {
                case "content-type":
                    type ??= value;
                    break;
                case "content-encoding":
                    coding ??= value.ToLowerInvariant();
                    break;
                case "transfer-encoding":
                    transfer ??= value.ToLowerInvariant();
                    break;
            }
        }

        if (!wants(status, type))
        {
            return new HttpMessage(status, type, null, null);
        }

        if (Content(window, options.MaxItemBytes) is not { } raw)
        {
            return new HttpMessage(status, type, null, string.Create(CultureInfo.InvariantCulture, $"has more than the {options.MaxItemBytes} bytes that are read"));
        }

        try
        {
            // Some crawlers write content without the codings that its headers still name.
            var content = transfer?.Contains("chunked", StringComparison.Ordinal) is true ? Unchunked(raw) ?? raw : raw;
            var body = ContentCoding.Decode(content, coding, options, out var problem);
            return new HttpMessage(status, type, body, problem);
        }
        catch (InvalidDataException exception)
        {
            return new HttpMessage(status, type, null, "broken content: " + exception.Message);
        }
    }

    private static byte[]? Content(ByteWindow window, int limit)
    {
        using var content = new MemoryStream();
        var chunk = new byte[64 * 1024];
        int count;
        while ((count = window.Read(chunk)) > 0)
        {
            content.Write(chunk, 0, count);
            if (content.Length > limit)
            {
                return null;
            }
        }

        return content.ToArray();
    }

    /// <summary>The content of chunks (RFC 9112, section 7.1); null where the bytes are none. A cut one gives what is there.</summary>
    private static byte[]? Unchunked(ReadOnlySpan<byte> raw)
    {
        using var content = new MemoryStream(raw.Length);
        for (var rest = raw; !rest.IsEmpty;)
        {
            var feed = rest.IndexOf((byte)'\n');
            if (feed is < 1 or > 256)
            {
                return content.Length > 0 ? content.ToArray() : null;
            }

            var head = Encoding.Latin1.GetString(rest[..feed]).Split(';')[0].Trim();
            if (!int.TryParse(head, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) || length < 0)
            {
                return content.Length > 0 ? content.ToArray() : null;
            }

            rest = rest[(feed + 1)..];
            if (length == 0)
            {
                break;
            }

            content.Write(rest[..Math.Min(length, rest.Length)]);
            rest = rest[Math.Min(length, rest.Length)..];
            rest = rest.StartsWith("\r\n"u8) ? rest[2..] : rest.StartsWith("\n"u8) ? rest[1..] : rest;
        }

        return content.ToArray();
    }
}
