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
        if (CountedMeasure.Directed(context, draft) || CountedMeasure.InNumber(context, draft) || CountedMeasure.Lasting(context, draft) || CountedMeasure.InFront(context, draft))
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

        return at;
    }

    private static bool IsPronounOf(FigureContext context, Sentence sentence, int at) =>
        at < sentence.Tokens.Length && context.Lower(sentence.Tokens[at]) is "them" or "those" or "whom" or "which" or "these" or "us" &&
        !(at + 1 < sentence.Tokens.Length && sentence.Tokens[at + 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Num);

    // The phrase starts with a number of its own: "28 military and 20 gendarmerie" is read elsewhere.
    private static bool IsOtherQuantity(FigureContext context, FigureDraft draft, NounPhrase phrase, IReadOnlyList<FigureDraft> before) =>
        draft.Sentence.Tokens[phrase.Start].Tag == PartOfSpeech.Num && phrase.Head == phrase.Start;
}
