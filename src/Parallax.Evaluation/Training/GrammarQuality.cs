using System;
using System.Collections.Generic;
using System.Linq;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions.Names;
using Parallax.Evaluation.Conllu;

namespace Parallax.Evaluation.Training;

/// <summary>Measures a grammar on sentences whose words are given.</summary>
internal static class GrammarQuality
{
    /// <summary>Part of the words with the right tag, with the right tag without trees, the right head, and head with relation; F1 of the names.</summary>
    public static string Measure(Grammar grammar, IReadOnlyList<ConlluSentence> sentences, IReadOnlyList<NamedSentence> named)
    {
        int words = 0, tags = 0, early = 0, heads = 0, relations = 0;
        foreach (var sentence in sentences)
        {
            var keys = sentence.Words.Select(word => WordKey.Of(word.Form)).ToArray();
            var foundLabels = new TagLabel[keys.Length];
            var foundHeads = new int[keys.Length];
            var foundRelations = new int[keys.Length];
            var earlyLabels = new TagLabel[keys.Length];
            grammar.Analyze(keys, [keys.Length], foundLabels, foundHeads, foundRelations, []);
            grammar.Analyze(keys, [keys.Length], earlyLabels, [], [], []);
            var gold = TreebankRelations.Relations(sentence);
            for (var i = 0; i < keys.Length; i++)
            {
                words++;
                tags += foundLabels[i].Tag == TreebankLabels.Label(sentence.Words[i]).Tag ? 1 : 0;
                early += earlyLabels[i].Tag == TreebankLabels.Label(sentence.Words[i]).Tag ? 1 : 0;
                heads += foundHeads[i] == sentence.Words[i].Head ? 1 : 0;
                relations += foundHeads[i] == sentence.Words[i].Head && string.Equals(grammar.Relations[foundRelations[i]], gold[i], StringComparison.Ordinal) ? 1 : 0;
            }
        }

        return FormattableString.Invariant($"UPOS {100.0 * tags / words:F2} without trees {100.0 * early / words:F2} UAS {100.0 * heads / words:F2} LAS {100.0 * relations / words:F2} {Names(grammar, named)}");
    }

    /// <summary>F1 of whole names with their class.</summary>
    private static string Names(Grammar grammar, IReadOnlyList<NamedSentence> sentences)
    {
        if (sentences.Count == 0)
        {
            return string.Empty;
        }

        var tagger = new NameTagger(grammar);
        int right = 0, found = 0, gold = 0;
        foreach (var sentence in sentences)
        {
            var keys = sentence.Words.Select(word => WordKey.Of(word)).ToArray();
            var scores = new float[keys.Length * grammar.NameStep];
            var labels = new int[keys.Length];
            grammar.Analyze(keys, [keys.Length], new TagLabel[keys.Length], [], [], scores);
            tagger.Tell([.. sentence.Contexts.Select(context => (TokenContext)context)], scores);
            tagger.Tag(scores, labels);
            var (system, expected) = (Spans(labels), Spans(sentence.Labels));
            right += system.Intersect(expected).Count();
            found += system.Count;
            gold += expected.Count;
        }

        return FormattableString.Invariant($"names {200.0 * right / Math.Max(1, found + gold):F2} ");
    }

    private static List<(int First, int Last, string Class)> Spans(int[] labels)
    {
        var spans = new List<(int First, int Last, string Class)>();
        var first = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            var label = NameExamples.Labels[labels[i]];
            first = label.Place is 'B' or 'U' ? i : first;
            if (label.Place is 'L' or 'U' && label.Class != "MISC")
            {
                spans.Add((first, i, label.Class));
            }
        }

        return spans;
    }
}
