using System;
using System.Collections.Generic;
using System.Linq;

namespace Parallax.Evaluation.Articles;

/// <summary>Tells what of a page was read otherwise than its annotators have it.</summary>
internal static class ArticleDifferences
{
    private const int ContextWords = 6;

    public static void Tell(ArticlePage page, Document? document, Action<EvaluationError> difference)
    {
        void Add(string kind, string? expected, string? found, string context = "") => difference(new EvaluationError(kind, expected, found, context) { Document = page.Id });

        var gold = page.Gold;
        if (gold.Title is not null && Folded.Of(gold.Title) != Folded.Of(document?.Title))
        {
            Add("title", gold.Title, document?.Title, Evidence(document, "title"));
        }

        if (gold.Date is not null && document?.Published?.Value.StartsWith(gold.Date, StringComparison.Ordinal) != true)
        {
            Add(document?.Published is null ? "date missed" : "date", gold.Date, document?.Published?.Value, Evidence(document, "published"));
        }

        if (!gold.Authors.IsEmpty && !Folded.Set(gold.Authors).SetEquals(Folded.Set(document?.Authors ?? [])))
        {
            Add("authors", string.Join("; ", gold.Authors), document is null ? null : string.Join("; ", document.Authors), Evidence(document, "authors"));
        }

        if (gold.Outlet is not null && !Folded.Contains(gold.Outlet, document?.Outlet))
        {
            Add("outlet", gold.Outlet, document?.Outlet, Evidence(document, "outlet"));
        }

        var text = ArticleTally.BodyText(document);
        foreach (var segment in gold.With.Where(segment => !text.Contains(segment, StringComparison.Ordinal)))
        {
            Add("segment lost", segment, null);
        }

        foreach (var segment in gold.Without.Where(segment => text.Contains(segment, StringComparison.Ordinal)))
        {
            Add("segment surplus", null, segment);
        }

        if (gold.Text is not null)
        {
            var dropped = document is null ? [] : document.Dropped.Select(part => (part.Reason, Text: ' ' + string.Join(' ', WordCounts.Words(part.Text)) + ' '))
                .Concat(document.Blocks.Where(block => block.Kind is not (BlockKind.Paragraph or BlockKind.Subtitle or BlockKind.List or BlockKind.Quotation))
                    .Select(block => (Reason: block.Kind.ToString(), Text: ' ' + string.Join(' ', WordCounts.Words(block.Span.Of(document.Text).ToString())) + ' '))).ToList();
            Words(WordCounts.Words(gold.Text), WordCounts.Words(text), (kind, lost, surplus, before) =>
                Add(kind, lost, surplus, lost is null ? before : $"{before} [{Why(lost)}]"));

            // Why the first words of what is lost were dropped; nothing where the page has them nowhere.
            string? Why(string lost)
            {
                var start = ' ' + string.Join(' ', lost.Split(' ').Take(ContextWords)) + ' ';
                return dropped.Find(part => part.Text.Contains(start, StringComparison.Ordinal) || (part.Text.Length > 1 && start.StartsWith(part.Text, StringComparison.Ordinal))).Reason;
            }
        }
    }

    private static string Evidence(Document? document, string field) =>
        document is null ? "no document" : string.Join(", ", document.Evidence.Where(evidence => evidence.Field == field).Select(evidence => evidence.Reason).Distinct());

    /// <summary>Runs of words that one of two texts has and the other has not, by their longest common subsequence.</summary>
    private static void Words(List<string> gold, List<string> text, Action<string, string?, string?, string> add)
    {
        var start = 0;
        while (start < gold.Count && start < text.Count && gold[start] == text[start])
        {
            start++;
        }

        var end = 0;
        while (end < gold.Count - start && end < text.Count - start && gold[^(end + 1)] == text[^(end + 1)])
        {
            end++;
        }

        var (rows, columns) = (gold.Count - start - end, text.Count - start - end);
        var common = new ushort[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
            {
                common[i, j] = gold[start + i] == text[start + j] ? (ushort)(common[i + 1, j + 1] + 1) : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        for (int i = 0, j = 0; i < rows || j < columns;)
        {
            if (i < rows && j < columns && gold[start + i] == text[start + j])
            {
                (i, j) = (i + 1, j + 1);
                continue;
            }

            var (lostFrom, surplusFrom) = (i, j);
            while ((i < rows || j < columns) && !(i < rows && j < columns && gold[start + i] == text[start + j]))
            {
                (i, j) = j >= columns || (i < rows && common[i + 1, j] >= common[i, j + 1]) ? (i + 1, j) : (i, j + 1);
            }

            var lost = i == lostFrom ? null : string.Join(' ', gold.Skip(start + lostFrom).Take(i - lostFrom));
            var surplus = j == surplusFrom ? null : string.Join(' ', text.Skip(start + surplusFrom).Take(j - surplusFrom));
            var before = string.Join(' ', text.Take(start + surplusFrom).TakeLast(ContextWords));
            add(lost is null ? "text surplus" : surplus is null ? "text lost" : "text other", lost, surplus, before);
        }
    }
}
