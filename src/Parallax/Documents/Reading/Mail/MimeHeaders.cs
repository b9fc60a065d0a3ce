using System;
using System.Collections.Generic;
using Parallax.Documents.Reading.Decoding;

namespace Parallax.Documents.Reading.Mail;

/// <summary>Header fields of a message or a part (RFC 5322), unfolded; values with encoded words (RFC 2047) decoded.</summary>
internal sealed class MimeHeaders
{
    private const int MaxFields = 1000;

    private readonly Dictionary<string, string> fields = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="bytes">Begins with the fields.</param>
    /// <param name="length">Where the body begins.</param>
    public static MimeHeaders Read(ReadOnlySpan<byte> bytes, out int length)
    {
        var headers = new MimeHeaders();
        string? name = null;
        length = 0;
        for (var count = 0; length < bytes.Length && count < MaxFields; count++)
        {
            var rest = bytes[length..];
            var feed = rest.IndexOf((byte)'\n');
            var line = (feed < 0 ? rest : rest[..feed]).TrimEnd((byte)'\r');
            length += feed < 0 ? rest.Length : feed + 1;
            if (line.IsEmpty)
            {
                break;
            }

            var text = TextDecoder.Decode(line.Length > 8192 ? line[..8192] : line).Text;
            if (text[0] is ' ' or '\t')
            {
                if (name is not null && headers.fields[name].Length < 16_384)
                {
                    headers.fields[name] += " " + text.Trim();
                }
            }
            else if (text.IndexOf(':', StringComparison.Ordinal) is var colon and > 0)
            {
                name = text[..colon].Trim();
                if (!headers.fields.TryAdd(name, text[(colon + 1)..].Trim()))
                {
                    name = null;
                }
            }
        }

        return headers;
    }

    /// <summary>A field's value; null where there is none.</summary>
    public string? this[string name] => fields.TryGetValue(name, out var value) && value.Length > 0 ? EncodedWords.Decode(value) : null;

    /// <summary>A parameter of a field: <c>boundary</c> of Content-Type.</summary>
    public string? Parameter(string name, string parameter)
    {
        if (!fields.TryGetValue(name, out var value))
        {
            return null;
        }

        for (var at = value.IndexOf(';', StringComparison.Ordinal); at >= 0 && at < value.Length; at = value.IndexOf(';', at + 1))
        {
            var rest = value.AsSpan(at + 1).TrimStart();
            if (!rest.StartsWith(parameter, StringComparison.OrdinalIgnoreCase) || !rest[parameter.Length..].TrimStart().StartsWith("="))
            {
                continue;
            }

            var given = rest[(rest.IndexOf('=') + 1)..].TrimStart();
            return given.StartsWith("\"") && given[1..].IndexOf('"') is var close and >= 0 ? given[1..(close + 1)].ToString()
                : (given.IndexOf(';') is var end and >= 0 ? given[..end] : given).Trim().ToString();
        }

        return null;
    }
}
