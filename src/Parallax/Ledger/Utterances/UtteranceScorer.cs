using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Parallax.Ledger.Words;
using Parallax.Rules;

namespace Parallax.Ledger.Utterances;

/// <summary>How likely two sayings of one speaker are one utterance: the weighed sum of <see cref="SayingSigns"/>.</summary>
internal static class UtteranceScorer
{
    private static readonly double[] Weights = Read();

    /// <summary>Log odds; above 0 where one utterance is likelier than two.</summary>
    public static double Score(Saying a, Saying b, TermWeights weights, WordBook book) => SayingSigns.Read(a, b, weights, book).Zip(Weights, (sign, weight) => sign * weight).Sum();

    private static double[] Read()
    {
        var rows = RuleFile.Rows("en/utterance-signs.tsv").ToDictionary(row => row[0], row => double.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        return [.. SayingSigns.Names.Select(name => rows.GetValueOrDefault(name))];
    }
}
