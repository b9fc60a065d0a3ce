using System;
using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Parallax.Cli.Output;

namespace Parallax.Cli.Commands;

/// <summary>One JSON object a line.</summary>
internal static class JsonLines
{
    public static void Write(Terminal terminal, Action<Utf8JsonWriter> fields)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            fields(writer);
            writer.WriteEndObject();
        }

        buffer.Write("\n"u8);
        terminal.Write(buffer.WrittenSpan);
    }
}
