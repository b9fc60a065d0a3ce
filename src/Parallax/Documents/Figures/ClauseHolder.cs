using Parallax.Documents.Language;
using Parallax.Documents.Mentions;

namespace Parallax.Documents.Figures;

/// <summary>Finds whose the counted are in the clause: who has, gives or moves them.</summary>
internal static class ClauseHolder
{
    public static bool Find(FigureContext context, FigureDraft draft) => Having(context, draft) || With(context, draft) || Owner(context, draft);

    // "The force has 3,612 troops": no participle follows, so that "has" is a verb of its own whatever the tree makes of it
    private static bool Having(FigureContext context, FigureDraft draft)
    {
        var tokens = draft.Sentence.Tokens;
        var verb = draft.First - 1;
        while (verb >= 0 && verb >= draft.First - 4 && tokens[verb].Tag is PartOfSpeech.Adv or PartOfSpeech.Adp or PartOfSpeech.Adj or PartOfSpeech.Det)
        {
            verb--;
        }

        if (verb < 1 || context.Lower(tokens[verb]) is not ("has" or "have" or "had"))
        {
            return false;
        }

        // the name right before it
        if (context.EntityOf(tokens[verb - 1]) is { } entity && context.CanHold(entity) && HolderFinder.IsNaming(context, tokens[verb - 1].Span, entity))
        {
            return HolderFinder.Set(context, draft, entity, tokens[verb - 1].Span);
        }

        if (tokens[verb].Tag != PartOfSpeech.Aux)
        {
            return false;
        }

        var subject = Clause.Child(draft.Sentence, tokens[verb].Head, "nsubj", "nsubj:pass");
        return subject >= 0 && subject < verb && SetArgument(context, draft, subject);
    }

    // "Norland with 2,059 soldiers", "Norland takes part in the effort, with 400 troops serving there"
    private static bool With(FigureContext context, FigureDraft draft)
    {
        var tokens = draft.Sentence.Tokens;
        var at = draft.Before;

        if (at < 1 || context.Lower(tokens[at]) != "with")
        {
            return false;
        }

        if (context.EntityOf(tokens[at - 1]) is { } entity && HolderFinder.IsNaming(context, tokens[at - 1].Span, entity))
        {
            return HolderFinder.Set(context, draft, entity, tokens[at - 1].Span);
        }

        var subject = -1;
        for (var verb = draft.Verb; verb >= 0 && subject < 0; verb = tokens[verb].Relation is "advcl" or "conj" or "acl" or "xcomp" ? tokens[verb].Head : -1)
        {
            // "with 400 troops serving": the tree may take the troops for the subject of the verb before
            subject = Clause.Child(draft.Sentence, verb, "nsubj") is var found && found < at ? found : -1;
        }

        return subject >= 0 && SetArgument(context, draft, subject);
    }

    private static bool Owner(FigureContext context, FigureDraft draft)
    {
        var sentence = draft.Sentence;
        var verb = draft.Verb;
        for (var steps = 0; verb >= 0 && steps < 3; steps++)
        {
            var lemma = sentence.Tokens[verb].Lemma;
            var isOwning = FigureRules.HolderVerbs.Contains(lemma) || IsDone(draft, lemma, steps) || draft.Quantity.Kind is QuantityKind.Money or QuantityKind.Percent or QuantityKind.Change or QuantityKind.Measure;
            if (isOwning && !FigureRules.IsHarm(lemma))
            {
                var isPassive = Clause.Child(sentence, verb, "nsubj:pass", "aux:pass") >= 0;
                var owner = isPassive ? Clause.Child(sentence, verb, "obl:agent") : Clause.Subject(sentence, verb);
                if (owner >= 0 && !(draft.First <= owner && owner <= draft.Head) && (FigureRules.HolderVerbs.Contains(lemma) || IsBody(context, sentence.Tokens[owner])) && SetArgument(context, draft, owner))
                {
                    return true;
                }
            }

            if (sentence.Tokens[verb].Relation is not ("xcomp" or "conj" or "acl" or "advcl"))
            {
                return false;
            }

            verb = sentence.Tokens[verb].Head;
            if (verb >= 0 && sentence.Tokens[verb] is { Tag: PartOfSpeech.Noun, Relation: "obj", Lemma: "plan" or "pledge" or "promise" or "offer" or "decision" or "agreement" or "deal" or "programme" or "program" })
            {
                verb = sentence.Tokens[verb].Head; // "announced a plan to supply $6 million"
            }
        }

        return false;
    }

    // "The mission has flown 870 sorties": what an army, an office or a country does is its own, unless it only perceives or tells of it
    private static bool IsDone(FigureDraft draft, string lemma, int steps) =>
        (steps > 0 || draft.Role is "obj") && draft.Quantity.Kind is QuantityKind.Count or QuantityKind.Vague && draft.Sentence.Tokens[draft.Verb].Tag == PartOfSpeech.Verb && !FigureRules.NotHolderVerbs.Contains(lemma);

    private static bool IsBody(FigureContext context, Token token) =>
        HolderFinder.IsFirstPlural(context, token) || context.Lower(token) is "it" or "they" || (context.EntityOf(token) is { } entity && context.Entities[entity].Kind is not EntityKind.Person);

    private static bool SetArgument(FigureContext context, FigureDraft draft, int token)
    {
        var words = draft.Sentence.Tokens[token];
        if (context.EntityOf(words) is { } entity)
        {
            return context.CanHold(entity) && HolderFinder.Set(context, draft, entity, words.Span);
        }

        if (HolderFinder.IsFirstPlural(context, words))
        {
            return HolderFinder.Ours(context, draft, words.Span);
        }

        if (words.Tag == PartOfSpeech.Pron)
        {
            return OfPronoun(context, draft, token);
        }

        // "The couple Mara Holt and Jon Vale": the name right behind its description
        if (words.Tag == PartOfSpeech.Noun && token + 1 < draft.Sentence.Tokens.Length && draft.Sentence.Tokens[token + 1] is { Tag: PartOfSpeech.Propn } named && context.EntityOf(named) is { } person &&
            context.CanHold(person) && HolderFinder.IsNaming(context, named.Span, person))
        {
            return HolderFinder.Set(context, draft, person, named.Span);
        }

        // "The government of Norland", "Norland's army": whoever the head belongs to
        foreach (var child in Clause.Children(draft.Sentence, token))
        {
            var below = draft.Sentence.Tokens[child];
            if (below.Relation is "nmod" or "nmod:poss" or "compound" or "amod" or "appos" && context.EntityOf(below) is { } inner && context.CanHold(inner))
            {
                return HolderFinder.Set(context, draft, inner, below.Span);
            }
        }

        return false;
    }

    /// <summary>"it", "they", "their" that nobody has resolved: the subject before it in the sentence, else the body that speaks.</summary>
    internal static bool OfPronoun(FigureContext context, FigureDraft draft, int pronoun)
    {
        var tokens = draft.Sentence.Tokens;
        if (context.Lower(tokens[pronoun]) is not ("it" or "they" or "its" or "their"))
        {
            return false;
        }

        for (var i = pronoun - 1; i >= 0 && i >= pronoun - 40; i--)
        {
            if (tokens[i].Relation is "nsubj" or "nsubj:pass" && tokens[i].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn)
            {
                return SetArgument(context, draft, i);
            }
        }

        if (draft.AttributedTo is { } speaker && context.Entities[speaker].Kind is EntityKind.Organization or EntityKind.Force or EntityKind.Place)
        {
            draft.Holder = speaker;
            draft.Note("holder", tokens[pronoun].Span, "the body that speaks");
            return true;
        }

        return false;
    }
}
