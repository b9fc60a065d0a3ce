using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Parallax.Rules;

namespace Parallax.Ledger.Origins;

/// <summary>How likely two sources are one origin: the weighed sum of <see cref="SourceSigns"/>.</summary>
internal static class SourceScorer
{
    private static readonly double[] s_weights = Read();

    /// <summary>Log odds; above 0 where one origin is likelier than two.</summary>
    public static double Score(double[] signs) => Score(signs, s_weights);

    public static double Score(double[] signs, double[] weights)
    {
        var sum = 0.0;
        for (var i = 0; i < signs.Length; i++)
        {
            sum += signs[i] * weights[i];
        }

        return sum;
    }

    /// <summary>What speaks most for one origin, in words.</summary>
    public static string Why(double[] signs)
    {
        var reasons = signs.Select((sign, at) => (Part: sign * s_weights[at], Words: SourceSigns.Reason(at))).Where(sign => sign.Part > 0.05 && sign.Words is not null)
            .OrderByDescending(sign => sign.Part).Select(sign => sign.Words!).Distinct().Take(2).ToList();
        return reasons.Count == 0 ? "through a third report" : string.Join(", ", reasons);
    }

    private static double[] Read()
    {
        var rows = RuleFile.Rows("en/origin-signs.tsv").ToDictionary(row => row[0], row => double.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        return [.. SourceSigns.Names.Select(name => rows.GetValueOrDefault(name))];
    }
}
