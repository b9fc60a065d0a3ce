using System.Collections.Generic;
using Parallax.Documents.Coreference;
using Parallax.Documents.Language;

namespace Parallax.Documents.Statements;

/// <summary>Finds what a cue says where the words stand behind it: a clause, an infinitive, or a phrase that its frame allows.</summary>
internal sealed class ComplementFinder(Words words, NounPhrases phrases, Clauses clauses)
{
    public Complement? Find(Passage passage, Cue cue, IReadOnlyList<Cue> cues)
    {
        var verb = cue.Verb;
        var at = cue.End;
        var limit = passage.End;
        if (at >= limit)
        {
            return null;
        }

        if (verb.Has(CueFrames.OnInf) && Request(passage, cue, cues) is { } request)
        {
            return request;
        }

        if (verb.Has(CueFrames.NpInf | CueFrames.NpWh) && ObjectInfinitive(at, limit) is { } target)
        {
            return Make(passage, cue, cues, target.Start, target, cue.End, true);
        }

        if (verb.Has(CueFrames.NpOf) && WithPreposition(at, limit, "of") is { } accused)
        {
            return Make(passage, cue, cues, accused, null, cue.End, false);
        }

        if (verb.Has(CueFrames.NpFor) && WithPreposition(at, limit, "for") is { } asked)
        {
            return Make(passage, cue, cues, asked, phrases.At(asked), cue.End, false);
        }

        if (verb.Has(CueFrames.NpAs) && WithPreposition(at, limit, "as") is { } described)
        {
            return Make(passage, cue, cues, described, null, cue.End, false);
        }

        if (verb.Has(CueFrames.NpQ) && Naming(at, limit) is { } named)
        {
            return Make(passage, cue, cues, named, null, cue.End, false);
        }

        NounPhrase? addressee = null;
        if (verb.Has(CueFrames.NpThat | CueFrames.NpQuote))
        {
            var past = verb.Has(CueFrames.NpThat) || !verb.Has(CueFrames.Bare) ? Addressee(at, limit, out addressee) : at;
            if (past > at)
            {
                if (Clause(passage, cue, cues, past, addressee) is { } told)
                {
                    return told;
                }

                if (verb.Has(CueFrames.About) && words.Lower(past) is "about" or "of")
                {
                    return Make(passage, cue, cues, past, addressee, cue.End, false);
                }

                return null;
            }
        }

        if (Clause(passage, cue, cues, at, null) is { } clause)
        {
            return clause;
        }

        if (verb.Has(CueFrames.About) && words.Lower(at) is "about" or "of" or "on" or "against" or "that" && phrases.At(at + 1) is not null && !clauses.IsTime(at + 1))
        {
            return Make(passage, cue, cues, at, null, cue.End, false);
        }

        if (verb.Has(CueFrames.For) && (words.Lower(at) == "for" || verb.Particle == "for"))
        {
            return Make(passage, cue, cues, verb.Particle == "for" ? at : at + 1, null, verb.Particle == "for" ? cue.End : at + 1, false);
        }

        if (verb.Has(CueFrames.Inf) && words.Lower(at) == "to" && words.Tag(at + 1) is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Adv)
        {
            return Make(passage, cue, cues, at, null, cue.End, true);
        }

        if ((verb.Has(CueFrames.Np) || (cue.Polarity == Polarity.NotSaid && (verb.Has(CueFrames.That | CueFrames.Wh | CueFrames.About) || verb.Lemma is "answer" or "comment" or "elaborate"))) && words.Outer(at) < 0 && phrases.At(at) is { } noun && noun.Start == at && words.Lower(at) is not ("it" or "so" or "this" or "that"))
        {
            return Make(passage, cue, cues, at, null, cue.End, false);
        }

        return null;
    }

    /// <summary>A clause behind the cue, with or without "that", past adverbs and prepositional phrases.</summary>
    private Complement? Clause(Passage passage, Cue cue, IReadOnlyList<Cue> cues, int at, NounPhrase? addressee)
    {
        var limit = passage.End;
        var verb = cue.Verb;
        var past = clauses.SkipAdverbials(at, limit);
        if (past < limit && words.Lower(past) == "," && words.Lower(past + 1) == "that")
        {
            past++;
        }

        if (past >= limit)
        {
            return null;
        }

        if (words.Lower(past) == "that" && verb.Has(CueFrames.That) && past + 1 < limit && (words.Tag(past + 1) is not (PartOfSpeech.Punct or PartOfSpeech.Aux) || words.Lower(past + 1) == ",") && !(past > at && words.Tag(past + 1) == PartOfSpeech.Verb) || (words.Lower(past) == "that" && verb.Has(CueFrames.That) && clauses.IsOpening(past + 1)))
        {
            return Make(passage, cue, cues, words.Lower(past + 1) == "," ? past + 2 : past + 1, addressee, cue.End, true);
        }

        var adverbial = cue.Polarity == Polarity.Said && verb.Lemma is "say" or "tell" && words.Lower(past) is "when" or "where" or "if";
        if (verb.Has(CueFrames.Wh) && !adverbial && words.Lower(past) is "whether" or "how" or "why" or "what" or "when" or "where" or "who" or "which" or "if")
        {
            return Make(passage, cue, cues, past, addressee, cue.End, true);
        }

        // "said: the bridge is closed", in notes and headlines
        if (words.Lower(past) == ":" && verb.Has(CueFrames.Quote) && past + 1 < limit && !clauses.IsOpening(past + 1))
        {
            return Make(passage, cue, cues, past + 1, addressee, cue.End, true);
        }

        if (!verb.Has(CueFrames.Bare) && !(addressee is not null && verb.Has(CueFrames.NpThat)))
        {
            return null;
        }

        var joined = !verb.Has(CueFrames.Object);
        if (!clauses.IsTime(at) && clauses.StartsAt(at, limit, joined) && !IsTail(at, cue))
        {
            return Make(passage, cue, cues, at, addressee, cue.End, true);
        }

        return past > at && clauses.StartsAt(past, limit, joined) && !IsTail(past, cue) ? Make(passage, cue, cues, past, addressee, cue.End, true) : null;
    }

    /// <summary>True where the words behind are no clause of the cue's: "…, she said as the doors closed."</summary>
    private bool IsTail(int at, Cue cue) => words.Lower(at) is "as" or "while" or "when" or "after" or "before" or "because" or "since" && cue.Start > 0;

    /// <summary>called on A to do, appealed to A to do: the content starts with A.</summary>
    private Complement? Request(Passage passage, Cue cue, IReadOnlyList<Cue> cues)
    {
        var at = cue.End;
        if (cue.Verb.Particle is null)
        {
            at += words.Lower(at) is "to" or "on" ? 1 : 0;
            if (at == cue.End)
            {
                return null;
            }
        }

        return ObjectInfinitive(at, passage.End) is { } target ? Make(passage, cue, cues, target.Start, target, at, true) : null;
    }

    /// <summary>The phrase in front of an infinitive, or of a clause with a question word.</summary>
    private NounPhrase? ObjectInfinitive(int at, int limit)
    {
        var end = clauses.SkipPhrase(at, limit);
        if (end == at)
        {
            return null;
        }

        var past = end;
        while (past < limit && past - end < 8 && words.Lower(past) != "to" && (words.Tag(past) is PartOfSpeech.Adv or PartOfSpeech.Adp or PartOfSpeech.Part || phrases.At(past) is not null) && words.Outer(past) < 0)
        {
            past++;
        }

        var infinitive = past + 1 < limit && words.Lower(past) == "to" && words.Tag(past) is PartOfSpeech.Part or PartOfSpeech.Adp && (words.Tag(past + 1) is PartOfSpeech.Verb or PartOfSpeech.Aux || words.Lower(past + 1) == "not" || (words.Tag(past + 1) == PartOfSpeech.Adv && words.Tag(past + 2) == PartOfSpeech.Verb));
        return infinitive && phrases.At(at) is { } phrase ? phrase with { End = end } : null;
    }

    /// <summary>Start of a phrase that is followed by the preposition: accused A of, described A as.</summary>
    private int? WithPreposition(int at, int limit, string preposition)
    {
        if (words.Lower(at) == preposition)
        {
            return null;
        }

        for (var i = at; i < limit && i - at < 40; i++)
        {
            if (i > at && words.Lower(i) == preposition && words.Outer(i) < 0)
            {
                // "the minister of defence of lying": the preposition before a gerund or a quotation is meant first
                return at;
            }

            if (words.Lower(i) == "," && words.Lower(i + 1) is "who" or "which")
            {
                var close = i + 2;
                while (close < limit && close - i < 25 && words.Lower(close) != ",")
                {
                    close++;
                }

                i = close < limit && words.Lower(close) == "," ? close : i;
                continue;
            }

            if (words.Tag(i) is PartOfSpeech.Aux || (words.Tag(i) == PartOfSpeech.Verb && words.Outer(i) < 0 && clauses.IsFinite(i)) || words.Lower(i) is ";" or ":")
            {
                break;
            }
        }

        return null;
    }

    /// <summary>called the raid "a crime", called the raid a crime.</summary>
    private int? Naming(int at, int limit)
    {
        var end = clauses.SkipPhrase(at, limit);
        if (end == at || end >= limit)
        {
            return null;
        }

        while (end + 1 < limit && words.Tag(end) == PartOfSpeech.Adp && clauses.SkipPhrase(end + 1, limit) is var next && next > end + 1)
        {
            end = next;
        }

        return clauses.IsOpening(end) || words.Lower(end) is "a" or "an" || (words.Tag(end) == PartOfSpeech.Adj && words.Lower(end - 1) is not ("for" or "on")) ? at : null;
    }

    private int Addressee(int at, int limit, out NounPhrase? addressee)
    {
        addressee = null;
        var end = clauses.SkipPhrase(at, limit);
        if (end > at && words.Lower(at) != "that")
        {
            addressee = phrases.At(at) is { } phrase ? phrase with { End = end } : null;
            return end;
        }

        return at;
    }

    private Complement Make(Passage passage, Cue cue, IReadOnlyList<Cue> cues, int start, NounPhrase? addressee, int cueEnd, bool isClause)
    {
        var end = ContentEnd.Find(words, phrases, clauses, passage, cue, cues, start, isClause);
        return new Complement(start, end, addressee, cueEnd, isClause);
    }
}
