using System;
using Parallax.Documents.Language;

namespace Parallax.Documents.Figures;

/// <summary>Reads whether a figure is so, was so, will be, is asked for, possible, denied or only supposed.</summary>
internal static class StatusFinder
{
    public static void Find(FigureContext context, FigureDraft draft)
    {
        var sentence = draft.Sentence;
        if (TakenBack(context, draft) || Beside(context, draft))
        {
            return;
        }

        var predicate = draft.Verb;
        if (predicate >= 0 && draft.Role is "nsubj" or "nsubj:pass" && Clause.Child(sentence, predicate, "xcomp") >= 0 &&
            FigureRules.TryCue("over", sentence.Tokens[predicate].Lemma, out var raised) && raised is not null and not FactStatus.Requested && IsPassive(sentence, predicate))
        {
            Set(draft, raised, sentence.Tokens[predicate].Span); // "are feared to have died"
            return;
        }

        var shares = true; // whether the predicate's auxiliaries are the figure's own
        for (var steps = 0; predicate >= 0 && steps < 6; steps++)
        {
            if ((shares && InGroup(context, draft, predicate, steps == 0)) || Marked(context, draft, predicate))
            {
                return;
            }

            // "plans to send", "the possibility of sending": what the clause hangs on
            var (head, relation) = (sentence.Tokens[predicate].Head, sentence.Tokens[predicate].Relation);
            if (head < 0 || relation is not ("xcomp" or "ccomp" or "advcl" or "acl" or "conj" or "obl" or "nmod" or "obj" or "csubj"))
            {
                return;
            }

            var governs = relation is "xcomp" or "ccomp" or "acl" || (relation is "obl" or "nmod" && HasCase(context, sentence, predicate, "for", "of"));
            if (governs && sentence.Tokens[head].Tag != PartOfSpeech.Propn && FigureRules.TryCue("over", sentence.Tokens[head].Lemma, out var status))
            {
                if (status is { } found && !IsPastFact(sentence, head, predicate, found))
                {
                    Set(draft, found, sentence.Tokens[head].Span);
                }

                return;
            }

            shares &= relation is "xcomp" || (relation is "conj" && Clause.Child(sentence, predicate, "nsubj", "nsubj:pass", "aux") < 0);
            predicate = head;
        }
    }

    private static bool HasCase(FigureContext context, Sentence sentence, int token, params ReadOnlySpan<string> prepositions)
    {
        foreach (var child in Clause.Children(sentence, token))
        {
            if (sentence.Tokens[child].Relation is "case" or "mark" && prepositions.Contains(context.Lower(sentence.Tokens[child])))
            {
                return true;
            }
        }

        return false;
    }

    // "An earlier version of this report said that 14 people were injured"
    private static bool TakenBack(FigureContext context, FigureDraft draft)
    {
        var start = Math.Max(draft.Sentence.Span.Start, draft.Span.Start - 300);
        var before = context.Text[start..draft.Span.Start];
        foreach (var cue in FigureRules.CorrectionCues)
        {
            if (before.IndexOf(cue, StringComparison.OrdinalIgnoreCase) is var at and >= 0)
            {
                Set(draft, FactStatus.Denied, new Span(start + at, start + at + cue.Length));
                return true;
            }
        }

        return false;
    }

    // "said there was a call for": the object itself hangs on a cue: "asked for 400 more", "a plan for 200 homes"
    private static bool Beside(FigureContext context, FigureDraft draft)
    {
        var sentence = draft.Sentence;
        for (var i = draft.First - 1; i >= 0 && i >= draft.First - 4; i--)
        {
            if (sentence.Tokens[i].Tag is PartOfSpeech.Verb or PartOfSpeech.Punct)
            {
                break;
            }

            if (FigureRules.TryCue("with", sentence.Tokens[i].Lemma.ToLowerInvariant(), out var status))
            {
                Set(draft, status, sentence.Tokens[i].Span);
                return true;
            }
        }

        for (var i = draft.Last + 1; draft.Phrase is { } phrase && i < phrase.End; i++)
        {
            if (FigureRules.TryCue("with", sentence.Tokens[i].Lemma.ToLowerInvariant(), out var status))
            {
                Set(draft, status, sentence.Tokens[i].Span);
                return true;
            }
        }

        if (draft.Verb >= 0 && (draft.Role is "obj" || (draft.Role is "obl" or "nmod" && HasCase(context, sentence, draft.Head, "for"))) && FigureRules.TryCue("over", sentence.Tokens[draft.Verb].Lemma, out var over) &&
            over is FactStatus.Requested or FactStatus.Planned && !IsPassive(sentence, draft.Verb))
        {
            Set(draft, over, sentence.Tokens[draft.Verb].Span);
            return true;
        }

        return false;
    }

    private static bool IsPassive(Sentence sentence, int verb) => Clause.Child(sentence, verb, "aux:pass", "nsubj:pass") >= 0;

    private static bool Marked(FigureContext context, FigureDraft draft, int predicate)
    {
        foreach (var child in Clause.Children(draft.Sentence, predicate))
        {
            var token = draft.Sentence.Tokens[child];
            if (token.Relation is "mark" && FigureRules.TryCue("mark", token.Lemma, out var status))
            {
                Set(draft, status, token.Span);
                return true;
            }
        }

        return false;
    }

    // Auxiliaries and adverbs of the predicate. A speech verb's own ("could not say") is not the figure's.
    private static bool InGroup(FigureContext context, FigureDraft draft, int predicate, bool own)
    {
        var sentence = draft.Sentence;
        FactStatus? found = null;
        Span span = default;
        foreach (var child in Clause.Group(sentence, predicate))
        {
            var token = sentence.Tokens[child];
            if (FigureRules.TryCue("aux", token.Lemma, out var status) && status is { } cue && (found is null || cue == FactStatus.Denied) &&
                !(cue == FactStatus.Hypothetical && !HasCondition(context, sentence)) && !(cue == FactStatus.Denied && own && draft.Role is "nsubj" or "nsubj:pass" && !IsBarePassive(sentence, predicate)))
            {
                (found, span) = (cue, token.Span);
            }
        }

        if (found is null || (!own && found == FactStatus.Denied && sentence.Tokens[predicate].Lemma is not ("send" or "be")))
        {
            return false;
        }

        Set(draft, found, span);
        return true;
    }

    // "would" supposes only where something is supposed
    private static bool HasCondition(FigureContext context, Sentence sentence)
    {
        for (var i = 0; i < sentence.Tokens.Length && i < 200; i++)
        {
            if (FigureRules.TryCue("mark", sentence.Tokens[i].Lemma, out var status) && status == FactStatus.Hypothetical)
            {
                return true;
            }
        }

        return false;
    }

    // "200 soldiers were not sent" denies; "a contingent of 250 is not part of it" does not
    private static bool IsBarePassive(Sentence sentence, int predicate) =>
        sentence.Tokens[predicate].Tag == PartOfSpeech.Verb && sentence.Tokens[predicate].Features.HasFlag(WordFeatures.PastParticiple) && !FigureRules.LightVerbs.Contains(sentence.Tokens[predicate].Lemma) &&
        sentence.Tokens[predicate].Lemma is not ("count" or "consider");

    // "planned to send 200, who arrived": a plan told in the past stays one; "agreed", "set" with a bare object do not plan
    private static bool IsPastFact(Sentence sentence, int cue, int predicate, FactStatus status) =>
        status == FactStatus.Planned && sentence.Tokens[cue].Lemma is "agree" or "set" && sentence.Tokens[predicate].Tag != PartOfSpeech.Verb;

    private static void Set(FigureDraft draft, FactStatus? status, Span span)
    {
        if (status is { } found)
        {
            draft.Status = found;
            draft.Note("status", span);
        }
    }
}
