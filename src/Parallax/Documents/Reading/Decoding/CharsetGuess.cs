using System;
using System.Collections.Immutable;
using System.Text;

namespace Parallax.Documents.Reading.Decoding;

/// <summary>
/// Guesses the character set of bytes that are no UTF-8 and for which none is named: those of East Asia by the pairs that their bytes
/// form, those of one byte a letter by the function words that the text then has (<c>Rules/languages.tsv</c>).
/// </summary>
internal static class CharsetGuess
{
    private const int Window = 128 * 1024;

    /// <summary>A page's scripts and styles say nothing, so that what is looked at lies behind them.</summary>
    private const int LongestSample = 24 * 1024;

    private const int FewestPairs = 8;

    /// <summary>Character sets with the languages written in them, browsers' own first: it counts where none does better.</summary>
    private static readonly ImmutableArray<(string Charset, ImmutableArray<string> Languages)> SingleByte =
    [
        ("windows-1252", ["en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "no", "fi", "sq", "id"]),
        ("windows-1251", ["ru", "uk", "bg", "sr", "mk"]),
        ("koi8-r", ["ru", "bg"]),
        ("koi8-u", ["uk"]),
        ("windows-1250", ["cs", "pl", "hu", "hr", "ro"]),
        ("iso-8859-2", ["cs", "pl", "hu", "hr", "ro"]),
        ("windows-1254", ["tr"]),
        ("windows-1253", ["el"]),
        ("windows-1256", ["ar", "fa"]),
        ("windows-1255", ["he"]),
    ];

    /// <summary>The name of the character set; null where nothing speaks for another than Windows-1252.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        var sample = Sample(bytes[..Math.Min(bytes.Length, Window)]);
        if (EastAsian(sample) is { } pairs)
        {
            return pairs;
        }

        (string? Charset, double Share) best = (null, 0);
        foreach (var (charset, languages) in SingleByte)
        {
            var share = LanguageDetector.Share(CodePagesEncodingProvider.Instance.GetEncoding(charset)!.GetString(sample), languages);
            if (share > best.Share)
            {
                best = (charset, share);
            }
        }

        return best.Charset is "windows-1252" ? null : best.Charset;
    }

    /// <summary>The runs of text outside tags, scripts and styles, and the lines, that hold bytes beyond ASCII: menus in English say nothing of the rest.</summary>
    private static byte[] Sample(ReadOnlySpan<byte> bytes)
    {
        var sample = new byte[LongestSample];
        var length = 0;
        for (var at = 0; at < bytes.Length;)
        {
            if (IsTag(bytes[at..]))
            {
                var close = TagLength(bytes[at..]);
                if (close < 0)
                {
                    break;
                }

                at += close;
                continue;
            }

            var end = at + 1;
            while (end < bytes.Length && bytes[end] is not ((byte)'\n' or (byte)'<'))
            {
                end++;
            }

            var run = bytes[at..Math.Min(end, at + sample.Length - 1 - length)];
            if (run.ContainsAnyInRange((byte)0x80, (byte)0xFF))
            {
                run.CopyTo(sample.AsSpan(length));
                length += run.Length;
                sample[length++] = (byte)' ';
            }

            at = length < sample.Length - 1 ? end : bytes.Length;
        }

        return sample[..length];
    }

    private static bool IsTag(ReadOnlySpan<byte> rest) =>
        rest.Length > 1 && rest[0] == '<' && (char.IsAsciiLetter((char)rest[1]) || rest[1] is (byte)'/' or (byte)'!');

    /// <summary>The length of a tag, with what stands in a script or style; negative where it has no end.</summary>
    private static int TagLength(ReadOnlySpan<byte> rest)
    {
        if (StartsWith(rest, "<script"u8) || StartsWith(rest, "<style"u8))
        {
            return rest.IndexOf("</"u8);
        }

        var close = rest.IndexOf((byte)'>');
        return close < 0 ? close : close + 1;
    }

    private static bool StartsWith(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word) => text.Length > word.Length && Ascii.EqualsIgnoreCase(text[..word.Length], word);

    private static string? EastAsian(ReadOnlySpan<byte> sample)
    {
        var pairs = BytePairs.Count(sample, isShiftJis: false);
        if (pairs.All >= FewestPairs && pairs.Broken * 50 <= pairs.All)
        {
            if (pairs.EucKana * 5 >= pairs.All)
            {
                return "euc-jp";
            }

            if (pairs.Big5Common * 100 >= 80 * pairs.All && pairs.AsciiTrails * 100 >= 15 * pairs.All)
            {
                return "big5";
            }

            if (pairs.Hangul * 100 >= 93 * pairs.All)
            {
                return "euc-kr";
            }

            if (pairs.ChineseCommon * 100 >= 80 * pairs.All)
            {
                return "gb18030";
            }
        }

        var japanese = BytePairs.Count(sample, isShiftJis: true);
        return japanese.All >= FewestPairs && japanese.Broken * 50 <= japanese.All && japanese.ShiftJisKana * 5 >= japanese.All ? "shift_jis" : null;
    }
}
