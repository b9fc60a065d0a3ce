using System.Collections.Generic;
using System.Linq;
using Parallax.Documents.Language;

namespace Parallax.Documents.Events;

/// <summary>When and where: the date and the place of the sentence that belong to a trigger, by nearness, what stands in between and, for times, the tree.</summary>
internal static class TimeAndPlace
{
    /// <summary>A word that opens another event ("after an attack on …") keeps what follows it for that event.</summary>
    private const int SubordinatorCost = 60;
    private const int VerbCost = 12;
    private const int BehindBonus = 6;
    private const int TooFar = 55;

    public static int? TimeOf(Trigger trigger, MentionIndex mentions, string text)
    {
        var path = new TimePath(trigger.Sentence);
        return mentions.TimesIn(trigger.Sentence.Span)
            .Select(time => (Time: time, Cost: TimeCost(trigger, text, mentions.TimeSpan(time), path)))
            .Where(candidate => candidate.Cost < TooFar)
            .OrderBy(candidate => candidate.Cost).ThenBy(candidate => candidate.Time)
            .Select(candidate => (int?)mentions.RangeOf(candidate.Time)).FirstOrDefault();
    }

    private static int TimeCost(Trigger trigger, string text, Span span, TimePath path)
    {
        var first = Tokens.At(trigger.Sentence.Tokens, span.Start);
        var last = System.Math.Max(first, Tokens.At(trigger.Sentence.Tokens, span.End) - 1);
        var linear = Cost(trigger, text, span);
        return first >= trigger.Sentence.Tokens.Length || IsOpening(trigger, first) ? linear : linear + path.Cost(trigger, first, last);
    }


    /// <summary>Words have no place of their own: who asks for troops in a valley need not be there.</summary>
    public static int? PlaceOf(Trigger trigger, MentionIndex mentions, string text) => trigger.Entry.Type is "REQUEST" or "ACCUSE" or "REJECT" or "SUPPORT" or "THREATEN" or "AGREE" ? null : Nearest(
        trigger, text,
        mentions.MentionsIn(trigger.Sentence.Span)
            .Where(mention => mentions.Entity(mention.Entity).Kind == EntityKind.Place && mention.Kind != MentionKind.Pronoun && IsLocated(trigger.Sentence, text, mention.Span, mentions.Entity(mention.Entity).Name))
            .Where(mention => !IsBehindVerb(trigger, mention.Span, text))
            .Select(mention => (mention.Entity, mention.Span)));

    /// <summary>"An attack that was planned in the capital" was not there.</summary>
    private static bool IsBehindVerb(Trigger trigger, Span span, string text)
    {
        var at = Tokens.At(trigger.Sentence.Tokens, span.Start);
        return Enumerable.Range(trigger.Last + 1, System.Math.Max(0, at - trigger.Last - 1))
            .Any(index => trigger.Sentence.Tag(index) == PartOfSpeech.Verb && !trigger.Sentence.IsNominal(index, text) && !trigger.Sentence.Tokens[index].Features.HasFlag(WordFeatures.Gerund));
    }

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
            cost += lemma is "after" or "since" or "before" or "until" or "following" or "because" or "ahead" or "although" or "though" or "date" || (lemma == "follow" && sentence.Tokens[i].Features.HasFlag(WordFeatures.Gerund)) ? (isBehind || !trigger.IsVerb || IsLapse(sentence, i - 1) ? SubordinatorCost : VerbCost)
                : sentence.Tag(i) == PartOfSpeech.Verb && EventLexicon.Is("saying", lemma) ? SubordinatorCost
                : sentence.IsMark(i, text, ";\"“”") ? VerbCost
                : sentence.Tag(i) == PartOfSpeech.Verb && !sentence.IsNominal(i, text) ? VerbCost
                : lemma is "which" or "who" ? VerbCost : 1;
        }

        return IsOpening(trigger, at) && cost < SubordinatorCost ? System.Math.Min(cost, 20) : cost;
    }

    /// <summary>An opening date ("On Monday, …", a dateline) reaches its main clause.</summary>
    private static bool IsOpening(Trigger trigger, int at) => at <= 3 && at <= trigger.Last;

    /// <summary>"Two days after he was killed": the day that stands before is another.</summary>
    private static bool IsLapse(Sentence sentence, int index) => sentence.Lemma(index) is "day" or "days" or "week" or "weeks" or "month" or "months" or "year" or "years" or "hour" or "hours" or "minute" or "minutes";

    /// <summary>True where a preposition of place stands before the mention, perhaps with an article and adjectives in between.</summary>
    private static bool IsLocated(Sentence sentence, string text, Span span, string name)
    {
        // "Norlian soldiers", "Norlia's parliament" stand for no place; "the Ostrel bridge" does
        var next = Tokens.At(sentence.Tokens, span.End);
        if (next < sentence.Tokens.Length && sentence.Tokens[next].Span.Start <= span.End + 1 &&
            (sentence.Tag(next) == PartOfSpeech.Part || (sentence.IsNoun(next) && (span.Of(text) != name || !EventLexicon.Is("sites", sentence.Lemma(next))))))
        {
            return false;
        }

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
