using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions;
using Parallax.Evaluation.Names;

namespace Parallax.Evaluation;

/// <summary>Measures names by exact span and class, as the CoNLL 2003 shared task does: PER, ORG, LOC and all three together.</summary>
public static class NamesEvaluation
{
    private static readonly string[] Classes = ["PER", "ORG", "LOC"];

    /// <summary>F1 in percent. Adjectives ("British") are no names here, and a force is an organisation.</summary>
    /// <param name="folder">A data set's folder.</param>
    /// <param name="split">Train, dev or test; of no effect where the set has no splits.</param>
    public static EvaluationResult Run(string folder, string split)
    {
        var documents = NameDataReader.Read(folder, split);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var found = documents.Select(document =>
        {
            var analyzed = LanguageAnalyzer.Analyze(document.Document);
            return (Analyzed: analyzed, Names: NameFinder.Find(analyzed));
        }).ToList();
        var seconds = watch.Elapsed.TotalSeconds;

        var (gold, system, right) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        for (var i = 0; i < documents.Count; i++)
        {
            var expected = documents[i].Names.Where(name => Classes.Contains(name.Class, StringComparer.Ordinal)).Distinct().ToList();
            var given = found[i].Names.Select(Annotated).OfType<AnnotatedName>().ToList();
            Count(gold, expected);
            Count(system, given);
            Count(right, given.Where(expected.ToHashSet().Contains));
        }

        var metrics = ImmutableSortedDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        foreach (var name in Classes)
        {
            metrics[name] = F1(right.GetValueOrDefault(name), gold.GetValueOrDefault(name), system.GetValueOrDefault(name));
        }

        metrics["micro"] = F1(right.Values.Sum(), gold.Values.Sum(), system.Values.Sum());
        return new EvaluationResult(metrics.ToImmutable(), documents.Count, found.Sum(pair => pair.Analyzed.Sentences.Sum(sentence => sentence.Tokens.Length)), seconds);
    }

    private static AnnotatedName? Annotated(NameMention name) => name switch
    {
        { Adjectival: true } => null,
        { Kind: EntityKind.Person } => new AnnotatedName(name.Span, "PER"),
        { Kind: EntityKind.Organization or EntityKind.Force } => new AnnotatedName(name.Span, "ORG"),
        { Kind: EntityKind.Place } => new AnnotatedName(name.Span, "LOC"),
        _ => null,
    };

    private static void Count(Dictionary<string, int> counts, IEnumerable<AnnotatedName> names)
    {
        foreach (var name in names)
        {
            counts[name.Class] = counts.GetValueOrDefault(name.Class) + 1;
        }
    }

    private static double F1(int right, int gold, int system) => gold + system == 0 ? 0 : 200.0 * right / (gold + system);
}
