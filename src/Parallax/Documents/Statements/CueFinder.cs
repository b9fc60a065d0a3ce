using System.Collections.Generic;
using Parallax.Documents.Coreference;
using Parallax.Documents.Language;

namespace Parallax.Documents.Statements;

/// <summary>Finds verbs of speech and thought in a passage, outside its quotations.</summary>
internal static class CueFinder
{
    public static List<Cue> Find(Words words, Passage passage)
    {
        var cues = new List<Cue>();
        for (var i = passage.Start; i < passage.End; i++)
        {
            if (words.Outer(i) < 0 && CueLexicon.Forms.TryGetValue(words.Lower(i), out var entries) && Read(words, passage, i, entries) is { } cue)
            {
                cues.Add(cue);
            }
        }

        return cues;
    }

    private static Cue? Read(Words words, Passage passage, int at, (CueVerb Verb, CueForm Form)[] entries)
    {
        foreach (var (verb, form) in entries)
        {
            var end = at + 1;
            if (verb.Particle is { } particle)
            {
                end = Particle(words, at, particle, passage.End);
                if (end < 0)
                {
                    continue;
                }
            }

            return IsVerb(words, at, form) ? Complete(words, passage, verb, form, at, end) : null;
        }

        return null;
    }

    private static int Particle(Words words, int at, string particle, int limit)
    {
        var end = at + 1;
        foreach (var part in particle.Split(' '))
        {
            if (end < limit && words.Tag(end) == PartOfSpeech.Adv && words.Lower(end) != part)
            {
                end++;
            }

            if (end >= limit || words.Lower(end) != part)
            {
                return -1;
            }

            end++;
        }

        return end;
    }

    /// <summary>Tags err most on headlines and after quotations, where the word's neighbours tell more.</summary>
    private static bool IsVerb(Words words, int at, CueForm form)
    {
        var before = words.Lower(at - 1);
        if (words.Tag(at) is PartOfSpeech.Verb or PartOfSpeech.Aux)
        {
            return !(form is CueForm.Past && words.Tag(at - 1) is PartOfSpeech.Det or PartOfSpeech.Adj && words.Tag(at + 1) is PartOfSpeech.Noun or PartOfSpeech.Propn);
        }

        if (form == CueForm.Gerund && words.Lower(at + 1) == "that" && before is not ("the" or "a" or "of"))
        {
            return true;
        }

        // ", Tessera reports."
        if (form is CueForm.Past or CueForm.Present && words.IsCapital(at - 1) && !words.IsCapital(at) && (words.Lower(at + 1) is "." or "," || !words.InSameSentence(at, at + 1)) && words.Tag(at) is PartOfSpeech.Noun)
        {
            return true;
        }

        // "said" and "says" are hardly ever anything else.
        return words.Lower(at) is "said" or "says" or "told" or "tells" && words.Tag(at) is not PartOfSpeech.Adp && before is not ("the" or "a");
    }

    private static Cue Complete(Words words, Passage passage, CueVerb verb, CueForm form, int at, int end)
    {
        var start = at;
        var passive = false;
        var auxiliary = false;
        var polarity = Polarity.Said;
        while (start > passage.Start && words.Outer(start - 1) < 0)
        {
            var before = words.Lower(start - 1);
            var length = LimitBefore(words, passage.Start, start, out var limit);
            if (length > 0)
            {
                polarity = polarity == Polarity.NotSaid ? polarity : limit;
                auxiliary = true;
                start -= length;
            }
            else if (before is "be" or "been" or "is" or "was" or "were" or "are" or "being" or "'re" or "'m")
            {
                passive |= form is CueForm.Past or CueForm.Participle;
                auxiliary = true;
                start--;
            }
            else if (words.Tag(start - 1) is PartOfSpeech.Aux || before is "n't" or "not" or "has" or "had" or "have" or "'d" or "'ve" or "'ll" || (before == "'s" && words.Tag(start - 1) == PartOfSpeech.Aux))
            {
                auxiliary = true;
                start--;
            }
            else if (words.Tag(start - 1) == PartOfSpeech.Adv && before is not ("however" or "meanwhile" or "when" or "where" or "why" or "how"))
            {
                start--;
            }
            else if (before is "to" && start - 2 >= passage.Start && IsLight(words.Lower(start - 2)))
            {
                start -= 2;
            }
            else
            {
                break;
            }
        }

        // An adverb that stands before everything else belongs to the sentence.
        while (start < at && words.Tag(start) == PartOfSpeech.Adv && (start == passage.Start || words.Lower(start - 1) is ","))
        {
            start++;
        }

        return new Cue(verb, form, at, start, end, passive, auxiliary, polarity);
    }

    /// <summary>"went on to say", "continued to insist", "began to complain": the subject is the first verb's.</summary>
    private static bool IsLight(string word) => word is "on" or "continued" or "continues" or "began" or "started" or "wanted" or "seemed" or "appeared" or "appears" or "seems" or "used" or "happened" or "came" or "rushed" or "sought";

    private static int LimitBefore(Words words, int first, int end, out Polarity polarity)
    {
        for (var length = 4; length > 0; length--)
        {
            var start = end - length;
            if (start >= first && CueLexicon.Limits.Match(words, start, end, out polarity) == length)
            {
                return length;
            }
        }

        polarity = Polarity.Said;
        return 0;
    }
}
