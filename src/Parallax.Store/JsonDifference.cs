using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace Parallax.Store;

/// <summary>Where two JSON documents differ first.</summary>
/// <param name="Place">Such as <c>figures[2].span[1]</c>.</param>
/// <param name="A">What the first has there, shortened.</param>
/// <param name="B">What the second has there, shortened.</param>
internal sealed record JsonDifference(string Place, string A, string B)
{
    private const int Shown = 60;

    /// <summary>The first difference; null where there is none.</summary>
    public static JsonDifference? First(ReadOnlyMemory<byte> a, ReadOnlyMemory<byte> b)
    {
        if (a.Span.SequenceEqual(b.Span))
        {
            return null;
        }

        using var first = JsonDocument.Parse(a);
        using var second = JsonDocument.Parse(b);
        return First(first.RootElement, second.RootElement, string.Empty);
    }

    private static JsonDifference? First(JsonElement a, JsonElement b, string place)
    {
        if (a.ValueKind != b.ValueKind)
        {
            return new JsonDifference(place, Show(a), Show(b));
        }

        switch (a.ValueKind)
        {
            case JsonValueKind.Object:
                var names = a.EnumerateObject().Concat(b.EnumerateObject()).Select(member => member.Name).Distinct(StringComparer.Ordinal);
                return names
                    .Select(name => First(a.TryGetProperty(name, out var x) ? x : default, b.TryGetProperty(name, out var y) ? y : default, place.Length == 0 ? name : place + "." + name))
                    .FirstOrDefault(difference => difference is not null);
            case JsonValueKind.Array:
                var inside = a.EnumerateArray().Zip(b.EnumerateArray())
                    .Select((pair, index) => First(pair.First, pair.Second, string.Create(CultureInfo.InvariantCulture, $"{place}[{index}]")))
                    .FirstOrDefault(difference => difference is not null);
                return inside ?? (a.GetArrayLength() == b.GetArrayLength()
                    ? null
                    : new JsonDifference(
                        place,
                        string.Create(CultureInfo.InvariantCulture, $"{a.GetArrayLength()} entries"),
                        string.Create(CultureInfo.InvariantCulture, $"{b.GetArrayLength()} entries")));
            case JsonValueKind.Undefined:
                return null;
            default:
                return a.GetRawText() == b.GetRawText() ? null : new JsonDifference(place, Show(a), Show(b));
        }
    }

    private static string Show(JsonElement value)
    {
        var text = value.ValueKind == JsonValueKind.Undefined ? "nothing" : value.GetRawText();
        return text.Length <= Shown ? text : string.Concat(text.AsSpan(0, Shown), "…");
    }
}
