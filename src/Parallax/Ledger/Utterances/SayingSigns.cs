using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NodaTime;
using Parallax.Ledger.Words;

namespace Parallax.Ledger.Utterances;

/// <summary>What speaks for and against two sayings being wordings of one utterance, as numbers; the weights are in <c>Rules/en/utterance-signs.tsv</c>.</summary>
internal static class SayingSigns
{
    /// <summary>True where both are long enough and say so much of the same that they may be judged at all.</summary>
    public static bool MayBeOne(Saying a, Saying b, TermWeights weights) =>
        Math.Min(a.Words.Words.Length, b.Words.Words.Length) >= 3 && Math.Max(a.Words.CoveredBy(b.Words, weights).Covered, b.Words.CoveredBy(a.Words, weights).Covered) >= LeastCovered;

    /// <summary>Their names, in the order of <see cref="Read"/>.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "any", "covered both ways", "covered of the shorter", "shared stems", "pairs of words", "order", "missing of the shorter", "numbers part", "turned against", "names part",
        "conditions part", "questions part", "lengths apart", "same words", "same words of another occasion", "covered on one occasion", "few words", "meaning as a whole",
        "a word replaced", "ends part", "conditions part in like words", "turned against in like words", "names part in like words",
        "said on other days", "reported days apart",
    ];

    /// <summary>For each sign 1 where it can only speak for one utterance, -1 where only against, 0 where either.</summary>
    public static ImmutableArray<int> Directions { get; } = [0, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1, 1, -1, 1, -1, 1, -1, -1, -1, -1, -1, -1, -1];

    private const double LeastCovered = 0.4;

    /// <summary>An utterance is news for some days.</summary>
    private const int NearDays = 5;

    public static double[] Read(Saying a, Saying b, TermWeights weights)
    {
        var (one, other) = (a.Words.CoveredBy(b.Words, weights), b.Words.CoveredBy(a.Words, weights));
        var isFirstShorter = a.Words.Words.Length <= b.Words.Words.Length;
        var likeness = ContentSimilarity.Compare(a.Whole, b.Whole, weights);
        var (least, most) = (Math.Min(a.Words.Words.Length, b.Words.Words.Length), Math.Max(a.Words.Words.Length, b.Words.Words.Length));
        var both = one.Covered + other.Covered == 0 ? 0 : 2 * one.Covered * other.Covered / (one.Covered + other.Covered);
        var isSame = a.Whole.Folded == b.Whole.Folded;
        var occasion = a.Around.CoveredBy(b.Around, weights).Covered + b.Around.CoveredBy(a.Around, weights).Covered;
        var (pairs, turned, names) = (Pairs(a.Whole.Folded, b.Whole.Folded), a.Whole.IsTurnedAgainst(b.Whole) ? 1 : 0, NamesPart(a.Whole.Terms, b.Whole.Terms) ? 1 : 0);
        var conditions = Lexicon.IsConditional(a.Whole.Folded) != Lexicon.IsConditional(b.Whole.Folded) ? 1 : 0;
        return
        [
            1,
            both,
            isFirstShorter ? one.Covered : other.Covered,
            likeness.Dice,
            pairs,
            likeness.Order,
            (isFirstShorter ? one.Missing : other.Missing) / 4,
            NumbersPart(a.Whole.Numbers, b.Whole.Numbers) || (a.Whole.Calendar.Count > 0 && b.Whole.Calendar.Count > 0 && !a.Whole.Calendar.Overlaps(b.Whole.Calendar)) ? 1 : 0,
            turned,
            names,
            conditions,
            a.IsQuestion != b.IsQuestion ? 1 : 0,
            Math.Log((1.0 + most) / (1 + least)),
            isSame ? 1 : 0,
            isSame ? Math.Max(0, 1 - occasion) : 0,
            Math.Max(0, both - 0.3) * occasion,
            least < 6 ? 1 : 0,
            Meaning.Likeness(a.Direction, b.Direction),
            pairs * Math.Min(one.Missing, other.Missing) / 4,
            pairs * Math.Min(1 - one.Covered, 1 - other.Covered),
            pairs * conditions,
            pairs * turned,
            pairs * names,
            a.Said.IsApartFrom(b.Said) ? 1 : 0,
            Math.Clamp((DaysBetween(a.Published, b.Published) - NearDays) / 10.0, 0, 1),
        ];
    }

    private static int DaysBetween(DateInterval a, DateInterval b) =>
        a.Latest is { } endA && b.Earliest is { } startB && endA < startB ? Period.DaysBetween(endA, startB)
        : b.Latest is { } endB && a.Earliest is { } startA && endB < startA ? Period.DaysBetween(endB, startA)
        : 0;

    /// <summary>Numbers may be rounded: 1,987 and 2,000 are no two numbers.</summary>
    private static bool NumbersPart(ImmutableSortedSet<decimal> a, ImmutableSortedSet<decimal> b) => Lacks(a, b) && Lacks(b, a);

    private static bool Lacks(ImmutableSortedSet<decimal> a, ImmutableSortedSet<decimal> b) =>
        a.Any(number => !b.Any(other => number == other || (number >= 100 && other >= 100 && Math.Abs(number - other) * 20 <= Math.Max(number, other))));

    private static bool NamesPart(ImmutableArray<string> a, ImmutableArray<string> b) =>
        a.Any(term => term[0] == '@' && !b.Contains(term)) && b.Any(term => term[0] == '@' && !a.Contains(term));

    /// <summary>Share of pairs of neighbouring words in common.</summary>
    private static double Pairs(string a, string b)
    {
        var (one, other) = (Neighbours(a), Neighbours(b));
        return one.Count + other.Count == 0 ? 0 : 2.0 * one.Count(other.Contains) / (one.Count + other.Count);

        static HashSet<string> Neighbours(string folded)
        {
            var words = folded.Split(' ', 202);
            return [.. words.Take(200).Zip(words.Skip(1), (first, second) => first + " " + second)];
        }
    }
}
