using System;
using System.Text.Json;

namespace Parallax.Evaluation.Sets;

/// <summary>A quantity that a set's gold names, by report and words.</summary>
/// <param name="Report">Id of the report.</param>
/// <param name="Before">What stands right before it.</param>
/// <param name="Surface">The quantity.</param>
internal sealed record GoldMention(string Report, string Before, string Surface)
{
    public static GoldMention Read(JsonElement json) =>
        new(json.GetProperty("report").GetString()!, json.GetProperty("before").GetString()!, json.GetProperty("surface").GetString()!);

    /// <summary>Where it stands in its report's text.</summary>
    public Span In(string text)
    {
        var at = text.IndexOf(Before + Surface, StringComparison.Ordinal) + Before.Length;
        return new Span(at, at + Surface.Length);
    }
}
