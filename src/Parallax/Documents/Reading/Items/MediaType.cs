using System;

namespace Parallax.Documents.Reading.Items;

/// <summary>A Content-Type: <c>text/html; charset=utf-8</c>.</summary>
/// <param name="Name">In lower case, without parameters.</param>
/// <param name="Charset">The character set that it names; null for none.</param>
public readonly record struct MediaType(string Name, string? Charset)
{
    public bool IsHtml => Name is "text/html" or "application/xhtml+xml" or "application/vnd.wap.xhtml+xml";

    public bool IsPlainText => Name is "text/plain";

    public static MediaType Parse(string? value)
    {
        var parts = (value ?? string.Empty).Split(';', StringSplitOptions.TrimEntries);
        string? charset = null;
        foreach (var part in parts.AsSpan(1))
        {
            var sign = part.IndexOf('=', StringComparison.Ordinal);
            if (sign > 0 && part.AsSpan(0, sign).TrimEnd().Equals("charset", StringComparison.OrdinalIgnoreCase))
            {
                charset ??= part[(sign + 1)..].Trim('"', '\'', ' ');
            }
        }

        return new MediaType(parts[0].ToLowerInvariant(), charset is { Length: > 0 and < 40 } ? charset : null);
    }
}
