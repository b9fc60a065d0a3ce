using System;
using System.Collections.Immutable;
using System.Text;

namespace Parallax.Documents.Reading.Decoding;

/// <summary>An input as text, with the way back from its UTF-16 code units to the bytes.</summary>
internal sealed class DecodedText
{
    private readonly Encoding encoding;

    private readonly int preamble;

    public DecodedText(string text, Encoding encoding, int preamble, ImmutableArray<Diagnostic> diagnostics)
    {
        Text = text;
        this.encoding = encoding;
        this.preamble = preamble;
        Diagnostics = diagnostics;
    }

    public string Text { get; }

    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>IANA name of the character set it was read in.</summary>
    public string Charset => encoding.WebName;

    /// <summary>Byte offsets of places in the text.</summary>
    /// <param name="bytes">The input that the text was made from.</param>
    /// <param name="places">Offsets into <see cref="Text"/>, ascending.</param>
    public long[]? BytesAt(ReadOnlySpan<byte> bytes, ReadOnlySpan<int> places)
    {
        var result = new long[places.Length];
        if (encoding.IsSingleByte || encoding is UnicodeEncoding)
        {
            var width = encoding.IsSingleByte ? 1 : 2;
            for (var i = 0; i < places.Length; i++)
            {
                result[i] = Math.Min(bytes.Length, preamble + ((long)places[i] * width));
            }

            return result;
        }

        if (encoding is not UTF8Encoding)
        {
            return ByDecoding(bytes[preamble..], places);
        }

        // Invalid sequences become one U+FFFD each; Rune.DecodeFromUtf8 and Encoding.UTF8 agree on how long they are.
        var at = preamble;
        var unit = 0;
        for (var i = 0; i < places.Length; i++)
        {
            while (unit < places[i] && at < bytes.Length)
            {
                if (bytes[at] < 0x80)
                {
                    var rest = bytes.Slice(at, Math.Min(bytes.Length - at, places[i] - unit));
                    var run = rest.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
                    run = run < 0 ? rest.Length : run;
                    at += run;
                    unit += run;
                    continue;
                }

                Rune.DecodeFromUtf8(bytes[at..], out var rune, out var consumed);
                at += consumed;
                unit += rune.Utf16SequenceLength;
            }

            result[i] = at;
        }

        return result;
    }

    /// <summary>Decodes byte by byte: where a character is complete, the next one begins.</summary>
    private long[] ByDecoding(ReadOnlySpan<byte> bytes, ReadOnlySpan<int> places)
    {
        var decoder = encoding.GetDecoder();
        Span<char> decoded = stackalloc char[16];
        var result = new long[places.Length];
        int next = 0, unit = 0, begin = 0;
        for (var at = 0; at < bytes.Length && next < places.Length; at++)
        {
            while (next < places.Length && unit >= places[next])
            {
                result[next++] = preamble + begin;
            }

            if (decoder.GetChars(bytes.Slice(at, 1), decoded, flush: false) is > 0 and var count)
            {
                unit += count;
                begin = at + 1;
            }
        }

        result.AsSpan(next).Fill(preamble + begin);
        return result;
    }
}
