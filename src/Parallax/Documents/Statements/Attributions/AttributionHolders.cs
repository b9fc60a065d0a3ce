using System;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents.Coreference;
using Parallax.Documents.Language;
using Parallax.Rules;

namespace Parallax.Documents.Statements.Attributions;

/// <summary>Whose words or thoughts an attribution's are: by its source, or by the tree where the source stands with another cue ("A praised the plan and backed B").</summary>
internal sealed class AttributionHolders(Words words, NounPhrases phrases)
{
    private const int MaxSteps = 4;

    private static readonly FrozenDictionary<string, string[]> Judged = RuleFile.Rows("en/judged-subjects.tsv").ToFrozenDictionary(row => row[0], row => row[1] == "-" ? [] : row[1].Split('|'), StringComparer.Ordinal);

    /// <summary>The words that name the holder; null where nobody is named.</summary>
    /// <param name="attribution">The attribution.</param>
    /// <param name="isJudged">True where the words before the cue name who is judged, so that others, named or not, do.</param>
    public SpeakerPhrase? Of(Attribution attribution, out bool isJudged)
    {
        var cue = attribution.Cue;
        var named = attribution.Source is { } run ? Named(run) : null;
        var meets = Meets(cue);
        isJudged = meets || (named is not null && IsJudged(cue, named.Parts[0].Head));
        return meets ? null : (isJudged || (named is not null && IsGoverned(cue, named.Parts[0].Head)) ? null : named) ?? ByTree(cue);
    }

    /// <summary>"came under criticism for", "drew fire": whose subject others judge.</summary>
    private bool Meets(TokenRun cue)
    {
        for (var verb = cue.Start; verb < cue.End; verb++)
        {
            if (words.Tag(verb) == PartOfSpeech.Verb && Judged.TryGetValue(words[verb].Lemma, out var nouns) && nouns.Length > 0)
            {
                for (var i = verb + 1; i < cue.End; i++)
                {
                    if (nouns.Contains(words[i].Lemma))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    /// <summary>"A was viewed as favourable": A does not view.</summary>
    private bool IsJudged(TokenRun cue, int source)
    {
        var verb = Head(cue);
        return words[source].Relation == "nsubj:pass" && words.Head(source) == verb && Judged.TryGetValue(words[verb].Lemma, out var nouns) && nouns.Length == 0;
    }

    /// <summary>"The forms were devised by A to satisfy B", "C was called before A to talk about B": what somebody is to do for a purpose is not a bystander's.</summary>
    private bool IsGoverned(TokenRun cue, int source) =>
        words.Lower(cue.Start) == "to" && words[source].Relation is "obl" or "obl:agent" && words.Head(source) == words.Head(Head(cue));

    /// <summary>The word of a run that stands highest in the tree, marks left out.</summary>
    public int Head(TokenRun run)
    {
        var (best, least) = (run.Start, int.MaxValue);
        for (var i = run.Start; i < run.End; i++)
        {
            var depth = 0;
            for (var at = i; depth < 20 && words.Head(at) >= 0; at = words.Head(at))
            {
                depth++;
            }

            if (depth < least && words.Tag(i) != PartOfSpeech.Punct)
            {
                (best, least) = (i, depth);
            }
        }

        return best;
    }

    private SpeakerPhrase? Named(TokenRun run)
    {
        int start = run.Start, end = run.End;
        while (start < end && words.Tag(start) is PartOfSpeech.Punct or PartOfSpeech.Cconj)
        {
            start++;
        }

        while (end > start && words.Tag(end - 1) is PartOfSpeech.Punct or PartOfSpeech.Cconj)
        {
            end--;
        }

        return end > start ? new SpeakerPhrase([new NounPhrase(start, end, Head(run with { Start = start, End = end }))]) : null;
    }

    /// <summary>The subject of the cue's verb, or of the verb that it goes on from.</summary>
    private SpeakerPhrase? ByTree(TokenRun cue)
    {
        var verb = Head(cue);
        for (var steps = 0; steps < MaxSteps && verb >= 0; steps++)
        {
            if (words.Tag(verb) is not (PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Adj))
            {
                return null;
            }

            if (Child(verb, "nsubj:pass") >= 0)
            {
                // "was praised by B": what the subject of a passive bears is not its own.
                return steps == 0 ? Phrase(Child(verb, "obl:agent")) : null;
            }

            if (Child(verb, "nsubj") is >= 0 and var subject)
            {
                return Phrase(subject);
            }

            var relation = words[verb].Relation;
            if (relation == "acl" && words.Lower(verb).EndsWith("ing", StringComparison.Ordinal))
            {
                return Phrase(words.Head(verb));
            }

            if (relation is not ("conj" or "xcomp" or "advcl"))
            {
                return null;
            }

            // "asked about it, A left": a participle of the past has what it tells from others.
            if (relation != "conj" && (words[verb].Features & WordFeatures.PastParticiple) != WordFeatures.None)
            {
                return null;
            }

            verb = words.Head(verb);
        }

        return null;
    }

    private int Child(int verb, string relation)
    {
        var end = words.SentenceEnd(verb);
        for (var i = words.SentenceStart(verb); i < end; i++)
        {
            if (words.Head(i) == verb && words[i].Relation == relation)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The noun phrase of a word, and those joined to it; null where it only points back.</summary>
    private SpeakerPhrase? Phrase(int head)
    {
        if (head < 0 || words.Outer(head) >= 0)
        {
            return null;
        }

        if (words.Tag(head) == PartOfSpeech.Pron && words.Lower(head) is "who" or "which" or "that")
        {
            var clause = words.Head(head);
            return clause >= 0 && words[clause].Relation == "acl:relcl" ? Phrase(words.Head(clause)) : null;
        }

        if (words.Lower(head) is "it" or "there" or "what" or "this" || phrases.At(head) is not { } first)
        {
            return null;
        }

        var parts = ImmutableArray.CreateBuilder<NounPhrase>();
        parts.Add(first);
        var end = words.SentenceEnd(head);
        for (var i = first.End; i < end; i++)
        {
            if (words.Head(i) == head && words[i].Relation == "conj" && phrases.At(i) is { } other && other.Start >= parts[^1].End)
            {
                parts.Add(other);
            }
        }

        return new SpeakerPhrase(parts.ToImmutable());
    }
}
