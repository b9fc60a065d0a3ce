using System.Collections.Generic;
using System.Linq;
using Parallax.Documents.Language;

namespace Parallax.Documents.Events;

/// <summary>When and where: the date and the place of the sentence that belong to a trigger, by nearness and what stands in between.</summary>
internal static class TimeAndPlace
{
    /// <summary>A word that opens another event ("after an attack on …") keeps what follows it for that event.</summary>
    private const int SubordinatorCost = 60;
    private const int VerbCost = 12;
    private const int BehindBonus = 6;
    private const int TooFar = 55;

    public static int? TimeOf(Trigger trigger, MentionIndex mentions, string text) => Nearest(
        trigger, text, mentions.TimesIn(trigger.Sentence.Span).Select(time => (time, mentions.TimeSpan(time))));

    public static int? PlaceOf(Trigger trigger, MentionIndex mentions, string text) => Nearest(
        trigger, text,
        mentions.MentionsIn(trigger.Sentence.Span)
            .Where(mention => mentions.Entity(mention.Entity).Kind == EntityKind.Place && mention.Kind != MentionKind.Pronoun && IsLocated(trigger.Sentence, text, mention.Span))
            .Select(mention => (mention.Entity, mention.Span)));

    private static int? Nearest(Trigger trigger, string text, IEnumerable<(int Index, Span Span)> candidates) => candidates
        .Select(candidate => (candidate.Index, Cost: Cost(trigger, text, candidate.Span)))
        .Where(candidate => candidate.Cost < TooFar)
        .OrderBy(candidate => candidate.Cost).ThenBy(candidate => candidate.Index)
        .Select(candidate => (int?)candidate.Index).FirstOrDefault();

    private static int Cost(Trigger trigger, string text, Span span)
    {
        var sentence = trigger.Sentence;
        var at = Tokens.At(sentence.Tokens, span.Start);
        var isBehind = at > trigger.Last;
        var (first, last) = isBehind ? (trigger.Last + 1, at - 1) : (at + 1, trigger.First - 1);
        var cost = isBehind ? 0 : BehindBonus;
        for (var i = first; i <= last; i++)
        {
            var lemma = sentence.Lemma(i);
            cost += lemma is "after" or "since" or "before" or "until" or "following" or "because" or "ahead" ? (isBehind ? SubordinatorCost : VerbCost)
                : sentence.IsMark(i, text, ";\"“”") ? VerbCost
                : sentence.Tag(i) == PartOfSpeech.Verb && !sentence.IsNominal(i, text) ? VerbCost
                : lemma is "which" or "who" ? VerbCost : 1;
        }

        // an opening date ("On Monday, …") reaches all of its sentence
        return !isBehind && at <= 2 ? System.Math.Min(cost, 20) : cost;
    }

    /// <summary>True where a preposition of place stands before the mention, perhaps with an article and adjectives in between.</summary>
    private static bool IsLocated(Sentence sentence, string text, Span span)
    {
        for (var i = Tokens.At(sentence.Tokens, span.Start) - 1; i >= 0; i--)
        {
            var lemma = sentence.Lemma(i);
            if (lemma is "in" or "at" or "near" or "on" or "around" or "outside" or "inside" or "beside" or "across" or "to" or "into" or "within" or "along" or "from" or "over")
            {
                return true;
            }

            if (lemma == "of")
            {
                return i > 0 && sentence.Lemma(i - 1) is "north" or "south" or "east" or "west" or "part" or "city" or "town" or "village" or "region" or "capital" or "outskirt" or "centre" or "center";
            }

            if (!sentence.IsNominal(i, text) || sentence.Tag(i) == PartOfSpeech.Pron)
            {
                return false;
            }
        }

        return false;
    }
}
