using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Parallax.Documents.Coreference;
using Parallax.Documents.Language;
using Parallax.Documents.Statements.Attributions;

namespace Parallax.Evaluation.Training;

/// <summary>Paragraphs of PolNeAR with what the language core says of their words.</summary>
/// <param name="Keys">The keys of the table's rows, the annotators' first.</param>
/// <param name="States">Width of the states of all layers.</param>
/// <param name="Examples">The paragraphs to learn from.</param>
/// <param name="Watched">Paragraphs to measure on.</param>
internal sealed record PartData(ImmutableArray<uint> Keys, int States, ImmutableArray<PartExample> Examples, ImmutableArray<PartExample> Watched)
{
    private const uint StyleTemplate = 99;

    /// <summary>Reads folders in PolNeAR's layout. Features seen too seldom have no row.</summary>
    /// <param name="folders">To learn from.</param>
    /// <param name="watched">To measure on; null for none.</param>
    /// <param name="leastSeen">A feature seen more seldom has no row.</param>
    public static PartData Read(IReadOnlyList<string> folders, string? watched, int leastSeen)
    {
        var grammar = Grammar.BuiltIn ?? throw new InvalidOperationException("train the grammar first");
        var learnt = folders.SelectMany(PolnearFile.Texts).Select(file => Text.Read(file, grammar)).ToList();
        var counts = new Dictionary<uint, int>();
        foreach (var key in learnt.SelectMany(text => text.Keys))
        {
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        ImmutableArray<uint> keys = [.. learnt.Select(text => text.Style).Distinct().Order(), .. counts.Where(pair => pair.Value >= leastSeen).Select(pair => pair.Key).Order()];
        var rows = keys.Select((key, row) => (key, row)).ToDictionary(pair => pair.key, pair => pair.row);
        var measured = watched is null ? [] : PolnearFile.Texts(watched).Select(file => Text.Read(file, grammar)).ToList();
        return new PartData(keys, grammar.StateWidth, [.. learnt.SelectMany(text => text.Examples(rows))], [.. measured.SelectMany(text => text.Examples(rows))]);
    }

    private sealed record Text(short[] States, uint[] Keys, int[] Labels, uint Style, List<(int Start, int End)> Stretches)
    {
        public static Text Read((string Name, string Text, string Annotation) file, Grammar grammar)
        {
            var document = PlainDocuments.OfText(file.Name, file.Text, everyLine: true);
            var capture = new StateCapture(grammar.StateWidth);
            var words = Words.Of(LanguageAnalyzer.Analyze(document, grammar, true, capture), QuotationFinder.Find(document));
            var features = new PartFeatures(words);
            var keys = new uint[words.Count * PartFeatures.Count];
            for (var i = 0; i < words.Count; i++)
            {
                features.Fill(i, keys.AsSpan(i * PartFeatures.Count, PartFeatures.Count));
            }

            // The annotator stands at the end of the file's name.
            var annotator = Path.GetFileNameWithoutExtension(file.Annotation)[(file.Name.Length + 1)..];
            return new Text(capture.Take(), keys, LabelsOf(words, PolnearFile.Read(file.Annotation, file.Text)), FeatureHash.Combine(StyleTemplate, FeatureHash.Of(annotator)), AttributionFinder.Stretches(words));
        }

        public IEnumerable<PartExample> Examples(Dictionary<uint, int> rows) => Stretches.Select(stretch => new PartExample(
            States, stretch.Start, Array.ConvertAll(Keys[(stretch.Start * PartFeatures.Count)..(stretch.End * PartFeatures.Count)], key => rows.GetValueOrDefault(key, -1)), Labels[stretch.Start..stretch.End], rows.GetValueOrDefault(Style, 0)));

        private static int[] LabelsOf(Words words, List<(Span[] Source, Span[] Cue, Span[] Content)> gold)
        {
            var labels = new int[words.Count];
            foreach (var (source, cue, content) in gold)
            {
                Mark(source, PartLabel.Source);
                Mark(cue, PartLabel.Cue);
                Mark(content, PartLabel.Content);
            }

            return labels;

            void Mark(Span[] spans, PartLabel part)
            {
                foreach (var span in spans)
                {
                    var first = words.At(span.Start);
                    for (var i = first; i < words.Count && words[i].Span.Start < span.End; i++)
                    {
                        labels[i] = (2 * (int)part) - (i == first || words.BlockOf(i) != words.BlockOf(i - 1) ? 1 : 0);
                    }
                }
            }
        }
    }
}
