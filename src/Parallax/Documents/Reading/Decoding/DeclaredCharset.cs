using System;
using System.Buffers;
using System.Text;

namespace Parallax.Documents.Reading.Decoding;

/// <summary>Looks for the character set that a page names in its first bytes, before it can be parsed (HTML Standard, "prescan a byte stream").</summary>
internal static class DeclaredCharset
{
    private const int Window = 4096;

    private static readonly SearchValues<char> ValueEnds = SearchValues.Create(" \t\r\n\"';>/?");

    /// <summary>The name in lower case, or null where the bytes are no page or name none.</summary>
    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Window)]);
        if (head.AsSpan().TrimStart() is not ['<', ..])
        {
            return null;
        }

        var from = 0;
        while (from < head.Length)
        {
            var found = head.IndexOf("charset", from, StringComparison.OrdinalIgnoreCase);
            if (found < 0)
            {
                break;
            }

            from = found + "charset".Length;
            var tag = head.LastIndexOf('<', found);
            if (tag >= 0 && head.AsSpan(tag).StartsWith("<meta", StringComparison.OrdinalIgnoreCase) && Value(head.AsSpan(from)) is { } value)
            {
                return value;
            }
        }

        const string XmlEncoding = "encoding=";
        var xml = head.IndexOf(XmlEncoding, StringComparison.OrdinalIgnoreCase);
        return head.AsSpan().TrimStart().StartsWith("<?xml", StringComparison.Ordinal) && xml >= 0 ? Value(head.AsSpan(xml + XmlEncoding.Length - 1)) : null;
    }

    /// <summary>What stands behind <c>=</c>, with or without quotation marks.</summary>
    private static string? Value(ReadOnlySpan<char> behind)
    {
        behind = behind.TrimStart();
        if (behind is not ['=', ..])
        {
            return null;
        }

        behind = behind[1..].TrimStart(" \t\r\n\"'");
        var length = behind.IndexOfAny(ValueEnds);
        var value = length < 0 ? behind : behind[..length];
        return value.IsEmpty || value.Length > 40 ? null : value.ToString().ToLowerInvariant();
    }
}
