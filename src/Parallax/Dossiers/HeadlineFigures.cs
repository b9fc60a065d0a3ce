using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents;
using Parallax.Ledger.Claims;
using Parallax.Ledger.Words;

namespace Parallax.Dossiers;

/// <summary>Sets each number, share or sum of money of a headline beside those of its report that can be the same.</summary>
public static class HeadlineFigures
{
    /// <summary>Of so many figures pairs are added up; what has more is a table.</summary>
    private const int MostAdded = 60;

    /// <summary>Finds what a headline says beyond its report, in the order of the headline.</summary>
    public static ImmutableArray<HeadlineGap> Gaps(DocumentRecord record)
    {
        var title = record.Document.Blocks.Where(block => block.Kind == BlockKind.Title).Select(block => block.Span).ToList();
        var inTitle = record.Figures.Where(figure => title.Exists(span => span.Contains(figure.Span))).ToList();
        var body = record.Figures.Where(figure => !title.Exists(span => span.Overlaps(figure.Span))).ToList();
        return body.Count == 0 ? [] : [.. inTitle.Where(figure => figure is { Value: not null, Unit: "count" or "percent" or { Length: 3 } }).Select(figure => Gap(figure, body, record)).OfType<HeadlineGap>().OrderBy(gap => gap.Headline)];
    }

    private static HeadlineGap? Gap(Figure headline, List<Figure> body, DocumentRecord record)
    {
        var range = FigureRange.Of(headline);
        var equal = body.Where(figure => figure.Unit == headline.Unit && FigureRange.Of(figure).Overlaps(range)).ToList();
        var same = equal.Where(figure => SharesWord(figure, headline)).ToList();
        if (equal.Count == 0)
        {
            return IsSum(headline, body) ? null : new HeadlineGap(HeadlineGapKind.Number, headline.Span, body.Where(figure => figure.Unit == headline.Unit && SharesWord(figure, headline)).Select(figure => (Span?)figure.Span).FirstOrDefault());
        }

        // an equal number that counts something else says nothing of this one
        if (same.Count == 0)
        {
            return null;
        }

        var kind = headline.Modifier == FigureModifier.Exact && same.TrueForAll(figure => figure.Modifier is FigureModifier.AtMost or FigureModifier.LessThan) ? HeadlineGapKind.Bound
            : headline.Status == FactStatus.Actual && same.TrueForAll(figure => figure.Status is not (FactStatus.Actual or FactStatus.Ended)) ? HeadlineGapKind.Status
            : !IsAttributed(headline, record) && same.TrueForAll(figure => IsAttributed(figure, record)) ? HeadlineGapKind.Attribution
            : (HeadlineGapKind?)null;
        return kind is { } found ? new HeadlineGap(found, headline.Span, same[0].Span) : null;
    }

    private static bool SharesWord(Figure a, Figure b) => Stems(a.Counted).Overlaps(Stems(b.Counted)) || (a.Counted.Length == 0 && b.Counted.Length == 0);

    private static HashSet<string> Stems(string counted) => WordScanner.Folded(counted).Select(word => Lexicon.Term(word) ?? word).ToHashSet(StringComparer.Ordinal);

    private static bool IsSum(Figure headline, List<Figure> body)
    {
        var values = body.Where(figure => figure.Unit == headline.Unit && figure.Value is > 0).Select(figure => figure.Value!.Value).Distinct().Take(MostAdded).ToList();
        return values.Exists(value => values.Contains(headline.Value!.Value - value));
    }

    /// <summary>True where a figure stands in somebody's words, or the sentence of the headline names who says it ("Police: 40 held").</summary>
    private static bool IsAttributed(Figure figure, DocumentRecord record) =>
        figure.Statement is not null || figure.AttributedTo is not null || figure.Attribution is not null
        || record.Sentences.Any(sentence => sentence.Contains(figure.Span) && sentence.Of(record.Document.Text).AsSpan(0, Math.Min(40, sentence.Length)).Contains(':'));
}
