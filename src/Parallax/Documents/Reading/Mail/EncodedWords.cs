using System;
using System.Text;
using Parallax.Documents.Reading.Decoding;

namespace Parallax.Documents.Reading.Mail;

/// <summary>Header values with words in other character sets: <c>=?utf-8?B?…?=</c> (RFC 2047).</summary>
internal static class EncodedWords
{
    public static string Decode(string value)
    {
        var decoded = new StringBuilder();
        var at = 0;
        for (var start = value.IndexOf("=?", StringComparison.Ordinal); start >= 0; start = value.IndexOf("=?", at, StringComparison.Ordinal))
        {
            if (Word(value, start, out var end) is not { } word)
            {
                decoded.Append(value, at, start + 2 - at);
                at = start + 2;
                continue;
            }

            // White space between two encoded words is none of the text.
            var between = value.AsSpan(at, start - at);
            decoded.Append(at > 0 && between.IsWhiteSpace() ? [] : between).Append(word);
            at = end;
        }

        return decoded.Append(value, at, value.Length - at).ToString().Trim();
    }

    private static string? Word(string value, int start, out int end)
    {
        end = start;
        var charset = value.IndexOf('?', start + 2);
        var encoding = charset < 0 ? -1 : value.IndexOf('?', charset + 1);
        var close = encoding < 0 ? -1 : value.IndexOf("?=", encoding + 1, StringComparison.Ordinal);
        if (close < 0 || encoding != charset + 2)
        {
            return null;
        }

        var text = value.AsSpan(encoding + 1, close - encoding - 1);
        var bytes = char.ToUpperInvariant(value[charset + 1]) switch
        {
            'B' => TransferEncoding.Base64(Encoding.ASCII.GetBytes(text.ToString())),
            'Q' => TransferEncoding.QuotedPrintable(Encoding.ASCII.GetBytes(text.ToString().Replace('_', ' '))),
            _ => null,
        };
        end = close + 2;
        return bytes is null ? null : TextDecoder.Decode(bytes, value[(start + 2)..charset].Split('*')[0]).Text;
    }
}
