using System;
using System.Collections.Generic;
using System.Linq;
using Parallax.Documents.Language;

namespace Parallax.Documents.Events;

/// <summary>Finds the words of a sentence that tell of events.</summary>
internal static class TriggerFinder
{
    /// <summary>No sentence of a report tells of more; what has more is a list or junk.</summary>
    private const int MostTriggers = 24;

    /// <summary>In text order, without overlaps.</summary>
    public static List<Trigger> Find(Sentence sentence, string text)
    {
        var found = new List<Trigger>();
        for (var i = 0; i < sentence.Tokens.Length && found.Count < MostTriggers; i++)
        {
            var match = EventLexicon.From(sentence.Lemma(i)).Select(entry => Match(sentence, text, i, entry)).FirstOrDefault(match => match is not null);
            if (match is null || !IsMeant(sentence, text, match))
            {
                continue;
            }

            found.Add(match.IsVerb ? match : match with { First = LabelStart(sentence, text, match.First) });
            i = match.Last;
        }

        return found;
    }

    /// <summary>The words of the entry, with articles, adjectives and numbers allowed in between.</summary>
    private static Trigger? Match(Sentence sentence, string text, int first, TriggerEntry entry)
    {
        if (entry.IsVerb ? !CanBeVerb(sentence, first, entry) : !sentence.IsNoun(first))
        {
            return null;
        }

        var at = first;
        for (var word = 1; word < entry.Words.Length; word++)
        {
            at++;
            while (at < sentence.Tokens.Length && !IsWord(sentence, at, entry.Words[word]) && at - first < 6 &&
                (sentence.Tag(at) is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Num or PartOfSpeech.Noun or PartOfSpeech.Propn || (sentence.Tag(at) == PartOfSpeech.Pron && entry.Words[word] != "their") || sentence.IsHyphen(at, text)))
            {
                at++;
            }

            if (!IsWord(sentence, at, entry.Words[word]))
            {
                return null;
            }
        }

        return new Trigger(sentence, first, at, entry.IsVerb ? first : at, entry);
    }

    /// <summary>"Were injured" may be tagged as an adjective, "to withdraw" as a noun.</summary>
    private static bool CanBeVerb(Sentence sentence, int index, TriggerEntry entry) => sentence.Tag(index) switch
    {
        PartOfSpeech.Verb or PartOfSpeech.Aux => true,
        PartOfSpeech.Adj => entry.Harm is not null && sentence.Lemma(index - 1) is "be" or "get",
        PartOfSpeech.Noun => sentence.Lemma(index - 1) == "to" && entry.Words.Length == 1,
        _ => false,
    };

    private static bool IsWord(Sentence sentence, int index, string word)
    {
        var lemma = sentence.Lemma(index);
        return lemma == word || (lemma.Length == word.Length + 1 && lemma[^1] == 's' && lemma.AsSpan(0, word.Length).SequenceEqual(word));
    }

    /// <summary>"Met the target", "the target that they do not meet": no meeting.</summary>
    private static bool FulfilsObject(Sentence sentence, int verb) =>
        (sentence.Tokens[verb] is { Relation: "acl:relcl", Head: >= 0 and var head } && EventLexicon.Is("fulfilled", sentence.Lemma(head)))
        || Enumerable.Range(verb + 1, sentence.Tokens.Length - verb - 1).Any(token => sentence.Tokens[token] is { Relation: "obj" } one && one.Head == verb && EventLexicon.Is("fulfilled", sentence.Lemma(token)));

    private static bool IsMeant(Sentence sentence, string text, Trigger trigger)
    {
        if (trigger.Entry.Words is ["meet"] && FulfilsObject(sentence, trigger.Head))
        {
            return false;
        }

        if ((!trigger.IsVerb && EventLexicon.Is("not", sentence.Lemma(trigger.First - 1))) || sentence.IsHyphen(trigger.Head + 1, text) || (trigger.IsVerb && sentence.IsHyphen(trigger.First - 1, text)))
        {
            return false;
        }

        if (trigger.IsVerb)
        {
            // "armed with", "known" before a noun: no verb of its own clause
            return trigger.Head == trigger.Last && sentence.Tokens[trigger.Head].Features.HasFlag(WordFeatures.PastParticiple) && sentence.IsNoun(trigger.Head + 1) &&
                sentence.Tag(trigger.Head - 1) is PartOfSpeech.Det or PartOfSpeech.Adj
                ? false
                : !trigger.Entry.IsWeak || trigger.Entry.Type != "MOBILIZE" || MovesForces(sentence);
        }

        // a noun that qualifies another is not the event: "war crimes", "attack helicopters"
        return !(sentence.IsNoun(trigger.Head + 1) && sentence.Tokens[trigger.Head + 1].Span.Start <= trigger.Span.End + 1 && !char.IsUpper(text[sentence.Tokens[trigger.Head + 1].Span.Start]));
    }

    private static bool MovesForces(Sentence sentence) => sentence.Tokens.Any(token => EventLexicon.Is("forces", token.Lemma.ToLowerInvariant()));

    /// <summary>The label takes the adjectives and nouns in front of the noun: "terrorist attack", "armed clash", "annual training exercise".</summary>
    private static int LabelStart(Sentence sentence, string text, int first)
    {
        var start = first;
        while (start > 0 && (sentence.Tag(start - 1) is PartOfSpeech.Adj or PartOfSpeech.Noun || IsParticiple(sentence, start - 1) || sentence.IsHyphen(start - 1, text)) && first - start < 4)
        {
            start--;
        }

        while (start < first && (sentence.IsHyphen(start, text) || sentence.Lemma(start) is "last" or "same" or "such" or "recent" or "first" or "most" or "more" or "late"))
        {
            start++;
        }

        return start;
    }

    private static bool IsParticiple(Sentence sentence, int index) =>
        sentence.Tag(index) == PartOfSpeech.Verb && sentence.Tokens[index].Features.HasFlag(WordFeatures.PastParticiple) && sentence.Tag(index - 1) is PartOfSpeech.Det or PartOfSpeech.Adj;
}
