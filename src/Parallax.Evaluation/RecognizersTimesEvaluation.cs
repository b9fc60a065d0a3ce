using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions;

namespace Parallax.Evaluation;

/// <summary>
/// Runs the English date and time cases of Recognizers-Text (<c>DateTimeModel.json</c>). A case is right where each of its results in scope is found with
/// its days, clock time, length or period; one of the values that the case allows is enough, and of a range its two ends may be two mentions, as
/// TIMEX3 has them. In scope are dates, ranges of days, times of day, durations and sets. Left out are ranges of clock times and time zones (appointments: no report is dated
/// by them), business days, fiscal and school years and numbered weeks (calendars of their own), a day and a month in digits without a year of four (which is which is left open
/// here on purpose, and mostly they are no dates in reports), feasts (no calendar of them is kept), and days that do not exist. Cases that its own .NET
/// recognizer does not pass, and cases with nothing but these, are counted in <c>outOfScope</c>.
/// </summary>
public static partial class RecognizersTimesEvaluation
{
    private static readonly ImmutableArray<string> InScope = ["date", "daterange", "datetime", "time", "duration", "set"];

    /// <summary>Measures on the folder that holds <c>DateTime</c>.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="error">Told of every error; null where nobody asks.</param>
    /// <param name="take">Which cases to take by number; null for all.</param>
    public static ImmutableSortedDictionary<string, double> Run(string folder, Action<EvaluationError>? error = null, Func<string, bool>? take = null)
    {
        var metrics = new Dictionary<string, double>(StringComparer.Ordinal) { ["documents"] = 0, ["outOfScope"] = 0 };
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

            var results = item.GetProperty("Results").EnumerateArray().ToList();
            var wanted = results.Where(result => InScope.Contains(Kind(result)) && !OutOfScope().IsMatch(Timex(result)) && !Elsewhere().IsMatch(result.GetProperty("Text").GetString()!) && !IsNoDay(result)).ToList();
            if ((item.TryGetProperty("NotSupported", out var not) && not.GetString()!.Contains("dotnet", StringComparison.OrdinalIgnoreCase)) || (results.Count > 0 && wanted.Count == 0))
            {
                metrics["outOfScope"]++;
                continue;
            }

            metrics["documents"]++;
            var right = Check(name, item, wanted, tallies, error);
            Add(tallies, "dateTime", right);
        }

        foreach (var (kind, (right, all)) in tallies)
        {
            metrics[kind] = Measures.Rate(right, all);
        }

        return metrics.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    private static bool Check(string name, JsonElement item, List<JsonElement> wanted, SortedDictionary<string, (int Right, int All)> tallies, Action<EvaluationError>? error)
    {
        var text = item.GetProperty("Input").GetString()!;
        var day = item.TryGetProperty("Context", out var context) && context.TryGetProperty("ReferenceDateTime", out var reference)
            ? LocalDateTimePattern.ExtendedIso.Parse(reference.GetString()!).Value.Date : new LocalDate(2016, 11, 7);
        var times = TimeFinder.Find(LanguageAnalyzer.Analyze(PlainDocuments.OfText(name, text)));
        if (wanted.Count == 0)
        {
            Add(tallies, "none", times.IsEmpty);
            if (!times.IsEmpty)
            {
                error?.Invoke(new EvaluationError("surplus", null, times[0].Span.Of(text), text) { Document = name });
            }

            return times.IsEmpty;
        }

        var allRight = true;
        foreach (var result in wanted)
        {
            var words = result.GetProperty("Text").GetString()!;
            var start = result.TryGetProperty("Start", out var from) ? from.GetInt32() : text.IndexOf(words, StringComparison.OrdinalIgnoreCase);
            var span = new Span(Math.Max(0, start), Math.Max(0, start) + words.Length);
            var found = Enumerable.Range(0, times.Length).Where(i => times[i].Span.Overlaps(span)).ToList();
            var kind = Kind(result);
            var right = found.Count > 0 && Values(result).Any(value => RecognizedTime.Matches(times, found, day, kind, value));
            Add(tallies, kind, right);
            if (!right)
            {
                allRight = false;
                error?.Invoke(new EvaluationError(kind + (found.Count == 0 ? " missed" : " other"), string.Join(" | ", Values(result).Select(Shown)),
                    found.Count == 0 ? null : string.Join(" + ", found.Select(i => RecognizedTime.Shown(times, i, day))), $"{day:uuuu-MM-dd} [{words}] {text}") { Document = name });
            }
        }

        return allRight;
    }

    private static void Add(SortedDictionary<string, (int Right, int All)> tallies, string kind, bool right)
    {
        var (before, all) = tallies.GetValueOrDefault(kind);
        tallies[kind] = (before + (right ? 1 : 0), all + 1);
    }

    private static string Kind(JsonElement result) => result.TryGetProperty("TypeName", out var type) ? type.GetString()!.Replace("datetimeV2.", string.Empty, StringComparison.Ordinal) : string.Empty;

    private static ImmutableArray<JsonElement> Values(JsonElement result) =>
        result.TryGetProperty("Resolution", out var resolution) && resolution.ValueKind == JsonValueKind.Object && resolution.TryGetProperty("values", out var values) ? [.. values.EnumerateArray()] : [];

    private static string Timex(JsonElement result) => string.Join(' ', Values(result).Select(value => value.TryGetProperty("timex", out var timex) ? timex.GetString() : string.Empty));

    private static string Shown(JsonElement value) => string.Join(' ', value.EnumerateObject().Where(field => field.Name is not ("type" or "sourceEntity")).Select(field => field.Value.ToString()));

    private static bool IsNoDay(JsonElement result) => Kind(result) is not ("set" or "duration") && Values(result).All(value => value.TryGetProperty("value", out var cell) && cell.ValueEquals("not resolved"));

    // fiscal, school and calendar years, weeks by number, days and months in digits alone, feasts
    [GeneratedRegex(
        @"(fiscal|school) year|[fsc]y ?\d|week \d|w/c|(eo[dmy]|otd)|(?<![\d/.-])\d{1,2}[/.-]\d{1,2}([/.-]\d{2})?(?![\d/.:-])|\d{8}|easter|christmas|thanksgiving|halloween|juneteenth|ramadan|eid|(independence|labor|freedom|jubilee|workers'?) day|black friday|patrick|new year('s)?( eve| day)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Elsewhere();

    // business days; clock times inside a range of days
    [GeneratedRegex(@"\dBD\b|T\d\d.*,.*T\d\d", RegexOptions.CultureInvariant)]
    private static partial Regex OutOfScope();
}
