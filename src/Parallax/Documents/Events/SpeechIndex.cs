using System.Collections.Immutable;
using System.Linq;

namespace Parallax.Documents.Events;

/// <summary>Statements by place.</summary>
internal sealed class SpeechIndex
{
    private readonly ImmutableArray<(Span Span, int Statement)> _content;

    public SpeechIndex(ImmutableArray<Statement> statements) => _content =
        [.. statements.SelectMany((statement, index) => statement.Content.Select(span => (span, index))).OrderBy(entry => entry.span).ThenBy(entry => entry.index)];

    /// <summary>The innermost statement whose content holds the span; null where the reporter tells it.</summary>
    public int? At(Span span)
    {
        int low = 0, high = _content.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _content[middle].Span.Start <= span.Start ? (middle + 1, high) : (low, middle);
        }

        // contents nest but little: the last ones that start before are looked at
        for (var i = low - 1; i >= 0 && i >= low - 16; i--)
        {
            if (_content[i].Span.Contains(span))
            {
                return _content[i].Statement;
            }
        }

        return null;
    }
}
