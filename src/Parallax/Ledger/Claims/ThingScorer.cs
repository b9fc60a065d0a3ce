using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Parallax.Rules;

namespace Parallax.Ledger.Claims;

/// <summary>
/// How likely two figures are of one thing: the sum of what their signs weigh (<c>Rules/en/thing-signs.tsv</c>). A number that agrees is a sign so strong
/// that the others weigh differently beside it, so there are two columns; a third weighs all signs but the number, to find which figures
/// of two reports fit each other best.
/// </summary>
internal sealed class ThingScorer
{
    /// <summary>More than all signs together.</summary>
    private const double Veto = -1e6;

    private readonly double[] _agreeing;
    private readonly double[] _apart;
    private readonly double[] _meaning;

    /// <summary>Each array has a weight for every sign.</summary>
    public ThingScorer(double[] agreeing, double[] apart, double[] meaning) => (_agreeing, _apart, _meaning) = (agreeing, apart, meaning);

    /// <summary>By the weights of the rule file.</summary>
    public static ThingScorer Ruled { get; } = Read();

    /// <summary>The signs of all pairs of one dimension between the figures of two documents, or within those of one; vetoed pairs have none.</summary>
    /// <param name="first">The figures of one document.</param>
    /// <param name="second">Those of the other.</param>
    /// <param name="likeness">How alike the documents are, 0 to 1.</param>
    public IEnumerable<(FigureFact A, FigureFact B, ThingSign[] Signs)> Signs(IReadOnlyList<FigureFact> first, IReadOnlyList<FigureFact> second, double likeness)
    {
        var closeness = likeness >= DocumentRelations.Close ? ThingSign.DocumentsClose : likeness >= DocumentRelations.Near ? ThingSign.DocumentsNear : ThingSign.DocumentsFar;
        var isOne = first.Count > 0 && second.Count > 0 && first[0].Document == second[0].Document;
        var found = new List<(int A, int B, ThingSign[] Signs, double Meaning)>();
        var bestOfFirst = new double[first.Count];
        var bestOfSecond = new double[second.Count];
        Array.Fill(bestOfFirst, double.MinValue);
        Array.Fill(bestOfSecond, double.MinValue);
        var signs = new ThingSign[ThingSigns.Most];
        for (var a = 0; a < first.Count; a++)
        {
            for (var b = isOne ? a + 1 : 0; b < second.Count; b++)
            {
                if (first[a].Dimension != second[b].Dimension)
                {
                    continue;
                }

                var count = ThingSigns.Read(first[a], second[b], signs);
                var meaning = Sum(_meaning, signs.AsSpan(0, count));
                bestOfFirst[a] = Math.Max(bestOfFirst[a], meaning);
                bestOfSecond[b] = Math.Max(bestOfSecond[b], meaning);
                found.Add((a, b, FactVeto.Holds(first[a], second[b]) ? [] : isOne ? signs[..count] : ThingSigns.AreSaidAlike(first[a], second[b])
                        ? [.. signs[..count], closeness, first.Concat(second).Any(rival => rival.Scaled != first[a].Scaled && rival.Scaled != second[b].Scaled && ThingSigns.AreSaidAlike(rival, first[a])) ? ThingSign.SaidAlike : ThingSign.SaidAlikeAlone, ThingSign.BestOfBoth]
                        : [.. signs[..count], closeness, ThingSign.BestOfBoth], meaning));
            }
        }

        foreach (var (a, b, own, meaning) in found)
        {
            if (!isOne && own.Length > 0)
            {
                var (of, other) = (meaning >= bestOfFirst[a], meaning >= bestOfSecond[b]);
                own[^1] = of && other ? ThingSign.BestOfBoth : of || other ? ThingSign.BestOfOne : ThingSign.BestOfNone;
            }

            yield return (first[a], second[b], own);
        }
    }

    /// <summary>Log odds; above 0 where one thing is likelier than two. Without signs a veto.</summary>
    public double Score(ReadOnlySpan<ThingSign> signs) => signs.IsEmpty ? Veto : Sum(Agree(signs) ? _agreeing : _apart, signs);

    /// <summary>True where the signs say that the numbers agree.</summary>
    public static bool Agree(ReadOnlySpan<ThingSign> signs) =>
        signs.ContainsAny([ThingSign.NumberSmallSame, ThingSign.NumberSame, ThingSign.NumberTellingSame, ThingSign.NumberOverlaps]);

    /// <summary>True for the signs that the number alone gives, and those that rest on the third column.</summary>
    public static bool IsOfNumber(ThingSign sign) => sign
        is ThingSign.NumberSmallSame or ThingSign.NumberSame or ThingSign.NumberTellingSame or ThingSign.NumberOverlaps or ThingSign.NumberWithinHalf
        or ThingSign.NumberWithinTriple or ThingSign.NumberWithinTen or ThingSign.NumberFar or ThingSign.BestOfBoth or ThingSign.BestOfOne or ThingSign.BestOfNone;

    private static double Sum(double[] weights, ReadOnlySpan<ThingSign> signs)
    {
        var sum = 0.0;
        foreach (var sign in signs)
        {
            sum += weights[(int)sign];
        }

        return sum;
    }

    private static ThingScorer Read()
    {
        var rows = RuleFile.Rows("en/thing-signs.tsv").ToDictionary(row => row[0], StringComparer.Ordinal);
        return new ThingScorer(Column(1), Column(2), Column(3));

        double[] Column(int column) => [.. Enum.GetNames<ThingSign>().Select(name => rows.TryGetValue(name, out ImmutableArray<string> row) ? double.Parse(row[column], CultureInfo.InvariantCulture) : 0)];
    }
}
