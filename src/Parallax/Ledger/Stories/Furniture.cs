using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NodaTime;
using Parallax.Ledger.Words;

namespace Parallax.Ledger.Stories;

/// <summary>
/// Lines that stand in several documents of different times: what a site puts around its reports, and its name behind headlines. They
/// say nothing of what a document is about.
/// </summary>
internal sealed class Furniture
{
    private const int LeastDocuments = 3;
    private const int LeastDays = 10;
    private static readonly string[] s_titleBreaks = [" - ", " | ", " :: ", " – ", " — "];

    private readonly Dictionary<string, (int Documents, LocalDate First, LocalDate Last)> _seen = new(StringComparer.Ordinal);

    public Furniture(ImmutableArray<LedgerDocument> documents)
    {
        foreach (var document in documents)
        {
            if (document.Document.Published?.Interval.Earliest is not { } day)
            {
                continue;
            }

            foreach (var line in Lines(document).Select(line => Key(document, line)).Distinct(StringComparer.Ordinal))
            {
                var (count, first, last) = _seen.GetValueOrDefault(line, (0, day, day));
                _seen[line] = (count + 1, LocalDate.Min(first, day), LocalDate.Max(last, day));
            }
        }
    }

    /// <summary>The lines of a document that are its own, in text order.</summary>
    public IEnumerable<Span> Own(LedgerDocument document) => Lines(document).Where(line => !Holds(Key(document, line)));

    private bool Holds(string line) =>
        _seen.TryGetValue(line, out var seen) && seen.Documents >= LeastDocuments && Period.DaysBetween(seen.First, seen.Last) >= LeastDays;

    private static string Key(LedgerDocument document, Span line) => string.Join(' ', WordScanner.Scan(document.Text, line).Select(word => word.Folded));

    private static IEnumerable<Span> Lines(LedgerDocument document)
    {
        foreach (var block in document.Document.Blocks)
        {
            string[] breaks = block.Kind == BlockKind.Title ? ["\n", .. s_titleBreaks] : ["\n"];
            for (var start = block.Span.Start; start < block.Span.End;)
            {
                var (end, next) = (block.Span.End, block.Span.End);
                foreach (var one in breaks)
                {
                    var at = document.Text.IndexOf(one, start, block.Span.End - start, StringComparison.Ordinal);
                    (end, next) = at >= 0 && at < end ? (at, at + one.Length) : (end, next);
                }

                if (end > start)
                {
                    yield return new Span(start, end);
                }

                start = next;
            }
        }
    }
}
