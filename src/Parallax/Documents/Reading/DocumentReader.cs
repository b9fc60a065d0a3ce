using System;

namespace Parallax.Documents.Reading;

/// <summary>Turns the bytes of one input, a web page or plain text as a crawler left it, into a clean, dated document.</summary>
public static class DocumentReader
{
    /// <summary>Reads one input. Never throws for what the bytes hold.</summary>
    /// <param name="bytes">The input as received.</param>
    /// <param name="options">Limits.</param>
    public static ReadingResult Read(ReadOnlySpan<byte> bytes, ReadingOptions? options = null) =>
        new(null, [new Diagnostic("reading is not there yet", Rejected: true)]);
}
