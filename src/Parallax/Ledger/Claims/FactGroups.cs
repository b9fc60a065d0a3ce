using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Parallax.Ledger.Claims;

/// <summary>Figures by the thing they are of, and how sure it is of each pair.</summary>
/// <param name="All">Each group by document and place.</param>
/// <param name="Places">Place of each fact by its id.</param>
/// <param name="Odds">Log odds of pairs of places that were looked at, the smaller place first.</param>
internal sealed record FactGroups(ImmutableArray<ImmutableArray<FigureFact>> All, IReadOnlyDictionary<string, int> Places, IReadOnlyDictionary<(int A, int B), double> Odds)
{
    /// <summary>The surest of the pairs between two values; 0 where none was looked at.</summary>
    public double Between(ImmutableArray<FigureFact> a, ImmutableArray<FigureFact> b, int most) =>
        a.Take(most).SelectMany(first => b.Take(most).Select(second => Of(Places[first.Id], Places[second.Id]))).Max();

    private double Of(int a, int b) => Odds.GetValueOrDefault((Math.Min(a, b), Math.Max(a, b)));
}
