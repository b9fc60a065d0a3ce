using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger.Origins;

namespace Parallax.Evaluation.Training;

/// <summary>A set of reports as it is learnt from: the sources its reports draw on, and which of them the gold says are one.</summary>
internal sealed class OriginSample
{
    private readonly SourceLinker _linker;
    private readonly ImmutableArray<(string A, string B)> _known;
    private readonly ImmutableArray<(string Origin, bool Counts, int Unit)> _quotes;

    /// <param name="linker">The sources.</param>
    /// <param name="known">Keys of sources that need no weighing.</param>
    /// <param name="quotes">Quotations of the gold: their origin, whether it is of the matter, and the unit they were read as.</param>
    /// <param name="independent">How many origins the matter has.</param>
    public OriginSample(SourceLinker linker, ImmutableArray<(string A, string B)> known, ImmutableArray<(string Origin, bool Counts, int Unit)> quotes, int independent)
    {
        _linker = linker;
        _known = known;
        _quotes = quotes;
        Independent = independent;
        Pairs = [.. Judged()];
    }

    public int Independent { get; }

    /// <summary>The signs of each pair of sources that the gold says something of, and whether most quotations say they are one.</summary>
    public ImmutableArray<(double[] Signs, bool Same)> Pairs { get; }

    /// <summary>How many origins the matter has by these weights.</summary>
    public int Count(double[] weights)
    {
        var groups = _linker.Link(_known, weights);
        return _quotes.Where(quote => quote.Counts).Select(quote => groups.Find(quote.Unit)).Distinct().Count();
    }

    private IEnumerable<(double[] Signs, bool Same)> Judged()
    {
        var groups = _linker.Known(_known);
        var candidates = _linker.Candidates().ToHashSet();
        var seen = new SortedDictionary<(int A, int B), (int Same, int All)>();
        for (var i = 0; i < _quotes.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var pair = (Math.Min(_quotes[i].Unit, _quotes[j].Unit), Math.Max(_quotes[i].Unit, _quotes[j].Unit));
                if (groups.Find(pair.Item1) != groups.Find(pair.Item2) && candidates.Contains(pair) && !SourceSigns.AreApart(_linker.Units[pair.Item1], _linker.Units[pair.Item2]))
                {
                    var (same, all) = seen.GetValueOrDefault(pair);
                    seen[pair] = (same + (_quotes[i].Origin == _quotes[j].Origin ? 1 : 0), all + 1);
                }
            }
        }

        return seen.Select(pair => (_linker.Signs(pair.Key.A, pair.Key.B), pair.Value.Same * 2 > pair.Value.All));
    }
}
