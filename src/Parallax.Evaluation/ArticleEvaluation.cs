using System;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Linq;
using Parallax.Documents.Reading;
using Parallax.Evaluation.Articles;

namespace Parallax.Evaluation;

/// <summary>
/// Measures the reading of article pages: the text by 4-gram shingles (per page, then over pages), by words and by segments that it
/// must and must not hold; title, date, authors and outlet.
/// </summary>
public static class ArticleEvaluation
{
    /// <summary>So many pages of its size a page's time is compared with.</summary>
    private const int Neighbours = 20;

    /// <summary>Rounds that are timed; the least time of a page counts, so that what else the machine does does not.</summary>
    private const int Rounds = 2;

    /// <summary>Measures on the pages of a set.</summary>
    /// <param name="path">The set's folder, or its manifest.</param>
    /// <param name="part"><c>open</c> for the pages that rules were made on, <c>kept</c> for the quarter that nobody looks at; null for all.</param>
    /// <param name="difference">Told of every difference; null where nobody asks.</param>
    public static EvaluationResult Run(string path, string? part = null, Action<EvaluationError>? difference = null)
    {
        var pages = ArticleManifest.Read(path).Where(page => part is null || page.IsKept == (part == "kept")).ToImmutableArray();
        var all = new ArticleTally();
        foreach (var page in pages)
        {
            var document = DocumentReader.Read(page.Bytes).Document;
            all.Add(page.Gold, document);
            if (difference is not null)
            {
                ArticleDifferences.Tell(page, document, difference);
            }
        }

        var times = pages.Select(Time).ToImmutableArray();
        var metrics = all.Metrics().Append(("slowestToMedian", SlowestToMedian(pages, times)));
        return new EvaluationResult(metrics.ToImmutableSortedDictionary(metric => metric.Item1, metric => metric.Item2, StringComparer.Ordinal), pages.Length, 0, times.Sum());
    }

    private static double Time(ArticlePage page)
    {
        var least = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            DocumentReader.Read(page.Bytes);
            least = Math.Min(least, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return least;
    }

    /// <summary>How many times the median page of its size the slowest page takes.</summary>
    private static double SlowestToMedian(ImmutableArray<ArticlePage> pages, ImmutableArray<double> times)
    {
        var bySize = Enumerable.Range(0, pages.Length).OrderBy(i => pages[i].Bytes.Length).ToArray();
        var slowest = 0.0;
        for (var i = 0; i < bySize.Length; i++)
        {
            var from = Math.Clamp(i - (Neighbours / 2), 0, Math.Max(0, bySize.Length - Neighbours));
            var near = bySize.Skip(from).Take(Neighbours).Select(page => times[page]).Order().ToArray();
            slowest = Math.Max(slowest, times[bySize[i]] / near[near.Length / 2]);
        }

        return slowest;
    }
}
