using System;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions;

namespace Parallax.Documents.Figures;

/// <summary>Reads whether a figure is so, was so, will be, is asked for, possible, denied or only supposed.</summary>
internal static class StatusFinder
{
    public static void Find(FigureContext context, FigureDraft draft)
    {
        Read(context, draft);
        if (draft.Status == FactStatus.Actual && draft.Evidence("status") is null)
        {
            Coming(context, draft);
        }
    }

    // "sees growth of 6 percent next year", "over the next five years": what lies ahead, where no verb tells it as past
    private static void Coming(FigureContext context, FigureDraft draft)
    {
        var tokens = draft.Sentence.Tokens;
        if (draft.Quantity.Kind == QuantityKind.Measure && draft.First > 0 && context.Lower(tokens[draft.First - 1]) is "next" or "coming")
        {
            Set(draft, FactStatus.Planned, tokens[draft.First - 1].Span);
            return;
        }

        if (draft.AsOf is { } time && context.Times[time] is { Time: { Anchor: TimeAnchor.Document, Shift: > 0 } } ahead && draft.Sentence.Span.Contains(ahead.Span) &&
            (draft.Verb < 0 || !(tokens[draft.Verb].Features.HasFlag(WordFeatures.Past) || tokens[draft.Verb].Features.HasFlag(WordFeatures.PastParticiple))))
        {
            Set(draft, draft.Quantity.Kind == QuantityKind.Percent ? FactStatus.Possible : FactStatus.Planned, ahead.Span);
        }
    }

    private static void Read(FigureContext context, FigureDraft draft)
    {
        var sentence = draft.Sentence;
        if (draft.Quantity.Unit == "magnitude")
        {
            return; // a quake is as strong as it was, whatever is said of it
        }

        if (TakenBack(context, draft) || Beside(context, draft) || Passed(context, draft) || Priced(context, draft))
        {
            return;
        }

        var predicate = draft.Verb;
        if (IsNested(draft))
        {
            return;
        }

        if (predicate >= 0 && draft.Role is "nsubj" or "nsubj:pass" && Clause.Child(sentence, predicate, "xcomp") >= 0 &&
            FigureRules.TryCue("over", sentence.Tokens[predicate].Lemma, out var raised) && raised is not null and not FactStatus.Requested && IsPassive(sentence, predicate))
        {
            Set(draft, raised, sentence.Tokens[predicate].Span); // "are feared to have died"
            return;
        }

        if (predicate >= 0 && IsPassiveSubject(draft) && IsPresent(sentence, predicate) && FigureRules.TryCue("over", sentence.Tokens[predicate].Lemma, out var passive) && passive is FactStatus.Planned or FactStatus.Requested)
        {
            Set(draft, passive, sentence.Tokens[predicate].Span); // "300 more are planned"
            return;
        }

        var shares = true; // whether the predicate's auxiliaries are the figure's own
        for (var steps = 0; predicate >= 0 && steps < 6; steps++)
        {
            if (shares && IsAhead(context, sentence, predicate) is { } ahead)
            {
                Set(draft, FactStatus.Planned, ahead);
                return;
            }

            if ((shares && InGroup(context, draft, predicate, steps == 0)) || Marked(context, draft, predicate))
            {
                return;
            }

            // "plans to send", "the possibility of sending": what the clause hangs on
            var (head, relation) = (sentence.Tokens[predicate].Head, sentence.Tokens[predicate].Relation);
            if (head < 0 || IsTold(sentence, predicate) || relation is not ("xcomp" or "ccomp" or "advcl" or "acl" or "conj" or "obl" or "nmod" or "obj" or "csubj"))
            {
                return;
            }

            var governs = relation is "xcomp" or "ccomp" or "acl" || (relation is "advcl" && predicate > head && IsInfinitive(context, sentence, predicate)) || (relation is "obl" or "nmod" && HasCase(context, sentence, predicate, "for", "of"));
            if (governs && sentence.Tokens[head].Tag != PartOfSpeech.Propn && FigureRules.TryCue("over", sentence.Tokens[head].Lemma, out var status))
            {
                if (status is { } found && !IsPastFact(sentence, head, predicate, found) && !(steps > 0 && IsKnown(context, draft)))
                {
                    // "could be expected to": possible, not planned
                    var isPossible = found == FactStatus.Planned && HasAuxiliary(sentence, head, FactStatus.Possible);
                    Set(draft, isPossible ? FactStatus.Possible : found, sentence.Tokens[head].Span);
                }

                return;
            }

            // "will cut the fleet, saving $5 million": what follows from it is as sure as it is
            shares &= relation is "xcomp" || (relation is "advcl" && predicate > head && sentence.Tokens[predicate].Features.HasFlag(WordFeatures.Gerund) && Clause.Child(sentence, predicate, "mark", "nsubj", "case") < 0) || (relation is "conj" && Clause.Child(sentence, predicate, "nsubj", "nsubj:pass", "aux") < 0);
            predicate = head;
        }
    }

    // "up to 300 more are planned" too, where the parser finds no subject
    private static bool IsPassiveSubject(FigureDraft draft) => draft.Role == "nsubj:pass" ||
        (draft.Role == "root" && draft.Last < draft.Verb && Clause.Child(draft.Sentence, draft.Verb, "aux:pass") >= 0 && Clause.Child(draft.Sentence, draft.Verb, "nsubj", "nsubj:pass") < 0);

    // "are planned", "have been requested"; not "were planned", which may have come about
    private static bool IsPresent(Sentence sentence, int predicate) =>
        Clause.Child(sentence, predicate, "aux", "aux:pass") is >= 0 and var auxiliary && sentence.Tokens[auxiliary].Features.HasFlag(WordFeatures.Present);

    private static bool IsInfinitive(FigureContext context, Sentence sentence, int predicate) =>
        Clause.Child(sentence, predicate, "mark") is >= 0 and var mark && context.Lower(sentence.Tokens[mark]) == "to";

    // "are to be sent", "is sending a team of 12"
    private static Span? IsAhead(FigureContext context, Sentence sentence, int predicate)
    {
        var tokens = sentence.Tokens;
        var isMove = tokens[predicate].Features.HasFlag(WordFeatures.Gerund) && tokens[predicate].Lemma is "send" or "dispatch" or "deploy" or "fly";
        for (var i = predicate - 1; i >= 0 && i >= predicate - 3; i--)
        {
            if (tokens[i].Lemma is "be" && tokens[i].Features.HasFlag(WordFeatures.Finite))
            {
                return isMove || (i + 1 < predicate && context.Lower(tokens[i + 1]) == "to") ? new Span(tokens[i].Span.Start, tokens[predicate].Span.End) : null;
            }

            if (context.Lower(tokens[i]) is not ("be" or "to" or "also" or "now"))
            {
                return null;
            }
        }

        return null;
    }

    // A clause of its own that tells what was: "They plan a visit after losing 40 seats", "a plan for those who lost 40 homes".
    private static bool IsTold(Sentence sentence, int predicate)
    {
        var token = sentence.Tokens[predicate];
        var mark = Clause.Child(sentence, predicate, "mark", "case");
        return token.Relation switch
        {
            "advcl" => mark >= 0 && sentence.Tokens[mark].Lemma is "after" or "since",
            "acl" or "acl:relcl" or "conj" or "parataxis" => token.Features.HasFlag(WordFeatures.Finite) && Clause.Child(sentence, predicate, "nsubj", "nsubj:pass", "expl") >= 0 &&
                Clause.Child(sentence, predicate, "aux", "aux:pass") < 0,
            _ => false,
        };
    }

    // "after seven days of fighting", "spent a week searching": a time that is over
    private static bool Passed(FigureContext context, FigureDraft draft)
    {
        var tokens = draft.Sentence.Tokens;
        if (draft.Quantity.Kind != QuantityKind.Measure || draft.Quantity.Unit is not ("minute" or "hour" or "day" or "week" or "fortnight" or "month" or "year" or "decade"))
        {
            return false;
        }

        for (var i = draft.First - 1; i >= 0 && i >= draft.First - 3; i--)
        {
            if (tokens[i].Lemma is "after" ? draft.Last + 1 < tokens.Length && context.Lower(tokens[draft.Last + 1]) is "of"
                : tokens[i].Lemma is "spend" && tokens[i].Tag == PartOfSpeech.Verb && (tokens[i].Features.HasFlag(WordFeatures.Past | WordFeatures.Finite) || context.Lower(tokens[i]) == "spending") && i > 0 && context.Lower(tokens[i - 1]) is not "will")
            {
                Set(draft, FactStatus.Ended, tokens[i].Span);
                return true;
            }

            if (tokens[i].Tag is not (PartOfSpeech.Adv or PartOfSpeech.Adj or PartOfSpeech.Adp or PartOfSpeech.Det))
            {
                return false;
            }
        }

        return false;
    }

    // "A £25 donation buys a kit, £50 is enough to feed a family": what sums could do
    private static bool Priced(FigureContext context, FigureDraft draft)
    {
        var tokens = draft.Sentence.Tokens;
        for (var i = 0; i < tokens.Length && i < 80; i++)
        {
            var isEnough = tokens[i].Lemma is "enough" && i + 1 < tokens.Length && context.Lower(tokens[i + 1]) is "to" or "for";
            var verb = isEnough ? i : tokens[i].Lemma is "buy" or "pay" or "cover" or "feed" && tokens[i].Tag == PartOfSpeech.Verb && tokens[i].Features.HasFlag(WordFeatures.Present | WordFeatures.Finite) ? i : -1;
            var subject = verb < 0 ? -1 : Clause.Child(draft.Sentence, verb, "nsubj");
            if (subject >= 0 && (tokens[subject].Tag is PartOfSpeech.Sym || context.IsQuantity(tokens[subject].Span) || tokens[subject].Lemma is "donation" or "gift"))
            {
                Set(draft, FactStatus.Hypothetical, tokens[verb].Span);
                return true;
            }
        }

        return false;
    }

    // "relieve the suffering of 40,000 civilians": they are there whatever becomes of the suffering. "A force of 400 could be sent" is its number.
    private static bool IsNested(FigureDraft draft)
    {
        var tokens = draft.Sentence.Tokens;
        for (var at = draft.Head; at >= 0; at = tokens[at].Head)
        {
            var head = tokens[at].Head;
            if (head < 0 || tokens[at].Relation is not ("nmod" or "nmod:poss" or "nummod" or "compound" or "amod"))
            {
                return false;
            }

            var isInside = draft.First <= head && head <= Math.Max(draft.Last, draft.Head);
            if (!isInside && tokens[at].Relation is "nmod" or "nmod:poss")
            {
                return tokens[head].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn && !FigureRules.GenericNouns.Contains(tokens[head].Lemma) && !FigureRules.ScopeNouns.Contains(tokens[head].Lemma) &&
                    tokens[head].Lemma is not ("total" or "maximum" or "minimum" or "additional") && !FigureRules.TryCue("over", tokens[head].Lemma, out _);
            }
        }

        return false;
    }

    // "the three million injured": told as known, whatever is planned for them
    private static bool IsKnown(FigureContext context, FigureDraft draft)
    {
        var tokens = draft.Sentence.Tokens;
        for (var i = draft.First - 1; i >= 0 && i >= draft.First - 3; i--)
        {
            if (context.Lower(tokens[i]) is "the" or "these" or "those" or "their" or "its" or "his" or "her" or "our")
            {
                return true;
            }

            if (tokens[i].Tag is not (PartOfSpeech.Adj or PartOfSpeech.Verb or PartOfSpeech.Adv))
            {
                return false;
            }
        }

        return false;
    }

    private static bool HasAuxiliary(Sentence sentence, int predicate, FactStatus wanted)
    {
        foreach (var child in Clause.Children(sentence, predicate))
        {
            if (sentence.Tokens[child].Relation is "aux" or "aux:pass" && FigureRules.TryCue("aux", sentence.Tokens[child].Lemma, out var status) && status == wanted)
            {
                return true;
            }
        }

        return false;
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
            if (sentence.Tokens[i].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Pron or PartOfSpeech.Punct)
            {
                break; // "Without adjustment it was 6.9 percent"
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

        if (draft.Verb >= 0 && ((draft.Role is "obj" && !IsBeyond(context, draft)) || (draft.Role is "obl" or "nmod" && HasCase(context, sentence, draft.Head, "for"))) && FigureRules.TryCue("over", sentence.Tokens[draft.Verb].Lemma, out var over) &&
            over is FactStatus.Requested or FactStatus.Planned && !IsPassive(sentence, draft.Verb) && sentence.Tokens[draft.Verb].Lemma is not ("pledge" or "vow" or "commit" or "decide" or "offer") && !HasParticle(sentence, draft.Verb))
        {
            Set(draft, over, sentence.Tokens[draft.Verb].Span);
            return true;
        }

        return false;
    }

    // "sought help at three sites": they are where the object is, not the object
    private static bool IsBeyond(FigureContext context, FigureDraft draft)
    {
        var tokens = draft.Sentence.Tokens;
        for (var at = draft.Head; at >= 0 && at != draft.Verb && tokens[at].Relation != "obj"; at = tokens[at].Head)
        {
            if (tokens[at].Relation == "nmod" && !HasCase(context, draft.Sentence, at, "of", "for"))
            {
                return true;
            }
        }

        return false;
    }

    // "set up a fund" is another verb than "set"
    private static bool HasParticle(Sentence sentence, int verb) =>
        verb + 1 < sentence.Tokens.Length && sentence.Tokens[verb + 1] is { Tag: PartOfSpeech.Adp, Relation: "compound" } particle && particle.Head == verb;

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
            if (FigureRules.TryCue("aux", token.Lemma, out var status) && status is { } told && Told(context, sentence, predicate, told) is var cue && (found is null || cue == FactStatus.Denied) &&
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

    // "announced that it would send 200": planned, seen from the past
    private static FactStatus Told(FigureContext context, Sentence sentence, int predicate, FactStatus cue)
    {
        var token = sentence.Tokens[predicate];
        return cue == FactStatus.Hypothetical && token.Relation == "ccomp" && token.Head >= 0 && !HasCondition(context, sentence) &&
            sentence.Tokens[token.Head].Lemma is "announce" or "say" or "pledge" or "promise" or "decide" or "confirm" or "declare" or "agree" or "state" or "vow"
                ? FactStatus.Planned : cue;
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
