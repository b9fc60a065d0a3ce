using System.Collections.Generic;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions;

namespace Parallax.Documents.Figures;

/// <summary>Finds whose the counted are in the words around the number: "British troops", "Serbia's 48 bases", "70 troops from Germany".</summary>
internal static class PhraseHolder
{
    public static bool Find(FigureContext context, FigureDraft draft, IReadOnlyList<FigureDraft> before) =>
        Listed(context, draft, before) || InPhrase(context, draft) || InFront(context, draft) || Possessor(context, draft) || Origin(context, draft);

    // "Norland provides 1,140, Ostia 604 and Tessel 85": the name right before a number whose noun and verb are left out
    private static bool Listed(FigureContext context, FigureDraft draft, IReadOnlyList<FigureDraft> before)
    {
        var tokens = draft.Sentence.Tokens;
        var name = draft.First - 1;
        if (draft.Phrase is not null || name < 1 || before.Count == 0 || before[^1].SentenceIndex != draft.SentenceIndex ||
            context.EntityOf(tokens[name]) is not { } entity || !context.CanHold(entity) || !HolderFinder.IsNaming(context, tokens[name].Span, entity))
        {
            return false;
        }

        var start = name;
        while (start > 0 && (context.EntityOf(tokens[start - 1]) == entity || context.Lower(tokens[start - 1]) == "the"))
        {
            start--;
        }

        return start > 0 && context.Lower(tokens[start - 1]) is "and" or "," or ";" && HolderFinder.Set(context, draft, entity, tokens[name].Span);
    }

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

            if (context.EntityOf(tokens[i]) is { } entity && context.CanHold(entity) && HolderFinder.IsNaming(context, tokens[i].Span, entity) &&
                (i < draft.Head || context.IsPlace(entity)))
            {
                return HolderFinder.Set(context, draft, entity, tokens[i].Span);
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
                return HolderFinder.Set(context, draft, owner, tokens[i - 1].Span);
            }

            if (context.IsAdjective(tokens[i].Span) && context.EntityOf(tokens[i]) is { } nation)
            {
                return HolderFinder.Set(context, draft, nation, tokens[i].Span);
            }
        }

        return false;
    }

    // "the Norlandish bases near the border - 48 in number", "a Norlandish contingent of 250": the phrase stands before its number
    private static bool InFront(FigureContext context, FigureDraft draft)
    {
        var tokens = draft.Sentence.Tokens;
        var head = draft.Phrase is not null && draft.Head < draft.First ? draft.Head
            : draft.First > 1 && context.Lower(tokens[draft.First - 1]) == "of" && FigureRules.ScopeNouns.Contains(tokens[draft.First - 2].Lemma) ? draft.First - 2
            : -1;
        for (var i = head - 1; i >= 0 && i >= head - 5 && tokens[i].Tag is PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Part; i--)
        {
            if (context.EntityOf(tokens[i]) is { } entity && HolderFinder.IsNaming(context, tokens[i].Span, entity) && HolderFinder.Set(context, draft, entity, tokens[i].Span))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Possessor(FigureContext context, FigureDraft draft)
    {
        var possessor = Clause.Child(draft.Sentence, draft.Head, "nmod:poss");
        if (possessor < 0 && draft.Phrase is { } phrase && phrase.Start > 0 && draft.Sentence.Tokens[phrase.Start - 1] is { Tag: PartOfSpeech.Pron } pronoun && pronoun.Features.HasFlag(WordFeatures.Possessive))
        {
            possessor = phrase.Start - 1; // "six of their policemen", whatever the tree makes of it
        }

        if (possessor < 0)
        {
            return false;
        }

        var token = draft.Sentence.Tokens[possessor];
        if (context.EntityOf(token) is { } entity && context.CanHold(entity))
        {
            return HolderFinder.Set(context, draft, entity, token.Span);
        }

        return HolderFinder.IsFirstPlural(context, token) ? HolderFinder.Ours(context, draft, token.Span)
            : token.Tag == PartOfSpeech.Pron && ClauseHolder.OfPronoun(context, draft, possessor);
    }

    // "70 troops from Germany", "three from Jordan", "57 members of the mission"
    private static bool Origin(FigureContext context, FigureDraft draft)
    {
        if (draft.Quantity.Kind is not (QuantityKind.Count or QuantityKind.Vague))
        {
            return false;
        }

        var tokens = draft.Sentence.Tokens;
        if (draft.Verb >= 0 && tokens[draft.Verb].Lemma == "come" && draft.Role == "nsubj")
        {
            foreach (var child in Clause.Children(draft.Sentence, draft.Verb))
            {
                // "200 of the soldiers could come from Norland"
                if (tokens[child].Relation == "obl" && Clause.Child(draft.Sentence, child, "case") is var from and >= 0 && context.Lower(tokens[from]) == "from" &&
                    context.EntityOf(tokens[child]) is { } origin && context.CanHold(origin))
                {
                    return HolderFinder.Set(context, draft, origin, tokens[child].Span);
                }
            }
        }

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
                    return HolderFinder.Set(context, draft, entity, tokens[j].Span);
                }
            }
        }

        return false;
    }
}
