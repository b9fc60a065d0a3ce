using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.Json;
using Parallax.Documents;
using Parallax.Documents.Coreference;

namespace Parallax.Evaluation;

/// <summary>
/// Measures statements against the seeds' gold. A gold statement is found where a statement's content covers it with a character Jaccard of
/// at least 0.8, quotation marks, spaces and punctuation at both ends left out; and is right where the speakers' names agree too, accents, case and one letter aside (the gold has one spelling for all reports).
/// </summary>
public static class SeedGoldStatements
{
    private const double Overlap = 0.8;

    /// <summary>Measures on <c>seeds.json</c>.</summary>
    /// <param name="goldFolder">The folder that holds it.</param>
    /// <param name="seedsFolder">The folder of the reports.</param>
    /// <param name="difference">Told of every difference; null where nobody asks.</param>
    /// <returns>
    /// <c>gold</c> (those not optional), <c>found</c>, <c>right</c> (with speaker), <c>others</c> and <c>othersRight</c> (without the most frequent
    /// speaker), <c>named</c> and <c>wrong</c> (found ones whose speaker is named, and named wrongly), <c>kind</c>, <c>via</c>, <c>surplus</c>.
    /// </returns>
    public static ImmutableSortedDictionary<string, double> Run(string goldFolder, string seedsFolder, Action<string>? difference = null)
    {
        var gold = Read(Path.Combine(goldFolder, "seeds.json"));
        var main = gold.GroupBy(statement => statement.Speaker, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).First().Key;
        var counts = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var name in (string[])["gold", "found", "right", "others", "othersRight", "named", "wrong", "kind", "via", "reportedBy", "surplus", "optional"])
        {
            counts[name] = 0;
        }

        foreach (var group in gold.GroupBy(statement => statement.Document, StringComparer.Ordinal))
        {
            var bytes = File.ReadAllBytes(Path.Combine(seedsFolder, group.Key));
            if (DocumentPipeline.Read(bytes, null, out _) is { } record)
            {
                Compare(record, new SeedGoldAlignment(record.Document, bytes), [.. group], main, counts, difference);
            }
        }

        return counts.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    private static void Compare(DocumentRecord record, SeedGoldAlignment alignment, GoldStatement[] gold, string main, Dictionary<string, double> counts, Action<string>? difference)
    {
        var text = record.Document.Text;
        var used = new HashSet<int>();
        foreach (var expected in gold)
        {
            var name = expected.Document[..3];
            var span = alignment.Map(expected.Start, expected.End) is { } mapped ? Trim(text, mapped) : (Span?)null;
            var best = span is null ? -1 : Best(record, text, span.Value, used);
            counts[expected.Optional ? "optional" : "gold"]++;
            var other = !expected.Optional && expected.Speaker != main;
            counts["others"] += other ? 1 : 0;
            if (best < 0)
            {
                difference?.Invoke($"{name} missed{(expected.Optional ? " (optional)" : string.Empty)}\t{expected.Speaker}\t{expected.Content}");
                continue;
            }

            used.Add(best);
            var statement = record.Statements[best];
            var named = statement.Speakers.Any(speaker => speaker.Entity is not null);
            var right = IsSpeaker(record, statement, expected.Speaker);
            counts["named"] += named ? 1 : 0;
            counts["wrong"] += named && !right ? 1 : 0;
            if (!right)
            {
                difference?.Invoke($"{name} speaker\t{expected.Speaker}\t{string.Join("; ", statement.Speakers.Select(speaker => speaker.Entity is { } entity ? record.Entities[entity].Name : "? " + speaker.Span.Of(text)))}\t{expected.Content}");
            }

            if (expected.Optional)
            {
                continue;
            }

            counts["found"]++;
            counts["right"] += right ? 1 : 0;
            counts["othersRight"] += right && other ? 1 : 0;
            var kind = statement.Kind.ToString().Equals(expected.Kind, StringComparison.OrdinalIgnoreCase);
            counts["kind"] += kind ? 1 : 0;
            counts["via"] += expected.Via is null || (statement.Via is not null && Fold(statement.Via).Contains(Fold(expected.Via), StringComparison.Ordinal)) ? 1 : 0;
            counts["reportedBy"] += Fold(expected.ReportedBy ?? string.Empty) == Fold(statement.ReportedBy ?? string.Empty) ? 1 : 0;
            if (!kind)
            {
                difference?.Invoke($"{name} kind\t{expected.Kind}\t{statement.Kind}\t{expected.Content}");
            }
        }

        for (var i = 0; i < record.Statements.Length; i++)
        {
            if (!used.Contains(i) && record.Statements[i].Within is null)
            {
                counts["surplus"]++;
                difference?.Invoke($"{gold[0].Document[..3]} surplus\t{string.Join(" … ", record.Statements[i].Cue.Select(cue => cue.Of(text)))}\t{record.Statements[i].Span.Of(text)}");
            }
        }
    }

    private static int Best(DocumentRecord record, string text, Span expected, HashSet<int> used)
    {
        var best = -1;
        var bestOverlap = Overlap;
        for (var i = 0; i < record.Statements.Length; i++)
        {
            if (used.Contains(i))
            {
                continue;
            }

            double common = 0, all = expected.Length;
            foreach (var content in record.Statements[i].Content)
            {
                var trimmed = Trim(text, content);
                var shared = Math.Max(0, Math.Min(trimmed.End, expected.End) - Math.Max(trimmed.Start, expected.Start));
                common += shared;
                all += trimmed.Length - shared;
            }

            if (common / all >= bestOverlap)
            {
                best = i;
                bestOverlap = common / all;
            }
        }

        return best;
    }

    private static bool IsSpeaker(DocumentRecord record, Statement statement, string expected)
    {
        var wanted = expected.Split("; ").Select(Fold).Order(StringComparer.Ordinal);
        var found = statement.Speakers
            .Select(speaker => Fold(speaker.Entity is { } entity ? record.Entities[entity].Name : speaker.Span.Of(record.Document.Text)))
            .Order(StringComparer.Ordinal).ToArray();
        return wanted.Count() == found.Length && wanted.Zip(found).All(pair => pair.First == pair.Second || (pair.First.Contains(' ', StringComparison.Ordinal) && Folding.AreClose(pair.First, pair.Second)));
    }

    private static Span Trim(string text, Span span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && !char.IsLetterOrDigit(text[start]))
        {
            start++;
        }

        while (end > start && !char.IsLetterOrDigit(text[end - 1]))
        {
            end--;
        }

        return new Span(start, end);
    }

    private static string Fold(string name) => Folding.Fold(name);

    private static ImmutableArray<GoldStatement> Read(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        return
        [
            .. json.RootElement.GetProperty("statements").EnumerateArray().Select(statement => new GoldStatement(
                statement.GetProperty("document").GetString()!,
                statement.GetProperty("start").GetInt32(),
                statement.GetProperty("end").GetInt32(),
                statement.GetProperty("content").GetString()!,
                statement.GetProperty("speaker").GetString()!,
                statement.GetProperty("kind").GetString()!,
                statement.GetProperty("via").GetString(),
                statement.GetProperty("reportedBy").GetString(),
                statement.GetProperty("optional").GetBoolean())),
        ];
    }
}
