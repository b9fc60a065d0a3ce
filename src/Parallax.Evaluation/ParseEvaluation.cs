using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Parallax.Documents.Language;
using Parallax.Evaluation.Conllu;

namespace Parallax.Evaluation;

/// <summary>
/// Measures tokens, sentences, tags, lemmas and trees from raw text as the CoNLL 2018 shared task does (conll18_ud_eval.py):
/// words are aligned by their characters, inside contractions by the longest common subsequence of forms.
/// </summary>
public static class ParseEvaluation
{
    /// <summary>F1 in percent for Tokens, Sentences, Words, UPOS, Lemmas, UAS and LAS.</summary>
    /// <param name="path">A CoNLL-U file.</param>
    public static EvaluationResult Run(string path) => Run(ConlluReader.Read(path));

    internal static EvaluationResult Run(IReadOnlyList<ConlluSentence> sentences)
    {
        var documents = ConlluText.Documents(sentences);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var analyzed = documents.Select(LanguageAnalyzer.Analyze).ToList();
        var seconds = watch.Elapsed.TotalSeconds;
        var gold = ParsedText.Gold(sentences);
        var system = ParsedText.System(analyzed);
        if (gold.Length != system.Length)
        {
            throw new InvalidDataException($"the analysis lost characters: {system.Length} of {gold.Length}");
        }

        var metrics = ImmutableSortedDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        metrics["Tokens"] = SpanScore(gold.Tokens, system.Tokens);
        metrics["Sentences"] = SpanScore(gold.Sentences, system.Sentences);
        var pairs = Align(gold.Words, system.Words);
        var map = pairs.ToDictionary(pair => pair.System, pair => pair.Gold);
        double Score(Func<int, int, bool> right) =>
            F1(pairs.Count(pair => right(pair.Gold, pair.System)), gold.Words.Count, system.Words.Count);
        bool Head(int g, int s)
        {
            int goldHead = gold.Words[g].Head, systemHead = system.Words[s].Head;
            return goldHead < 0 ? systemHead < 0 : systemHead >= 0 && map.TryGetValue(systemHead, out var mapped) && mapped == goldHead;
        }

        metrics["Words"] = Score(static (_, _) => true);
        metrics["UPOS"] = Score((g, s) => gold.Words[g].Tag == system.Words[s].Tag);
        metrics["Lemmas"] = Score((g, s) => gold.Words[g].Lemma is var lemma && (lemma == "_" || lemma == system.Words[s].Lemma));
        metrics["UAS"] = Score(Head);
        metrics["LAS"] = Score((g, s) => Head(g, s) && gold.Words[g].Relation == system.Words[s].Relation);
        return new EvaluationResult(metrics.ToImmutable(), documents.Count, system.Words.Count, seconds);
    }

    private static double F1(int right, int gold, int system) => gold + system == 0 ? 0 : 200.0 * right / (gold + system);

    private static double SpanScore(List<(int Start, int End)> gold, List<(int Start, int End)> system) =>
        F1(system.Count(gold.ToHashSet().Contains), gold.Count, system.Count);

    private static List<(int Gold, int System)> Align(List<ParsedWord> gold, List<ParsedWord> system)
    {
        var pairs = new List<(int Gold, int System)>();
        int g = 0, s = 0;
        while (g < gold.Count && s < system.Count)
        {
            if (gold[g].Multi || system[s].Multi)
            {
                // Everything that overlaps a contraction on either side, until both sides end together.
                int gEnd = g, sEnd = s;
                var end = Math.Max(gold[g].Multi ? gold[g].End : -1, system[s].Multi ? system[s].End : -1);
                bool grew;
                do
                {
                    grew = false;
                    while (gEnd < gold.Count && gold[gEnd].Start < end)
                    {
                        end = gold[gEnd].Multi ? Math.Max(end, gold[gEnd].End) : end;
                        gEnd++;
                        grew = true;
                    }

                    while (sEnd < system.Count && system[sEnd].Start < end)
                    {
                        end = system[sEnd].Multi ? Math.Max(end, system[sEnd].End) : end;
                        sEnd++;
                        grew = true;
                    }
                }
                while (grew);
                LongestCommon(gold, g, gEnd, system, s, sEnd, pairs);
                g = gEnd;
                s = sEnd;
            }
            else if (gold[g].Start == system[s].Start && gold[g].End == system[s].End)
            {
                pairs.Add((g++, s++));
            }
            else if (gold[g].Start <= system[s].Start)
            {
                g++;
            }
            else
            {
                s++;
            }
        }

        return pairs;
    }

    private static void LongestCommon(List<ParsedWord> gold, int g, int gEnd, List<ParsedWord> system, int s, int sEnd, List<(int Gold, int System)> pairs)
    {
        var lengths = new int[gEnd - g + 1, sEnd - s + 1];
        for (var i = gEnd - 1; i >= g; i--)
        {
            for (var j = sEnd - 1; j >= s; j--)
            {
                lengths[i - g, j - s] = gold[i].Form == system[j].Form
                    ? 1 + lengths[i - g + 1, j - s + 1]
                    : Math.Max(lengths[i - g + 1, j - s], lengths[i - g, j - s + 1]);
            }
        }

        for (int i = g, j = s; i < gEnd && j < sEnd;)
        {
            if (gold[i].Form == system[j].Form)
            {
                pairs.Add((i++, j++));
            }
            else if (lengths[i - g + 1, j - s] >= lengths[i - g, j - s + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
    }
}
