using System;
using System.Globalization;
using Parallax.Documents.Reading.Decoding;
using Parallax.Documents.Reading.Items;
using Parallax.Documents.Reading.Pages;
using Parallax.Documents.Reading.PlainText;

namespace Parallax.Documents.Reading;

/// <summary>Turns the bytes of one input, a web page, plain text as a crawler left it, or either with fields from a feed or an archive, into a clean, dated document.</summary>
public static class DocumentReader
{
    /// <summary>Reads one input. Never throws for what the bytes hold.</summary>
    /// <param name="bytes">The input as received.</param>
    /// <param name="options">Limits.</param>
    public static ReadingResult Read(ReadOnlySpan<byte> bytes, ReadingOptions? options = null)
    {
        options ??= ReadingOptions.Default;
        if (bytes.IsEmpty)
        {
            return ReadingResult.Rejected("empty file");
        }

        if (bytes.Length > options.MaxBytes)
        {
            return ReadingResult.Rejected(string.Create(CultureInfo.InvariantCulture, $"too large: {bytes.Length} bytes, the limit is {options.MaxBytes}"));
        }

        if (ItemEnvelope.Read(bytes, out var contentStart) is { } fields)
        {
            return ItemReader.Read(bytes, fields, contentStart, options);
        }

        if (ContentSniffer.WhyNotText(bytes) is { } reason)
        {
            return ReadingResult.Rejected(reason);
        }

        var input = TextDecoder.Decode(bytes, options.Charset);
        if (string.IsNullOrWhiteSpace(input.Text))
        {
            return ReadingResult.Rejected("only white space");
        }

        var draft = ContentSniffer.IsPage(input.Text) ? PageReader.Read(input.Text, options) : PlainTextReader.Read(input.Text);
        return DocumentAssembler.Assemble(bytes, input, draft, options);
    }
}
