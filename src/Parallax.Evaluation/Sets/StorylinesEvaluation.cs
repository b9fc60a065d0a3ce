using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.Json;

namespace Parallax.Evaluation.Sets;

/// <summary>
/// Measures storylines on sets of reports over months (<c>eval/storylines</c>): those of one part are read into one ledger. B³ and pairs, once of
/// the storylines and once of documents that are each a storyline with all of their outlet's (<c>outletBaseline</c>).
/// </summary>
public static class StorylinesEvaluation
{
    /// <param name="folder">Holds <c>sets</c>.</param>
    /// <param name="part">open, kept, or null for both.</param>
    /// <param name="error">Told of what is wrong in the open part; null where nobody asks.</param>
    public static ImmutableSortedDictionary<string, double> Run(string folder, string? part, Action<EvaluationError>? error)
    {
        var metrics = new SortedDictionary<string, double>(StringComparer.Ordinal);
        var documents = 0;
        foreach (var sets in SetFiles.Sets(folder, part).GroupBy(SetFiles.PartOf, StringComparer.Ordinal))
        {
            var lineOf = new Dictionary<string, string>(StringComparer.Ordinal);
            var reports = new List<SetReport>();
            foreach (var set in sets)
            {
                foreach (var report in set.GetProperty("reports").EnumerateArray().Select(Read))
                {
                    reports.Add(report);
                    lineOf.Add(report.Id, set.GetProperty("name").GetString()!);
                }
            }

            var (ledger, places) = SetReport.Ledger(reports);
            var names = places.ToDictionary(pair => ledger.Documents[pair.Value].Id, pair => pair.Key, StringComparer.Ordinal);
            var storyOf = ledger.Stories.ToDictionary(story => story.Id, StringComparer.Ordinal);
            var found = ledger.Storylines.Select(line => line.Stories.SelectMany(story => storyOf[story].Documents).Select(id => names[id]).ToList()).ToList();
            Add(sets.Key, found, lineOf, metrics);
            Add(sets.Key + ".outletBaseline", [.. reports.GroupBy(report => report.Outlet).Select(outlet => outlet.Select(report => report.Id).ToList())], lineOf, metrics);
            metrics[sets.Key + ".stories"] = ledger.Stories.Length;
            metrics[sets.Key + ".storylines"] = found.Count;
            documents += reports.Count;
            if (error is not null && sets.Key == "dev")
            {
                foreach (var (line, members) in ledger.Storylines.Zip(found))
                {
                    error(new EvaluationError("storyline", string.Join(", ", members.Order(StringComparer.Ordinal)), null, line.Title));
                }
            }
        }

        return metrics.ToImmutableSortedDictionary(StringComparer.Ordinal).Add("documents", documents);
    }

    private static void Add(string name, List<List<string>> found, Dictionary<string, string> lineOf, SortedDictionary<string, double> metrics)
    {
        var scores = StoriesEvaluation.Score([.. found.Select(line => line.Select(id => lineOf[id]).ToImmutableArray())]);
        foreach (var metric in new[] { "b3", "b3Precision", "b3Recall", "pairwise" })
        {
            metrics[$"{name}.{metric}"] = scores[metric];
        }
    }

    private static SetReport Read(JsonElement json) => new(
        json.GetProperty("id").GetString()!, json.GetProperty("outlet").GetString(), json.GetProperty("date").GetString(), null,
        json.GetProperty("title").GetString() + "\n\n" + json.GetProperty("text").GetString());
}
