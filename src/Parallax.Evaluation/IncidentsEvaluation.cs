using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.Json;
using Parallax.Documents;

namespace Parallax.Evaluation;

/// <summary>
/// Measures how many were killed and injured in an incident, over all reports on it, against a database's records. Each report has its greatest
/// number of a kind, counted or by name, and 0 where it tells of none; of an incident that counts which most of its reports have, the greater
/// of several. <c>commonest</c> is what the commonest number of all incidents would get.
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
        var found = Lines(Path.Combine(folder, "docs.jsonl")).Select((line, number) => Report(line, number, gold)).ToList()
            .OfType<(string Incident, Document Document)>().AsParallel().AsOrdered()
            .Select(report => (report.Incident, Counts: Counts(DocumentPipeline.Analyze(report.Document)))).ToList();
        var incidents = found.GroupBy(report => report.Incident, StringComparer.Ordinal).Select(group => (group.Key, Counts: s_kinds.Select((_, kind) => Most(group.Select(report => report.Counts[kind]))).ToList())).ToList();
        var metrics = new Dictionary<string, double>(StringComparer.Ordinal) { ["documents"] = found.Count, ["incidents"] = incidents.Count };
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

    private static decimal[] Counts(DocumentRecord record) => [.. s_kinds.Select(kind => Count(record, kind.Kind, kind.Name))];

    private static decimal Count(DocumentRecord record, HarmKind kind, string aspect)
    {
        var harms = record.Events.Where(one => one.Status is FactStatus.Actual or FactStatus.Ended).SelectMany(one => one.Harm).Where(harm => harm.Kind == kind).ToList();
        var counted = harms.Select(harm => harm.Figure).OfType<int>().Select(figure => record.Figures[figure])
            .Concat(record.Figures.Where(figure => figure.Aspect == aspect))
            .Where(figure => figure.Unit == "count" && figure.Status is FactStatus.Actual or FactStatus.Ended)
            .Select(figure => figure.Value ?? figure.Low ?? 0);
        var named = harms.Select(harm => harm.Entity).OfType<int>().Distinct().Count();
        return counted.Append(named).Append(harms.Count > 0 ? 1 : 0).Max();
    }

    private static decimal Most(IEnumerable<decimal> values) => values.CountBy(value => value).OrderByDescending(pair => pair.Value).ThenByDescending(pair => pair.Key).First().Key;
}
