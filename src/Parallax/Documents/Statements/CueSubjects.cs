using System.Collections.Generic;
using Parallax.Documents.Coreference;
using Parallax.Documents.Language;

namespace Parallax.Documents.Statements;

/// <summary>Finds whose words a cue gives: its subject, its agent, the subject of the cue in front that it goes on from.</summary>
internal sealed class CueSubjects(Words words, NounPhrases phrases, Clauses clauses, SubjectFinder subjects)
{
    private const int MaxSteps = 5;

    /// <summary>The words that name the speaker of a cue; null where the passage has none.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="cue">The cue.</param>
    /// <param name="cues">All cues of the passage.</param>
    /// <param name="speakers">The speakers of the cues in front, by the cues' tokens.</param>
    /// <param name="isDirect">True where the cue has quotations.</param>
    /// <param name="isInverted">True where the speaker stands behind: "…," said A.</param>
    public SpeakerPhrase? Find(Passage passage, Cue cue, List<Cue> cues, Dictionary<int, SpeakerPhrase> speakers, bool isDirect, bool isInverted)
    {
        if (cue.Passive)
        {
            return subjects.Agent(passage, cue);
        }

        if (isInverted && subjects.After(passage, cue) is { } turned)
        {
            return turned;
        }

        if (cue.IsParticiple)
        {
            // "asked A to apologize for saying", "it is worth noting": whose words they are the sentence's subject does not tell.
            if (words.Lower(cue.Start - 1) is "for" or "in" or "of" or "over" or "worth")
            {
                return null;
            }

            // "could enforce it by asking a court": a way that is open, not what was said.
            if (words.Lower(cue.Start - 1) == "by" && HasModalOrNone(passage, cue.Start - 1))
            {
                return null;
            }

            return subjects.OfParticiple(passage, cue) ?? Nearer(passage, cue, Inherited(passage, cue, cues, speakers) ?? subjects.OfSentence(passage, cue.Start));
        }

        if (cue.Form == CueForm.Base && words.Lower(cue.Start - 1) == "to")
        {
            return null;
        }

        if (!isDirect && StartsTail(passage, cue) && subjects.After(passage, cue) is { } inverted && ContentEnd.IsEnd(words, phrases, passage, null, inverted.End))
        {
            return inverted;
        }

        if (Outermost(passage, cue, subjects.Before(passage, cue)) is { } own && !(words.Tag(own.Parts[0].Head) is PartOfSpeech.Adj && words.Tag(own.Start) is not PartOfSpeech.Det))
        {
            return own;
        }

        var before = words.Lower(cue.Start - 1);
        if (before is "and" or "but" or "then" or "," or "or" && !isDirect)
        {
            return Nearer(passage, cue, Inherited(passage, cue, cues, speakers) ?? (before is "and" or "but" ? subjects.OfSentence(passage, cue.Start) : null));
        }

        return isDirect ? Inherited(passage, cue, cues, speakers) ?? subjects.OfSentence(passage, cue.Start) : null;
    }

    /// <summary>
    /// The subject in the tree, where what stands before the cue only hangs on it by a clause or an adjective: "a woman who has accused A of fraud said",
    /// "a source familiar with A's inquiry said".
    /// </summary>
    private SpeakerPhrase? Outermost(Passage passage, Cue cue, SpeakerPhrase? near)
    {
        if (near is null || Child(cue.At, "nsubj") is not (>= 0 and var subject) || subject < passage.Start || subject >= near.Start || words.Outer(subject) >= 0 ||
            words.Tag(subject) is not (PartOfSpeech.Noun or PartOfSpeech.Propn) || phrases.At(subject) is not { } phrase)
        {
            return near;
        }

        var isBelow = false;
        for (var (at, steps) = (near.Parts[0].Head, 0); at >= 0 && at != subject; at = words.Head(at), steps++)
        {
            if (steps > MaxSteps)
            {
                return near;
            }

            isBelow |= words[at].Relation is "acl:relcl" or "acl" or "amod";
            if (words.Head(at) < 0)
            {
                return near;
            }
        }

        return isBelow ? new SpeakerPhrase([phrase with { End = near.End }]) : near;
    }

    /// <summary>
    /// The subject of the clause that the cue belongs to, where a clause opened by "after", "when" or the like stands between the speaker in front and the cue:
    /// "A spoke after B had sent messages criticizing C".
    /// </summary>
    private SpeakerPhrase? Nearer(Passage passage, Cue cue, SpeakerPhrase? speaker)
    {
        if (speaker is null)
        {
            return null;
        }

        for (var (at, steps) = (words.Head(cue.At), 0); at > speaker.End && steps < MaxSteps; at = words.Head(at), steps++)
        {
            if (words[at].Relation == "advcl" && words.Outer(at) < 0 && words.InSameSentence(at, cue.At) && Child(at, "mark") >= 0 && Child(at, "nsubj") is var subject && subject > speaker.End && subject < cue.Start)
            {
                return phrases.At(subject) is { } phrase && words.Tag(subject) is PartOfSpeech.Propn or PartOfSpeech.Pron ? subjects.Extend(passage with { End = cue.Start }, phrase) : null;
            }
        }

        return speaker;
    }

    private int Child(int verb, string relation)
    {
        for (var i = words.SentenceStart(verb); i < verb; i++)
        {
            if (words.Head(i) == verb && words[i].Relation == relation)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>True where the verb in front has a modal, or there is none but "has": nothing is told as done.</summary>
    private bool HasModalOrNone(Passage passage, int before)
    {
        for (var i = before - 1; i >= passage.Start; i--)
        {
            if (words.Outer(i) < 0 && words.Tag(i) == PartOfSpeech.Verb && words[i].Lemma != "have")
            {
                return clauses.IsModal(i - 1) || clauses.IsModal(i - 2);
            }
        }

        return true;
    }

    /// <summary>True where a comma, or a quotation that ends with one, stands right before the cue: "…, said the minister".</summary>
    private bool StartsTail(Passage passage, Cue cue) =>
        cue.Start > passage.Start + 1 && (words.Lower(cue.Start - 1) == "," || clauses.IsClosingWithComma(cue.Start - 1)) && words.Outer(cue.Start - 1) < 0 && cue.Verb.Has(CueFrames.Quote) && !cue.Verb.Has(CueFrames.NpQuote) && !cue.Passive;

    /// <summary>The speaker of the nearest cue in front that has one of its own.</summary>
    private static SpeakerPhrase? Inherited(Passage passage, Cue cue, List<Cue> cues, Dictionary<int, SpeakerPhrase> speakers)
    {
        for (var i = cues.Count - 1; i >= 0; i--)
        {
            if (cues[i].At < cue.At && speakers.TryGetValue(cues[i].At, out var speaker))
            {
                return speaker;
            }
        }

        return null;
    }
}
