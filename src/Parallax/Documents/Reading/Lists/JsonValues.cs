using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace Parallax.Documents.Reading.Lists;

/// <summary>Takes values out of JSON whose shape nobody promises.</summary>
internal static class JsonValues
{
    /// <summary>A member's text; a number as it is written; null for anything else and for the empty string.</summary>
    public static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? Text(value) : null;

    public static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Well(value) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null,
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    /// <summary>Texts of a member: one, a list, or the names of one or more objects.</summary>
    public static IEnumerable<string> Texts(JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out var value))
        {
            return [];
        }

        return (value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Take(64) : [value]).Select(Named).OfType<string>();
    }

    private static string? Named(JsonElement value) => value.ValueKind == JsonValueKind.Object
        ? Text(value, "name") ?? Text(value, "title") ?? Text(value, "byline")
        : Text(value);

    /// <summary>A string without lone surrogates, which JSON can hold and UTF-8 cannot.</summary>
    private static string? Well(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The name of a member; null for one that is no UTF-8.</summary>
    public static string? Name(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Dates as lists write them, in a form that date lines have: 20240314T053000Z, 20240314053000, seconds or milliseconds since 1970.</summary>
    public static string? Date(string? value)
    {
        if (value is null)
        {
            return null;
        }

        var digits = value.Trim();
        var compact = digits.Replace("T", string.Empty, StringComparison.Ordinal).TrimEnd('Z');
        if (compact.Length == 14 && compact.All(char.IsAsciiDigit) && DateTime.TryParseExact(compact, "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var stamp))
        {
            return stamp.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture) + "Z";
        }

        // 20240514T0530+0200, as wire items have it.
        if (digits.Length >= 13 && digits[8] == 'T' && digits.AsSpan(0, 8).IndexOfAnyExceptInRange('0', '9') < 0
            && DateTimeOffset.TryParseExact(digits, ["yyyyMMdd'T'HHmmsszzz", "yyyyMMdd'T'HHmmzzz", "yyyyMMdd'T'HHmmss", "yyyyMMdd'T'HHmm"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var wire))
        {
            return wire.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
        }

        if (digits.Length is 9 or 10 or 12 or 13 && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return DateTimeOffset.FromUnixTimeMilliseconds(digits.Length > 10 ? number : number * 1000).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        }

        return value;
    }
}
