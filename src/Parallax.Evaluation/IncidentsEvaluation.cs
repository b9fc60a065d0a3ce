using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.Json;
using Parallax.Documents;
using Parallax.Ledger;
using Parallax.Ledger.Claims;
using Parallax.Ledger.Copies;

namespace Parallax.Evaluation;

/// <summary>
/// Measures how many were killed and injured in an incident, over all reports on it, against a database's records: the tolls that a ledger gives of
/// them (<see cref="Tolls"/>), 0 where it gives none. <c>commonest</c> is what the commonest number of all incidents would get.
/// </summary>
public static class IncidentsEvaluation
{
    private static readonly ImmutableArray<(string Name, HarmKind Kind, string Field)> s_kinds = [("killed", HarmKind.Killed, "num_killed"), ("injured", HarmKind.Injured, "num_injured")];

    /// <param name="folder">Holds <c>docs.jsonl</c> and <c>incidents.jsonl</c>.</param>
    /// <param name="take">Which incidents to take, by name; null for all.</param>
    /// <param name="error">Told of what is wrong; null where nobody asks.</param>
    public static ImmutableSortedDictionary<string, double> Run(string folder, Func<string, bool>? take, Action<EvaluationError>? error)
    {
        var gold = Lines(Path.Combine(folder, "incidents.jsonl")).Select(Gold).Where(one => one.Counts.All(count => count is not null) && take?.Invoke(one.Incident) != false)
            .DistinctBy(one => one.Incident).ToDictionary(one => one.Incident, one => one.Counts, StringComparer.Ordinal);
        var reports = Lines(Path.Combine(folder, "docs.jsonl")).Select((line, number) => Report(line, number, gold)).ToList()
            .OfType<(string Incident, Document Document)>().AsParallel().AsOrdered()
            .Select(report => (report.Incident, Record: DocumentPipeline.Analyze(report.Document))).ToList();
        var incidents = reports.GroupBy(report => report.Incident, StringComparer.Ordinal).AsParallel().AsOrdered()
            .Select(group => (group.Key, Counts: Counts([.. group.Select(report => new LedgerDocument(report.Record, [report.Record.Document.Sha256], report.Record.Document.Id))]))).ToList();
        var metrics = new Dictionary<string, double>(StringComparer.Ordinal) { ["documents"] = reports.Count, ["incidents"] = incidents.Count };
        for (var kind = 0; kind < s_kinds.Length; kind++)
        {
            var name = s_kinds[kind].Name;
            var commonest = Most(incidents.Select(incident => gold[incident.Key][kind]!.Value));
            metrics[name] = Measures.Rate(incidents.Count(incident => incident.Counts[kind] == gold[incident.Key][kind]), incidents.Count);
            metrics["commonest." + name] = Measures.Rate(incidents.Count(incident => commonest == gold[incident.Key][kind]), incidents.Count);
            foreach (var (incident, counts) in incidents.Where(incident => incident.Counts[kind] != gold[incident.Key][kind]))
            {
                error?.Invoke(new EvaluationError(name, $"{gold[incident][kind]}", $"{counts[kind]}", string.Empty) { Document = incident });
            }
        }

        return metrics.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Lines(string path) => File.ReadLines(path).Where(line => line.Length > 0);

    private static (string Incident, decimal?[] Counts) Gold(string line)
    {
        using var json = JsonDocument.Parse(line);
        return (json.RootElement.GetProperty("incident_uri").GetString()!, [.. s_kinds.Select(kind => json.RootElement.TryGetProperty(kind.Field, out var count) && count.ValueKind == JsonValueKind.Number ? count.GetDecimal() : (decimal?)null)]);
    }

    private static (string Incident, Document Document)? Report(string line, int number, Dictionary<string, decimal?[]> gold)
    {
        using var json = JsonDocument.Parse(line);
        var incident = json.RootElement.GetProperty("incident").GetString()!;
        return gold.ContainsKey(incident) ? (incident, StoriesEvaluation.Read(json.RootElement, number)) : null;
    }

    private static decimal[] Counts(ImmutableArray<LedgerDocument> documents)
    {
        var tolls = new Tolls(documents, document => documents[document].Document.Published?.Interval.Latest, CopyFinder.Find(documents)).Of(Enumerable.Range(0, documents.Length));
        return [.. s_kinds.Select(kind => (decimal)tolls.Where(toll => toll.Kind == kind.Kind).Select(toll => toll.MostTold).FirstOrDefault())];
    }

    private static decimal Most(IEnumerable<decimal> values) => values.CountBy(value => value).OrderByDescending(pair => pair.Value).ThenByDescending(pair => pair.Key).First().Key;
}
