using System.Collections.Generic;
using Parallax.Documents.Language;

namespace Parallax.Documents.Figures;

/// <summary>Finds the set that the counted belong to: "within the force", "serving in a permanent contingent", "the 400-strong contingent".</summary>
internal static class ScopeFinder
{
    private const int Farthest = 14;

    public static void Find(FigureContext context, FigureDraft draft)
    {
        if (draft.Quantity.Unit != "count")
        {
            return;
        }

        var tokens = draft.Sentence.Tokens;

        // the counted are the set itself: "the 400-strong contingent"
        if (draft.Phrase is { } phrase && FigureRules.ScopeNouns.Contains(tokens[draft.Head].Lemma) && IsStrong(context, draft))
        {
            Set(context, draft, phrase.Start, phrase.End);
            return;
        }

        // "a training contingent of 250 soldiers"
        if (draft.First > 1 && context.Lower(tokens[draft.First - 1]) == "of" && tokens[draft.First - 2].Tag == PartOfSpeech.Noun && tokens[draft.First - 2].Lemma is "contingent" or "battalion" or "brigade" or "garrison")
        {
            var start = draft.First - 2;
            while (start > 0 && tokens[start - 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Adj && !context.IsAdjective(tokens[start - 1].Span))
            {
                start--;
            }

            Set(context, draft, start, draft.First - 1);
            return;
        }

        // "Within the force in Norland, there are 45 …"
        if (context.Lower(tokens[0]) is "within" or "inside" && Named(context, draft, 1))
        {
            return;
        }

        var from = draft.Phrase is { } counted ? counted.End : draft.Last + 1;
        for (var i = from; i < tokens.Length && i < from + Farthest; i++)
        {
            var word = context.Lower(tokens[i]);
            if (tokens[i].Tag == PartOfSpeech.Num || word is ";" or "." or ":")
            {
                return;
            }

            if ((word is "in" or "within" or "under" or "with" or "of" || (word == "to" && tokens[i - 1].Lemma is "belong" or "assign")) && i + 1 < tokens.Length && (IsSet(context, draft, i + 1) || (word is "within" or "under" && Named(context, draft, i + 1))))
            {
                return;
            }
        }
    }

    /// <summary>A country's part of a force's soldiers serves within the force.</summary>
    public static void OfTotals(FigureContext context, IReadOnlyList<FigureDraft> drafts)
    {
        foreach (var part in drafts)
        {
            if (part is not { Scope: null, PartOf: { } index } || drafts[index] is not { Holder: { } force } total || part.Quantity.Unit != total.Quantity.Unit)
            {
                continue;
            }

            if (total.Scope is { } scope)
            {
                part.Scope = scope;
                part.Note("scope", null, "that of the total");
            }
            else if (context.Entities[force].Kind == EntityKind.Force && part.Holder != force)
            {
                part.Scope = context.Entities[force].Name;
                part.Note("scope", null, "the force that the total is of");
            }
        }
    }

    private static bool IsStrong(FigureContext context, FigureDraft draft)
    {
        var tokens = draft.Sentence.Tokens;
        for (var i = draft.Last + 1; i < draft.Head && i <= draft.Last + 2; i++)
        {
            if (context.Lower(tokens[i]) is "strong" or "-strong")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSet(FigureContext context, FigureDraft draft, int from)
    {
        if (!NounPhrase.TryRead(context, draft.Sentence, from, out var phrase) || !FigureRules.ScopeNouns.Contains(draft.Sentence.Tokens[phrase.Head].Lemma))
        {
            return false;
        }

        Set(context, draft, phrase.Start, phrase.End);
        return true;
    }

    // the force or organisation that is named behind the preposition, not the holder itself
    private static bool Named(FigureContext context, FigureDraft draft, int from)
    {
        var tokens = draft.Sentence.Tokens;
        for (var i = from; i < tokens.Length && i < from + 4 && tokens[i].Tag is not (PartOfSpeech.Punct or PartOfSpeech.Verb or PartOfSpeech.Adp); i++)
        {
            if (context.EntityOf(tokens[i]) is { } entity && entity != draft.Holder && context.Entities[entity].Kind is EntityKind.Force or EntityKind.Organization)
            {
                draft.Scope = context.Entities[entity].Name;
                draft.Note("scope", tokens[i].Span);
                return true;
            }
        }

        return false;
    }

    private static void Set(FigureContext context, FigureDraft draft, int start, int end)
    {
        var span = new Span(draft.Sentence.Tokens[start].Span.Start, draft.Sentence.Tokens[end - 1].Span.End);
        draft.Scope = CountedWords.OneLine(span.Of(context.Text));
        draft.Note("scope", span);
    }
}
