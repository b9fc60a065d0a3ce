using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Parallax.Documents.Reading.Decoding;

/// <summary>
/// Finds an input's character set: byte order mark, then what the transport or a page's meta tag names, then detection. Detection knows UTF-8
/// by its form, UTF-16 by its zero bytes, other character sets by the pairs of bytes or the words that they give, and takes the rest for
/// Windows-1252, as browsers do.
/// </summary>
internal static class TextDecoder
{
    private const int Windows1252 = 1252;

    /// <param name="bytes">The input.</param>
    /// <param name="charset">The character set that the transport names; null for none.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? charset = null)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return Utf8(bytes, 3);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Utf16(bytes, Encoding.Unicode, 2);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Utf16(bytes, Encoding.BigEndianUnicode, 2);
        }

        if (Utf16WithoutMark(bytes) is { } utf16)
        {
            return Utf16(bytes, utf16, 0);
        }

        // Bytes beyond ASCII that form good UTF-8 are UTF-8, whatever the page's template says.
        if ((charset?.Trim(' ', '"', '\'').ToLowerInvariant() ?? DeclaredCharset.Find(bytes)) is { } name && ByName(name) is { } declared and not UTF8Encoding && !System.Text.Unicode.Utf8.IsValid(bytes) && !IsBrokenUtf8(bytes))
        {
            return new DecodedText(declared.GetString(bytes), declared, 0, []);
        }

        return Utf8OrGuessed(bytes);
    }

    /// <summary>True for UTF-8 that something broke at a few places: such runs of bytes hardly come about in another character set.</summary>
    private static bool IsBrokenUtf8(ReadOnlySpan<byte> bytes)
    {
        var (good, broken, _) = CountSequences(bytes);
        return good > 10 && good > 10 * broken;
    }

    /// <summary>True where the bytes look like UTF-16 text: every other byte of its Latin letters is zero.</summary>
    public static Encoding? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length & ~1, 2048)];
        if (head.Length < 8)
        {
            return null;
        }

        int evenZeros = 0, oddZeros = 0;
        for (var i = 0; i < head.Length; i += 2)
        {
            evenZeros += head[i] == 0 ? 1 : 0;
            oddZeros += head[i + 1] == 0 ? 1 : 0;
        }

        var half = head.Length / 2;
        var mayBeOtherScript = (evenZeros == 0 || oddZeros == 0) && PrintableAscii(head) * 4 < head.Length * 3;
        return (oddZeros > half * 0.4 && evenZeros < half * 0.02, evenZeros > half * 0.4 && oddZeros < half * 0.02) switch
        {
            (true, _) => Encoding.Unicode,
            (_, true) => Encoding.BigEndianUnicode,
            _ when mayBeOtherScript && oddZeros > 0 && IsText(Encoding.Unicode.GetString(head)) => Encoding.Unicode,
            _ when mayBeOtherScript && evenZeros > 0 && IsText(Encoding.BigEndianUnicode.GetString(head)) => Encoding.BigEndianUnicode,
            _ => null,
        };
    }

    private static int PrintableAscii(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        foreach (var value in bytes)
        {
            count += value is >= 0x20 and < 0x7F ? 1 : 0;
        }

        return count;
    }

    /// <summary>Letters, marks and white space alone: scripts other than the Latin one have few zero bytes, but data that is no text decodes to worse.</summary>
    private static bool IsText(string head)
    {
        var letters = 0;
        for (var i = 0; i < head.Length; i++)
        {
            var category = char.GetUnicodeCategory(head[i]);
            letters += char.IsLetter(head[i]) ? 1 : 0;
            if ((category == UnicodeCategory.Control && head[i] is not ('\t' or '\r' or '\n')) || category is UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse || head[i] == '\uFFFD')
            {
                return i == head.Length - 1;
            }
        }

        return letters * 2 > head.Length;
    }

    private static Encoding? ByName(string name)
    {
        // The Encoding Standard's labels: Latin-1 and ASCII are read as Windows-1252; a page that names UTF-16 without a mark is not.
        return name switch
        {
            "iso-8859-1" or "iso8859-1" or "latin1" or "l1" or "ascii" or "us-ascii" or "cp1252" or "x-cp1252" =>
                CodePagesEncodingProvider.Instance.GetEncoding(Windows1252),
            "utf-8" or "utf8" or "utf-16" or "utf-16le" or "utf-16be" or "unicode" => Encoding.UTF8,
            "iso-8859-9" or "latin5" => CodePagesEncodingProvider.Instance.GetEncoding(1254),
            "gb2312" or "gbk" => CodePagesEncodingProvider.Instance.GetEncoding("gb18030"),
            _ => CodePagesEncodingProvider.Instance.GetEncoding(name),
        };
    }

    private static DecodedText Utf16(ReadOnlySpan<byte> bytes, Encoding encoding, int preamble) => new(
        encoding.GetString(bytes[preamble..]), encoding, preamble, [new Diagnostic($"not UTF-8, read as {encoding.WebName.ToUpperInvariant()}")]);

    private static DecodedText Utf8(ReadOnlySpan<byte> bytes, int preamble)
    {
        var body = bytes[preamble..];
        if (System.Text.Unicode.Utf8.IsValid(body))
        {
            return new DecodedText(Encoding.UTF8.GetString(body), Encoding.UTF8, preamble, []);
        }

        var (_, broken, first) = CountSequences(body);
        var reason = string.Create(
            CultureInfo.InvariantCulture,
            $"broken UTF-8 at {broken} {(broken == 1 ? "place" : "places")}, the first at byte {preamble + first}; read with replacement characters");
        return new DecodedText(Encoding.UTF8.GetString(body), Encoding.UTF8, preamble, [new Diagnostic(reason, At: preamble + first)]);
    }

    private static DecodedText Utf8OrGuessed(ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return Utf8(bytes, 0);
        }

        // A text that holds more good sequences than bad ones was UTF-8 before something broke it.
        var (good, broken, first) = CountSequences(bytes);
        if (good > 0 && good >= broken)
        {
            return Utf8(bytes, 0);
        }

        var guess = CharsetGuess.Of(bytes);
        var encoding = (guess is null ? null : ByName(guess)) ?? CodePagesEncodingProvider.Instance.GetEncoding(Windows1252)!;
        ImmutableArray<Diagnostic> diagnostics = [new Diagnostic(guess is null ? "not UTF-8, read as Windows-1252" : $"not UTF-8, read as {guess} by its words or bytes", At: first)];
        return new DecodedText(encoding.GetString(bytes), encoding, 0, diagnostics);
    }

    private static (int Good, int Broken, long FirstBroken) CountSequences(ReadOnlySpan<byte> bytes)
    {
        int good = 0, broken = 0;
        long firstBroken = -1;
        var at = 0;
        while (at < bytes.Length)
        {
            var ascii = bytes[at..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0)
            {
                break;
            }

            at += ascii;
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out var consumed) == System.Buffers.OperationStatus.Done)
            {
                good++;
            }
            else
            {
                firstBroken = firstBroken < 0 ? at : firstBroken;
                broken++;
            }

            at += consumed;
        }

        return (good, broken, firstBroken);
    }
}
