using System;
using System.Linq;
using Parallax.Documents.Language;
using Parallax.Evaluation.Conllu;

namespace Parallax.Evaluation.Training;

/// <summary>Turns a treebank's tags and features into the tagger's labels.</summary>
internal static class TreebankLabels
{
    public static TagLabel Label(ConlluWord word)
    {
        var tag = Enum.Parse<PartOfSpeech>(word.Tag, ignoreCase: true);
        var features = word.Features.Split('|');
        var result = WordFeatures.None;
        bool Has(string feature) => features.Contains(feature, StringComparer.Ordinal);
        switch (tag)
        {
            case PartOfSpeech.Verb or PartOfSpeech.Aux:
                if (Has("VerbForm=Part") && Has("Tense=Past"))
                {
                    result = WordFeatures.PastParticiple;
                }
                else if (Has("VerbForm=Ger") || Has("VerbForm=Part"))
                {
                    result = WordFeatures.Gerund;
                }
                else if (Has("VerbForm=Fin") || Has("Mood=Ind") || Has("Mood=Imp"))
                {
                    result = WordFeatures.Finite;
                    result |= Has("Tense=Past") ? WordFeatures.Past : Has("Tense=Pres") ? WordFeatures.Present : WordFeatures.None;
                    result |= Has("Person=3") && Has("Number=Sing") ? WordFeatures.ThirdPerson : WordFeatures.None;
                }

                break;
            case PartOfSpeech.Noun or PartOfSpeech.Propn:
                result = Has("Number=Plur") || Has("Number=Ptan") ? WordFeatures.Plural : WordFeatures.None;
                break;
            case PartOfSpeech.Pron or PartOfSpeech.Det:
                result = Has("Poss=Yes") ? WordFeatures.Possessive : WordFeatures.None;
                break;
            case PartOfSpeech.Part when word.Form is "'s" or "’s" or "'" or "’" or "'S" or "`s":
                result = WordFeatures.Possessive;
                break;
        }

        return new TagLabel(tag, result);
    }
}
