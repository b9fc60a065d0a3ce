using System;
using System.Linq;
using Parallax.Evaluation.Conllu;

namespace Parallax.Evaluation.Training;

/// <summary>Turns a treebank's relations into the parser's: of the subtypes only those that later stages read, and passive agents marked where the treebank does not.</summary>
internal static class TreebankRelations
{
    public static string[] Relations(ConlluSentence sentence) => [.. sentence.Words.Select((word, index) => Relation(sentence, word, index))];

    private static string Relation(ConlluSentence sentence, ConlluWord word, int index)
    {
        switch (word.Relation)
        {
            case "nsubj:pass" or "aux:pass" or "obl:agent" or "acl:relcl" or "nmod:poss":
                return word.Relation;
            case "nmod:desc":
                return "compound"; // a title before a name, as EWT has it
            case "obl" when Agent(sentence, word, index):
                return "obl:agent";
        }

        var colon = word.Relation.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? word.Relation : word.Relation[..colon];
    }

    /// <summary>A phrase with "by" that depends on a passive participle.</summary>
    private static bool Agent(ConlluSentence sentence, ConlluWord word, int index)
    {
        if (word.Head < 0 || !sentence.Words.Any(other => other.Head == index && other.Relation == "case" && other.Lemma == "by"))
        {
            return false;
        }

        var head = sentence.Words[word.Head];
        return head.Features.Contains("VerbForm=Part", StringComparison.Ordinal) && head.Features.Contains("Tense=Past", StringComparison.Ordinal)
            && (head.Relation == "acl" || sentence.Words.Any(other => other.Head == word.Head && other.Relation is "aux:pass" or "nsubj:pass"));
    }
}
