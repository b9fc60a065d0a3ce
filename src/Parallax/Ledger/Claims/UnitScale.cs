using System;
using System.Collections.Frozen;
using System.Globalization;
using Parallax.Rules;

namespace Parallax.Ledger.Claims;

/// <summary>What measure a unit is compared in, from <c>Rules/en/unit-scales.tsv</c>: miles and kilometres as metres.</summary>
internal static class UnitScale
{
    private static readonly FrozenDictionary<string, (string Base, decimal Factor)> Scales = RuleFile.Rows("en/unit-scales.tsv")
        .ToFrozenDictionary(row => row[0], row => (row[1], decimal.Parse(row[2], CultureInfo.InvariantCulture)), StringComparer.Ordinal);

    /// <summary>The measure and how many of it one unit is; a unit that is not known is its own measure.</summary>
    public static (string Base, decimal Factor) Of(Figure figure) =>
        figure.Ucum is { } ucum && Scales.TryGetValue(ucum, out var scale) ? scale : (figure.Unit, 1);
}
