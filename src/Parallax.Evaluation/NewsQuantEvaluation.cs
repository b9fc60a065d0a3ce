using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using Parallax.Documents.Coreference;
using Parallax.Documents.Figures;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions;
using Parallax.Documents.Statements;

namespace Parallax.Evaluation;

/// <summary>
/// Measures quantities on NewsQuant as CQE's own evaluation does (<c>evaluate_models.py</c> of CQE_Evaluation): F1 of values, of values
/// with their unit, with their change, and with a concept that shares a word or all words. As there, a change or a concept counts on
/// every comparison of equal values. Ages and every "one" are quantities there, which they are not in figures: they are taken in.
/// </summary>
public static class NewsQuantEvaluation
{
    private sealed record Quantity(decimal Low, decimal High, string Unit, string Change, ImmutableArray<string> Concept);

    /// <summary>Measures on a file of sentences.</summary>
    /// <param name="path">A file such as <c>NewsQuant.dev.json</c>.</param>
    /// <param name="error">Told of every error; null where nobody asks.</param>
    /// <param name="take">Which sentences to take by their number; null for all.</param>
    public static ImmutableSortedDictionary<string, double> Run(string path, Action<EvaluationError>? error = null, Func<string, bool>? take = null)
    {
        int gold = 0, found = 0, value = 0, unit = 0, change = 0, partial = 0, exact = 0, documents = 0;
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        var number = 0;
        foreach (var item in json.RootElement.EnumerateArray())
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"sentence-{number++}");
            if (take is not null && !take(name))
            {
                continue;
            }

            var text = item.GetProperty("text").GetString()!;
            var expected = item.GetProperty("quantities").EnumerateArray().Select(Gold).OrderBy(quantity => quantity.Unit, StringComparer.Ordinal).ToList();
            var tags = Found(name, text).OrderBy(quantity => quantity.Unit, StringComparer.Ordinal).ToList();
            (gold, found, documents) = (gold + expected.Count, found + tags.Count, documents + 1);
            var left = expected.Count;
            foreach (var wanted in expected)
            {
                var met = false;
                foreach (var tag in tags.ToList())
                {
                    if (!Near(wanted.Low, tag.Low) || !Near(wanted.High, tag.High))
                    {
                        continue;
                    }

                    met = true;
                    value += left-- > 0 ? 1 : 0;
                    change += wanted.Change == tag.Change ? 1 : 0;
                    var shared = wanted.Concept.Intersect(tag.Concept, StringComparer.OrdinalIgnoreCase).Count();
                    partial += shared > 0 ? 1 : 0;
                    exact += shared == wanted.Concept.Length && shared == tag.Concept.Length ? 1 : 0;
                    if (wanted.Change != tag.Change)
                    {
                        Tell("change", wanted.Change, tag.Change, wanted);
                    }

                    if (shared == 0)
                    {
                        Tell("concept", string.Join(' ', wanted.Concept), string.Join(' ', tag.Concept), wanted);
                    }

                    if (wanted.Unit == tag.Unit)
                    {
                        unit++;
                        tags.Remove(tag);
                        break;
                    }

                    Tell("unit", wanted.Unit, tag.Unit, wanted);
                }

                if (!met)
                {
                    Tell("value missed", Shown(wanted), null, wanted);
                }
            }

            foreach (var tag in tags.Where(tag => !expected.Any(wanted => Near(wanted.Low, tag.Low) && Near(wanted.High, tag.High))))
            {
                Tell("value surplus", null, Shown(tag), tag);
            }

            void Tell(string kind, string? wanted, string? got, Quantity quantity) =>
                error?.Invoke(new EvaluationError(kind, wanted, got, Shown(quantity) + ": " + text) { Document = name });
        }

        return ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["documents"] = documents,
            ["value"] = Measures.F1(value, found, gold),
            ["valuePrecision"] = Measures.Rate(value, found),
            ["valueRecall"] = Measures.Rate(value, gold),
            ["valueUnit"] = Measures.F1(unit, found, gold),
            ["valueChange"] = Measures.F1(change, found, gold),
            ["conceptPartial"] = Measures.F1(partial, found, gold),
            ["conceptExact"] = Measures.F1(exact, found, gold),
        });
    }

    private static IEnumerable<Quantity> Found(string name, string text)
    {
        var document = PlainDocuments.OfText(name, text);
        var analyzed = LanguageAnalyzer.Analyze(document);
        var mentions = MentionFinder.Find(analyzed);
        mentions = mentions with { Quantities = QuantityFinder.Find(analyzed, mentions.Times, all: true) };
        var entities = CoreferenceResolver.Resolve(analyzed, mentions);
        var figures = FigureFinder.Find(analyzed, mentions, entities, StatementFinder.Find(analyzed, mentions, entities));
        foreach (var figure in figures)
        {
            // "a decade" is one in figures, and no number in CQE; nor is "doubled"
            if ((figure.Unit == "times" && !figure.Span.Of(text).Any(char.IsDigit)) || (figure.Span.Of(text).StartsWith("a ", StringComparison.OrdinalIgnoreCase) && figure.Unit != "fraction"))
            {
                continue;
            }

            // vague words as CQE writes them: "dozens" from one dozen to ten
            if (figure is { Value: null, High: null, Low: { } least, Modifier: FigureModifier.Vague })
            {
                yield return new Quantity(least / 2, least * 5, QuantityTerms.Unit(figure, analyzed), "=", QuantityTerms.Concept(figure));
            }
            else if ((figure.Value ?? figure.Low) is { } low && (figure.Value ?? figure.High) is { } high)
            {
                yield return new Quantity(low, high, QuantityTerms.Unit(figure, analyzed), QuantityTerms.Change(figure), QuantityTerms.Concept(figure));
            }
        }
    }

    private static Quantity Gold(JsonElement quantity)
    {
        var (low, high) = Range(quantity.GetProperty("value").GetString()!);
        string Text(string field) => quantity.TryGetProperty(field, out var cell) ? cell.GetString()! : string.Empty;
        return new Quantity(low, high, Text("normalized_unit").ToLowerInvariant(), Text("change"), [.. Text("referred_concepts").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)]);
    }

    private static (decimal Low, decimal High) Range(string value)
    {
        var dash = value.IndexOf('-', 1);
        return dash < 0 || value.Contains('E', StringComparison.Ordinal)
            ? (Number(value), Number(value))
            : (Number(value[..dash]), Number(value[(dash + 1)..]));
    }

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string Shown(Quantity quantity) => quantity.Low == quantity.High
        ? string.Create(CultureInfo.InvariantCulture, $"{quantity.Low} {quantity.Unit}")
        : string.Create(CultureInfo.InvariantCulture, $"{quantity.Low}-{quantity.High} {quantity.Unit}");

    private static bool Near(decimal a, decimal b) => Math.Abs(a - b) <= 0.00000001m + (0.00001m * Math.Abs(b));
}
