using System.Linq;
using System.Collections.Generic;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions;

namespace Parallax.Documents.Figures;

/// <summary>What is measured, or counted from a distance, by a number without a noun: a direction, what somebody does for so long, what stands before "of" or "48 in number".</summary>
internal static class CountedMeasure
{
    /// <summary>"200 kilometres south of the capital"</summary>
    public static bool Directed(FigureContext context, FigureDraft draft)
    {
        if (draft.Quantity.Kind != QuantityKind.Measure)
        {
            return false;
        }

        var tokens = draft.Sentence.Tokens;
        var at = draft.Last + 1;
        while (at < tokens.Length && at < draft.Last + 6 && (tokens[at].Tag is PartOfSpeech.Punct or PartOfSpeech.Num or PartOfSpeech.Sym || UnitWord(context, tokens[at])))
        {
            at++;
        }

        if (at + 1 >= tokens.Length || context.Lower(tokens[at]) is not ("north" or "south" or "east" or "west" or "away" or "off" or "from" or "outside" or "inside" or "southeast" or "southwest" or "northeast" or "northwest" or "into" or "beyond"))
        {
            return false;
        }

        var end = at + 1;
        while (end < tokens.Length && end < at + 6 && (context.Lower(tokens[end]) is "of" or "from" or "-" or "east" or "west" or "the" || tokens[end].Tag is PartOfSpeech.Propn))
        {
            end++;
        }

        CountedWords.Set(context, draft, (at, end), isHead: false);
        return true;
    }

    /// <summary>"spent a week searching for survivors", "seven days of fighting"</summary>
    public static bool Doing(FigureContext context, FigureDraft draft)
    {
        var tokens = draft.Sentence.Tokens;
        var at = draft.Last + 1;
        at += at < tokens.Length && context.Lower(tokens[at]) == "of" ? 1 : 0;
        if (draft.Quantity.Kind != QuantityKind.Measure || at >= tokens.Length || tokens[at].Tag != PartOfSpeech.Verb || !tokens[at].Features.HasFlag(WordFeatures.Gerund))
        {
            return false;
        }

        (draft.Verb, draft.Role) = (at, "obl");
        var end = at + 1;
        var next = end < tokens.Length && tokens[end].Tag == PartOfSpeech.Adp ? end + 1 : end;
        if (NounPhrase.TryRead(context, draft.Sentence, next, out var phrase) && phrase.Start <= next + 1)
        {
            end = phrase.End;
        }

        CountedWords.Set(context, draft, (at, end), isHead: false);
        return true;
    }

    public static bool IsInNumber(FigureContext context, FigureDraft draft)
    {
        var tokens = draft.Sentence.Tokens;
        return draft.Last + 2 < tokens.Length && context.Lower(tokens[draft.Last + 1]) == "in" && context.Lower(tokens[draft.Last + 2]) is "number" or "all" or "total";
    }

    /// <summary>"the bases near the border - 48 in number": the plural noun before.</summary>
    public static bool InNumber(FigureContext context, FigureDraft draft)
    {
        if (!IsInNumber(context, draft))
        {
            return false;
        }

        var tokens = draft.Sentence.Tokens;
        for (var i = draft.First - 1; i >= 0 && i >= draft.First - 20; i--)
        {
            if (tokens[i].Tag == PartOfSpeech.Noun && tokens[i].Features.HasFlag(WordFeatures.Plural))
            {
                draft.Head = i;
                CountedWords.Set(context, draft, (i, i + 1));
                CountedWords.Settle(context, draft);
                return true;
            }
        }

        return false;
    }

    /// <summary>"they patrol for 18 hours", "debt payments for the next five years"</summary>
    public static bool Lasting(FigureContext context, FigureDraft draft)
    {
        if (draft.Quantity.Kind != QuantityKind.Measure)
        {
            return false;
        }

        var tokens = draft.Sentence.Tokens;
        for (var i = draft.First - 1; i > 0 && i >= draft.First - 5; i--)
        {
            if (context.Lower(tokens[i]) != "for")
            {
                if (tokens[i].Tag is PartOfSpeech.Verb or PartOfSpeech.Punct)
                {
                    return false;
                }

                continue;
            }

            var end = i;
            var start = end - 1;
            while (start > 0 && end - start < 4 && tokens[start].Tag == PartOfSpeech.Noun && tokens[start - 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Adj)
            {
                start--;
            }

            if (tokens[start].Tag is PartOfSpeech.Noun or PartOfSpeech.Verb or PartOfSpeech.Adj)
            {
                // a plural noun in front of a word that could be a verb is its subject: "the soldiers patrol"
                start = end - start == 2 && tokens[start].Features.HasFlag(WordFeatures.Plural) ? end - 1 : start;
                CountedWords.Set(context, draft, (start, end), isHead: false);
                return true;
            }

            return false;
        }

        return false;
    }

    /// <summary>"Structures destroyed: 73", "Personnel: 540": the label in front of a colon.</summary>
    public static bool Labelled(FigureContext context, FigureDraft draft)
    {
        var tokens = draft.Sentence.Tokens;
        var colon = draft.Before;

        if (colon < 1 || context.Lower(tokens[colon]) != ":" || (draft.Last + 1 < tokens.Length && tokens[draft.Last + 1].Tag != PartOfSpeech.Punct) || draft.Quantity.Kind is QuantityKind.Fraction)
        {
            return false;
        }

        var start = colon;
        while (start > 0 && colon - start < 6 && tokens[start - 1].Tag is not (PartOfSpeech.Punct or PartOfSpeech.Num or PartOfSpeech.Aux or PartOfSpeech.Pron) && !context.IsQuantity(tokens[start - 1].Span))
        {
            start--;
        }

        if (start == colon || (start > 0 && tokens[start - 1].Tag is PartOfSpeech.Aux or PartOfSpeech.Pron) || colon - start >= 6 || !NounPhrase.TryRead(context, draft.Sentence, start, out var phrase) || phrase.End > colon ||
            context.EntityOf(tokens[phrase.Head]) is { } entity && HolderFinder.IsNaming(context, tokens[phrase.Head].Span, entity))
        {
            return false;
        }

        CountedWords.Set(context, draft, (phrase.Start, phrase.End), isHead: false);
        for (var i = phrase.End; i < colon; i++)
        {
            if (FigureRules.Aspect(tokens[i].Lemma) is { } aspect)
            {
                draft.Aspect = aspect;
                draft.Note("aspect", tokens[i].Span);
                break;
            }
        }

        return true;
    }

    private static bool UnitWord(FigureContext context, Token token) => context.Lower(token) is "miles" or "km" or "kilometres" or "kilometers" or "metres" or "feet";

    /// <summary>"a team of 12", "an audience of 2.4 million", "a rate of less than 0.1 percent"</summary>
    public static bool InFront(FigureContext context, FigureDraft draft, IReadOnlyList<FigureDraft> before)
    {
        var tokens = draft.Sentence.Tokens;
        if (before.Count > 0 && before[^1] is { First: > 0, Counted.Length: > 0 } other && other.SentenceIndex == draft.SentenceIndex && other.Quantity.Unit == draft.Quantity.Unit && context.Lower(tokens[other.First - 1]) == "of")
        {
            return false; // "the police spoke of 88 pupils, the school of 93"
        }

        var at = draft.Before;

        if (at >= 0 && context.Lower(tokens[at]) is "between")
        {
            at--;
        }

        if (at < 1 || context.Lower(tokens[at]) is not "of" || tokens[at - 1].Tag is not PartOfSpeech.Noun || context.Lower(tokens[at - 1]) is "out" or "total")
        {
            return false;
        }

        var start = at - 1;
        while (start > 0 && at - start < 5 && tokens[start - 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj)
        {
            start--;
        }

        (draft.Verb, draft.Role) = Clause.Governor(draft.Sentence, at - 1);
        CountedWords.Set(context, draft, (start, at), isHead: false);
        return true;
    }

    /// <summary>"$100 billion in damage", "£23m to the appeal", "$35 billion of debts"</summary>
    public static NounPhrase? BehindPreposition(FigureContext context, FigureDraft draft)
    {
        var tokens = draft.Sentence.Tokens;
        var at = draft.Last + 1;
        if (at < tokens.Length && context.Lower(tokens[at]) == "(")
        {
            // "$1m (£612,000) for the relief effort"
            var end = at;
            while (end < tokens.Length && end < at + 8 && context.Lower(tokens[end]) != ")")
            {
                end++;
            }

            at = end < tokens.Length && context.Lower(tokens[end]) == ")" ? end + 1 : at + 1;
        }
        else if (at < tokens.Length && context.Lower(tokens[at]) == ")")
        {
            at++;
        }

        return at < tokens.Length && context.Lower(tokens[at]) is "in" or "of" or "to" or "for" or "on" &&
            NounPhrase.TryRead(context, draft.Sentence, at + 1, out var phrase) && !(context.Lower(tokens[at]) is "to" or "in" && (tokens[phrase.Head].Tag == PartOfSpeech.Propn || IsNamed(context, draft.Sentence, phrase))) && !context.TimesIn(draft.Sentence).Any(time => context.Times[time].Span.Overlaps(tokens[phrase.Head].Span))
            ? phrase : null;
    }

    // a body, a person or a place, not something that is paid for
    private static bool IsNamed(FigureContext context, Sentence sentence, NounPhrase phrase) =>
        context.EntityOf(sentence.Tokens[phrase.Head]) is { } entity && HolderFinder.IsNaming(context, sentence.Tokens[phrase.Head].Span, entity);
}
