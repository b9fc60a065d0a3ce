using System.Collections.Generic;
using Parallax.Documents.Coreference;
using Parallax.Documents.Language;

namespace Parallax.Documents.Statements;

/// <summary>Finds where what somebody says in the reporter's words ends, and the reporter or the next cue takes over.</summary>
internal static class ContentEnd
{
    public static int Find(Words words, NounPhrases phrases, Clauses clauses, Passage passage, Cue cue, IReadOnlyList<Cue> cues, int start, bool isClause = true)
    {
        var relative = words.Lower(cue.Start - 1) is "who" or "which" && words.Lower(cue.Start - 2) == ",";
        var next = 0;
        for (var i = start + 1; i < passage.End; i++)
        {
            while (next < cues.Count && cues[next].Start <= i)
            {
                next++;
            }

            if (words.Outer(i) >= 0)
            {
                continue;
            }

            var comma = words.Lower(i) is "," or "—" or "–" or ";" || clauses.IsClosingWithComma(i);
            if (comma && (IsReportTail(words, phrases, passage, cues, cue, i) || clauses.IsSummative(i, passage.End) || IsPhraseTail(words, passage, i)))
            {
                return EndAt(words, i);
            }

            // "A, which says that the rule is wrong, called it illegal"
            if (relative && words.Lower(i) == "," && words.Tag(i + 1) is PartOfSpeech.Verb or PartOfSpeech.Aux && !words.Lower(i + 1).EndsWith("ing", System.StringComparison.Ordinal) && clauses.HasFinite(start, i))
            {
                return i;
            }

            // called it "a crime", the word of the day: a note on the words is the reporter's own
            if (!isClause && words.Lower(i) == "," && i > start + 1 && words.Outer(i - 1) < 0 && words.Outer(i - 2) >= 0 && words.Lower(i + 1) is "the" or "a" or "an" && !clauses.HasFinite(i + 1, passage.End))
            {
                return i;
            }

            if (StartsNextCue(words, phrases, clauses, passage, cue, cues, next, start, i, comma, isClause))
            {
                return EndAt(words, i);
            }

            if (words.Lower(i) == "while" && words.Lower(i + 1).EndsWith("ing", System.StringComparison.Ordinal) && words.Tag(i + 1) == PartOfSpeech.Verb)
            {
                return comma ? i : words.Lower(i - 1) == "," ? i - 1 : i;
            }

            if (words.Lower(i) == "(" && EndsBracket(words, i, passage.End))
            {
                return i;
            }
        }

        var end = passage.End;
        while (end > start + 1 && words.Outer(end - 1) < 0 && words.Tag(end - 1) is PartOfSpeech.Punct or PartOfSpeech.Sym && words.Lower(end - 1) is "." or "," or ";" or ":" or "!" or "?" or "…" or "/" or "-" or "—" or "–")
        {
            end--;
        }

        return end;
    }

    /// <summary>A closing quotation mark stays with the content, a comma does not.</summary>
    private static int EndAt(Words words, int at) => words.Lower(at) is "," or "—" or "–" or ";" || words.Outer(at - 1) < 0 ? at : at + 1;

    /// <summary>", Euronews reported" at the end: the comma, a subject, a verb of speech, and nothing that it could say.</summary>
    public static bool IsReportTail(Words words, NounPhrases phrases, Passage passage, IReadOnlyList<Cue> cues, Cue? except, int comma)
    {
        foreach (var other in cues)
        {
            if (other == except || other.Start <= comma || other.Start - comma > 14 || other.IsParticiple || (other.Verb.Frames & (CueFrames.Quote | CueFrames.That)) == CueFrames.None)
            {
                continue;
            }

            var straight = comma + 1 < other.Start && phrases.At(comma + 1) is { } subject && subject.Start == comma + 1 && EndsAt(words, phrases, passage, subject, other.Start);
            var inverted = comma + 1 == other.Start && phrases.At(other.End) is not null;
            if ((straight && IsEnd(words, phrases, passage, other, other.End)) || (inverted && IsEnd(words, phrases, passage, null, phrases.At(other.End)!.Value.End)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where nothing but adverbials, an insertion or a participle's clause follows.</summary>
    /// <param name="words">The row of words.</param>
    /// <param name="phrases">Its noun phrases.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="cue">The cue, where an addressee may follow it: told reporters.</param>
    /// <param name="at">Index behind the cue and its subject.</param>
    public static bool IsEnd(Words words, NounPhrases phrases, Passage passage, Cue? cue, int at)
    {
        var clauses = new Clauses(words, phrases);
        if (cue is not null && cue.Verb.Has(CueFrames.NpQuote) && at < passage.End && phrases.At(at) is { } addressee && addressee.Start == at && words.Outer(at) < 0)
        {
            at = clauses.SkipPhrase(at, passage.End);
        }

        at = clauses.SkipAdverbials(at, passage.End);
        return at >= passage.End || words.Lower(at) is "." or "," or "!" or "?" or ";" or "—" or "–" or "/" or "(" or "-" || (words.Tag(at) == PartOfSpeech.Verb && words.Lower(at).EndsWith("ing", System.StringComparison.Ordinal));
    }

    private static bool EndsAt(Words words, NounPhrases phrases, Passage passage, NounPhrase subject, int cueStart)
    {
        var extended = new SubjectFinder(words, phrases).Extend(passage, subject);
        if (extended.End == cueStart)
        {
            return true;
        }

        // an apposition between: ", the director, A B, told"
        return words.Lower(extended.End) == "," && words.Lower(cueStart - 1) == ",";
    }

    /// <summary>", according to B" where it ends what is said; between commas within a clause, "the army, according to B, had left", it does not.</summary>
    private static bool IsPhraseTail(Words words, Passage passage, int comma) =>
        words.Lower(comma + 1) is "according" && words.Lower(comma + 2) == "to" && !IsInserted(words, passage, comma);

    /// <summary>True for a phrase between commas behind which the clause goes on with its verb.</summary>
    public static bool IsInserted(Words words, Passage passage, int comma)
    {
        for (var i = comma + 3; i + 1 < passage.End && i - comma < 20; i++)
        {
            if (words.Lower(i) == "," && words.Outer(i) < 0)
            {
                return words.Tag(i + 1) is PartOfSpeech.Verb or PartOfSpeech.Aux && !words.Lower(i + 1).EndsWith("ing", System.StringComparison.Ordinal);
            }
        }

        return false;
    }

    private static bool StartsNextCue(Words words, NounPhrases phrases, Clauses clauses, Passage passage, Cue cue, IReadOnlyList<Cue> cues, int first, int start, int at, bool comma, bool isClause)
    {
        for (var i = first; i < cues.Count && cues[i].Start - at <= 16; i++)
        {
            var other = cues[i];
            if (other == cue || other.Start <= at)
            {
                continue;
            }

            var next = comma ? at + 1 : at;

            // ", adding that", ", and adding that", ", also warning that"
            if (comma && other.IsParticiple && (next == other.Start || (words.Lower(next) is "and" or "but" or "also" or "while" && other.Start == next + 1)))
            {
                return true;
            }

            // "says it is safe as he claims it was checked"
            if (!comma && words.Lower(next) == "as" && words.Tag(next + 1) == PartOfSpeech.Pron && next + 2 == other.Start)
            {
                return true;
            }

            if (words.Lower(next) is not ("and" or "but" or "yet" or "while" or "as" or "although" or "though" or "whereas" or "after" or "before" or "when") || other.IsParticiple || (!comma && words.Lower(at - 1) == ","))
            {
                continue;
            }

            var coordinating = words.Lower(next) is "and" or "but" or "yet";
            var shared = next + 1 == other.Start && coordinating;
            var own = !shared && phrases.At(next + 1) is { } subject && subject.Start == next + 1 && new SubjectFinder(words, phrases).Extend(passage, subject).End == other.Start;
            if ((shared && (comma || (other.Form == cue.Form && (!isClause || clauses.HasFinite(start, at))))) || (own && (comma || (coordinating && (!isClause || clauses.HasFinite(start, at))))))
            {
                return shared || comma || coordinating;
            }
        }

        return false;
    }

    /// <summary>A bracket at the very end that notes something: (File image).</summary>
    private static bool EndsBracket(Words words, int open, int limit)
    {
        var close = open + 1;
        while (close < limit && words.Lower(close) != ")")
        {
            close++;
        }

        return close < limit && close + 2 >= limit && close - open <= 6;
    }
}
