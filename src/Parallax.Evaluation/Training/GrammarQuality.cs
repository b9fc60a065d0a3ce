using System;
using System.Collections.Generic;
using System.Linq;
using Parallax.Documents.Language;
using Parallax.Evaluation.Conllu;

namespace Parallax.Evaluation.Training;

/// <summary>Measures a grammar on sentences whose words are given.</summary>
internal static class GrammarQuality
{
    /// <summary>Part of the words with the right tag, head, and head with relation.</summary>
    public static string Measure(Grammar grammar, IReadOnlyList<ConlluSentence> sentences)
    {
        int words = 0, tags = 0, heads = 0, relations = 0;
        foreach (var sentence in sentences)
        {
            var keys = sentence.Words.Select(word => WordKey.Of(word.Form)).ToArray();
            var foundLabels = new TagLabel[keys.Length];
            var foundHeads = new int[keys.Length];
            var foundRelations = new int[keys.Length];
            grammar.Analyze(keys, [keys.Length], foundLabels, foundHeads, foundRelations);
            var gold = TreebankRelations.Relations(sentence);
            for (var i = 0; i < keys.Length; i++)
            {
                words++;
                tags += foundLabels[i].Tag == TreebankLabels.Label(sentence.Words[i]).Tag ? 1 : 0;
                heads += foundHeads[i] == sentence.Words[i].Head ? 1 : 0;
                relations += foundHeads[i] == sentence.Words[i].Head && string.Equals(grammar.Relations[foundRelations[i]], gold[i], StringComparison.Ordinal) ? 1 : 0;
            }
        }

        return FormattableString.Invariant($"UPOS {100.0 * tags / words:F2} UAS {100.0 * heads / words:F2} LAS {100.0 * relations / words:F2} ");
    }
}
