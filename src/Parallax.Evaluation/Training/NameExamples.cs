using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions.Names;
using Parallax.Evaluation.Names;

namespace Parallax.Evaluation.Training;

/// <summary>Sentences with the labels of their names, from sets of several kinds.</summary>
internal static class NameExamples
{
    private static readonly string[] Classes = ["LOC", "MISC", "ORG", "PER"];

    /// <summary>The labels that can be learnt.</summary>
    public static ImmutableArray<NameLabel> Labels { get; } = [new NameLabel('O', string.Empty), .. Classes.SelectMany(name => "BILU".Select(place => new NameLabel(place, name)))];

    /// <summary>The field over these labels.</summary>
    /// <param name="step">Distance of words in scores.</param>
    public static NameField Field(int step)
    {
        var allowed = new bool[Labels.Length + 1, Labels.Length];
        for (var label = 0; label < Labels.Length; label++)
        {
            for (var before = 0; before <= Labels.Length; before++)
            {
                allowed[before, label] = Labels[label].Follows(before == Labels.Length ? null : Labels[before]);
            }
        }

        return new NameField(Labels.Length, step, allowed, [.. Labels.Select(label => label.Closes)]);
    }

    /// <summary>Reads the sentences of a split. Sentences in which two names share a token of ours are left out.</summary>
    public static IEnumerable<NamedSentence> Read(string folder, string split)
    {
        foreach (var document in NameDataReader.Read(folder, split))
        {
            var analyzed = LanguageAnalyzer.Analyze(document.Document, null);
            var context = new NameContext(analyzed.Text, analyzed.Sentences);
            foreach (var sentence in analyzed.Sentences)
            {
                var gold = new int[sentence.Tokens.Length];
                foreach (var name in document.Names.Where(name => name.Span.Overlaps(sentence.Span)))
                {
                    var inside = Enumerable.Range(0, gold.Length).Where(i => name.Span.Overlaps(sentence.Tokens[i].Span)).ToList();
                    for (var i = 0; i < inside.Count; i++)
                    {
                        var place = inside.Count == 1 ? 'U' : i == 0 ? 'B' : i == inside.Count - 1 ? 'L' : 'I';
                        gold[inside[i]] = Labels.IndexOf(new NameLabel(place, name.Class));
                    }
                }

                if (IsWhole(gold))
                {
                    var contexts = TokenContexts.Of(analyzed.Text, sentence, context, Gazetteer.Find(analyzed.Text, sentence.Tokens));
                    yield return new NamedSentence([.. sentence.Tokens.Select(token => token.Span.Of(analyzed.Text))], gold, TokenContexts.Bits(contexts).ToArray());
                }
            }
        }
    }

    private static bool IsWhole(int[] gold)
    {
        NameLabel? before = null;
        foreach (var label in gold)
        {
            if (!Labels[label].Follows(before))
            {
                return false;
            }

            before = Labels[label];
        }

        return before is null or { Closes: true };
    }
}
