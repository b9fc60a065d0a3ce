using System.Collections.Generic;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions;

namespace Parallax.Documents.Figures;

/// <summary>What is counted stands with a noun for the count: "the number of soldiers killed has risen to five", "puts the death toll at 14", "brings to 23 the number of the dead".</summary>
internal static class CountedNumber
{
    private const int Farthest = 30;

    public static bool Find(FigureContext context, FigureDraft draft, IReadOnlyList<FigureDraft> before)
    {
        if (draft.Quantity.Kind is not (QuantityKind.Count or QuantityKind.Vague) || Noun(context, draft) is not { } noun)
        {
            return false;
        }

        var end = noun < draft.First ? draft.First : draft.Sentence.Tokens.Length;
        return ByItself(draft, noun) || OfPhrase(context, draft, noun, end) || Those(context, draft, noun, end) || CountedCarry.Restate(context, draft, before);
    }

    // the noun of the count that the number is told of: the last before "rose to", "at", "is", or the one right behind
    private static int? Noun(FigureContext context, FigureDraft draft)
    {
        var tokens = draft.Sentence.Tokens;
        var next = draft.Last + 1;
        if (next + 1 < tokens.Length && context.Lower(tokens[next]) == "the" && IsNoun(context, draft, next + 1))
        {
            return next + 1;
        }

        var at = draft.Before;

        if (at < 1 || !IsTelling(context.Lower(tokens[at])))
        {
            return null;
        }

        for (var i = at - (context.Lower(tokens[at]) == "of" ? 1 : 0); i >= 0 && i >= at - Farthest; i--)
        {
            if (IsNoun(context, draft, i))
            {
                return i;
            }

            // another number between, unless this one has become of it: "rose from 3 to 5"
            if (context.IsQuantity(tokens[i].Span) && context.Lower(tokens[at]) is not "to" || context.Text[tokens[i].Span.Start] is ';' or '"' or '“')
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsTelling(string word) =>
        word is "to" or "at" or "as" or "is" or "was" or "be" or "been" or "remains" or "remained" or "stands" or "stood" or "reached" or "reaches" or "hit" or "exceeded" or "exceeds" or "exceeding"
            or "passed" or "surpassed" or "topped" or "totals" or "totalled" or "of" or "from" or "only" or "now" or ":";

    private static bool IsNoun(FigureContext context, FigureDraft draft, int token) =>
        draft.Sentence.Tokens[token] is { Tag: PartOfSpeech.Noun } word && FigureRules.NumberNouns.ContainsKey(word.Lemma) && !context.IsQuantity(word.Span);

    // "the number of soldiers killed in the ambush", "the number of dead"
    private static bool OfPhrase(FigureContext context, FigureDraft draft, int noun, int end)
    {
        var tokens = draft.Sentence.Tokens;
        if (noun + 2 >= end || context.Lower(tokens[noun + 1]) != "of")
        {
            return false;
        }

        var at = noun + 2;
        while (at + 1 < end && (tokens[at].Tag == PartOfSpeech.Det || context.Lower(tokens[at]) is "all" or "its" or "their"))
        {
            at++;
        }

        if (FigureRules.Harmed.TryGetValue(context.Lower(tokens[at]), out var harmed) && !(at + 1 < end && tokens[at + 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn))
        {
            draft.Counted = harmed;
            draft.Note("counted", tokens[at].Span);
            Said(draft, at);
            return true;
        }

        if (context.Lower(tokens[at]) is "those" or "people")
        {
            return Those(context, draft, at - 1, end);
        }

        if (!NounPhrase.TryRead(context, draft.Sentence, at, out var phrase) || phrase.End > end)
        {
            return false;
        }

        CountedWords.Set(context, draft, CountedNoun.Shorten(context, draft.Sentence, phrase), isHead: false);
        Say(context, draft, phrase.End, end);
        return true;
    }

    // "the number who marched", "those who died", "people affected": people
    private static bool Those(FigureContext context, FigureDraft draft, int noun, int end)
    {
        var tokens = draft.Sentence.Tokens;
        var at = noun + 1;
        at += at < end && context.Lower(tokens[at]) is "those" or "people" ? 1 : 0;
        if (at >= end || (at == noun + 1 && context.Lower(tokens[at]) != "who"))
        {
            return false;
        }

        draft.Counted = "people";
        draft.Note("counted", tokens[at - 1].Span);
        Say(context, draft, at, end);
        return true;
    }

    // "the death toll" says who is counted; other counts do not
    private static bool ByItself(FigureDraft draft, int noun)
    {
        var tokens = draft.Sentence.Tokens;
        var words = noun > 0 && FigureRules.NumberNouns.ContainsKey(tokens[noun - 1].Lemma + " " + tokens[noun].Lemma) ? tokens[noun - 1].Lemma + " " + tokens[noun].Lemma : tokens[noun].Lemma;
        if (FigureRules.NumberNouns[words] is not { } own)
        {
            return false;
        }

        draft.Counted = own.Counted;
        draft.Aspect = own.Aspect;
        draft.Note("counted", tokens[noun].Span);
        draft.Note("aspect", tokens[noun].Span);
        return true;
    }

    // the participle behind the noun, or the verb of its "who": "killed in the ambush", "who took part"
    private static void Say(FigureContext context, FigureDraft draft, int from, int end)
    {
        var tokens = draft.Sentence.Tokens;
        var isClause = from < end && context.Lower(tokens[from]) is "who" or "that" or "which";
        for (var i = from; i < end && i < from + 6; i++)
        {
            if (tokens[i].Tag == PartOfSpeech.Verb && (isClause || tokens[i].Features.HasFlag(WordFeatures.PastParticiple)) && !FigureRules.LightVerbs.Contains(tokens[i].Lemma))
            {
                if (tokens[i].Lemma == "take" && i + 1 < end && tokens[i + 1].Lemma == "part")
                {
                    draft.Aspect = "participated";
                    draft.Note("aspect", tokens[i].Span);
                    return;
                }

                Said(draft, i);
                draft.Aspect ??= isClause ? IrregularVerbs.Participle(tokens[i].Lemma) : context.Lower(tokens[i]);
                draft.Note("aspect", tokens[i].Span);
                return;
            }

            if (tokens[i].Tag is PartOfSpeech.Adj && FigureRules.Aspect(tokens[i].Lemma) is not null)
            {
                Said(draft, i);
                return;
            }

            if (!isClause && tokens[i].Tag is PartOfSpeech.Aux or PartOfSpeech.Adp or PartOfSpeech.Punct)
            {
                return;
            }
        }
    }

    private static void Said(FigureDraft draft, int token)
    {
        if (FigureRules.Aspect(draft.Sentence.Tokens[token].Lemma) is { } aspect)
        {
            draft.Aspect = aspect;
            draft.Note("aspect", draft.Sentence.Tokens[token].Span);
        }
    }
}
