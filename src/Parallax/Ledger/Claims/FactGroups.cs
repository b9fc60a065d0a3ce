using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Parallax.Ledger.Claims;

/// <summary>Figures by the thing they are of, and how sure it is of each pair.</summary>
/// <param name="All">Each group by document and place.</param>
/// <param name="Odds">Log odds of pairs of ids that were looked at, the smaller id first.</param>
internal sealed record FactGroups(ImmutableArray<ImmutableArray<FigureFact>> All, IReadOnlyDictionary<(string, string), double> Odds)
{
    /// <summary>The surest of the pairs between two values; 0 where none was looked at.</summary>
    public double Between(ImmutableArray<FigureFact> a, ImmutableArray<FigureFact> b, int most) =>
        a.Take(most).SelectMany(first => b.Take(most).Select(second => Odds.GetValueOrDefault(string.CompareOrdinal(first.Id, second.Id) < 0 ? (first.Id, second.Id) : (second.Id, first.Id)))).Max();
}
