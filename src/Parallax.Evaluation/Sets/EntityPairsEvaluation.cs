using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Parallax.Ledger;

namespace Parallax.Evaluation.Sets;

/// <summary>
/// Measures linking on pairs of names in sentences (<c>eval/entities</c>): both sentences are read as two documents of one ledger, and the pair is
/// the same where a mention over the one name and a mention over the other belong to one entity. Accuracy, F1 of "same", and wrong merges.
/// </summary>
public static class EntityPairsEvaluation
{
    /// <param name="folder">Holds <c>pairs.tsv</c>.</param>
    /// <param name="part">open, kept, or null for both.</param>
    /// <param name="error">Told of what is wrong in the open part; null where nobody asks.</param>
    public static ImmutableSortedDictionary<string, double> Run(string folder, string? part, Action<EvaluationError>? error)
    {
        var tally = new SetTally();
        var rows = File.ReadLines(Path.Combine(folder, "pairs.tsv")).Skip(1).Where(line => line.Length > 0).Select(line => line.Split('\t'))
            .Where(row => SetFiles.IsWanted(row[7], part)).ToList();
        var answers = rows.AsParallel().AsOrdered().Select(IsOne).ToList();
        foreach (var (row, answer) in rows.Zip(answers))
        {
            var same = row[0] == "same";
            tally.Add(row[7], "accuracy", same == answer.Joined);
            tally.Add(row[7], "same", same && answer.Joined ? 1 : 0, answer.Joined ? 1 : 0, same ? 1 : 0);
            tally.Add(row[7], "bothFound", answer.Found);
            if (!same)
            {
                tally.Add(row[7], "wrongMerges", answer.Joined);
            }

            if (error is not null && row[7] == "dev" && same != answer.Joined)
            {
                error(new EvaluationError($"{(same ? "missed" : "merged")} {row[1]}{(answer.Found ? string.Empty : ", name not found")}", row[2], row[4], row[6]));
            }
        }

        return tally.Metrics().Add("documents", rows.Count);
    }

    private static (bool Joined, bool Found) IsOne(string[] row)
    {
        var (ledger, places) = SetReport.Ledger([new SetReport("a", "Outlet One", "2031-05-04", null, row[3]), new SetReport("b", "Outlet Two", "2031-05-05", null, row[5])]);
        var (first, second) = (Entities(ledger, places["a"], row[2]), Entities(ledger, places["b"], row[4]));
        return (first.Overlaps(second), first.Count > 0 && second.Count > 0);
    }

    /// <summary>The entities whose mention covers the name, with no more than a title or an article beside it.</summary>
    private static HashSet<string> Entities(LedgerResult ledger, int index, string name)
    {
        var document = ledger.Documents[index];
        var at = document.Text.IndexOf(name, StringComparison.Ordinal);
        var span = new Span(at, at + name.Length);
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (var local = 0; local < document.Record.Entities.Length; local++)
        {
            foreach (var mention in document.Record.Entities[local].Mentions)
            {
                var shared = Math.Min(mention.Span.End, span.End) - Math.Max(mention.Span.Start, span.Start);
                if (shared * 2 > Math.Max(mention.Span.Length, span.Length))
                {
                    found.Add(ledger.Entities.Of(index, local).Id);
                }
            }
        }

        return found;
    }
}
