using System;
using System.Globalization;
using System.IO;

namespace Parallax.Documents.Reading.Mail;

/// <summary>Content transfer encodings (RFC 2045, section 6). What is no valid encoding is taken as far as it goes.</summary>
internal static class TransferEncoding
{
    /// <param name="body">As sent.</param>
    /// <param name="encoding">What the part names; null for none.</param>
    public static byte[] Decode(ReadOnlySpan<byte> body, string? encoding) => encoding?.Trim().ToLowerInvariant() switch
    {
        "base64" => Base64(body),
        "quoted-printable" => QuotedPrintable(body),
        _ => body.ToArray(),
    };

    public static byte[] Base64(ReadOnlySpan<byte> body)
    {
        var digits = new byte[body.Length + 3];
        var count = 0;
        foreach (var value in body)
        {
            if (char.IsAsciiLetterOrDigit((char)value) || value is (byte)'+' or (byte)'/')
            {
                digits[count++] = value;
            }
        }

        count -= count % 4 == 1 ? 1 : 0;
        while (count % 4 != 0)
        {
            digits[count++] = (byte)'=';
        }

        var decoded = new byte[count / 4 * 3];
        System.Buffers.Text.Base64.DecodeFromUtf8(digits.AsSpan(0, count), decoded, out _, out var written);
        return decoded[..written];
    }

    public static byte[] QuotedPrintable(ReadOnlySpan<byte> body)
    {
        using var decoded = new MemoryStream(body.Length);
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] != '=')
            {
                decoded.WriteByte(body[i]);
            }
            else if (i + 1 < body.Length && body[i + 1] is (byte)'\n')
            {
                i++;
            }
            else if (i + 2 < body.Length && body[i + 1] is (byte)'\r' && body[i + 2] is (byte)'\n')
            {
                i += 2;
            }
            else if (i + 2 < body.Length && byte.TryParse(body.Slice(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                decoded.WriteByte(value);
                i += 2;
            }
            else
            {
                decoded.WriteByte(body[i]);
            }
        }

        return decoded.ToArray();
    }
}
