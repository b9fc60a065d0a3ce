using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger.Utterances;
using Parallax.Ledger.Words;

namespace Parallax.Ledger.Origins;

/// <summary>What speaks for and against two reports' sources being one origin, as numbers; the weights are in <c>Rules/en/origin-signs.tsv</c>.</summary>
internal sealed class SourceSigns(ImmutableArray<LedgerDocument> documents, TermWeights weights, PublisherNames names, Func<int, int, double> copied)
{
    /// <summary>Their names, in the order of <see cref="Read"/>: first those of sources of two reports, then those of two sources of one report.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "any", "both own", "own and publisher", "own and person", "own and body", "own and interview", "own and thing", "publisher and speech", "publisher and thing", "speech and thing", "both speech", "both thing",
        "both own and worked", "one of both own worked", "own worked beside another",
        "words of the shorter", "words of the shorter, both own", "like sentences", "like sentences, both own", "likest sentences", "rare words", "rare words, both own", "numbers", "numbers, both own", "order",
        "issuer's words", "issuer's words, both speech", "issuer's words in the other's text", "issuer's rarest word",
        "same person", "persons part", "called alike", "called otherwise",
        "one names the other's outlet", "one publisher named", "copied", "one house", "days apart", "same quotation", "same thing", "things part",
        "within", "within: own and person", "within: own and body", "within: own and interview", "within: own and publisher", "within: own and thing", "within: both speech", "within: person and body", "within: others",
        "within: own worked", "within: other worked", "within: own's share", "within: other's share", "within: other leads", "within: own leads", "within: issued", "within: issuer's words",
    ];

    /// <summary>For each sign 1 where it can only speak for one origin, -1 where only against, 0 where either.</summary>
    public static ImmutableArray<int> Directions { get; } =
    [
        .. Names.Select(name => name switch
        {
            "words of the shorter" or "words of the shorter, both own" or "like sentences" or "like sentences, both own" or "likest sentences" or "rare words" or "rare words, both own" or "numbers" or "numbers, both own" or "order"
                or "issuer's words" or "issuer's words, both speech" or "issuer's words in the other's text" or "issuer's rarest word" or "same person" or "called alike" or "one names the other's outlet" or "one publisher named" or "copied" or "one house"
                or "same quotation" or "same thing" => 1,
            "both own and worked" or "one of both own worked" or "persons part" or "called otherwise" or "things part" => -1,
            _ => 0,
        }),
    ];

    private static readonly int s_within = Names.IndexOf("within");

    /// <summary>A sign in words, where it can be told as a reason.</summary>
    public static string? Reason(int sign) => Names[sign].Split(',')[0] switch
    {
        "words of the shorter" or "rare words" => "much the same words",
        "like sentences" or "likest sentences" => "like sentences",
        "numbers" => "the same numbers",
        "order" => "the same order",
        "issuer's words" or "issuer's words in the other's text" or "issuer's rarest word" => "the same words for who gave it out",
        "same person" or "called alike" => "the same speaker",
        "one names the other's outlet" => "one names the other",
        "one publisher named" => "both name one publisher",
        "copied" => "passages in common",
        "one house" => "one publisher",
        "same quotation" => "one quotation",
        "same thing" => "the same kind of paper or occasion",
        var name when name.StartsWith("within", StringComparison.Ordinal) => "the report credits nobody else with what it tells",
        _ => null,
    };

    public double[] Read(SourceUnit a, SourceUnit b)
    {
        if (a.Kind > b.Kind)
        {
            (a, b) = (b, a);
        }

        var signs = new double[Names.Length];
        if (a.Document == b.Document)
        {
            Within(a, b, signs.AsSpan(s_within));
        }
        else
        {
            Between(a, b, signs);
        }

        return signs;
    }

    private void Between(SourceUnit a, SourceUnit b, Span<double> signs)
    {
        var bothOwn = a.Kind == UnitKind.Own && b.Kind == UnitKind.Own;
        var at = 0;
        signs[at++] = 1;
        signs[at++] = bothOwn ? 1 : 0;
        signs[at++] = Is(UnitKind.Own, UnitKind.Publisher);
        signs[at++] = Is(UnitKind.Own, UnitKind.Person);
        signs[at++] = Is(UnitKind.Own, UnitKind.Body);
        signs[at++] = Is(UnitKind.Own, UnitKind.Interview);
        signs[at++] = Is(UnitKind.Own, UnitKind.Thing);
        signs[at++] = a.Kind == UnitKind.Publisher && IsSpeech(b) ? 1 : 0;
        signs[at++] = Is(UnitKind.Publisher, UnitKind.Thing);
        signs[at++] = IsSpeech(a) && b.Kind == UnitKind.Thing ? 1 : 0;
        signs[at++] = IsSpeech(a) && IsSpeech(b) ? 1 : 0;
        signs[at++] = Is(UnitKind.Thing, UnitKind.Thing);
        signs[at++] = bothOwn && a.OwnWork > 0 && b.OwnWork > 0 ? 1 : 0;
        signs[at++] = bothOwn && (a.OwnWork > 0) != (b.OwnWork > 0) ? 1 : 0;
        signs[at++] = !bothOwn && (a.OwnWork > 0 || b.OwnWork > 0) ? 1 : 0;

        var (shorter, longer) = a.Words.Words.Length <= b.Words.Words.Length ? (a, b) : (b, a);
        var covered = shorter.Words.CoveredBy(longer.Words, weights).Covered;
        signs[at++] = covered;
        signs[at++] = bothOwn ? covered : 0;
        var (mean, best, order) = Sentences(shorter, longer);
        signs[at++] = mean;
        signs[at++] = bothOwn ? mean : 0;
        signs[at++] = best;
        var rare = Math.Min(1, Rare(shorter, longer));
        signs[at++] = rare;
        signs[at++] = bothOwn ? rare : 0;
        var numbers = Numbers(a.Numbers, b.Numbers);
        signs[at++] = numbers;
        signs[at++] = bothOwn ? numbers : 0;
        signs[at++] = order;

        var issuer = Math.Max(Covered(a.Issuer, b.Issuer), Covered(b.Issuer, a.Issuer));
        signs[at++] = issuer;
        signs[at++] = IsSpeech(a) && IsSpeech(b) ? issuer : 0;
        signs[at++] = Math.Max(Covered(a.Issuer, b.Words), Covered(b.Issuer, a.Words));
        signs[at++] = Rarest(a, b) / 5;
        signs[at++] = a.Person is { } one && b.Person is { } other && IsSameName(one, other) ? 1 : 0;
        signs[at++] = a.Person is { } first && b.Person is { } second && !IsSameName(first, second) ? 1 : 0;
        signs[at++] = a.Called.Overlaps(b.Called) ? 1 : 0;
        signs[at++] = a.Called.Count > 0 && b.Called.Count > 0 && !a.Called.Overlaps(b.Called) ? 1 : 0;
        signs[at++] = NamesOutlet(a, b) || NamesOutlet(b, a) ? 1 : 0;
        signs[at++] = a.Publishers.Overlaps(b.Publishers) ? 1 : 0;
        signs[at++] = copied(a.Document, b.Document);
        signs[at++] = Outlet(a) is { } house && house == Outlet(b) ? 1 : 0;
        signs[at++] = Math.Min(1, Days(a, b) / 7.0);
        signs[at++] = a.Quoted.Any(quoted => b.Quoted.Any(theirs => theirs.Contains(quoted, StringComparison.Ordinal) || quoted.Contains(theirs, StringComparison.Ordinal))) ? 1 : 0;
        signs[at++] = a.Things.Overlaps(b.Things) ? 1 : 0;
        signs[at++] = a.Things.Count > 0 && b.Things.Count > 0 && !a.Things.Overlaps(b.Things) ? 1 : 0;

        double Is(UnitKind kind, UnitKind with) => a.Kind == kind && b.Kind == with ? 1 : 0;
    }

    private void Within(SourceUnit a, SourceUnit b, Span<double> signs)
    {
        var own = a.Kind == UnitKind.Own;
        signs[0] = 1;
        signs[1] = own && b.Kind == UnitKind.Person ? 1 : 0;
        signs[2] = own && b.Kind == UnitKind.Body ? 1 : 0;
        signs[3] = own && b.Kind == UnitKind.Interview ? 1 : 0;
        signs[4] = own && b.Kind == UnitKind.Publisher ? 1 : 0;
        signs[5] = own && b.Kind == UnitKind.Thing ? 1 : 0;
        signs[6] = IsSpeech(a) && IsSpeech(b) ? 1 : 0;
        signs[7] = a.Kind == UnitKind.Person && b.Kind == UnitKind.Body ? 1 : 0;
        signs[8] = !own && !(IsSpeech(a) && IsSpeech(b)) ? 1 : 0;
        signs[9] = own && a.OwnWork > 0 ? 1 : 0;
        signs[10] = b.OwnWork > 0 ? 1 : 0;
        signs[11] = a.Share;
        signs[12] = b.Share;
        signs[13] = b.Leads ? 1 : 0;
        signs[14] = a.Leads ? 1 : 0;
        signs[15] = a.Issued || b.Issued ? 1 : 0;
        signs[16] = Math.Max(Covered(a.Issuer, b.Issuer), Covered(b.Issuer, a.Issuer));
    }

    /// <summary>
    /// True for what cannot be one: what a report marks as another publisher's and what it does not mark, an interview and what it has from
    /// another speaker, and the statements of two bodies whose names have no word in common.
    /// </summary>
    public static bool AreApart(SourceUnit a, SourceUnit b) => a.Document == b.Document
        ? IsBeside(a, b) || IsBeside(b, a)
        : IsNamedBody(a) && IsNamedBody(b) && !a.Called.Overlaps(b.Called);

    private static bool IsBeside(SourceUnit a, SourceUnit b) =>
        (a.Kind == UnitKind.Own && b.Kind == UnitKind.Publisher) || (a is { Kind: UnitKind.Interview, Person: { } asked } && b.Person is { } other && !IsSameName(asked, other));

    private static bool IsNamedBody(SourceUnit unit) => unit.Kind == UnitKind.Body && unit.Called.Count > 0 && !unit.Source.Key.Contains('~', StringComparison.Ordinal);

    private static bool IsSpeech(SourceUnit unit) => unit.Kind is UnitKind.Person or UnitKind.Body or UnitKind.Interview;

    private double Covered(SayingWords words, SayingWords other) => words.Words.IsEmpty || other.Words.IsEmpty ? 0 : words.CoveredBy(other, weights).Covered;

    /// <summary>How like the shorter's sentences are to those of the longer they are likest to: in the mean, at best, and whether they come in one order.</summary>
    private (double Mean, double Best, double Order) Sentences(SourceUnit shorter, SourceUnit longer)
    {
        double sum = 0, best = 0, all = 0;
        var places = new List<int>();
        foreach (var sentence in shorter.Sentences.Where(sentence => sentence.Terms.Length >= 3))
        {
            var (likest, place) = (0.0, -1);
            for (var i = 0; i < longer.Sentences.Length; i++)
            {
                var likeness = ContentSimilarity.Compare(sentence, longer.Sentences[i], weights);
                var score = likeness.Dice + (sentence.Numbers.Overlaps(longer.Sentences[i].Numbers) ? 0.1 : 0);
                if (score > likest)
                {
                    (likest, place) = (score, i);
                }
            }

            all++;
            sum += likest;
            best = Math.Max(best, likest);
            if (likest >= 0.15)
            {
                places.Add(place);
            }
        }

        return all == 0 ? default : (sum / all, best, places.Count < 2 ? 0 : (double)(ContentSimilarity.LongestRise(places) - 1) / (places.Count - 1) * Math.Min(1, places.Count / 4.0));
    }

    /// <summary>Weight of the terms in common that few other reports hold, against that of the shorter's terms.</summary>
    private double Rare(SourceUnit shorter, SourceUnit longer)
    {
        double shared = 0, all = 0;
        foreach (var term in shorter.Terms)
        {
            var weight = weights.Of(term) / (weights.Frequency(term) <= 2 ? 1 : weights.Frequency(term));
            all += weights.Of(term);
            shared += longer.Terms.Contains(term) ? weight : 0;
        }

        return all == 0 ? 0 : shared / all * 2;
    }

    private static double Numbers(ImmutableSortedSet<decimal> a, ImmutableSortedSet<decimal> b) =>
        a.IsEmpty || b.IsEmpty ? 0 : Math.Min(1, a.Intersect(b).Sum(number => number >= 10 ? 1 : 0.5) / Math.Max(2, Math.Min(a.Count, b.Count)));

    private double Rarest(SourceUnit a, SourceUnit b)
    {
        var others = b.Issuer.Words.Select(word => word.Term).ToHashSet(StringComparer.Ordinal);
        return a.Issuer.Words.Where(word => others.Contains(word.Term)).Select(word => weights.Of(word.Term)).DefaultIfEmpty(0).Max();
    }

    /// <summary>Names that are spelt alike but for a letter or two are one.</summary>
    private static bool IsSameName(string a, string b)
    {
        if (a == b)
        {
            return true;
        }

        var (least, most) = (Math.Min(a.Length, b.Length), Math.Max(a.Length, b.Length));
        var start = 0;
        while (start < least && a[start] == b[start])
        {
            start++;
        }

        var end = 0;
        while (end < least - start && a[a.Length - 1 - end] == b[b.Length - 1 - end])
        {
            end++;
        }

        return least >= 5 && start + end >= most - 2 && (start + end) * 4 >= most * 3;
    }

    private bool NamesOutlet(SourceUnit unit, SourceUnit other) => Outlet(other) is { } outlet && outlet != Outlet(unit) && (unit.Publishers.Contains(outlet) || unit.Source.Key == "publisher:" + outlet);

    private string? Outlet(SourceUnit unit) => documents[unit.Document].Document.Outlet is { } outlet ? names.Key(outlet) : null;

    private int Days(SourceUnit a, SourceUnit b) =>
        documents[a.Document].Document.Published?.Interval.Earliest is { } first && documents[b.Document].Document.Published?.Interval.Earliest is { } second
            ? Math.Abs(NodaTime.Period.DaysBetween(first, second)) : 0;
}
