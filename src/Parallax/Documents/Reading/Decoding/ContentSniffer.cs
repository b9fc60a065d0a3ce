using System;
using System.Globalization;

namespace Parallax.Documents.Reading.Decoding;

/// <summary>Tells text from what is none, and pages from plain text.</summary>
internal static class ContentSniffer
{
    private const int PageWindow = 65536;

    /// <summary>One zero byte in so many makes a page binary data.</summary>
    private const int MostZeros = 200;

    private static readonly string[] PageSigns =
        ["<!doctype html", "<html", "<head", "<body", "<article", "<main", "<div", "<p>", "<p ", "<table", "<section", "<title"];

    /// <summary>Why the bytes are no text, as a diagnostic's reason; null where they may be text.</summary>
    public static string? WhyNotText(ReadOnlySpan<byte> bytes)
    {
        if (Magic(bytes) is { } kind)
        {
            return $"not text but {kind}";
        }

        var marked = bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        if (marked || TextDecoder.Utf16WithoutMark(bytes) is not null)
        {
            return null;
        }

        var zero = bytes.IndexOf((byte)0);
        if (zero >= 0 && !IsBrokenPage(bytes))
        {
            return string.Create(CultureInfo.InvariantCulture, $"binary data (a zero byte at {zero})");
        }

        var head = bytes[..Math.Min(bytes.Length, 4096)];
        var control = 0;
        foreach (var value in head)
        {
            control += value is < 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C or 0x1A or 0x1B) ? 1 : 0;
        }

        return control * 20 > head.Length ? "binary data (control characters)" : null;
    }

    /// <summary>True for a web page or a piece of one.</summary>
    public static bool IsPage(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, PageWindow));
        var start = head.TrimStart("\uFEFF \t\r\n");
        if (start is not ['<', ..])
        {
            return CountOf(head, "</p>") >= 3;
        }

        foreach (var sign in PageSigns)
        {
            if (head.Contains(sign, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A page with a few zero bytes in it, which programs that make pages let slip in.</summary>
    private static bool IsBrokenPage(ReadOnlySpan<byte> bytes) =>
        bytes.TrimStart(" \t\r\n\uFEFF"u8) is [(byte)'<', (byte)'!' or (byte)'h' or (byte)'H' or (byte)'?', ..] && bytes.Count((byte)0) * MostZeros < bytes.Length;

    private static int CountOf(ReadOnlySpan<char> text, string sign)
    {
        var count = 0;
        for (int at; (at = text.IndexOf(sign, StringComparison.OrdinalIgnoreCase)) >= 0; text = text[(at + sign.Length)..])
        {
            count++;
        }

        return count;
    }

    private static string? Magic(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "a picture (PNG)",
        [0xFF, 0xD8, 0xFF, ..] => "a picture (JPEG)",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "a picture (GIF)",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "a picture (WebP)",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, ..] => "sound or film (RIFF)",
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => "film (MP4)",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => "a PDF file",
        [(byte)'P', (byte)'K', 3, 4, ..] => "a ZIP archive or an office file",
        [0x1F, 0x8B, 8, ..] => "a gzip archive",
        [(byte)'7', (byte)'z', 0xBC, 0xAF, ..] => "a 7z archive",
        [(byte)'R', (byte)'a', (byte)'r', (byte)'!', 0x1A, ..] => "a RAR archive",
        [(byte)'B', (byte)'Z', (byte)'h', >= (byte)'1' and <= (byte)'9', 0x31, ..] => "a bzip2 archive",
        [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0, ..] => "an xz archive",
        [0x28, 0xB5, 0x2F, 0xFD, ..] => "a Zstandard archive",
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "an old office file",
        [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] => "a program (ELF)",
        [(byte)'I', (byte)'D', (byte)'3', _, _, ..] => "sound (MP3)",
        [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..] => "sound (Ogg)",
        _ => bytes.StartsWith("SQLite format 3"u8) ? "a SQLite database" : null,
    };
}
