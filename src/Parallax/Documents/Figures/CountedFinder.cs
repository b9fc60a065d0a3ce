using System.Collections.Generic;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions;

namespace Parallax.Documents.Figures;

/// <summary>Finds what a quantity counts or measures, over ellipsis too: "Italy has 1,322 troops, Hungary has 365".</summary>
internal static class CountedFinder
{
    public static void Find(FigureContext context, FigureDraft draft, IReadOnlyList<FigureDraft> before)
    {
        var sentence = draft.Sentence;
        if (CountedCarry.IsConversion(context, draft, before))
        {
            CountedCarry.Copy(draft, before[^1]);
            return;
        }

        var from = SkipFillers(context, sentence, draft.Last + 1);
        if (draft.Quantity.Kind == QuantityKind.Change && draft.Quantity.Unit == "times" && sentence.Tokens[draft.Last].Tag != PartOfSpeech.Num)
        {
            CountedArgument.FindChanged(context, draft);
            return;
        }

        if (CountedNoun.Adjectival(context, draft, before) || CountedNoun.Nationals(context, draft) || CountedNoun.OrTwo(context, draft))
        {
            return;
        }

        if (IsPronounOf(context, sentence, from))
        {
            CountedWords.Settle(context, draft);
            CountedCarry.Carry(context, draft, before, "the counted of the figure before, which a pronoun takes up");
            return;
        }

        if (!CountedMeasure.IsInNumber(context, draft) && NounPhrase.TryRead(context, sentence, from, out var phrase) && !IsOtherQuantity(context, draft, phrase, before))
        {
            draft.Head = phrase.Head;
            CountedWords.Settle(context, draft);
            CountedWords.Set(context, draft, CountedNoun.IsDescribing(context, draft, phrase) ? (phrase.Start, phrase.Start + 1) : CountedNoun.Shorten(context, sentence, phrase));
            CountedNoun.Members(context, draft, before);
            return;
        }

        if (CountedMeasure.Doing(context, draft))
        {
            return;
        }

        CountedWords.Settle(context, draft);
        if (CountedMeasure.Labelled(context, draft) || CountedNumber.Find(context, draft, before) || CountedMeasure.Directed(context, draft) || CountedMeasure.InNumber(context, draft) || CountedMeasure.Lasting(context, draft) || CountedMeasure.InFront(context, draft, before))
        {
            return;
        }

        if (draft.Quantity.Kind == QuantityKind.Money && CountedMeasure.BehindPreposition(context, draft) is { } purpose)
        {
            CountedWords.Set(context, draft, CountedNoun.Shorten(context, sentence, purpose), isHead: false);
        }
        else if (draft.Quantity.Kind is QuantityKind.Count or QuantityKind.Vague && CountedCarry.Carry(context, draft, before, "the counted of the figure before, left out here"))
        {
            return;
        }
        else
        {
            CountedArgument.FindArgument(context, draft, before);
        }
    }

    // "of the", "more", "other" and the like between the number and the noun
    private static int SkipFillers(FigureContext context, Sentence sentence, int at)
    {
        for (var steps = 0; at < sentence.Tokens.Length && steps < 5; steps++, at++)
        {
            var word = context.Lower(sentence.Tokens[at]);
            var isHyphen = word is "-" && at + 1 < sentence.Tokens.Length && sentence.Tokens[at + 1].Span.Start == sentence.Tokens[at].Span.End;
            if (!(isHyphen || word is "of" or "more" or "additional" or "further" or "new" or "strong" or "plus" or "or" or "so" or "extra" ||
                (word is "fewer" or "less" && steps > 0) || sentence.Tokens[at].Tag == PartOfSpeech.Det && steps > 0))
            {
                break;
            }
        }

        return SkipBase(context, sentence, at);
    }

    // "1,120 of our 2,800 scheduled trains": of the same things as the number behind
    private static int SkipBase(FigureContext context, Sentence sentence, int at)
    {
        var next = at;
        while (next < sentence.Tokens.Length && next < at + 3 && next > 0 && (sentence.Tokens[next].Tag is PartOfSpeech.Det or PartOfSpeech.Pron or PartOfSpeech.Part || sentence.Tokens[next].Features.HasFlag(WordFeatures.Possessive)))
        {
            next++;
        }

        return at > 0 && at < sentence.Tokens.Length && OfBefore(context, sentence, at) && next + 1 < sentence.Tokens.Length && sentence.Tokens[next].Tag == PartOfSpeech.Num && context.IsQuantity(sentence.Tokens[next].Span) &&
            sentence.Tokens[next + 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Verb ? next + 1 : at;
    }

    private static bool OfBefore(FigureContext context, Sentence sentence, int at) =>
        context.Lower(sentence.Tokens[at - 1]) == "of" || (at > 1 && sentence.Tokens[at - 1].Tag == PartOfSpeech.Det && context.Lower(sentence.Tokens[at - 2]) == "of");

    private static bool IsPronounOf(FigureContext context, Sentence sentence, int at) =>
        at < sentence.Tokens.Length && context.Lower(sentence.Tokens[at]) is "them" or "those" or "whom" or "which" or "these" or "us" &&
        !(at + 1 < sentence.Tokens.Length && sentence.Tokens[at + 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Num);

    // The phrase starts with a number of its own: "28 military and 20 gendarmerie" is read elsewhere.
    private static bool IsOtherQuantity(FigureContext context, FigureDraft draft, NounPhrase phrase, IReadOnlyList<FigureDraft> before) =>
        draft.Sentence.Tokens[phrase.Start].Tag == PartOfSpeech.Num && phrase.Head == phrase.Start;
}
