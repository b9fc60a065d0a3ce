using System.Collections.Generic;
using System.Linq;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions;

namespace Parallax.Documents.Figures;

/// <summary>What is counted by a number that has nothing beside it: the verb's object or subject.</summary>
internal static class CountedArgument
{
    /// <summary>"more than doubled the budget", "the budget doubled", "has trebled its funding", "the trebling in aid"</summary>
    public static void FindChanged(FigureContext context, FigureDraft draft)
    {
        var sentence = draft.Sentence;
        var word = draft.Last;
        draft.Verb = word;
        draft.Role = "root";
        var next = word + 1;
        if (next < sentence.Tokens.Length && context.Lower(sentence.Tokens[next]) is "in" or "of" or "to")
        {
            next++;
        }

        if (NounPhrase.TryRead(context, sentence, next, out var phrase))
        {
            draft.Head = phrase.Head;
            CountedWords.Set(context, draft, Extend(context, sentence, phrase));
            return;
        }

        var subject = Clause.Subject(sentence, word);
        if (subject >= 0)
        {
            SetArgument(context, draft, subject);
        }
    }

    /// <summary>Nothing beside the number: what the verb is about.</summary>
    public static void FindArgument(FigureContext context, FigureDraft draft, IReadOnlyList<FigureDraft> before)
    {
        var sentence = draft.Sentence;
        if (draft.Verb >= 0)
        {
            var isMoved = draft.Quantity.Kind is QuantityKind.Money or QuantityKind.Percent;
            var target = draft.Role is "obj" or "nsubj" && !isMoved ? -1 : Clause.Child(sentence, draft.Verb, "obj");
            if (target < 0 || target == draft.Head || Within(draft, target))
            {
                target = Clause.Subject(sentence, draft.Verb);
            }

            if (draft.Quantity.Kind == QuantityKind.Money && FigureRules.MoneyNouns.TryGetValue(sentence.Tokens[draft.Verb].Lemma, out var noun))
            {
                draft.Counted = noun;
                draft.Note("counted", sentence.Tokens[draft.Verb].Span, "what the verb makes of a sum");
                return;
            }

            if (target >= 0 && isMoved && context.EntityOf(sentence.Tokens[target]) is { } named && HolderFinder.IsNaming(context, sentence.Tokens[target].Span, named))
            {
                target = -1; // whose it is, not what it is
            }

            if (draft.Role == "obj" && draft.Quantity.Kind is QuantityKind.Count or QuantityKind.Vague && sentence.Tokens[draft.Verb].Lemma is not ("claim" or "charge") && FigureRules.Undergoing(sentence.Tokens[draft.Verb].Lemma) is { } harmed)
            {
                draft.Counted = harmed;
                draft.Note("counted", sentence.Tokens[draft.Verb].Span, "those to whom it happens are people");
                return;
            }

            if (target >= 0 && target != draft.Head && !Within(draft, target) && !IsGiver(sentence, target) && draft.Quantity.Kind is not QuantityKind.Measure)
            {
                SetArgument(context, draft, target);
                if (draft.Counted.Length > 0)
                {
                    return;
                }
            }

            if (draft.Quantity.Kind == QuantityKind.Measure && sentence.Tokens[draft.Verb].Tag == PartOfSpeech.Verb && !FigureRules.GivingVerbs.Contains(sentence.Tokens[draft.Verb].Lemma))
            {
                draft.Counted = sentence.Tokens[draft.Verb].Lemma;
                draft.Note("counted", sentence.Tokens[draft.Verb].Span);
                return;
            }
        }

        if (CountedCarry.Carry(context, draft, before, "the counted of the figure before, left out here"))
        {
            return;
        }

        if (draft.Verb >= 0 && draft.Quantity.Kind is QuantityKind.Count or QuantityKind.Vague && FigureRules.People(sentence.Tokens[draft.Verb].Lemma) is { } people)
        {
            draft.Counted = people;
            draft.Note("counted", sentence.Tokens[draft.Verb].Span, "those of whom it is said are people");
        }
    }

    // "the union says 40,000": who gives it, not what it counts
    private static bool IsGiver(Sentence sentence, int target) =>
        sentence.Tokens[target] is { Relation: "nsubj", Head: >= 0 and var verb } && FigureRules.GivingVerbs.Contains(sentence.Tokens[verb].Lemma);

    private static void SetArgument(FigureContext context, FigureDraft draft, int token)
    {
        var sentence = draft.Sentence;
        var start = token;
        while (start > 0 && token - start < 6 && sentence.Tokens[start - 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Part)
        {
            start--;
        }

        if (sentence.Tokens[token].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn && NounPhrase.TryRead(context, sentence, start, out var phrase))
        {
            CountedWords.Set(context, draft, Extend(context, sentence, phrase), isHead: false);
        }
    }

    // "the budget for the Ministry of Defence": with what hangs on it, to the next comma or verb
    private static (int Start, int End) Extend(FigureContext context, Sentence sentence, NounPhrase phrase)
    {
        var tokens = sentence.Tokens;
        var end = phrase.End;
        while (end + 1 < tokens.Length && end - phrase.Start < 12 &&
            (context.Lower(tokens[end]) is "for" or "of" or "in" or "on" || (context.Lower(tokens[end]) is "and" && tokens[end + 1].Tag == PartOfSpeech.Noun)) &&
            NounPhrase.TryRead(context, sentence, end + 1, out var inner) && !context.TimesIn(sentence).Any(time => context.Times[time].Span.Overlaps(tokens[inner.Head].Span)))
        {
            end = inner.End;
        }

        return (phrase.Start, end);
    }

    private static bool Within(FigureDraft draft, int token) => draft.First <= token && token <= draft.Last;
}
