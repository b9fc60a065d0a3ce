using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using NodaTime;
using Parallax.Documents;
using Parallax.Ledger;
using Parallax.Ledger.Stories.Streaming;

namespace Parallax.Evaluation;

/// <summary>
/// Measures stories against reports whose incident is known: B³ (A. Bagga, B. Baldwin, "Algorithms for scoring coreference chains",
/// 1998) and precision and recall over pairs of documents. Metrics that begin with <c>stream.</c> are of the documents grouped as they come.
/// </summary>
public static class StoriesEvaluation
{
    /// <summary>Measures on <c>docs.jsonl</c> of a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="take">Which incidents to take, by name; null for all.</param>
    public static EvaluationResult Run(string folder, Func<string, bool>? take = null)
    {
        var incidents = new Dictionary<string, string>(StringComparer.Ordinal);
        var documents = new List<Document>();
        var number = 0;
        foreach (var line in File.ReadLines(Path.Combine(folder, "docs.jsonl")).Where(line => line.Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            var incident = json.RootElement.GetProperty("incident").GetString()!;
            if (take is null || take(incident))
            {
                var document = Read(json.RootElement, number);
                documents.Add(document);
                incidents[document.Id] = incident;
            }

            number++;
        }

        var clock = Stopwatch.StartNew();
        var inputs = documents.AsParallel().AsOrdered().Select(document => new LedgerInput(DocumentPipeline.Analyze(document), [document.Sha256])).ToList();
        var ledger = LedgerBuilder.Build(inputs);
        var seconds = clock.Elapsed.TotalSeconds;
        var found = ledger.Stories.Select(story => story.Documents.Select(id => incidents[id]).ToImmutableArray()).ToImmutableArray();
        var streamed = Streamed(ledger.Documents).Values.Select(story => story.Select(id => incidents[id]).ToImmutableArray()).ToImmutableArray();
        var metrics = Score(found).Add("stories", found.Length).Add("stream.stories", streamed.Length).AddRange(Score(streamed).Select(pair => KeyValuePair.Create("stream." + pair.Key, pair.Value)));
        return new EvaluationResult(metrics, documents.Count, 0, seconds);
    }

    /// <summary>The stories when each document comes on the day it was published, undated ones at the end, and is placed at once.</summary>
    private static Dictionary<string, List<string>> Streamed(ImmutableArray<LedgerDocument> documents)
    {
        var days = documents.Select(document => document.Document.Published?.Interval.Latest).ToList();
        var last = days.Max() ?? new LocalDate(2000, 1, 1);
        var (stream, log) = (new OnlineStories(), new StoryLog());
        foreach (var (document, day) in documents.Zip(days, (document, day) => (document, Day: day ?? last)).OrderBy(pair => pair.Day))
        {
            stream.Add(StreamedReport.Of(document, day));
            log.Take(stream);
        }

        stream.EndDay();
        return log.Stories(stream);
    }

    /// <summary>Scores clusters, each given as the true classes of its members.</summary>
    public static ImmutableSortedDictionary<string, double> Score(ImmutableArray<ImmutableArray<string>> clusters)
    {
        var sizes = clusters.SelectMany(cluster => cluster).GroupBy(one => one, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        double precision = 0, recall = 0, together = 0, found = 0;
        foreach (var cluster in clusters)
        {
            found += Pairs(cluster.Length);
            foreach (var same in cluster.GroupBy(one => one, StringComparer.Ordinal))
            {
                double count = same.Count();
                precision += count * count / cluster.Length;
                recall += count * count / sizes[same.Key];
                together += Pairs(same.Count());
            }
        }

        var (all, gold) = (sizes.Values.Sum(), sizes.Values.Sum(Pairs));
        return new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["b3"] = precision + recall == 0 ? 0 : 100 * 2 * precision * recall / (precision + recall) / all,
            ["b3Precision"] = Measures.Rate(precision, all),
            ["b3Recall"] = Measures.Rate(recall, all),
            ["pairwise"] = Measures.F1(together, found, gold),
            ["pairwisePrecision"] = Measures.Rate(together, found),
            ["pairwiseRecall"] = Measures.Rate(together, gold),
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    private static double Pairs(int count) => count * (count - 1) / 2.0;

    internal static Document Read(JsonElement row, int number)
    {
        var title = row.GetProperty("title").GetString() ?? string.Empty;
        var body = PlainDocuments.OfText(row.GetProperty("id").GetString() + "|" + number, title + "\n\n" + row.GetProperty("content").GetString());
        var blocks = title.Trim().Length > 0 && body.Blocks.Length > 0 ? body.Blocks.SetItem(0, body.Blocks[0] with { Kind = BlockKind.Title }) : body.Blocks;
        var day = NodaTime.Text.LocalDatePattern.Iso.Parse(row.GetProperty("dct").GetString()?[..10] ?? string.Empty);
        return body with
        {
            Title = title,
            Blocks = blocks,
            Url = row.GetProperty("uri").GetString(),
            Published = day.Success
                ? new PublicationDate(NodaTime.Text.LocalDatePattern.Iso.Format(day.Value), DateInterval.Day(day.Value), DatePrecision.Day, new FieldEvidence("published", null, "date given with the text"))
                : null,
        };
    }
}
