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
        Math.Min(a.Words.Words.Length, b.Words.Words.Length) >= 2 && Math.Max(a.Words.CoveredBy(b.Words, weights).Covered, b.Words.CoveredBy(a.Words, weights).Covered) >= LeastCovered;

    /// <summary>Their names, in the order of <see cref="Read"/>.</summary>
    public static ImmutableArray<string> Names { get; } = [.. All.Select(sign => sign.Name)];

    /// <summary>For each sign 1 where it can only speak for one utterance, -1 where only against, 0 where either.</summary>
    public static ImmutableArray<int> Directions { get; } = [.. All.Select(sign => sign.Direction)];

    private static (string Name, int Direction)[] All =>
    [
        ("any", 0), ("shared in all", 1), ("covered in other words", 1), ("order in other words", 1), ("few words", -1),
        ("open in the shorter", -1), ("open in both", -1), ("open in both in like words", -1), ("replaced", -1), ("replaced in like words", -1),
        ("numbers agree", 1), ("numbers part", -1), ("numbers part in like words", -1), ("names part in like words", -1),
        ("turned", -1), ("turned, all else the same", -1), ("condition of one, all else the same", -1), ("conditions part", -1), ("questions part", -1), ("persons part", -1), ("futures part", -1),
        ("same words", 1), ("same words in other frames", -1), ("same words, names of the frames part", -1),
        ("said on other days", -1), ("reported days apart", -1), ("reported days apart in other words", -1),
    ];

    private const double LeastCovered = 0.3;

    /// <summary>Items of content.</summary>
    private const int FewWords = 4;

    private const double NearlyAllPairs = 0.7;

    private const double Little = 0.05;

    /// <summary>An utterance is news for some days.</summary>
    private const int NearDays = 5;

    public static double[] Read(Saying a, Saying b, TermWeights weights, WordBook book)
    {
        var aligned = WordingAlignment.Of(a.Content, b.Content, book);
        var (one, other) = (aligned.CoveredA, aligned.CoveredB);
        var both = one + other == 0 ? 0 : 2 * one * other / (one + other);
        var pairs = Pairs(a.Whole.Folded, b.Whole.Folded);
        var alike = Math.Clamp((both - 0.6) / 0.4, 0, 1);
        var near = Math.Clamp((pairs - 0.3) / 0.7, 0, 1);
        var openInBoth = Math.Min(aligned.OpenA, aligned.OpenB);
        var turned = aligned.Share(aligned.IsTurned);
        var numbers = Math.Min(aligned.AloneA(item => item.Number is not null), aligned.AloneB(item => item.Number is not null)) > 0;
        var names = Math.Min(aligned.AloneA(item => item.IsName), aligned.AloneB(item => item.IsName)) > 0;
        var isDirect = a.Kind == StatementKind.Direct && b.Kind == StatementKind.Direct;
        var isSame = AreSameWords(a, b, aligned, pairs, turned);
        var days = Math.Clamp((DaysBetween(a.Published, b.Published) - NearDays) / 10.0, 0, 1);
        return
        [
            1, Math.Log(1 + (((one * aligned.WeightA) + (other * aligned.WeightB)) / 2)), (1 - near) * both, (1 - near) * aligned.Order, Math.Min(a.Content.Items.Length, b.Content.Items.Length) < FewWords ? 1 : 0,
            aligned.WeightA <= aligned.WeightB ? aligned.OpenA : aligned.OpenB, openInBoth, near * openInBoth, aligned.Replaced / 5, near * aligned.Replaced / 5,
            aligned.Pairs.Any(pair => a.Content.Items[pair.A].Number is not null) ? 1 : 0, numbers ? 1 : 0, numbers ? near : 0, names ? near : 0,
            turned, turned * alike, aligned.Share(aligned.IsConditionOfOne) * alike,
            Lexicon.IsConditional(a.Whole.Folded) != Lexicon.IsConditional(b.Whole.Folded) ? 1 : 0,
            a.IsQuestion != b.IsQuestion ? 1 : 0,
            isDirect && PersonsPart(a.Content, b.Content) ? 1 : 0,
            isDirect && (a.Content.OfFuture > 0) != (b.Content.OfFuture > 0) ? 1 : 0,
            isSame ? 1 : 0, isSame ? 1 - ((a.Around.CoveredBy(b.Around, weights).Covered + b.Around.CoveredBy(a.Around, weights).Covered) / 2) : 0, isSame && NamesPart(a, b) ? 1 : 0,
            a.Said.IsApartFrom(b.Said) ? 1 : 0, days, days * (1 - pairs),
        ];
    }

    /// <summary>Whether two sayings have the same words, and their reports do not name different things around them.</summary>
    public static bool AreSameWords(Saying a, Saying b, WordBook book)
    {
        var aligned = WordingAlignment.Of(a.Content, b.Content, book);
        return a.IsQuestion == b.IsQuestion && AreSameWords(a, b, aligned, Pairs(a.Whole.Folded, b.Whole.Folded), aligned.Share(aligned.IsTurned)) && !NamesPart(a, b);
    }

    /// <summary>All but words without content.</summary>
    private static bool AreSameWords(Saying a, Saying b, WordingAlignment aligned, double pairs, double turned) =>
        a.Whole.Folded == b.Whole.Folded || (pairs >= NearlyAllPairs && turned == 0 && aligned.OpenA < Little && aligned.OpenB < Little);

    private static bool PersonsPart(SaidContent a, SaidContent b) =>
        (a.OfSpeaker > 0 && b.OfSpeaker == 0 && b.OfOthers > a.OfOthers) || (b.OfSpeaker > 0 && a.OfSpeaker == 0 && a.OfOthers > b.OfOthers);

    private static int DaysBetween(DateInterval a, DateInterval b) =>
        a.Latest is { } endA && b.Earliest is { } startB && endA < startB ? Period.DaysBetween(endA, startB)
        : b.Latest is { } endB && a.Earliest is { } startA && endB < startA ? Period.DaysBetween(endB, startA)
        : 0;

    /// <summary>Both reports name somebody or something around the words, other than the speaker, and nothing of it in common.</summary>
    private static bool NamesPart(Saying a, Saying b)
    {
        var speakers = a.By.FamilyNames.Concat(b.By.FamilyNames).Select(name => "@" + name).ToHashSet(StringComparer.Ordinal);
        var (one, other) = (NamesOf(a), NamesOf(b));
        return one.Count > 0 && other.Count > 0 && !one.Overlaps(other);

        HashSet<string> NamesOf(Saying saying) => [.. saying.Frame.Terms.Where(term => term[0] == '@' && !speakers.Contains(term))];
    }

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
