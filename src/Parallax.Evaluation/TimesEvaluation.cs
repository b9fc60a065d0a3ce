using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.IO;
using System.Linq;
using NodaTime;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions;
using Parallax.Documents.Mentions.Times;

namespace Parallax.Evaluation;

/// <summary>
/// Measures time expressions against TimeML files as TempEval-3 does (UzZaman et al., SemEval-2013 task 1): strict and relaxed
/// span F1, and the F1 of relaxed matches whose value or type is right.
/// </summary>
public static class TimesEvaluation
{
    /// <summary>Measures on all <c>.tml</c> files below a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="difference">Told of every difference; null where nobody asks.</param>
    /// <param name="take">Which of the files to take by name; null for all.</param>
    /// <returns>Metric names and percentages, and <c>documents</c>.</returns>
    public static ImmutableSortedDictionary<string, double> Run(string folder, Action<EvaluationError>? difference = null, Func<string, bool>? take = null)
    {
        int gold = 0, found = 0, strict = 0, relaxed = 0, value = 0, type = 0, documents = 0, tokens = 0;
        var all = new List<AnalyzedDocument>();
        var files = Directory.EnumerateFiles(folder, "*.tml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        for (var i = 0; i < files.Length; i++)
        {
            var name = Path.GetFileNameWithoutExtension(files[i]);
            if (take is not null && !take(name))
            {
                continue;
            }

            var file = TimeMlFile.Read(files[i]);
            documents++;
            var analyzed = LanguageAnalyzer.Analyze(file.Document);
            all.Add(analyzed);
            tokens += analyzed.Sentences.Sum(sentence => sentence.Tokens.Length);
            var times = TimeFinder.Find(analyzed);
            var values = Values(times, file.CreationDay);
            gold += file.Times.Length;
            found += times.Length;
            var used = new HashSet<int>();
            foreach (var expected in file.Times)
            {
                var match = Enumerable.Range(0, times.Length).Where(t => !used.Contains(t) && times[t].Span.Overlaps(expected.Span))
                    .OrderBy(t => times[t].Span == expected.Span ? 0 : 1).Select(t => (int?)t).FirstOrDefault();
                if (match is not { } index)
                {
                    Tell("missed " + expected.Type, expected.Value, null, expected.Span);
                    continue;
                }

                used.Add(index);
                var time = times[index];
                relaxed++;
                var exact = time.Span == expected.Span;
                strict += exact ? 1 : 0;
                var sameType = string.Equals(time.Type.ToString(), expected.Type, StringComparison.OrdinalIgnoreCase);
                type += sameType ? 1 : 0;
                var sameValue = values[index] == expected.Value;
                value += sameValue ? 1 : 0;
                if (!exact)
                {
                    Tell("span", expected.Span.Of(file.Document.Text), time.Span.Of(file.Document.Text), expected.Span);
                }

                if (!sameValue)
                {
                    Tell("value " + expected.Type, expected.Value, values[index], expected.Span);
                }
            }

            foreach (var surplus in Enumerable.Range(0, times.Length).Where(t => !used.Contains(t)))
            {
                Tell("surplus " + times[surplus].Type, null, values[surplus], times[surplus].Span);
            }

            void Tell(string kind, string? expected, string? found, Span span) =>
                difference?.Invoke(new EvaluationError(kind, expected, found, Context(file.Document.Text, span)) { Document = $"{name} {file.CreationDay:uuuu-MM-dd}" });
        }

        return ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["documents"] = documents,
            ["tokens"] = tokens,
            ["strict"] = Measures.F1(strict, found, gold),
            ["relaxed"] = Measures.F1(relaxed, found, gold),
            ["relaxedPrecision"] = Measures.Rate(relaxed, found),
            ["relaxedRecall"] = Measures.Rate(relaxed, gold),
            ["value"] = Measures.F1(value, found, gold),
            ["type"] = Measures.F1(type, found, gold),
            ["megabytesPerSecond"] = Speed(all),
        });
    }

    // Times and quantities together, after the language core, in a CPU second: the best of three rounds.
    private static double Speed(List<AnalyzedDocument> documents)
    {
        using var process = Process.GetCurrentProcess();
        var best = 0.0;
        for (var round = 0; round < 3; round++)
        {
            long bytes = 0;
            process.Refresh();
            var before = process.TotalProcessorTime;
            foreach (var document in documents)
            {
                bytes += document.Text.Length;
                QuantityFinder.Find(document, TimeFinder.Find(document));
            }

            process.Refresh();
            best = Math.Max(best, bytes / 1e6 / Math.Max((process.TotalProcessorTime - before).TotalSeconds, 1e-3));
        }

        return best;
    }

    private static string[] Values(ImmutableArray<TimeMention> times, LocalDate creation)
    {
        var values = new string[times.Length];
        for (var i = 0; i < times.Length; i++)
        {
            var time = times[i];
            values[i] = time.Duration ?? (time.Time is { } symbolic && time.Type != TimeType.Set
                ? TimexValue.Of(symbolic, creation, index => Resolve(times, index, creation, 0))
                : time.Value);
        }

        return values;
    }

    private static DateInterval Resolve(ImmutableArray<TimeMention> times, int index, LocalDate creation, int depth) =>
        times[index].Time is { } time && depth < 10
            ? TimeResolver.Resolve(time with { Until = null }, DateInterval.Day(creation), next => Resolve(times, next, creation, depth + 1))
            : DateInterval.Unknown;

    private static string Context(string text, Span span) =>
        (text[Math.Max(0, span.Start - 60)..span.Start] + "[[" + span.Of(text) + "]]" + text[span.End..Math.Min(text.Length, span.End + 40)]).Replace('\n', ' ');
}
