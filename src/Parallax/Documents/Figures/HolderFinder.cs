using System.Collections.Generic;
using Parallax.Documents.Language;

namespace Parallax.Documents.Figures;

/// <summary>Finds whose the counted are: by demonym, possessor, "from", or as the subject of a verb of having and giving.</summary>
internal static class HolderFinder
{
    public static void Find(FigureContext context, FigureDraft draft, IReadOnlyList<FigureDraft> before)
    {
        if (draft.Quantity.Unit == "magnitude")
        {
            return; // a quake is nobody's
        }

        if (PhraseHolder.Find(context, draft, before))
        {
            return;
        }

        if (draft.Phrase is null && IsBehindName(draft))
        {
            return; // whose it is stands there, but no entity was made of it
        }

        if ((!IsSuffered(draft) && ClauseHolder.Find(context, draft)))
        {
            return;
        }

        if (!Targets(context, draft, before))
        {
            FromContext(context, draft, before);
        }
    }

    // "engaged five militia units; destroyed six stills": what is destroyed after that belongs to those who were attacked
    private static bool Targets(FigureContext context, FigureDraft draft, IReadOnlyList<FigureDraft> before)
    {
        if (!IsAttacked(draft))
        {
            return false;
        }

        for (var i = before.Count - 1; i >= 0 && i >= before.Count - 60; i--)
        {
            if (before[i].Holder is { } holder && context.Entities[holder].Kind is EntityKind.Organization or EntityKind.Force && IsAttacked(before[i]))
            {
                draft.Holder = holder;
                draft.Note("holder", null, "those who were attacked before");
                return true;
            }
        }

        return false;
    }

    private static bool IsAttacked(FigureDraft draft) =>
        draft.Verb >= 0 && draft.Role is "obj" && draft.Sentence.Tokens[draft.Verb].Lemma is "destroy" or "damage" or "engage" or "strike" or "hit" or "suppress" or "bomb" && !IsHuman(draft);

    private static bool IsHuman(FigureDraft draft) => draft.Sentence.Tokens[draft.Head].Lemma is "person" or "people" or "man" or "woman" or "child" or "civilian" or "house" or "home" or "building" or "village" or "school" or "hospital" or "shop";

    private static bool IsSuffered(FigureDraft draft) =>
        draft.Aspect is not null && (draft.Verb >= 0 && FigureRules.IsHarm(draft.Sentence.Tokens[draft.Verb].Lemma) || FigureRules.IsHarm(draft.Sentence.Tokens[draft.Head].Lemma));

    // "Within the mission there are 45": the figure before of the same counted words, by ellipsis
    private static void FromContext(FigureContext context, FigureDraft draft, IReadOnlyList<FigureDraft> before)
    {
        if (before.Count == 0)
        {
            return;
        }

        var last = before[^1];
        if (draft.Phrase is not null)
        {
            // "one Norlandish soldier was injured, the others in the 350-strong contingent are safe"
            if (last.SentenceIndex == draft.SentenceIndex && last.Holder is { } nation && draft.Sentence.Tokens[draft.Head].Lemma is "contingent" && context.IsPlace(nation))
            {
                draft.Holder = nation;
                draft.Note("holder", null, "as of the figure before in the same sentence");
            }

            return;
        }

        if (last.SentenceIndex == draft.SentenceIndex && last.Counted == draft.Counted && (last.Verb == draft.Verb || IsJoined(draft, last)) && last.Holder is { } holder)
        {
            draft.Holder = holder;
            draft.Note("holder", null, "as of the figure before in the same clause");
        }
    }

    // "Norland has 1,322 troops, Ostia 572 and Tessel 365": the name before the number is whose it is, known or not
    private static bool IsBehindName(FigureDraft draft) =>
        draft.First > 1 && draft.Sentence.Tokens[draft.First - 1].Tag == PartOfSpeech.Propn && draft.Sentence.Tokens[draft.First - 2].Tag is PartOfSpeech.Cconj or PartOfSpeech.Punct;

    // "eight Norlandish were dead and ten more missing"
    private static bool IsJoined(FigureDraft draft, FigureDraft last) => draft.Span.Start - last.Span.End < 40 && Clause.Subject(draft.Sentence, draft.Verb) is var subject && (subject < 0 || draft.First <= subject && subject <= draft.Last);

    /// <summary>Sets the holder where the entity can be one.</summary>
    internal static bool Set(FigureContext context, FigureDraft draft, int entity, Span span)
    {
        if (!context.CanHold(entity))
        {
            return false;
        }

        draft.Holder = entity;
        draft.Note("holder", span);
        return true;
    }

    /// <summary>True where the words name the entity, rather than pointing to it.</summary>
    internal static bool IsNaming(FigureContext context, Span span, int entity)
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

    internal static bool IsFirstPlural(FigureContext context, Token token) => context.Lower(token) is "we" or "our" or "us" or "ours";

    /// <summary>"We have sent": those for whom the speaker holds a role.</summary>
    internal static bool Ours(FigureContext context, FigureDraft draft, Span span)
    {
        if (draft.Statement is not { } statement)
        {
            return false;
        }

        foreach (var speaker in context.Statements[statement].Speakers)
        {
            if (speaker.Entity is { } entity)
            {
                if (context.Entities[entity].Kind is EntityKind.Organization or EntityKind.Force)
                {
                    draft.Holder = entity;
                    draft.Note("holder", span, "the first person is the body that speaks");
                    return true;
                }

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
}
