using System.Collections.Immutable;
using System.Linq;

namespace Parallax.Ledger.Claims;

/// <summary>Which numbers of a report count victims that it tells of.</summary>
internal sealed class CountedCasualties(ImmutableArray<Casualty> casualties)
{
    private readonly ImmutableArray<(Span Span, Casualty Casualty)> _mentions =
        [.. casualties.Where(casualty => casualty.IsGroup).SelectMany(casualty => casualty.Mentions.Select(mention => (mention, casualty))).OrderBy(pair => pair.mention)];

    /// <summary>The group that a number counts; null for none.</summary>
    public Casualty? Of(Span figure)
    {
        int low = 0, high = _mentions.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _mentions[middle].Span.Start < figure.End ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && _mentions[low - 1].Span.Overlaps(figure) ? _mentions[low - 1].Casualty : null;
    }
}
