using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using Parallax.Ledger;

namespace Parallax.Export;

/// <summary>What a search found, as the command line and the HTTP API give it.</summary>
public static class SearchJson
{
    /// <param name="buffer">Where to, as UTF-8.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="words">What was looked for.</param>
    /// <param name="passages">What was found, best first.</param>
    /// <param name="indented">True for people.</param>
    public static void Write(IBufferWriter<byte> buffer, LedgerResult ledger, string words, IEnumerable<Passage> passages, bool indented)
    {
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = indented, IndentSize = 1, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        writer.WriteStartObject();
        writer.WriteString("query", words);
        writer.WriteStartArray("hits");
        foreach (var passage in passages)
        {
            var document = ledger.Documents[passage.Document];
            var block = document.Document.Blocks[passage.Block];
            writer.WriteStartObject();
            writer.WriteString("document", document.Id);
            writer.WriteString("path", document.Paths.FirstOrDefault());
            writer.WriteString("kind", JsonNames.Of(block.Kind));
            Span(writer, document, block.Span);
            writer.WriteStartArray("matches");
            foreach (var match in passage.Matches)
            {
                writer.WriteStartObject();
                Span(writer, document, match);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Span(Utf8JsonWriter writer, LedgerDocument document, Span span)
    {
        writer.WriteNumber("start", span.Start);
        writer.WriteNumber("end", span.End);
        writer.WriteString("quote", span.Of(document.Text));
    }
}
