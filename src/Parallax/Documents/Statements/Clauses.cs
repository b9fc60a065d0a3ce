using System.Collections.Frozen;
using Parallax.Documents.Coreference;
using Parallax.Documents.Language;
using Parallax.Rules;

namespace Parallax.Documents.Statements;

/// <summary>What a clause is told by: finite verbs, their subjects, and what stands between.</summary>
internal sealed class Clauses(Words words, NounPhrases phrases)
{
    private const int Reach = 25;

    private static readonly FrozenSet<string> Summatives = RuleFile.Set("en/summative-nouns.tsv");

    /// <summary>True where a clause with a subject and a finite verb starts at the token.</summary>
    /// <param name="start">Index of the token.</param>
    /// <param name="limit">Index that the clause may not pass.</param>
    /// <param name="joined">True where its subject may be several joined by "and".</param>
    public bool StartsAt(int start, int limit, bool joined = true)
    {
        if (start >= limit)
        {
            return false;
        }

        if (words.Lower(start) is "if" or "when" or "while" or "although" or "though" or "because" or "since" or "unless" or "as" or "once" or "until" && words.Tag(start) is PartOfSpeech.Sconj or PartOfSpeech.Adv or PartOfSpeech.Adp)
        {
            return HasFinite(start + 1, limit);
        }

        if (words.Lower(start).EndsWith("self", System.StringComparison.Ordinal) || words.Lower(start).EndsWith("selves", System.StringComparison.Ordinal))
        {
            return false;
        }

        var subject = words.Outer(start) >= 0 || IsOpening(start) || phrases.At(start) is not null || words.Lower(start) is "there" or "neither" or "nobody" or "nothing" or "this" or "that" or "not" ||
            words.Tag(start) is PartOfSpeech.Verb && words.Lower(start).EndsWith("ing", System.StringComparison.Ordinal);
        return subject && HasSubjectVerb(start, limit, joined);
    }

    /// <summary>True for a verb that tells what can or should be, not what was.</summary>
    public bool IsModal(int at) => words.Lower(at) is "can" or "could" or "may" or "might" or "would" or "should" or "must";

    /// <summary>True at a day or another time that no preposition governs: "Friday", "last week".</summary>
    public bool IsTime(int at) => IsDay(at) || (words.Lower(at) is "last" or "this" or "next" or "late" or "early" && (IsDay(at + 1) || words.Lower(at + 1) is "week" or "month" or "year" or "night" or "summer" or "winter" or "spring" or "autumn" or "fall"));

    /// <summary>True where some finite verb stands in the stretch.</summary>
    public bool HasFinite(int start, int limit)
    {
        for (var i = start; i < limit; i++)
        {
            if (IsFinite(i))
            {
                return true;
            }
        }

        return false;
    }

    public bool IsFinite(int at)
    {
        var token = words[at];
        if (token.Tag == PartOfSpeech.Aux)
        {
            return words.Lower(at) is not ("be" or "been" or "being" or "having");
        }

        return token.Tag == PartOfSpeech.Verb && ((token.Features & WordFeatures.Finite) != WordFeatures.None ||
            ((token.Features & (WordFeatures.Gerund | WordFeatures.PastParticiple)) == WordFeatures.None && words.Lower(at - 1) != "to" && words.Tag(at - 1) is not PartOfSpeech.Aux && (token.Features & (WordFeatures.Past | WordFeatures.Present)) != WordFeatures.None));
    }

    /// <summary>Moves past adverbs, times and prepositional phrases behind a cue.</summary>
    public int SkipAdverbials(int at, int limit)
    {
        var start = at;
        while (at < limit && at - start < Reach)
        {
            if (words.Outer(at) >= 0 || IsOpening(at))
            {
                break;
            }

            if (words.Tag(at) == PartOfSpeech.Adv && words.Lower(at) is not ("how" or "why" or "when" or "where" or "there"))
            {
                at++;
            }
            else if (IsDay(at))
            {
                at += words.Lower(at + 1) is "morning" or "afternoon" or "evening" or "night" ? 2 : 1;
            }
            else if (words.Lower(at) is "last" or "this" or "next" or "late" or "early" or "earlier" && words.Lower(at + 1) is "week" or "month" or "year" or "night" or "evening" or "morning" or "afternoon" or "summer" or "winter" or "spring" or "autumn" or "fall" || (words.Lower(at) is "last" or "this" or "next" && IsDay(at + 1)))
            {
                at += 2;
            }
            else if (words.Tag(at) == PartOfSpeech.Adp && words.Lower(at) is not ("that" or "as" or "than"))
            {
                var end = SkipPhrase(at + 1, limit);
                if (end <= at + 1)
                {
                    break;
                }

                at = end;
            }
            else if (words.Lower(at) == "," && PastInsertion(at, limit) is > 0 and var past)
            {
                at = past;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    /// <summary>The end of a noun phrase, or of a name in quotation marks, that starts at the token; the token itself where none does.</summary>
    public int SkipPhrase(int at, int limit)
    {
        if (IsOpening(at) && words.Outer(at + 1) is >= 0 and var quotation)
        {
            var end = words.At(words.Quotations[quotation].Span.End - 1) + 1;
            return end - at <= 7 && end <= limit ? end : at;
        }

        if (words.Outer(at) >= 0 || phrases.At(at) is not { } phrase || phrase.Start != at)
        {
            // "after meeting the envoy": a gerund with its object
            return words.Tag(at) == PartOfSpeech.Verb && words.Lower(at).EndsWith("ing", System.StringComparison.Ordinal) && phrases.At(at + 1) is { } held && held.Start == at + 1 ? held.End : at;
        }

        var last = phrase.End;
        while (last + 1 < limit && words.Lower(last) is "of" or "and" && phrases.At(last + 1) is { } next && next.Start == last + 1 && words.Outer(last + 1) < 0 && (words.Lower(last) == "of" || words.Tag(next.Head) == words.Tag(phrase.Head)))
        {
            last = next.End;
        }

        // MSNBC's "Morning Joe"
        if (words.Lower(last) is "'s" or "'" && IsOpening(last + 1) && last - at < 6)
        {
            return SkipPhrase(last + 1, limit);
        }

        return System.Math.Min(last, limit);
    }

    /// <summary>Index behind the comma that closes an insertion before "that" or a quotation; -1 for none.</summary>
    public int PastInsertion(int comma, int limit)
    {
        for (var i = comma + 1; i < limit && i - comma < 20; i++)
        {
            if (words.Outer(i) >= 0)
            {
                return -1;
            }

            if (words.Lower(i) == ",")
            {
                return words.Lower(i + 1) == "that" || IsOpening(i + 1) ? i + 1 : -1;
            }

            if (IsFinite(i) && words.Lower(comma + 1) is not ("who" or "which" or "where"))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>True at an opening quotation mark.</summary>
    public bool IsOpening(int at) => at >= 0 && at + 1 < words.Count && words.Outer(at) < 0 && words.Outer(at + 1) >= 0 && words.Quotations[words.Outer(at + 1)].Opened && words.Quotations[words.Outer(at + 1)].Span.Start == words[at].Span.Start;

    /// <summary>True at a closing quotation mark with a comma inside: …," she said.</summary>
    public bool IsClosingWithComma(int at) =>
        at > 0 && words.Outer(at) < 0 && words.Outer(at - 1) is >= 0 and var quotation && words.Lower(at - 1) == "," && words.Quotations[quotation].Closed && words.Quotations[quotation].Content.End == words[at].Span.Start;

    /// <summary>True for a comma before a reporter's comment on the whole clause: ", a move that …".</summary>
    public bool IsSummative(int comma, int limit) =>
        words.Lower(comma) is "," or "—" or "–" && comma + 2 < limit && words.Lower(comma + 1) is "a" or "an" && phrases.At(comma + 1) is { } phrase && Summatives.Contains(words.Lower(phrase.Head)) &&
        words.Lower(phrase.End) is not ("and" or "or");

    private static readonly FrozenSet<string> Days = new[] { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday", "tomorrow", "tonight" }.ToFrozenSet(System.StringComparer.Ordinal);

    private bool IsDay(int at) => Days.Contains(words.Lower(at));

    /// <summary>Looks for a finite verb behind the subject that starts here, past what hangs on the subject.</summary>
    private bool HasSubjectVerb(int start, int limit, bool joined)
    {
        var depth = 0;
        var participle = false;
        var finite = false;
        for (var i = start; i < limit && i - start < Reach + 15; i++)
        {
            if (i > start && IsFinite(i))
            {
                if (depth == 0)
                {
                    return true;
                }

                finite = true;
                depth--;
                continue;
            }

            // Taggers take "raised" for a participle as often as not; where no other verb follows it is the finite one.
            participle |= i > start && words.Outer(i) < 0 && words.Tag(i) == PartOfSpeech.Verb && (words[i].Features & WordFeatures.PastParticiple) != WordFeatures.None && words.Tag(i + 1) is not PartOfSpeech.Punct && words.Lower(i + 1) is not "by";
            if (words.Lower(i) is "who" or "which" or "that" && i > start && words.Tag(i) is PartOfSpeech.Pron or PartOfSpeech.Sconj or PartOfSpeech.Det)
            {
                depth++;
            }
            else if (!joined && words.Lower(i) is "and" or "but" or "to" && words.Outer(i) < 0)
            {
                break;
            }
            else if (words.Tag(i) is PartOfSpeech.Punct && words.Lower(i) is ";" or ":" or "." or "?" or "!")
            {
                break;
            }
        }

        return joined && (participle || finite);
    }

    /// <summary>True for a clause of time or reason in front of what is said: "When the fund was cut, the council said no more".</summary>
    public bool IsCircumstance(int start, int end, int cue)
    {
        start += words.Tag(start) == PartOfSpeech.Cconj ? 1 : 0;
        if (words.Lower(start) is not ("when" or "after" or "before" or "while" or "as" or "because" or "since" or "until" or "once" or "although" or "though"))
        {
            return false;
        }

        for (var i = start; i < end; i++)
        {
            if (words.Head(i) == cue)
            {
                return words[i].Relation == "advcl";
            }
        }

        return false;
    }
}
