using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Parallax.Documents.Language;
using Parallax.Evaluation.Conllu;

namespace Parallax.Evaluation.Training;

/// <summary>Learns for every label which endings change how; an ending is kept only where it decides otherwise than the shorter one.</summary>
internal static class LemmaTraining
{
    public static List<string> Learn(IEnumerable<ConlluSentence> sentences)
    {
        var counts = new Dictionary<(string Label, string Word, string Edit), int>();
        foreach (var word in sentences.SelectMany(sentence => sentence.Words))
        {
            var label = TreebankLabels.Label(word);
            var form = label.Tag is PartOfSpeech.Propn or PartOfSpeech.X ? word.Form : word.Form.ToLowerInvariant();
            form = form.Replace('’', '\'');
            var edit = Edit(form, word.Lemma.Replace('’', '\''));
            var key = (label.ToString(), form, edit);
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        var lines = new List<string>();
        foreach (var label in counts.GroupBy(pair => pair.Key.Label).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            // One vote for each word, for its most frequent edit, so that frequent words do not drown the rule.
            var words = label.GroupBy(pair => pair.Key.Word)
                .Select(group => (Word: group.Key, Count: group.Sum(pair => pair.Value), group.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Edit, StringComparer.Ordinal).First().Key.Edit))
                .OrderBy(word => word.Word, StringComparer.Ordinal).ToList();
            var decided = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var length = 0; length <= Lemmatizer.LongestEnding; length++)
            {
                foreach (var ending in words.Where(word => word.Word.Length >= length).GroupBy(word => word.Word[^length..]).OrderBy(group => group.Key, StringComparer.Ordinal))
                {
                    var (edit, votes) = ending.CountBy(word => word.Edit).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).First();
                    if (edit != Decision(decided, ending.Key) && (length == 0 || votes >= 2))
                    {
                        decided[ending.Key] = edit;
                    }
                }
            }

            foreach (var (word, count, edit) in words)
            {
                if (edit != Decision(decided, word) && (count >= 2 || label.Key.StartsWith("Verb", StringComparison.Ordinal) || label.Key.StartsWith("Noun", StringComparison.Ordinal)))
                {
                    decided["^" + word] = edit;
                }
            }

            lines.AddRange(decided.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{label.Key}\t{pair.Key}\t{pair.Value}"));
        }

        return lines;
    }

    private static string Decision(Dictionary<string, string> decided, string word)
    {
        for (var length = Math.Min(word.Length, Lemmatizer.LongestEnding); length >= 0; length--)
        {
            if (decided.TryGetValue(word[^length..], out var edit))
            {
                return edit;
            }
        }

        return "0\t";
    }

    /// <summary>How many characters to take off the end, a tab, and what to put on.</summary>
    private static string Edit(string form, string lemma)
    {
        var common = 0;
        while (common < form.Length && common < lemma.Length && form[common] == lemma[common])
        {
            common++;
        }

        return (form.Length - common).ToString(CultureInfo.InvariantCulture) + "\t" + lemma[common..];
    }
}
