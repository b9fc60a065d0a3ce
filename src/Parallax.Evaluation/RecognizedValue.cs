using System.Text.Json;

namespace Parallax.Evaluation;

/// <summary>A value that a case of Recognizers-Text allows; null for a field that it does not give.</summary>
/// <param name="Kind">Such as <c>daterange</c>.</param>
/// <param name="Timex">Its TIMEX.</param>
/// <param name="Value">A day, a moment or a clock time.</param>
/// <param name="Start">First day or moment of a range.</param>
/// <param name="End">Day or moment behind a range.</param>
/// <param name="Mod">Which way the words open it, such as <c>before</c>.</param>
internal sealed record RecognizedValue(string Kind, string Timex, string? Value, string? Start, string? End, string? Mod)
{
    public static RecognizedValue Of(JsonElement value)
    {
        string? Text(string field) => value.TryGetProperty(field, out var cell) && cell.ValueKind == JsonValueKind.String ? cell.GetString() : null;
        var moment = Text("value");
        return new RecognizedValue(Text("type") ?? string.Empty, Text("timex") ?? string.Empty, moment == "not resolved" ? null : moment, Text("start"), Text("end"), Text("Mod"));
    }

    public override string ToString() => string.Join(' ', Timex, Value ?? $"{Start}..{End}", Mod);
}
