using System.Collections.Generic;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions;

namespace Parallax.Documents.Figures;

/// <summary>What is counted stands beside its number: its noun, the people of a nation, a word for those who were harmed.</summary>
internal static class CountedNoun
{
    /// <summary>"A 12-page document", "a three-course meal": a number above one before a noun in the singular counts the first word of the compound.</summary>
    public static bool IsDescribing(FigureContext context, FigureDraft draft, NounPhrase phrase)
    {
        var tokens = draft.Sentence.Tokens;
        return draft.Quantity is { Kind: QuantityKind.Count, Value: > 1 and < 1000 } && phrase.Start < phrase.Head && phrase.Start <= draft.Last + 2 && tokens[phrase.Start] is { Tag: PartOfSpeech.Noun } first &&
            !first.Features.HasFlag(WordFeatures.Plural) && tokens[phrase.Head] is { Tag: PartOfSpeech.Noun } head && !head.Features.HasFlag(WordFeatures.Plural) && !FigureRules.Collectives.Contains(head.Lemma) &&
            (draft.First == 0 || context.Lower(tokens[draft.First - 1]) is "a" or "an" or "the" or "its" or "their" or "his" or "her" or "'s" || tokens[draft.Last + 1].Tag == PartOfSpeech.Punct);
    }

    /// <summary>"another truck or two"</summary>
    public static bool OrTwo(FigureContext context, FigureDraft draft)
    {
        var tokens = draft.Sentence.Tokens;
        var noun = draft.First - 2;
        if (noun < 0 || draft.Quantity.Kind != QuantityKind.Count || context.Lower(tokens[noun + 1]) != "or" || tokens[noun].Tag != PartOfSpeech.Noun || tokens[noun].Features.HasFlag(WordFeatures.Plural))
        {
            return false;
        }

        draft.Head = noun;
        CountedWords.Settle(context, draft);
        CountedWords.Set(context, draft, (noun, noun + 1));
        draft.Note("counted", tokens[noun].Span, "the noun in front of \"or\"");
        return true;
    }

    /// <summary>"eight Norlandish were dead": the people of a nation.</summary>
    public static bool Nationals(FigureContext context, FigureDraft draft)
    {
        var tokens = draft.Sentence.Tokens;
        var next = draft.Last + 1;
        if (draft.Quantity.Kind is not (QuantityKind.Count or QuantityKind.Vague) || next >= tokens.Length || !context.IsAdjective(tokens[next].Span) || tokens[next].Tag == PartOfSpeech.Noun ||
            (next + 1 < tokens.Length && tokens[next + 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Punct))
        {
            return false;
        }

        draft.Head = next;
        CountedWords.Settle(context, draft);
        CountedWords.Set(context, draft, (next, next + 1));
        return true;
    }

    /// <summary>"200 soldiers joined the 400-strong contingent": it counts soldiers too.</summary>
    public static void Members(FigureContext context, FigureDraft draft, IReadOnlyList<FigureDraft> before)
    {
        if (draft.Head > draft.Last + 1 && FigureRules.ScopeNouns.Contains(draft.Sentence.Tokens[draft.Head].Lemma) && context.Lower(draft.Sentence.Tokens[draft.Last + 2 < draft.Head ? draft.Last + 2 : draft.Last + 1]) is "strong" &&
            before.Count > 0 && before[^1].SentenceIndex == draft.SentenceIndex && draft.Verb >= 0 && draft.Sentence.Tokens[draft.Verb].Lemma is "join" or "reinforce" or "strengthen")
        {
            var phrase = draft.Phrase;
            CountedCarry.Carry(context, draft, before, "what the set before its number is made of");
            draft.Phrase = phrase;
        }
    }

    /// <summary>"3 dead and 49 wounded", "five shot": a word for people without a noun.</summary>
    public static bool Adjectival(FigureContext context, FigureDraft draft, IReadOnlyList<FigureDraft> before)
    {
        var tokens = draft.Sentence.Tokens;
        var next = draft.Last + 1;
        if (draft.Quantity.Kind is not (QuantityKind.Count or QuantityKind.Vague or QuantityKind.Fraction) || next >= tokens.Length || !FigureRules.Harmed.TryGetValue(context.Lower(tokens[next]), out var people) ||
            (next + 1 < tokens.Length && tokens[next + 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj))
        {
            return false;
        }

        var word = tokens[next];
        draft.Head = draft.Last;
        CountedWords.Settle(context, draft);

        // "1 teenager dead, 1 injured": another of those whom the sentence named
        for (var i = before.Count - 1; i >= 0 && before[i].SentenceIndex == draft.SentenceIndex; i--)
        {
            if (before[i].Phrase is not null && before[i].Quantity.Unit == "count" && before[i].Aspect is { } aspect && FigureRules.IsHarm(HarmLemma(before[i], aspect)))
            {
                people = before[i].Counted;
                break;
            }
        }

        draft.Counted = people;
        draft.Aspect = FigureRules.Aspect(word.Lemma) ?? FigureRules.Aspect(context.Lower(word));
        draft.Note("counted", word.Span);
        draft.Note("aspect", word.Span);
        return true;
    }

    private static string HarmLemma(FigureDraft draft, string aspect) =>
        draft.Verb >= 0 && FigureRules.Aspect(draft.Sentence.Tokens[draft.Verb].Lemma) == aspect ? draft.Sentence.Tokens[draft.Verb].Lemma : aspect is "killed" ? "kill" : aspect is "injured" ? "injure" : aspect;

    /// <summary>Without a demonym in front ("British troops": the holder says it), and with "and officers" or the "of" of an empty noun behind.</summary>
    public static (int Start, int End) Shorten(FigureContext context, Sentence sentence, NounPhrase phrase)
    {
        var tokens = sentence.Tokens;
        var (start, end) = (phrase.Start, phrase.End);
        while (start < phrase.Head && context.IsAdjective(tokens[start].Span))
        {
            start++;
        }

        if (end + 1 < tokens.Length && context.Lower(tokens[end]) is "and" or "or" && tokens[end + 1].Tag is PartOfSpeech.Noun &&
            tokens[phrase.Head].Tag == PartOfSpeech.Noun && NounPhrase.TryRead(context, sentence, end + 1, out var second) && second.Start == end + 1 &&
            tokens[second.Head].Features.HasFlag(WordFeatures.Plural) == tokens[phrase.Head].Features.HasFlag(WordFeatures.Plural))
        {
            end = second.End;
        }

        if (end < tokens.Length && context.Lower(tokens[end]) is "of" && FigureRules.GenericNouns.Contains(tokens[phrase.Head].Lemma) &&
            NounPhrase.TryRead(context, sentence, end + 1, out var inner))
        {
            end = inner.End;
        }

        return (start, end);
    }
}
