using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Parallax.Export;
using Parallax.Ledger.Words;

namespace Parallax.Evaluation.Sets;

/// <summary>
/// Measures copies on sets of reports and of what others made of them by rule (<c>eval/copies</c>). <c>pairs</c> is F1 of pairs of documents, those that
/// are copies of each other as wholes taken together on both sides; <c>direction</c> the share of the pairs found, and by evidence, that name the right
/// taker; <c>found.KIND</c> the share of the copies of one kind that are found; <c>ngramBaseline</c> the pairs that share one in twelve of their runs of five words.
/// </summary>
public static class CopiesEvaluation
{
    private const int Gram = 5;
    private const double BaselineShare = 1.0 / 12;

    /// <param name="folder">Holds <c>sets.jsonl</c>.</param>
    /// <param name="part">open, kept, or null for both.</param>
    /// <param name="error">Told of what is wrong in the open part; null where nobody asks.</param>
    public static ImmutableSortedDictionary<string, double> Run(string folder, string? part, Action<EvaluationError>? error)
    {
        var tally = new SetTally();
        var rows = SetFiles.Lines(Path.Combine(folder, "sets.jsonl"), part);
        var sets = rows.Select(GoldCopies.Read).ToList();
        foreach (var (set, found) in sets.Zip(sets.AsParallel().AsOrdered().Select(Found)))
        {
            Measure(set, found, tally, set.Part == "dev" ? error : null);
            Baseline(set, tally);
        }

        return tally.Metrics().Add("documents", sets.Sum(set => set.Reports.Length));
    }

    private static List<FoundCopy> Found(GoldCopies set)
    {
        var (ledger, _) = SetReport.Ledger(set.Reports);
        var names = ledger.Documents.ToDictionary(document => document.Id, document => document.Paths[0], StringComparer.Ordinal);
        return [.. ledger.Copies.Select(copy => new FoundCopy(names[copy.Document], names[copy.Of], copy.Kind, copy.Direction))];
    }

    private static void Measure(GoldCopies set, List<FoundCopy> found, SetTally tally, Action<EvaluationError>? error)
    {
        var gold = set.Pairs();
        var pairs = GoldCopies.Closed([.. found.Select(copy => (copy.Report, copy.Of, copy.Kind != CopyKind.Partial))]);
        var open = set.Open(gold);
        var counted = pairs.Where(pair => !open.Contains(pair)).ToList();
        tally.Add(set.Part, "pairs", counted.Count(gold.Contains), counted.Count, gold.Count);
        foreach (var (a, b) in counted.Where(pair => !gold.Contains(pair)))
        {
            error?.Invoke(new EvaluationError("surplus", null, $"{a} and {b}", string.Join(", ", found.Select(copy => $"{copy.Report} of {copy.Of} {JsonNames.Of(copy.Kind)}"))) { Document = set.Name });
        }

        foreach (var copy in set.Copies)
        {
            var isFound = pairs.Contains(GoldCopies.Pair(copy.Report, copy.Of));
            tally.Add(set.Part, "found." + copy.Kind, isFound);
            if (!isFound)
            {
                error?.Invoke(new EvaluationError("missed " + copy.Kind, $"{copy.Report} of {copy.Of}", null, string.Empty) { Document = set.Name });
            }
            else if (copy.By != "none" && found.Find(other => GoldCopies.Pair(other.Report, other.Of) == GoldCopies.Pair(copy.Report, copy.Of)) is { } direct)
            {
                var isRight = direct.Report == copy.Report && direct.Direction != CopyDirection.Unknown;
                tally.Add(set.Part, "direction", isRight);
                tally.Add(set.Part, "direction." + copy.By, isRight);
                if (!isRight)
                {
                    error?.Invoke(new EvaluationError($"direction by {copy.By}, {copy.Kind}", $"{copy.Report} of {copy.Of}", $"{direct.Report} of {direct.Of}, {JsonNames.Of(direct.Direction)}", string.Empty) { Document = set.Name });
                }
            }
        }
    }

    private static void Baseline(GoldCopies set, SetTally tally)
    {
        var gold = set.Pairs();
        var open = set.Open(gold);
        var grams = set.Reports.Select(report => (report.Id, Grams: Grams(report.Text))).ToList();
        var found = new HashSet<(string, string)>();
        foreach (var (a, i) in grams.Select((report, i) => (report, i)))
        {
            found.UnionWith(grams.Skip(i + 1).Where(b => a.Grams.Intersect(b.Grams).Count >= BaselineShare * Math.Min(a.Grams.Count, b.Grams.Count)).Select(b => GoldCopies.Pair(a.Id, b.Id)));
        }

        found.ExceptWith(open);
        tally.Add(set.Part, "ngramBaseline", found.Count(gold.Contains), found.Count, gold.Count);
    }

    private static ImmutableHashSet<string> Grams(string text)
    {
        var words = WordScanner.Folded(text);
        return [.. Enumerable.Range(0, Math.Max(0, words.Count - Gram + 1)).Select(i => string.Join(' ', words.GetRange(i, Gram)))];
    }

    private sealed record FoundCopy(string Report, string Of, CopyKind Kind, CopyDirection Direction);
}
