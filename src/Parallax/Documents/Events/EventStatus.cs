using System.Linq;
using Parallax.Documents.Language;

namespace Parallax.Documents.Events;

/// <summary>Whether a report tells an event as happened, planned, asked for, possible or not.</summary>
internal static class EventStatus
{
    private const int NounWindow = 5;

    public static FactStatus Of(Trigger trigger, Clause clause, string text)
    {
        var sentence = trigger.Sentence;
        if (clause.Group is not { } group)
        {
            return OfNoun(trigger);
        }

        if (group.IsNegated)
        {
            return FactStatus.Denied;
        }

        if (group.Governor >= 0)
        {
            return OfGoverned(sentence, group.Governor);
        }

        if (IsConditional(trigger, text))
        {
            return FactStatus.Hypothetical;
        }

        return OfAuxiliaries(group);
    }

    private static FactStatus OfAuxiliaries(VerbGroup group) =>
        group.Auxiliaries.Any(lemma => EventLexicon.Is("future", lemma)) ? FactStatus.Planned
        : group.Auxiliaries.Any(lemma => EventLexicon.Is("requested", lemma)) ? FactStatus.Requested
        : group.Auxiliaries.Any(lemma => EventLexicon.Is("possible", lemma)) ? FactStatus.Possible
        : FactStatus.Actual;

    /// <summary>"Plans to send", "asked to send", "refused to send"; "began to send" did happen, as far as the governing verb did.</summary>
    private static FactStatus OfGoverned(Sentence sentence, int governor)
    {
        var lemma = sentence.Lemma(governor);
        if (sentence.IsVerbal(governor) && VerbGroup.Of(sentence, governor) is var outer)
        {
            if (outer.IsNegated)
            {
                return FactStatus.Denied;
            }

            if (EventLexicon.Is("done", lemma))
            {
                return OfAuxiliaries(outer);
            }
        }

        return EventLexicon.Is("denied", lemma) ? FactStatus.Denied
            : EventLexicon.Is("requested", lemma) ? FactStatus.Requested
            : EventLexicon.Is("planned", lemma) || lemma is "order" or "be" ? FactStatus.Planned
            : FactStatus.Possible;
    }

    private static FactStatus OfNoun(Trigger trigger)
    {
        var sentence = trigger.Sentence;
        for (var i = trigger.Head - 1; i >= 0 && i >= trigger.First - NounWindow; i--)
        {
            var lemma = sentence.Lemma(i);
            if (EventLexicon.Is("prevented", lemma) || lemma is "possible" or "potential" or "further" or "future")
            {
                return FactStatus.Possible;
            }

            if (lemma is "planned" or "upcoming" or "plan" || (lemma == "next" && i >= trigger.First))
            {
                return FactStatus.Planned;
            }

            if (i < trigger.First && (sentence.Tag(i) is PartOfSpeech.Sconj or PartOfSpeech.Punct || (sentence.IsVerbal(i) && !EventLexicon.Is("prevented", lemma))))
            {
                break;
            }
        }

        return FactStatus.Actual;
    }

    private static bool IsConditional(Trigger trigger, string text)
    {
        for (var i = trigger.Head - 1; i >= 0 && i >= trigger.Head - 12; i--)
        {
            if (trigger.Sentence.Lemma(i) is "if" or "unless")
            {
                return true;
            }

            if (trigger.Sentence.IsMark(i, text, ";,"))
            {
                break;
            }
        }

        return false;
    }
}
