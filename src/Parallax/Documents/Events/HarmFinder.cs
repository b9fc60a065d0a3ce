using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents.Language;

namespace Parallax.Documents.Events;

/// <summary>Finds who was harmed: figures that count them, and persons named though no numeral says so.</summary>
internal static class HarmFinder
{
    /// <summary>What a trigger that tells harm itself says of whom.</summary>
    public static ImmutableArray<Harm> Of(Trigger trigger, Clause clause, MentionIndex mentions, string text)
    {
        if (trigger.Entry.Harm is not { } kind)
        {
            return [];
        }

        var sentence = trigger.Sentence;
        var range = !trigger.IsVerb ? AfterOf(trigger)
            : trigger.Entry.Words[0] is "die" or "lose" || clause.Group!.IsPassive || IsBareParticiple(trigger, clause, text) ? clause.Recipient ?? clause.Actor
            : clause.Recipient;
        if (range is not { } harmed)
        {
            return [];
        }

        return In(sentence.Cover(harmed.First, harmed.Last), kind, mentions);
    }

    /// <summary>"The dead were a police sergeant, A, and three of the attackers"; "among the dead are …".</summary>
    public static ImmutableArray<Harm> OfTheDead(Sentence sentence, MentionIndex mentions, string text)
    {
        for (var i = 1; i + 1 < sentence.Tokens.Length; i++)
        {
            if (sentence.Lemma(i) is "dead" or "victim" && sentence.Lemma(i - 1) == "the" && i <= 4 && sentence.Lemma(i + 1) == "be" && i + 2 < sentence.Tokens.Length)
            {
                var end = i + 2;
                while (end + 1 < sentence.Tokens.Length && !(sentence.Tag(end) == PartOfSpeech.Verb && !sentence.IsNominal(end, text) && sentence.Lemma(end) != "name"))
                {
                    end++;
                }

                // the last person may be the one who says so: "…, spokesman B told reporters"
                var stop = end + 1 == sentence.Tokens.Length ? end : BeforeTheTeller(sentence, text, end, i + 2);
                return stop < i + 2 ? [] : In(sentence.Cover(i + 2, stop), HarmKind.Killed, mentions);
            }
        }

        return [];
    }

    /// <summary>The last word before whoever tells it at the verb: "…, B told reporters", "…, the spokesman, B, told reporters".</summary>
    private static int BeforeTheTeller(Sentence sentence, string text, int verb, int first)
    {
        var comma = LastCommaBefore(sentence, text, verb, first);
        if (sentence.IsMark(verb - 1, text, ","))
        {
            comma = LastCommaBefore(sentence, text, LastCommaBefore(sentence, text, comma, first), first);
        }

        return Clause.SubjectOf(sentence, text, verb) is { } subject && subject.First > first ? Math.Min(subject.First - 1, comma) : comma;
    }

    private static int LastCommaBefore(Sentence sentence, string text, int end, int first)
    {
        for (var i = end; i > first; i--)
        {
            if (sentence.IsMark(i, text, ","))
            {
                return i - 1;
            }
        }

        return end;
    }

    private static ImmutableArray<Harm> In(Span span, HarmKind kind, MentionIndex mentions)
    {
        var harms = new List<Harm>();
        harms.AddRange(mentions.FiguresIn(span).Where(figure => mentions.Figure(figure).Unit == "count").Select(figure => new Harm(kind, figure, null)));
        harms.AddRange(mentions.MentionsIn(span)
            .Where(mention => mentions.Entity(mention.Entity).Kind == EntityKind.Person)
            .Select(mention => mention.Entity).Distinct().Select(entity => new Harm(kind, null, entity)));
        return [.. harms];
    }

    /// <summary>"14 people injured in the attack".</summary>
    private static bool IsBareParticiple(Trigger trigger, Clause clause, string text) =>
        clause.Group is { Auxiliaries.IsEmpty: true } && trigger.Sentence.Tokens[trigger.Head].Features.HasFlag(WordFeatures.PastParticiple) &&
        !trigger.Sentence.Tokens[trigger.Head].Features.HasFlag(WordFeatures.Finite) && !trigger.Sentence.IsNominal(trigger.Last + 1, text);

    /// <summary>"The deaths of over 2,500 people".</summary>
    private static TokenRange? AfterOf(Trigger trigger)
    {
        var sentence = trigger.Sentence;
        if (sentence.Lemma(trigger.Last + 1) != "of")
        {
            return null;
        }

        var end = trigger.Last + 1;
        while (end + 1 < sentence.Tokens.Length && !sentence.IsVerbal(end + 1) && sentence.Lemma(end + 1) is not ("who" or "which" or "and") && sentence.Tag(end + 1) != PartOfSpeech.Sconj)
        {
            end++;
        }

        return end > trigger.Last + 1 ? new TokenRange(trigger.Last + 2, end) : null;
    }
}
