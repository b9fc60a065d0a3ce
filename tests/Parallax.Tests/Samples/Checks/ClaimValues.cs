using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Parallax.Tests.Samples.Checks;

/// <summary>Reads the values of claims.</summary>
internal static class ClaimValues
{
    public static decimal? Number(this ClaimValue value) =>
        decimal.TryParse(value.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The values with a number, or for a figure without one ("more than 30") with that bound.</summary>
    public static IReadOnlyList<ClaimValue> With(this Claim claim, decimal number) => [.. claim.Values.Where(value => value.Is(number))];

    public static bool Is(this ClaimValue value, decimal number) => value.Number() is { } own ? own == number : value.Low == number || value.High == number;

    public static IReadOnlySet<string> Files(this IEnumerable<ClaimValue> values, SampleRun run) =>
        values.SelectMany(value => value.Mentions).Select(run.FileOfMention).OfType<string>().ToHashSet(StringComparer.Ordinal);

    /// <summary>As the contract writes it: "not comparable".</summary>
    public static string Shown(this ClaimState state) => state == ClaimState.NotComparable ? "not comparable" : state.ToString().ToLowerInvariant();

    public static string Shown(this Claim claim) => string.Join(", ", claim.Values.Select(value => value.Value ?? FormattableString.Invariant($"{value.Low}–{value.High}")));
}
