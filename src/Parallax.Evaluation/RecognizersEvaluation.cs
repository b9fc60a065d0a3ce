using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions;

namespace Parallax.Evaluation;

/// <summary>
/// Runs the English number and unit cases of Recognizers-Text. A case is right where each of its results is found: at its place, with
/// its value and, for units, of its kind. Left out are cases that its own .NET recognizer does not pass (<c>NotSupported</c>), results without a value
/// (a unit alone is no quantity), and the models of ages, ordinals and number ranges as intervals: those are no figures here. Of the numbers also powers and exponents,
/// divisions, ordinals as denominators (ordinals are kept apart from numbers), letters for magnitudes ("10G"), percentages of a number, and numbers in dates, telephone numbers and codes,
/// which are left out of figures on purpose; <c>outOfScope</c> counts them.
/// </summary>
public static partial class RecognizersEvaluation
{
    private static readonly ImmutableArray<(string Metric, string Path)> Models =
    [
        ("number", "Number/English/NumberModel.json"),
        ("percent", "Number/English/PercentModel.json"),
        ("currency", "NumberWithUnit/English/CurrencyModel.json"),
        ("dimension", "NumberWithUnit/English/DimensionModel.json"),
        ("temperature", "NumberWithUnit/English/TemperatureModel.json"),
    ];

    /// <summary>Measures on the folder that holds <c>Number</c> and <c>NumberWithUnit</c>.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="error">Told of every error; null where nobody asks.</param>
    /// <param name="take">Which cases to take by model and number; null for all.</param>
    public static ImmutableSortedDictionary<string, double> Run(string folder, Action<EvaluationError>? error = null, Func<string, bool>? take = null)
    {
        var metrics = new Dictionary<string, double>(StringComparer.Ordinal) { ["documents"] = 0 };
        var units = (Right: 0, All: 0);
        foreach (var (metric, path) in Models)
        {
            var file = Path.Combine([folder, .. path.Split('/')]);
            if (!File.Exists(file))
            {
                continue;
            }

            int right = 0, all = 0, number = 0;
            using var json = JsonDocument.Parse(File.ReadAllText(file));
            foreach (var item in json.RootElement.EnumerateArray())
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"{metric}-{number++}");
                if ((item.TryGetProperty("NotSupported", out var not) && not.GetString()!.Contains("dotnet", StringComparison.OrdinalIgnoreCase)) || (take is not null && !take(name)))
                {
                    continue;
                }

                if (metric is "number" or "percent" && OutOfScope().IsMatch(item.GetProperty("Input").GetString()!))
                {
                    metrics["outOfScope"] = metrics.GetValueOrDefault("outOfScope") + 1;
                    continue;
                }

                all++;
                right += IsRight(metric, name, item, error) ? 1 : 0;
            }

            metrics[metric] = Measures.Rate(right, all);
            metrics["documents"] += all;
            if (path.StartsWith("NumberWithUnit", StringComparison.Ordinal))
            {
                units = (units.Right + right, units.All + all);
            }
        }

        metrics["numberWithUnit"] = Measures.Rate(units.Right, units.All);
        return metrics.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    private static bool IsRight(string metric, string name, JsonElement item, Action<EvaluationError>? error)
    {
        var text = item.GetProperty("Input").GetString()!;
        var document = LanguageAnalyzer.Analyze(PlainDocuments.OfText(name, text));
        var found = QuantityFinder.Find(document, TimeFinder.Find(document));
        var right = true;
        foreach (var result in item.GetProperty("Results").EnumerateArray())
        {
            var resolution = result.GetProperty("Resolution");
            if (!resolution.TryGetProperty("value", out var cell) || cell.ValueKind != JsonValueKind.String ||
                !decimal.TryParse(cell.GetString()!.TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            {
                continue;
            }

            var words = result.GetProperty("Text").GetString()!;
            var start = result.TryGetProperty("Start", out var from) ? from.GetInt32() : text.IndexOf(words, StringComparison.OrdinalIgnoreCase);
            var span = new Span(Math.Max(0, start), Math.Max(0, start) + words.Length);
            var met = found.FirstOrDefault(quantity => quantity.Span.Overlaps(span) && quantity.Value is { } number && Near(number, value) && IsKind(metric, quantity));
            if (met is null)
            {
                right = false;
                var near = found.FirstOrDefault(quantity => quantity.Span.Overlaps(span));
                error?.Invoke(new EvaluationError(metric + (near is null ? " missed" : " other"), value.ToString(CultureInfo.InvariantCulture),
                    near is null ? null : string.Create(CultureInfo.InvariantCulture, $"{near.Value} {near.Unit}"), words + ": " + text) { Document = name });
            }
        }

        return right;
    }

    private static bool IsKind(string metric, QuantityMention quantity) => metric switch
    {
        "currency" => quantity.Kind == QuantityKind.Money,
        "percent" => quantity.Unit == "percent",
        "dimension" or "temperature" => quantity.Kind == QuantityKind.Measure,
        _ => true,
    };

    // fractions are rounded to four places
    private static bool Near(decimal a, decimal b) => Math.Abs(a - b) <= 0.000001m + (0.0002m * Math.Abs(b));

    // powers and exponents; ordinals as denominators; divisions; letters for magnitudes; percentages of a number; dates, telephone numbers, codes
    [GeneratedRegex(
        @"\^|\d[eE][+-]?\d|x10|(fifth|first|eighth|hundredth|trillionth|thirtieth)s?\b|\bover\b|\d\s*(G|M|MM|b)\b|per ?cents? of|\d/\d+/\d|\+1-|SCP-|\b0000\b|nrs?\. ",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OutOfScope();
}
