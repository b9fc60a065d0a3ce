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
    public const double Veto = -1e6;

    /// <summary>What figures whose numbers agree must reach, the number left out, to be taken for one another's like.</summary>
    private const double LeastOfPartners = -1;

    private readonly double[] _agreeing;
    private readonly double[] _apart;
    private readonly double[] _meaning;

    /// <summary>Told of a pair by the places of its figures and its signs.</summary>
    public delegate void PairFound(int a, int b, ReadOnlySpan<ThingSign> signs);

    /// <summary>Each array has a weight for every sign.</summary>
    public ThingScorer(double[] agreeing, double[] apart, double[] meaning) => (_agreeing, _apart, _meaning) = (agreeing, apart, meaning);

    /// <summary>By the weights of the rule file.</summary>
    public static ThingScorer Ruled { get; } = Read();

    /// <summary>Calls back with the signs of all pairs of one dimension between the figures of two documents, or within those of one; vetoed pairs have none.</summary>
    /// <param name="first">The figures of one document.</param>
    /// <param name="second">Those of the other.</param>
    /// <param name="likeness">How alike the documents are, 0 to 1.</param>
    /// <param name="found">Receives places in the two lists and the signs, which are valid during the call.</param>
    public void Signs(IReadOnlyList<FigureFact> first, IReadOnlyList<FigureFact> second, double likeness, PairFound found)
    {
        var isOne = first.Count > 0 && second.Count > 0 && first[0].Document == second[0].Document;
        var closeness = likeness >= DocumentRelations.Close ? ThingSign.DocumentsClose : likeness >= DocumentRelations.Near ? ThingSign.DocumentsNear : ThingSign.DocumentsFar;
        Span<ThingSign> signs = stackalloc ThingSign[ThingSigns.Most];
        var meanings = isOne ? [] : Meanings(first, second, signs);
        var bestOfFirst = isOne ? [] : new double[first.Count];
        var bestOfSecond = isOne ? [] : new double[second.Count];
        var (partnerOfFirst, partnerOfSecond) = (new bool[first.Count], new bool[second.Count]);
        Array.Fill(bestOfFirst, double.MinValue);
        Array.Fill(bestOfSecond, double.MinValue);
        for (var i = 0; i < meanings.Length; i++)
        {
            var (a, b) = (i / second.Count, i % second.Count);
            bestOfFirst[a] = Math.Max(bestOfFirst[a], meanings[i]);
            bestOfSecond[b] = Math.Max(bestOfSecond[b], meanings[i]);
            if (meanings[i] > LeastOfPartners && ThingSigns.NumbersAgree(first[a], second[b]) && !FactVeto.Holds(first[a], second[b]))
            {
                (partnerOfFirst[a], partnerOfSecond[b]) = (true, true);
            }
        }

        for (var a = 0; a < first.Count; a++)
        {
            for (var b = isOne ? a + 1 : 0; b < second.Count; b++)
            {
                if (first[a].Dimension != second[b].Dimension)
                {
                    continue;
                }

                var count = FactVeto.Holds(first[a], second[b]) ? 0 : ThingSigns.Read(first[a], second[b], signs);
                if (count > 0 && !isOne)
                {
                    signs[count++] = closeness;
                    if (ThingSigns.AreSaidAlike(first[a], second[b]))
                    {
                        signs[count++] = HasRival(first, first[a], second[b]) || HasRival(second, first[a], second[b]) ? ThingSign.SaidAlike : ThingSign.SaidAlikeAlone;
                    }

                    if ((partnerOfFirst[a] || partnerOfSecond[b]) && !ThingSigns.NumbersAgree(first[a], second[b]))
                    {
                        signs[count++] = partnerOfFirst[a] && partnerOfSecond[b] ? ThingSign.PartnerBoth : ThingSign.PartnerOne;
                    }

                    var meaning = meanings[(a * second.Count) + b];
                    var (of, other) = (meaning >= bestOfFirst[a], meaning >= bestOfSecond[b]);
                    signs[count++] = of && other ? ThingSign.BestOfBoth : of || other ? ThingSign.BestOfOne : ThingSign.BestOfNone;
                }

                found(a, b, signs[..count]);
            }
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
        or ThingSign.NumberWithinTriple or ThingSign.NumberWithinTen or ThingSign.NumberFar or ThingSign.BestOfBoth or ThingSign.BestOfOne or ThingSign.BestOfNone or ThingSign.PartnerOne or ThingSign.PartnerBoth;

    /// <summary>How well each pair fits with the number left out; the least of all where they are of two dimensions.</summary>
    private double[] Meanings(IReadOnlyList<FigureFact> first, IReadOnlyList<FigureFact> second, Span<ThingSign> signs)
    {
        var meanings = new double[first.Count * second.Count];
        for (var i = 0; i < meanings.Length; i++)
        {
            var (a, b) = (first[i / second.Count], second[i % second.Count]);
            meanings[i] = a.Dimension == b.Dimension ? Sum(_meaning, signs[..ThingSigns.Read(a, b, signs)]) : double.MinValue;
        }

        return meanings;
    }

    private static bool HasRival(IReadOnlyList<FigureFact> facts, FigureFact a, FigureFact b)
    {
        foreach (var rival in facts)
        {
            if (rival.Scaled != a.Scaled && rival.Scaled != b.Scaled && ThingSigns.AreSaidAlike(rival, a))
            {
                return true;
            }
        }

        return false;
    }

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
