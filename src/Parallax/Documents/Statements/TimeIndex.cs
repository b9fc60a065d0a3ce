using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Parallax.Documents.Statements;

/// <summary>The time mentions of a document, looked up by place.</summary>
internal sealed class TimeIndex(ImmutableArray<TimeMention> times)
{
    public Span this[int index] => times[index].Span;

    /// <summary>True where a stretch is a time and nothing more.</summary>
    public bool Fills(Span span) => In(span).Any(index => times[index].Span == span);

    /// <summary>Indexes of the mentions inside a stretch, in text order.</summary>
    public IEnumerable<int> In(Span span)
    {
        int low = 0, high = times.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (times[middle].Span.Start < span.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        for (; low < times.Length && times[low].Span.End <= span.End; low++)
        {
            yield return low;
        }
    }
}
