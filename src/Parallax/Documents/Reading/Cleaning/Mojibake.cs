using System;
using System.Text;

namespace Parallax.Documents.Reading.Cleaning;

/// <summary>Repairs UTF-8 that was read as Latin-1 and written as UTF-8 once more. Its sure sign are control characters that no text holds.</summary>
internal static class Mojibake
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Repair(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0080', '\u009F'))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && text[end] is >= '\u0080' and <= '\u00FF')
            {
                end++;
            }

            if (end > at)
            {
                result.Append(Decoded(text.AsSpan(at, end - at)));
                at = end;
            }
            else
            {
                result.Append(text[at]);
                at++;
            }
        }

        return result.ToString();
    }

    private static string Decoded(ReadOnlySpan<char> run)
    {
        try
        {
            return Strict.GetString(Encoding.Latin1.GetBytes(run.ToArray()));
        }
        catch (DecoderFallbackException)
        {
            return run.ToString();
        }
    }
}
