using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions;

namespace Parallax.Evaluation;

/// <summary>
/// Runs the English date and time cases of Recognizers-Text in its plain setting (<c>DateTimeModel.json</c>; its other settings want other readings of the
/// same words). A case is right where each of its results in scope is found with its days, clock time, length or period, one of the values that the case
/// allows being enough, and where no time is found beside its results; words for the present and the like ("recently"), which Recognizers-Text does not know,
/// do not count. Classes of results out of scope are those of <see cref="RecognizersTimesScope"/>; cases with nothing else, and those that its own .NET
/// recognizer does not pass, are counted in <c>outOfScope</c>.
/// </summary>
public static class RecognizersTimesEvaluation
{
    /// <summary>Measures on the folder that holds <c>DateTime</c>.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="error">Told of every error; null where nobody asks.</param>
    /// <param name="take">Which cases to take by number; null for all.</param>
    public static ImmutableSortedDictionary<string, double> Run(string folder, Action<EvaluationError>? error = null, Func<string, bool>? take = null)
    {
        var metrics = new SortedDictionary<string, double>(StringComparer.Ordinal) { ["documents"] = 0, ["outOfScope"] = 0 };
        var tallies = new SortedDictionary<string, (int Right, int All)>(StringComparer.Ordinal);
        var number = 0;
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "DateTime", "English", "DateTimeModel.json")));
        foreach (var item in json.RootElement.EnumerateArray())
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"time-{number++}");
            if (take is not null && !take(name))
            {
                continue;
            }

            var results = RecognizedResult.Of(item);
            foreach (var reason in results.Select(result => result.OutOfScope).OfType<string>())
            {
                metrics["outOfScope." + reason] = metrics.GetValueOrDefault("outOfScope." + reason) + 1;
            }

            if ((item.TryGetProperty("NotSupported", out var not) && not.GetString()!.Contains("dotnet", StringComparison.OrdinalIgnoreCase)) ||
                (results.Length > 0 && results.All(result => result.OutOfScope is not null)))
            {
                metrics["outOfScope"]++;
                continue;
            }

            metrics["documents"]++;
            Add(tallies, "dateTime", Check(name, item.GetProperty("Input").GetString()!, RecognizedResult.Moment(item), results, tallies, error));
        }

        foreach (var (kind, (right, all)) in tallies)
        {
            metrics[kind] = Measures.Rate(right, all);
        }

        return metrics.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    private static bool Check(string name, string text, NodaTime.LocalDateTime moment, ImmutableArray<RecognizedResult> results, SortedDictionary<string, (int Right, int All)> tallies, Action<EvaluationError>? error)
    {
        var times = TimeFinder.Find(LanguageAnalyzer.Analyze(PlainDocuments.OfText(name, text)));
        var allRight = true;
        foreach (var result in results.Where(result => result.OutOfScope is null))
        {
            var found = Enumerable.Range(0, times.Length).Where(i => times[i].Span.Overlaps(result.Span)).ToImmutableArray();
            var right = result.Values.Any(value => RecognizedTime.Matches(times, found, moment, value));
            Add(tallies, result.Kind, right);
            if (!right)
            {
                allRight = false;
                error?.Invoke(new EvaluationError(result.Kind + (found.IsEmpty ? " missed" : " other"), string.Join(" | ", result.Values.Take(2)),
                    found.IsEmpty ? null : string.Join(" + ", found.Select(i => RecognizedTime.Shown(times, i, moment))), $"{moment:uuuu-MM-dd ddd HH:mm} [{result.Words}] {text}") { Document = name });
            }
        }

        var surplus = Enumerable.Range(0, times.Length).FirstOrDefault(i => !RecognizedTime.IsVague(times[i]) && !results.Any(result => result.Span.Overlaps(times[i].Span)), -1);
        if (surplus >= 0)
        {
            error?.Invoke(new EvaluationError("surplus", null, $"{times[surplus].Span.Of(text)}: {RecognizedTime.Shown(times, surplus, moment)}", text) { Document = name });
        }

        if (results.IsEmpty)
        {
            Add(tallies, "none", surplus < 0);
        }

        return allRight && surplus < 0;
    }

    private static void Add(SortedDictionary<string, (int Right, int All)> tallies, string kind, bool right)
    {
        var (before, all) = tallies.GetValueOrDefault(kind);
        tallies[kind] = (before + (right ? 1 : 0), all + 1);
    }
}
