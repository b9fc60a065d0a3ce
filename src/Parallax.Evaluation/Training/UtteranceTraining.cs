using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using Parallax.Evaluation.Sets;
using Parallax.Ledger.Utterances;

namespace Parallax.Evaluation.Training;

/// <summary>
/// Learns what the signs weigh that two sayings are one utterance (<c>Rules/en/utterance-signs.tsv</c>), from the dev pairs of <c>eval/utterances</c> and its further pairs:
/// logistic regression with a quadratic penalty, in which no sign may turn against what it means.
/// </summary>
internal static class UtteranceTraining
{
    private const int Folds = 8;

    /// <summary>Neighbouring statements of one report are many and easy.</summary>
    private const double NeighbourWeight = 0.3;

    private const string Head = """
        # What speaks for and against two sayings being wordings of one utterance. Columns: sign (SayingSigns.cs), weight. Log odds are the weighed sum.
        # Made by `parallax train utterances eval/utterances eval/utterances/more` from the dev pairs.

        """;

    /// <param name="folders">Each holds <c>pairs.jsonl</c> or <c>sets</c> of reports.</param>
    /// <param name="output">Folder of the rule file.</param>
    /// <param name="log">Receives the figures on pairs that were not learnt from.</param>
    public static void Run(IReadOnlyList<string> folders, string output, TextWriter log)
    {
        var pairs = folders.Where(folder => File.Exists(Path.Combine(folder, "pairs.jsonl"))).SelectMany(folder => SetFiles.Lines(Path.Combine(folder, "pairs.jsonl"), "open"))
            .AsParallel().AsOrdered().Select(Read).ToList().OfType<(double[] Signs, bool Same)>().Select(pair => (pair.Signs, pair.Same, Weight: 1.0)).ToList();
        var others = folders.Where(folder => Directory.Exists(Path.Combine(folder, "sets"))).SelectMany(folder => SetFiles.Sets(folder, "open")).SelectMany(Neighbours)
            .Select(signs => (signs, false, NeighbourWeight)).ToList();
        var regression = new SignRegression(SayingSigns.Directions) { Steps = 3000, Rate = 0.3, Penalty = 0.1 };
        double right = 0, found = 0, gold = 0;
        for (var fold = 0; fold < Folds; fold++)
        {
            var weights = regression.Fit([.. pairs.Where((_, index) => index % Folds != fold), .. others]);
            foreach (var (signs, same, _) in pairs.Where((_, index) => index % Folds == fold))
            {
                var joined = SignRegression.Score(signs, weights) > 0;
                (right, found, gold) = (right + (joined && same ? 1 : 0), found + (joined ? 1 : 0), gold + (same ? 1 : 0));
            }
        }

        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pairs.Count} pairs and {others.Count} of neighbours; those not learnt from, F1 {Measures.F1(right, found, gold):0.0} (found {right / gold:P1}, right {right / found:P1})"));
        var all = regression.Fit([.. pairs, .. others]);
        SignRegression.Write(Path.Combine(output, "utterance-signs.tsv"), Head, SayingSigns.Names, all);
    }

    /// <summary>Two statements of one speaker in one report are two utterances: signs of all such pairs.</summary>
    private static IEnumerable<double[]> Neighbours(JsonElement set)
    {
        var (ledger, _) = SetReport.Ledger(new GoldSet(set).Reports);
        var (sayings, weights, book) = UtteranceMatcher.Sayings(ledger.Documents, ledger.Entities);
        return sayings
            .SelectMany((saying, index) => sayings.Take(index).Where(other => other.Document == saying.Document && other.Speakers.Intersect(saying.Speakers, StringComparer.Ordinal).Any()
                && Math.Min(other.Words.Words.Length, saying.Words.Words.Length) > 2
                && !other.Whole.Folded.Contains(saying.Whole.Folded, StringComparison.Ordinal) && !saying.Whole.Folded.Contains(other.Whole.Folded, StringComparison.Ordinal))
                .Select(other => SayingSigns.Read(other, saying, weights, book)));
    }

    /// <summary>The signs of the statements that cover the two contents best; null where one is not read.</summary>
    private static (double[] Signs, bool Same)? Read(JsonElement row)
    {
        SetReport[] reports = [UtterancesEvaluation.Report(row.GetProperty("a"), "a"), UtterancesEvaluation.Report(row.GetProperty("b"), "b")];
        var (ledger, places) = SetReport.Ledger(reports);
        var (sayings, weights, book) = UtteranceMatcher.Sayings(ledger.Documents, ledger.Entities);
        var first = Best("a");
        var second = Best("b");
        // others are never held against each other
        return first is null || second is null || first.SpeakerOf(second) == SpeakerMatch.Other ? null : (SayingSigns.Read(first, second, weights, book), row.GetProperty("same").GetBoolean());

        Saying? Best(string side)
        {
            var statements = UtterancesEvaluation.Statements(ledger, places[side], row.GetProperty(side));
            return sayings.Where(saying => saying.Document == places[side] && statements.Contains(ledger.Documents[saying.Document].StatementIds[saying.Statement]))
                .OrderByDescending(saying => saying.Whole.Folded.Length).FirstOrDefault();
        }
    }
}
