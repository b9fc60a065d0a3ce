using System.Collections.Generic;
using Parallax.Documents.Coreference;
using Parallax.Documents.Language;

namespace Parallax.Documents.Statements;

/// <summary>Finds the noun phrase that speaks: in front of the cue, behind it where the order is turned round, or with another verb of the sentence.</summary>
internal sealed class SubjectFinder(Words words, NounPhrases phrases)
{
    private const int MaxInsertions = 4;

    /// <summary>The subject in front of a finite cue, null where there is none.</summary>
    public SpeakerPhrase? Before(Passage passage, Cue cue)
    {
        var at = cue.Start - 1;
        if (at < passage.Start || words.Outer(at) >= 0)
        {
            return null;
        }

        if (words.Lower(at) is "who" or "which" or "that" && words.Tag(at) is PartOfSpeech.Pron or PartOfSpeech.Sconj or PartOfSpeech.Det)
        {
            at--;
            at -= at >= passage.Start && words.Lower(at) == "," ? 1 : 0;
        }
        else if (words.Lower(at) is "," or ")" or "—" or "–" or "--")
        {
            return BeforeInsertion(passage, at);
        }

        // "The company this month announced", "the report released last year found"
        while (at > passage.Start && phrases.At(at) is { } time && IsTime(time) && time.End == at + 1 && time.Start > passage.Start)
        {
            at = time.Start - 1;
            at -= at > passage.Start && words.Tag(at) == PartOfSpeech.Adp ? 1 : 0;
        }

        if (at > passage.Start && words.Tag(at) == PartOfSpeech.Verb && (words[at].Features & WordFeatures.PastParticiple) != WordFeatures.None && phrases.At(at - 1) is { } modified && modified.End == at)
        {
            at--;
        }

        return words.Lower(at) == "," ? BeforeInsertion(passage, at) : EndingAt(passage, at);
    }

    /// <summary>The subject behind a cue that follows a quotation or a comma: said the minister.</summary>
    public SpeakerPhrase? After(Passage passage, Cue cue)
    {
        var at = cue.End;
        while (at < passage.End && words.Tag(at) == PartOfSpeech.Adv)
        {
            at++;
        }

        return at < passage.End && words.Outer(at) < 0 && phrases.At(at) is { } first && first.Start == at ? Extend(passage, first) : null;
    }

    /// <summary>The phrase behind a passive's "by".</summary>
    public SpeakerPhrase? Agent(Passage passage, Cue cue)
    {
        for (var i = cue.End; i < passage.End && i < cue.End + 12 && words.Outer(i) < 0; i++)
        {
            if (words.Lower(i) == "by" && phrases.At(i + 1) is { } agent && agent.Start == i + 1)
            {
                return Extend(passage, agent);
            }

            if (words.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Punct)
            {
                break;
            }
        }

        return null;
    }

    /// <summary>The noun phrase that stands right in front of a participle: "with the bloc's top diplomat stating".</summary>
    public SpeakerPhrase? OfParticiple(Passage passage, Cue cue)
    {
        var at = cue.Start - 1;
        if (at < passage.Start || phrases.At(at) is not { } phrase || phrase.End != at + 1)
        {
            return null;
        }

        var before = words.Lower(phrase.Start - 1);
        return phrase.Start == passage.Start || before is "with" or "," or "and" || words.Tag(phrase.Start - 1) is PartOfSpeech.Adp && before is "with" ? new SpeakerPhrase([phrase]) : null;
    }

    /// <summary>The subject of the sentence: the first noun phrase that no preposition governs and that a finite verb follows.</summary>
    public SpeakerPhrase? OfSentence(Passage passage, int limit)
    {
        for (var i = passage.Start; i < limit; i++)
        {
            if (words.Outer(i) >= 0 || phrases.At(i) is not { } phrase)
            {
                continue;
            }

            var full = Extend(passage, phrase);
            var verb = full.End;
            if (verb < limit && words.Lower(verb) == ",")
            {
                verb = PastInsertion(passage, verb);
            }

            while (verb < limit && words.Tag(verb) == PartOfSpeech.Adv)
            {
                verb++;
            }

            var governed = i > passage.Start && words.Tag(i - 1) == PartOfSpeech.Adp;
            if (!governed && verb < limit && words.Tag(verb) is PartOfSpeech.Verb or PartOfSpeech.Aux && words.Lower(verb) is var form && !form.EndsWith("ing", System.StringComparison.Ordinal))
            {
                return full;
            }

            i = phrase.End - 1;
        }

        return null;
    }

    /// <summary>The phrase that ends at a token, with what stands before it: "the head of the government", "A and B".</summary>
    public SpeakerPhrase? EndingAt(Passage passage, int last)
    {
        if (last < passage.Start || words.Outer(last) >= 0)
        {
            return null;
        }

        // An unknown name that the tagger took for a verb: "In a statement, Husted said".
        var lone = words.IsCapital(last) && words.Tag(last) is PartOfSpeech.Verb or PartOfSpeech.Intj or PartOfSpeech.X or PartOfSpeech.Adj ? new NounPhrase(last, last + 1, last) : (NounPhrase?)null;
        if ((phrases.At(last) ?? lone) is not { } phrase || words.Lower(last) is "him" or "them" or "me" or "us" or "himself" or "herself" or "themselves")
        {
            return null;
        }

        // The tagger took the verb for a noun of the phrase: "the agency reports".
        phrase = phrase.End > last + 1 ? new NounPhrase(phrase.Start, last + 1, System.Math.Min(phrase.Head, last)) : phrase;

        var full = phrase;
        while (Governor(passage, full) is { } governor)
        {
            full = new NounPhrase(governor.Start, phrase.End, governor.Head);
        }

        // A phrase that a leading preposition governs through and through names nobody: "in the words of the report".
        if (full.Start > passage.Start && words.Tag(full.Start - 1) == PartOfSpeech.Adp && full != phrase)
        {
            full = phrase;
        }

        var parts = new List<NounPhrase> { full };
        while (Conjunct(passage, parts[0]) is { } conjunct)
        {
            parts.Insert(0, conjunct);
        }

        return new SpeakerPhrase([.. parts]);
    }

    /// <summary>A base phrase with what follows its head: "the head of the government", and what is joined to it.</summary>
    public SpeakerPhrase Extend(Passage passage, NounPhrase first)
    {
        var parts = new List<NounPhrase>();
        var current = first;
        while (true)
        {
            var end = current.End;
            while (end + 1 < passage.End && words.Lower(end) is "of" or "for" or "in" or "at" or "from" or "on" && words.Outer(end) < 0 && phrases.At(end + 1) is { } next && next.Start == end + 1 && words.Outer(end + 1) < 0 &&
                (words.Lower(end) is "of" || words.Tag(current.Head) != PartOfSpeech.Pron) && !IsTime(next))
            {
                end = next.End;
            }

            parts.Add(current with { End = end });
            if (end + 1 < passage.End && words.Lower(end) == "and" && phrases.At(end + 1) is { } joined && joined.Start == end + 1 && IsWho(joined) && IsWho(current))
            {
                current = joined;
                continue;
            }

            return new SpeakerPhrase([.. parts]);
        }
    }

    private SpeakerPhrase? BeforeInsertion(Passage passage, int comma)
    {
        for (var i = 0; i < MaxInsertions; i++)
        {
            var open = comma - 1;
            while (open >= passage.Start && (words.Lower(open) is not ("," or "(" or "—" or "–" or "--") || words.Outer(open) >= 0))
            {
                open--;
            }

            if (open <= passage.Start)
            {
                return null;
            }

            if (EndingAt(passage, open - 1) is { } subject && IsWho(subject.Parts[^1]) && !IsGoverned(passage, subject) && !IsHome(passage, subject))
            {
                return subject;
            }

            comma = open;
        }

        return null;
    }

    /// <summary>Where somebody comes from, behind the name: "A B, 59, of Hollin, who watched, said".</summary>
    private bool IsHome(Passage passage, SpeakerPhrase phrase) =>
        phrase.Start - 2 > passage.Start && words.Lower(phrase.Start - 1) is "of" or "from" or "in" && words.Lower(phrase.Start - 2) == ",";

    private int PastInsertion(Passage passage, int comma)
    {
        for (var i = comma + 1; i < passage.End && i - comma < 30; i++)
        {
            if (words.Lower(i) == "," && words.Outer(i) < 0)
            {
                return i + 1;
            }
        }

        return comma;
    }

    private bool IsGoverned(Passage passage, SpeakerPhrase phrase) =>
        phrase.Start > passage.Start && words.Tag(phrase.Start - 1) == PartOfSpeech.Adp && words.Lower(phrase.Start - 1) is not ("after" or "before" or "since" or "until" or "as") &&
        !words.IsCapital(phrase.Parts[^1].Head);

    /// <summary>The phrase on which a preposition hangs this one.</summary>
    private NounPhrase? Governor(Passage passage, NounPhrase phrase)
    {
        var preposition = phrase.Start - 1;
        if (preposition <= passage.Start || words.Lower(preposition) is not ("of" or "for" or "in" or "at" or "from" or "on" or "to" or "with" or "behind" or "near" or "under") || words.Tag(preposition) is PartOfSpeech.Part)
        {
            return null;
        }

        return phrases.At(preposition - 1) is { } governor && governor.End == preposition && words.Outer(governor.Start) < 0 && words.Tag(governor.Head) is not PartOfSpeech.Pron && !IsTime(governor) ? governor : null;
    }

    private NounPhrase? Conjunct(Passage passage, NounPhrase phrase)
    {
        var conjunction = phrase.Start - 1;
        if (conjunction <= passage.Start || words.Lower(conjunction) is not ("and" or "&" or ",") || words.Outer(conjunction) >= 0)
        {
            return null;
        }

        var last = conjunction - 1;
        last -= words.Lower(conjunction) == "and" && words.Lower(last) == "," ? 1 : 0;
        if (phrases.At(last) is not { } other || other.End != last + 1 || !(IsWho(other) || (other.Start == passage.Start && (words[other.Head].Features & WordFeatures.Plural) != WordFeatures.None)) || !IsWho(phrase) && other.Start != passage.Start || (words.Lower(conjunction) == "," && !HasAnd(passage, phrase)))
        {
            return null;
        }

        // What a verb or a preposition governs belongs to them: "met A and B said".
        var before = other.Start - 1;
        return before >= passage.Start && words.Outer(before) < 0 && words.Tag(before) is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Adp && words.Lower(other.Start) != "both" ? null : other;
    }

    private bool HasAnd(Passage passage, NounPhrase phrase) => phrase.End < passage.End && words.Lower(phrase.End) is "and" or ",";

    /// <summary>True for what may be somebody: a name, a capital, a pronoun, a noun for people.</summary>
    private bool IsWho(NounPhrase phrase) =>
        words.IsCapital(phrase.Head) || words.Tag(phrase.Head) is PartOfSpeech.Propn or PartOfSpeech.Pron || (words.Tag(phrase.Head) == PartOfSpeech.Num && words.Lower(phrase.Head + 1) == "of") ||
        RoleLexicon.Roles.Match(words, phrase.Head, phrase.End, out _) > 0 || words.Lower(phrase.Start) is "the" or "a" or "an" or "some" or "several" or "many" or "his" or "her" or "its" or "their";

    private bool IsTime(NounPhrase phrase) => (words.Tag(phrase.Head) == PartOfSpeech.Num && phrase.End - phrase.Start == 1 && words.Lower(phrase.Head) is { Length: 4 } year && char.IsAsciiDigit(year[0])) || words.Lower(phrase.Head) is "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday" or "time" or "week" or "month" or "year" or "day" or "morning" or "evening" or "night";
}
