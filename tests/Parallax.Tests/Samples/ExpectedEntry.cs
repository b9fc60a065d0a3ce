using System.Collections.Immutable;
using System.Linq;
using System.Text.Json;

namespace Parallax.Tests.Samples;

/// <summary>One entry of <c>expected.json</c>: an absent field is not checked, a null field must be empty, a list means any of these.</summary>
internal readonly struct ExpectedEntry(JsonElement json)
{
    public JsonElement Json { get; } = json;

    public string File => Text("file")!;

    public bool Has(string field) => Json.TryGetProperty(field, out _);

    public bool IsNull(string field) => Json.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Null;

    /// <summary>Null where the field is absent or null.</summary>
    public string? Text(string field) =>
        Json.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public decimal? Number(string field) =>
        Json.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : null;

    public bool? Flag(string field) =>
        Json.TryGetProperty(field, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : null;

    /// <summary>A text as a list of one; empty where the field is absent or null.</summary>
    public ImmutableArray<string> Texts(string field) => Json.TryGetProperty(field, out var value)
        ? value.ValueKind switch
        {
            JsonValueKind.Array => [.. value.EnumerateArray().Select(item => item.GetString()!)],
            JsonValueKind.String => [value.GetString()!],
            _ => [],
        }
        : [];

    public ImmutableArray<ExpectedEntry> Entries(string field) => Json.TryGetProperty(field, out var value)
        ? value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(item => new ExpectedEntry(item))] : [new ExpectedEntry(value)]
        : [];
}
