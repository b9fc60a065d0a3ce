using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Parallax.Ledger.Words;

namespace Parallax.Ledger.Utterances;

/// <summary>
/// Decides whether two statements of one speaker word one utterance: those of different reports of one time by the weighed signs of <see cref="UtteranceScorer"/>,
/// those of one report, or of other times, only where the words are nearly the same (thresholds set by hand on reports of our own).
/// </summary>
internal static class SameUtterance
{
    private const double Enough = 0.6;

    /// <summary>For statements of other times or given to others: people repeat their points, so only the same words count.</summary>
    private const double SameWords = 0.85;

    /// <summary>Terms of a sentence that is long.</summary>
    private const int LongSentence = 8;

    private const int DaysApart = 14;

    /// <summary>Log odds from which statements in other words are one: what is joined wrongly draws stories and dates together.</summary>
    private const double Sure = 0.1;

    /// <summary>The same where the reports do not surely have them from one speaker.</summary>
    private const double SureOfSpeakers = 0.5;

    /// <summary>An utterance is printed within a week; of undated reports it is not known.</summary>
    private const int PrintedWithin = 7;

    public static bool Holds(Saying a, Saying b, TermWeights weights, WordBook book)
    {
        if (a.Polarity != b.Polarity)
        {
            return false;
        }

        if (a.SpeakerOf(b) is var speaker && speaker != SpeakerMatch.Same)
        {
            return speaker == SpeakerMatch.Possible && a.Document != b.Document && AreOfOneTime(a, b) && SayingSigns.MayBeOne(a, b, weights)
                && UtteranceScorer.Score(a, b, weights, book) > SureOfSpeakers;
        }

        var apart = OtherOccasion(a, b);
        var together = a.Document == b.Document;
        if (!apart && !together && AreOfOneTime(a, b) && SayingSigns.MayBeOne(a, b, weights))
        {
            return UtteranceScorer.Score(a, b, weights, book) > Sure || SayingSigns.AreSameWords(a, b, book) || ShareLongSentence(a, b, weights);
        }

        if (!apart && !together && Lexicon.IsConditional(a.Whole.Folded) != Lexicon.IsConditional(b.Whole.Folded) && a.Parts.Length <= 1 && b.Parts.Length <= 1)
        {
            return false;
        }

        if (a.Whole.Folded == b.Whole.Folded && a.Whole.Terms.Length >= 2)
        {
            return true;
        }

        if (Alike(a.Whole, b.Whole, weights, apart, together && (a.Kind == StatementKind.Indirect || b.Kind == StatementKind.Indirect)))
        {
            return true;
        }

        foreach (var one in a.Parts.IsEmpty ? [a.Whole] : a.Parts)
        {
            foreach (var other in b.Parts.IsEmpty ? [b.Whole] : b.Parts)
            {
                if (Alike(one, other, weights, apart, together && (a.Kind == StatementKind.Indirect || b.Kind == StatementKind.Indirect)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Two reports may take overlapping parts of one speech; a whole long sentence in the same words is not said twice within days.</summary>
    private static bool ShareLongSentence(Saying a, Saying b, TermWeights weights) =>
        (a.Parts.Length > 1 || b.Parts.Length > 1)
        && (a.Parts.IsEmpty ? [a.Whole] : a.Parts).Any(one => one.Terms.Length >= LongSentence
            && (b.Parts.IsEmpty ? [b.Whole] : b.Parts).Any(other => other.Terms.Length >= LongSentence && Alike(one, other, weights, false, false)));

    private static bool Alike(Content a, Content b, TermWeights weights, bool apart, bool together)
    {
        if (a.Terms.Length < 2 || b.Terms.Length < 2 || a.IsTurnedAgainst(b) || a.ContradictsNumbersOf(b))
        {
            return false;
        }

        if (NearVerbatim(a, b))
        {
            return true;
        }

        var likeness = ContentSimilarity.Compare(a, b, weights);
        if (apart)
        {
            return likeness.Shared >= 6 && likeness.Dice * Ordered(likeness) >= SameWords;
        }

        var score = likeness.Dice * Ordered(likeness);
        if (Math.Min(a.Terms.Length, b.Terms.Length) >= 8)
        {
            score = Math.Max(score, 0.85 * likeness.Containment * Ordered(likeness));
        }

        // A headline or a bullet point shortens what the body of the same document says.
        return likeness.Shared >= 3 && (score >= Enough || (together && likeness.Shared >= 4 && likeness.Containment >= 0.95));
    }

    /// <summary>Nearly the same words in the same order, whatever they are: "too early to say who had fired first", "too early to say who fired first".</summary>
    private static bool NearVerbatim(Content a, Content b)
    {
        var (one, other) = (Pairs(a.Folded), Pairs(b.Folded));
        return one.Count >= 5 && other.Count >= 5 && 2.0 * one.Count(other.Contains) / (one.Count + other.Count) >= 0.75;
    }

    private static HashSet<string> Pairs(string folded)
    {
        var words = folded.Split(' ', 202);
        return [.. words.Take(200).Zip(words.Skip(1), (first, second) => first + " " + second)];
    }

    private static double Ordered(Likeness likeness) => 0.85 + (0.15 * likeness.Order);

    private static bool AreOfOneTime(Saying a, Saying b) =>
        a.Published is { Earliest: { } startA, Latest: { } endA } && b.Published is { Earliest: { } startB, Latest: { } endB }
        && Period.DaysBetween(LocalDate.Min(startA, startB), LocalDate.Max(endA, endB)) <= PrintedWithin;

    private static bool OtherOccasion(Saying a, Saying b) =>
        a.Published.PlusDays(DaysApart) is var later && b.Published.PlusDays(DaysApart) is var laterB
        && ((later.Latest is { } endA && b.Published.Earliest is { } startB && endA < startB) || (laterB.Latest is { } endB && a.Published.Earliest is { } startA && endB < startA));
}
