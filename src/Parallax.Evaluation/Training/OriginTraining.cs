using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using Parallax.Evaluation.Sets;
using Parallax.Ledger.Origins;
using Parallax.Ledger.Stories;

namespace Parallax.Evaluation.Training;

/// <summary>
/// Learns what the signs weigh that two sources are one origin (<c>Rules/en/origin-signs.tsv</c>), from the dev sets of <c>eval/origins</c>:
/// logistic regression with a quadratic penalty over the pairs of sources that quotations of the gold go back to, in which no sign may turn
/// against what it means.
/// </summary>
internal static class OriginTraining
{
    private const int Folds = 12;

    private const string Head = """
        # What speaks for and against two sources being one origin. Columns: sign (SourceSigns.cs), weight. Log odds are the weighed sum.
        # Made by `parallax train origins eval/origins eval/origins/more` from the dev sets.

        """;

    /// <param name="folders">Each holds <c>sets</c>.</param>
    /// <param name="output">Folder of the rule file.</param>
    /// <param name="log">Receives the figures on sets that were not learnt from.</param>
    public static void Run(IReadOnlyList<string> folders, string output, TextWriter log)
    {
        var sets = folders.SelectMany(folder => SetFiles.Sets(folder, "open")).Select(Read).ToList();
        var exact = 0;
        for (var fold = 0; fold < Folds; fold++)
        {
            var learnt = Fit([.. sets.Where((_, index) => index % Folds != fold)]);
            exact += sets.Where((set, index) => index % Folds == fold && set.Count(learnt) == set.Independent).Count();
        }

        var weights = Fit(sets);
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sets.Count} sets, {sets.Sum(set => set.Pairs.Length)} pairs of sources; independent count exact in {(double)exact / sets.Count:P1} of the sets not learnt from, {(double)sets.Count(set => set.Count(weights) == set.Independent) / sets.Count:P1} of all"));
        SignRegression.Write(Path.Combine(output, "origin-signs.tsv"), Head, SourceSigns.Names, weights);
    }

    // a set with many pairs counts for more than one with few, but not by their number
    private static double[] Fit(List<OriginSample> sets) =>
        new SignRegression(SourceSigns.Directions) { Steps = 1500, Rate = 0.2, Penalty = 0.5, PenalizesFirst = true }
            .Fit([.. sets.SelectMany(set => set.Pairs.Select(pair => (pair.Signs, pair.Same, Weight: 4 / (2.0 + set.Pairs.Length))))]);

    private static OriginSample Read(JsonElement set)
    {
        var (ledger, places) = SetReport.Ledger([.. set.GetProperty("reports").EnumerateArray().Select(SetReport.Read)]);
        var stories = StoryGrouper.Group(ledger.Documents, ledger.Entities, ledger.Copies, ledger.Utterances);
        var (linker, mentions) = OriginTracer.Read(ledger.Documents, ledger.Entities, ledger.Copies, stories);
        var matter = set.GetProperty("matterOrigins").EnumerateArray().Select(origin => origin.GetString()).ToHashSet(StringComparer.Ordinal);
        var unitOf = linker.Units.Select((unit, at) => (Place: (unit.Document, unit.Source.Key), at)).ToDictionary(pair => pair.Place, pair => pair.at);
        var quotes = ImmutableArray.CreateBuilder<(string, bool, int)>();
        foreach (var origin in set.GetProperty("origins").EnumerateArray())
        {
            var name = origin.GetProperty("name").GetString()!;
            foreach (var quote in origin.GetProperty("quotes").EnumerateArray())
            {
                var document = places[quote.GetProperty("report").GetString()!];
                var text = quote.GetProperty("text").GetString()!;
                var start = ledger.Documents[document].Text.IndexOf(text, StringComparison.Ordinal);
                var span = new Span(start, start + text.Length);
                var sentence = mentions.Where(mention => mention.IsPassage && mention.Document == document && mention.Span.Overlaps(span))
                    .MaxBy(mention => Math.Min(mention.Span.End, span.End) - Math.Max(mention.Span.Start, span.Start))!;
                quotes.Add((name, matter.Contains(name), unitOf[(document, sentence.Source.Key)]));
            }
        }

        return new OriginSample(linker, [.. OneSpeech.Pairs(mentions, ledger.Utterances, stories)], quotes.ToImmutable(), set.GetProperty("independent").GetInt32());
    }
}
