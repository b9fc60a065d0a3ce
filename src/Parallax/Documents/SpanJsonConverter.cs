using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Parallax.Documents;

/// <summary>A span as <c>[start,end]</c>.</summary>
internal sealed class SpanJsonConverter : JsonConverter<Span>
{
    public override Span Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("a span is an array of two numbers");
        }

        var start = Next(ref reader);
        var end = Next(ref reader);
        return reader.Read() && reader.TokenType == JsonTokenType.EndArray
            ? new Span(start, end)
            : throw new JsonException("a span is an array of two numbers");
    }

    public override void Write(Utf8JsonWriter writer, Span value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Start);
        writer.WriteNumberValue(value.End);
        writer.WriteEndArray();
    }

    private static int Next(ref Utf8JsonReader reader) =>
        reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number)
            ? number
            : throw new JsonException("a span is an array of two numbers");
}
