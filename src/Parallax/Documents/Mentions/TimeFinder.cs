using System.Collections.Generic;
using System.Collections.Immutable;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions.Pieces;
using Parallax.Documents.Mentions.Times;

namespace Parallax.Documents.Mentions;

/// <summary>Finds TIMEX3 time expressions, with symbolic values, by the rules of <c>en/time-rules.tsv</c>.</summary>
public static class TimeFinder
{
    public static ImmutableArray<TimeMention> Find(AnalyzedDocument document)
    {
        var times = new List<TimeMention>();
        var places = new List<TimePlace>();
        foreach (var pieces in PieceScanner.ScanBlocks(document.Document))
        {
            var first = times.Count;
            var floor = 0;
            for (var at = 0; at < pieces.Length;)
            {
                var match = TimeMatcher.Match(pieces, at);
                if (match is null)
                {
                    at++;
                    continue;
                }

                var (start, modifier) = TimeModifiers.Widen(pieces, match, floor);
                var span = new Span(pieces[start].Span.Start, pieces[match.End - 1].Span.End);
                times.Add(TimeBuilder.Build(match, span, modifier));
                places.Add(new TimePlace(start, match.End, match.Rule.Action.Ahead, match.Rule.Action.Edge));
                at = floor = match.End;
            }

            TimeLinks.Connect(document, pieces, times, places, first);
        }

        return [.. times];
    }
}
