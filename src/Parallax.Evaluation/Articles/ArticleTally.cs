using System;
using System.Collections.Generic;
using System.Linq;

namespace Parallax.Evaluation.Articles;

/// <summary>Counts what was read right. Text as <c>evaluate.py</c> of scrapinghub/article-extraction-benchmark scores it, segments as trafilatura's evaluation does.</summary>
internal sealed class ArticleTally
{
    private const int ShingleLength = 4;

    private readonly List<double> precisions = [];

    private readonly List<double> recalls = [];

    private readonly List<double> wordScores = [];

    private int texts, exact, found, unwanted, segments, titles, titlesRight, dates, datesGiven, datesRight, authors, authorsRight, outlets, outletsRight;

    public void Add(ArticleGold gold, Document? document)
    {
        var text = BodyText(document);
        if (gold.Text is not null)
        {
            AddText(gold.Text, text);
        }

        found += gold.With.Count(segment => text.Contains(segment, StringComparison.Ordinal));
        segments += gold.With.Length;
        unwanted += gold.Without.Count(segment => text.Contains(segment, StringComparison.Ordinal));
        titles += gold.Title is null ? 0 : 1;
        titlesRight += gold.Title is not null && Folded.Of(gold.Title) == Folded.Of(document?.Title) ? 1 : 0;
        authors += gold.Authors.IsEmpty ? 0 : 1;
        authorsRight += !gold.Authors.IsEmpty && Folded.Set(gold.Authors).SetEquals(Folded.Set(document?.Authors ?? [])) ? 1 : 0;
        outlets += gold.Outlet is null ? 0 : 1;
        outletsRight += gold.Outlet is not null && Folded.Contains(gold.Outlet, document?.Outlet) ? 1 : 0;
        if (gold.Date is not null)
        {
            dates++;
            datesGiven += document?.Published is null ? 0 : 1;
            datesRight += document?.Published?.Value.StartsWith(gold.Date, StringComparison.Ordinal) == true ? 1 : 0;
        }
    }

    /// <summary>The article's text as the sets mean it: without headline, names of authors, date lines and captions.</summary>
    public static string BodyText(Document? document) => document is null
        ? string.Empty
        : string.Join('\n', document.Blocks.Where(block => block.Kind is BlockKind.Paragraph or BlockKind.Subtitle or BlockKind.List or BlockKind.Quotation).Select(block => block.Span.Of(document.Text).ToString()));

    /// <summary>Metrics in percent; only those that the set has gold for.</summary>
    public IEnumerable<(string Name, double Value)> Metrics()
    {
        if (texts > 0)
        {
            var (precision, recall) = (precisions.DefaultIfEmpty(0).Average(), recalls.DefaultIfEmpty(0).Average());
            yield return ("F1", precision + recall == 0 ? 0 : 200 * precision * recall / (precision + recall));
            yield return ("precision", 100 * precision);
            yield return ("recall", 100 * recall);
            yield return ("exact", Measures.Rate(exact, texts));
            yield return ("wordF1", 100 * wordScores.Average());
        }

        if (segments > 0)
        {
            yield return ("segments", Measures.F1(found, found + unwanted, segments));
        }

        foreach (var (name, right, of) in (IEnumerable<(string, int, int)>)
            [("title", titlesRight, titles), ("date", datesRight, dates), ("datePrecision", datesRight, datesGiven), ("authors", authorsRight, authors), ("outlet", outletsRight, outlets)])
        {
            if (of > 0)
            {
                yield return (name, Measures.Rate(right, of));
            }
        }
    }

    private void AddText(string gold, string text)
    {
        var (expected, words) = (WordCounts.Words(gold), WordCounts.Words(text));
        texts++;
        exact += expected.SequenceEqual(words, StringComparer.Ordinal) ? 1 : 0;
        var (common, extra, missed) = WordCounts.Compare(WordCounts.Shingles(expected, ShingleLength), WordCounts.Shingles(words, ShingleLength));
        if (common + extra > 0)
        {
            precisions.Add((double)common / (common + extra));
        }

        if (common + missed > 0)
        {
            recalls.Add((double)common / (common + missed));
        }

        (common, extra, missed) = WordCounts.Compare(WordCounts.Shingles(Lower(expected), 1), WordCounts.Shingles(Lower(words), 1));
        wordScores.Add(common == 0 ? 0 : 2.0 * common / ((2 * common) + extra + missed));
    }

    private static List<string> Lower(List<string> words) => words.ConvertAll(word => word.ToLowerInvariant());
}
