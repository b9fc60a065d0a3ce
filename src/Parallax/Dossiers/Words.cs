using System.Collections.Generic;
using System.Globalization;

namespace Parallax.Dossiers;

/// <summary>Small pieces of English.</summary>
internal static class Words
{
    /// <summary>"A", "A and B", "A, B and C".</summary>
    public static string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => string.Empty,
        1 => items[0],
        _ => string.Join(", ", System.Linq.Enumerable.Take(items, items.Count - 1)) + " and " + items[^1],
    };

    /// <summary>"1 report", "5 reports".</summary>
    public static string Count(int number, string noun, string? plural = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? noun : plural ?? noun + "s")}");

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    public static string Of(ClaimState state) => state switch
    {
        ClaimState.NotComparable => "not comparable",
        _ => state.ToString().ToLowerInvariant(),
    };

    public static string Of(FactStatus status) => status.ToString().ToLowerInvariant();

    public static string Of(MeasureState state) => state == MeasureState.InForce ? "in force" : state.ToString().ToLowerInvariant();
}
