using System.Collections.Generic;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions;

namespace Parallax.Documents.Figures;

/// <summary>Finds whose the counted are: by demonym, possessor, "from", or as the subject of a verb of having and giving.</summary>
internal static class HolderFinder
{
    public static void Find(FigureContext context, FigureDraft draft, IReadOnlyList<FigureDraft> before)
    {
        if (Listed(context, draft, before) || InPhrase(context, draft) || Possessor(context, draft) || Origin(context, draft))
        {
            return;
        }

        if (!IsSuffered(draft) && (Having(context, draft) || Owner(context, draft)))
        {
            return;
        }

        FromContext(context, draft, before);
    }

    // "Norland provides 1,140, Ostia 604 and Tessel 85": the name right before a number whose noun and verb are left out
    private static bool Listed(FigureContext context, FigureDraft draft, IReadOnlyList<FigureDraft> before)
    {
        var tokens = draft.Sentence.Tokens;
        var name = draft.First - 1;
        if (draft.Phrase is not null || name < 1 || before.Count == 0 || before[^1].SentenceIndex != draft.SentenceIndex ||
            context.EntityOf(tokens[name]) is not { } entity || !context.CanHold(entity) || !IsNaming(context, tokens[name].Span, entity))
        {
            return false;
        }

        var start = name;
        while (start > 0 && (context.EntityOf(tokens[start - 1]) == entity || context.Lower(tokens[start - 1]) == "the"))
        {
            start--;
        }

        return start > 0 && context.Lower(tokens[start - 1]) is "and" or "," or ";" && Set(context, draft, entity, tokens[name].Span);
    }

    private static bool IsSuffered(FigureDraft draft) =>
        draft.Aspect is not null && (draft.Verb >= 0 && FigureRules.IsHarm(draft.Sentence.Tokens[draft.Verb].Lemma) || FigureRules.IsHarm(draft.Sentence.Tokens[draft.Head].Lemma));

    // "British troops", "UN peacekeepers", "the 400 NATO soldiers"
    private static bool InPhrase(FigureContext context, FigureDraft draft)
    {
        if (draft.Head <= draft.Last && draft.Phrase is null)
        {
            return false;
        }

        var tokens = draft.Sentence.Tokens;
        for (var i = draft.Last + 1; i <= draft.Head && i < tokens.Length; i++)
        {
            if (tokens[i].Tag == PartOfSpeech.Adp && i + 1 < draft.Head && context.Lower(tokens[i]) != "of")
            {
                return false;
            }

            if (context.EntityOf(tokens[i]) is { } entity && context.CanHold(entity) && IsNaming(context, tokens[i].Span, entity) &&
                (i < draft.Head || context.IsPlace(entity)))
            {
                return Set(context, draft, entity, tokens[i].Span);
            }
        }

        // "a NATO force of 4,000", "Serbia's 48 bases"
        for (var i = draft.First - 1; i >= 0 && i >= draft.First - 4; i--)
        {
            if (tokens[i].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Adp or PartOfSpeech.Punct or PartOfSpeech.Cconj)
            {
                break;
            }

            if (tokens[i].Tag == PartOfSpeech.Part && i > 0 && context.EntityOf(tokens[i - 1]) is { } owner && context.CanHold(owner))
            {
                return Set(context, draft, owner, tokens[i - 1].Span);
            }

            if (context.IsAdjective(tokens[i].Span) && context.EntityOf(tokens[i]) is { } nation)
            {
                return Set(context, draft, nation, tokens[i].Span);
            }
        }

        return false;
    }

    private static bool IsNaming(FigureContext context, Span span, int entity)
    {
        foreach (var mention in context.MentionsIn(span))
        {
            if (mention.Entity == entity && mention.Kind == MentionKind.Name)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Possessor(FigureContext context, FigureDraft draft)
    {
        var possessor = Clause.Child(draft.Sentence, draft.Head, "nmod:poss");
        if (possessor < 0)
        {
            return false;
        }

        var token = draft.Sentence.Tokens[possessor];
        if (context.EntityOf(token) is { } entity && context.CanHold(entity))
        {
            return Set(context, draft, entity, token.Span);
        }

        return IsFirstPlural(context, token) && Ours(context, draft, token.Span);
    }

    // "70 troops from Germany", "three from Jordan", "57 members of the mission"
    private static bool Origin(FigureContext context, FigureDraft draft)
    {
        if (draft.Quantity.Kind is not (QuantityKind.Count or QuantityKind.Vague))
        {
            return false;
        }

        var tokens = draft.Sentence.Tokens;
        var at = draft.Phrase is { } phrase ? phrase.End : draft.Last + 1;
        for (var i = at; i < tokens.Length && i <= at + 1; i++)
        {
            if (context.Lower(tokens[i]) is not ("from" or "of"))
            {
                continue;
            }

            for (var j = i + 1; j < tokens.Length && j <= i + 4 && tokens[j].Tag is not (PartOfSpeech.Verb or PartOfSpeech.Punct or PartOfSpeech.Adp or PartOfSpeech.Num or PartOfSpeech.Cconj or PartOfSpeech.Pron); j++)
            {
                if (context.EntityOf(tokens[j]) is { } entity && context.CanHold(entity))
                {
                    return Set(context, draft, entity, tokens[j].Span);
                }
            }
        }

        return false;
    }

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
        if (context.EntityOf(tokens[verb - 1]) is { } entity && context.CanHold(entity) && IsNaming(context, tokens[verb - 1].Span, entity))
        {
            return Set(context, draft, entity, tokens[verb - 1].Span);
        }

        if (tokens[verb].Tag != PartOfSpeech.Aux)
        {
            return false;
        }

        var subject = Clause.Child(draft.Sentence, tokens[verb].Head, "nsubj", "nsubj:pass");
        return subject >= 0 && subject < verb && SetArgument(context, draft, subject);
    }

    private static bool Owner(FigureContext context, FigureDraft draft)
    {
        var sentence = draft.Sentence;
        var verb = draft.Verb;
        for (var steps = 0; verb >= 0 && steps < 3; steps++)
        {
            var lemma = sentence.Tokens[verb].Lemma;
            var isOwning = FigureRules.HolderVerbs.Contains(lemma) || draft.Quantity.Kind is QuantityKind.Money or QuantityKind.Percent or QuantityKind.Change;
            if (isOwning && !FigureRules.IsHarm(lemma))
            {
                var isPassive = Clause.Child(sentence, verb, "nsubj:pass", "aux:pass") >= 0;
                var owner = isPassive ? Clause.Child(sentence, verb, "obl:agent") : Clause.Subject(sentence, verb);
                if (owner >= 0 && !(draft.First <= owner && owner <= draft.Head) && SetArgument(context, draft, owner))
                {
                    return true;
                }
            }

            if (sentence.Tokens[verb].Relation is not ("xcomp" or "conj" or "acl" or "advcl"))
            {
                return false;
            }

            verb = sentence.Tokens[verb].Head;
        }

        return false;
    }

    private static bool SetArgument(FigureContext context, FigureDraft draft, int token)
    {
        var words = draft.Sentence.Tokens[token];
        if (context.EntityOf(words) is { } entity)
        {
            return context.CanHold(entity) && Set(context, draft, entity, words.Span);
        }

        if (IsFirstPlural(context, words))
        {
            return Ours(context, draft, words.Span);
        }

        // "The government of Norland", "Norland's army": whoever the head belongs to
        foreach (var child in Clause.Children(draft.Sentence, token))
        {
            var below = draft.Sentence.Tokens[child];
            if (below.Relation is "nmod" or "nmod:poss" or "compound" or "amod" or "appos" && context.EntityOf(below) is { } inner && context.CanHold(inner))
            {
                return Set(context, draft, inner, below.Span);
            }
        }

        return false;
    }

    private static bool IsFirstPlural(FigureContext context, Token token) => context.Lower(token) is "we" or "our" or "us" or "ours";

    // "we have sent": those for whom the speaker holds a role
    private static bool Ours(FigureContext context, FigureDraft draft, Span span)
    {
        if (draft.Statement is not { } statement)
        {
            return false;
        }

        foreach (var speaker in context.Statements[statement].Speakers)
        {
            if (speaker.Entity is { } entity)
            {
                foreach (var role in context.Entities[entity].Roles)
                {
                    if (role.Of is { } of && context.CanHold(of))
                    {
                        draft.Holder = of;
                        draft.Note("holder", span, "the first person speaks for what the speaker heads");
                        return true;
                    }
                }
            }
        }

        return false;
    }

    // "Within the mission there are 45": the figure before of the same counted words, by ellipsis
    private static void FromContext(FigureContext context, FigureDraft draft, IReadOnlyList<FigureDraft> before)
    {
        if (draft.Phrase is not null || before.Count == 0)
        {
            return;
        }

        var last = before[^1];
        if (last.SentenceIndex == draft.SentenceIndex && last.Counted == draft.Counted && last.Verb == draft.Verb && last.Holder is { } holder)
        {
            draft.Holder = holder;
            draft.Note("holder", null, "as of the figure before in the same clause");
        }
    }

    private static bool Set(FigureContext context, FigureDraft draft, int entity, Span span)
    {
        draft.Holder = entity;
        draft.Note("holder", span);
        return context.CanHold(entity);
    }
}
