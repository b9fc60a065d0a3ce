using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Parallax.Evaluation;

/// <summary>One time that a case of Recognizers-Text expects.</summary>
/// <param name="Words">The words, in lower case.</param>
/// <param name="Span">Where they stand.</param>
/// <param name="Kind">Such as <c>daterange</c>.</param>
/// <param name="Values">The values of which one is enough.</param>
internal sealed record RecognizedResult(string Words, Span Span, string Kind, ImmutableArray<RecognizedValue> Values)
{
    private static readonly LocalDateTime Unsaid = new(2016, 11, 7, 0, 0);

    /// <summary>The class of results that are left out; null for one in scope.</summary>
    public string? OutOfScope => RecognizersTimesScope.Reason(Kind, string.Join(' ', Values.Select(value => value.Timex)), Words);

    public static ImmutableArray<RecognizedResult> Of(JsonElement item)
    {
        var text = item.GetProperty("Input").GetString()!;
        return [.. item.GetProperty("Results").EnumerateArray().Select(result => Of(result, text))];
    }

    /// <summary>The moment from which the case is seen.</summary>
    public static LocalDateTime Moment(JsonElement item) =>
        item.TryGetProperty("Context", out var context) && context.TryGetProperty("ReferenceDateTime", out var reference)
            ? LocalDateTimePattern.ExtendedIso.Parse(reference.GetString()!).Value : Unsaid;

    private static RecognizedResult Of(JsonElement result, string text)
    {
        var words = result.GetProperty("Text").GetString()!;
        var start = result.TryGetProperty("Start", out var from) ? from.GetInt32() : Math.Max(0, text.IndexOf(words, StringComparison.OrdinalIgnoreCase));
        ImmutableArray<RecognizedValue> values = result.TryGetProperty("Resolution", out var resolution) && resolution.ValueKind == JsonValueKind.Object && resolution.TryGetProperty("values", out var cells)
            ? [.. cells.EnumerateArray().Select(RecognizedValue.Of)] : [];
        var kind = result.TryGetProperty("TypeName", out var type) ? type.GetString()!.Replace("datetimeV2.", string.Empty, StringComparison.Ordinal) : values.Select(value => value.Kind).FirstOrDefault(string.Empty);
        return new RecognizedResult(words, new Span(start, start + words.Length), kind, [.. values.Select(value => value with { Kind = kind })]);
    }
}
