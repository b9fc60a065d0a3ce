using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using Parallax.Evaluation.Sets;
using Parallax.Ledger.Claims;

namespace Parallax.Evaluation.Training;

/// <summary>
/// Learns what each sign weighs in the question whether two figures are of one thing (<c>Rules/en/thing-signs.tsv</c>), from the dev sets of
/// <c>eval/reconcile</c>: log odds, by logistic regression over all pairs of figures that a set names, with a quadratic penalty.
/// </summary>
internal static class ThingTraining
{
    private const int Folds = 6;
    private const int Steps = 1200;
    private const double Rate = 0.5;
    private const double Penalty = 1.5;

    /// <summary>There are many pairs of reports that have nothing to do with each other, and few of them meet in one storyline.</summary>
    private const double StrangerWeight = 0.1;

    /// <summary>What a careful reader would say before seeing any pair; the data move it. The others start at nought.</summary>
    private static readonly Dictionary<ThingSign, double> Before = new()
    {
        [ThingSign.KindSame] = 0.5,
        [ThingSign.KindUnlike] = -0.5,
        [ThingSign.KindUnsaid] = -0.7,
        [ThingSign.KindOfMeasure] = -0.7,
        [ThingSign.KindOther] = -2,
        [ThingSign.AspectSame] = 1,
        [ThingSign.AspectOneUnsaid] = -0.5,
        [ThingSign.AspectOther] = -3,
        [ThingSign.AspectContrary] = -1.5,
        [ThingSign.AboutSame] = 0.5,
        [ThingSign.HarmOther] = -1.5,
        [ThingSign.OtherEvent] = -1.5,
        [ThingSign.BesideMuch] = 1,
        [ThingSign.BesideSome] = 0.5,
        [ThingSign.HolderSame] = 0.7,
        [ThingSign.HolderOther] = -2,
        [ThingSign.ScopeSame] = 1,
        [ThingSign.ScopeOther] = -2,
        [ThingSign.PlaceSame] = 0.5,
        [ThingSign.PlaceOther] = -1.5,
        [ThingSign.LimitOne] = -2,
        [ThingSign.IncrementOne] = -1.5,
        [ThingSign.PartnerOne] = -0.5,
        [ThingSign.PartnerBoth] = -1.5,
        [ThingSign.KindSomeOf] = -1.5,
        [ThingSign.KindOtherPeople] = -1,
        [ThingSign.PlaceWide] = -1,
        [ThingSign.TimeApart] = -0.5,
        [ThingSign.TimeFar] = -3,
        [ThingSign.SidesOne] = 1,
        [ThingSign.SidesTwo] = -2,
        [ThingSign.StatusOther] = -1.5,
        [ThingSign.PartOne] = -1,
        [ThingSign.NumberFar] = -1,
        [ThingSign.WordsNone] = -0.5,
        [ThingSign.WordsAlike] = 0.5,
        [ThingSign.WordsMuchAlike] = 0.5,
        [ThingSign.DocumentsFar] = -0.5,
    };

    private const string Head = """
        # What speaks for and against two figures being of one thing. Columns: sign; weight (log odds) where the numbers agree, where they are apart, and
        # with the number left out; pairs of one thing and pairs of two that had it when the weights were learnt. Made by
        # `parallax train things eval/reconcile eval/reconcile/more` from the dev sets; the signs are said in ThingSign.cs.

        """;

    /// <param name="folders">Each holds <c>sets</c>.</param>
    /// <param name="output">Folder of the rule file.</param>
    /// <param name="log">Receives the figures on sets that were not learnt from.</param>
    public static void Run(IEnumerable<string> folders, string output, TextWriter log)
    {
        var json = folders.SelectMany(folder => SetFiles.Sets(folder, "open")).ToList();
        var sets = json.ConvertAll(Read);
        var strangers = Strangers(json);
        var counts = new Dictionary<string, (double Right, double Found, double Gold)>(StringComparer.Ordinal);
        for (var fold = 0; fold < Folds; fold++)
        {
            var scorer = Learn([.. sets.Where((_, index) => index % Folds != fold)], strangers.FindAll(pair => pair.SetA % Folds != fold && pair.SetB % Folds != fold));
            foreach (var pair in sets.Where((_, index) => index % Folds == fold).SelectMany(set => Pairs(set, scorer)))
            {
                var joined = scorer.Score(pair.Signs) > 0;
                foreach (var kind in new[] { "all", ThingScorer.Agree(pair.Signs) ? "numbers that agree" : "numbers apart" })
                {
                    var (right, found, gold) = counts.GetValueOrDefault(kind);
                    counts[kind] = (right + (joined && pair.IsOne ? 1 : 0), found + (joined ? 1 : 0), gold + (pair.IsOne ? 1 : 0));
                }
            }
        }

        foreach (var (kind, (right, found, gold)) in counts.OrderBy(count => count.Key, StringComparer.Ordinal))
        {
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"pairs of sets not learnt from, {kind}: F1 {Measures.F1(right, found, gold):0.0} (found {right / gold:P1}, right {right / found:P1}, of {gold})"));
        }

        var (weights, pairs) = (Weights(sets, strangers, out var all), all);
        var text = new StringBuilder(Head);
        foreach (var sign in Enum.GetValues<ThingSign>())
        {
            var with = pairs.Where(pair => pair.Signs.Contains(sign)).ToList();
            text.Append(CultureInfo.InvariantCulture, $"{sign}\t{weights[0][(int)sign]:0.00}\t{weights[1][(int)sign]:0.00}\t{weights[2][(int)sign]:0.00}\t{with.Count(pair => pair.IsOne)}\t{with.Count(pair => !pair.IsOne)}\n");
        }

        File.WriteAllText(Path.Combine(output, "thing-signs.tsv"), text.ToString());
    }

    private static ThingScorer Learn(List<LearntSet> sets, List<Stranger> strangers)
    {
        var weights = Weights(sets, strangers, out _);
        return new ThingScorer(weights[0], weights[1], weights[2]);
    }

    /// <summary>The three columns: first the signs without the number, then, with the best of each report known by these, the others.</summary>
    private static double[][] Weights(List<LearntSet> sets, List<Stranger> strangers, out List<Pair> pairs)
    {
        var none = new double[Enum.GetValues<ThingSign>().Length];
        var first = sets.SelectMany(set => Pairs(set, new ThingScorer(none, none, none))).ToList();
        var meaning = Fit([.. first.Select(pair => pair with { Signs = [.. pair.Signs.Where(sign => !ThingScorer.IsOfNumber(sign))] })]);
        var scorer = new ThingScorer(none, none, meaning);
        pairs = [.. sets.SelectMany(set => Pairs(set, scorer))];
        foreach (var stranger in strangers)
        {
            var found = pairs;
            scorer.Signs(stranger.First, stranger.Second, stranger.Likeness, (_, _, signs) => found.AddRange(signs.IsEmpty ? [] : [new Pair(signs.ToArray(), false, StrangerWeight)]));
        }

        return [Fit([.. pairs.Where(pair => ThingScorer.Agree(pair.Signs))]), Fit([.. pairs.Where(pair => !ThingScorer.Agree(pair.Signs))]), meaning];
    }

    private static double[] Fit(List<Pair> pairs)
    {
        var weights = new double[Enum.GetValues<ThingSign>().Length];
        var squares = weights.Select(_ => 1e-6).ToArray();
        for (var step = 0; step < Steps; step++)
        {
            var gradient = weights.Select((weight, sign) => -Penalty * (weight - Before.GetValueOrDefault((ThingSign)sign))).ToArray();
            gradient[(int)ThingSign.Any] = 0;
            foreach (var pair in pairs)
            {
                var error = pair.Weight * ((pair.IsOne ? 1 : 0) - (1 / (1 + Math.Exp(-pair.Signs.Sum(sign => weights[(int)sign])))));
                foreach (var sign in pair.Signs)
                {
                    gradient[(int)sign] += error;
                }
            }

            for (var i = 0; i < weights.Length; i++)
            {
                squares[i] += gradient[i] * gradient[i];
                weights[i] += Rate * gradient[i] / Math.Sqrt(squares[i]);
            }
        }

        return weights;
    }

    /// <summary>The pairs of figures that the gold names.</summary>
    private static List<Pair> Pairs(LearntSet set, ThingScorer scorer)
    {
        var pairs = new List<Pair>();
        for (var i = 0; i < set.Documents.Length; i++)
        {
            for (var j = i; j < set.Documents.Length; j++)
            {
                var (own, other) = (set.Documents[i], set.Documents[j]);
                scorer.Signs(own, other, set.Relations.Of(own[0].Document, other[0].Document) ?? 0, (a, b, signs) =>
                {
                    if (!signs.IsEmpty && set.Named.TryGetValue(own[a], out var first) && set.Named.TryGetValue(other[b], out var second))
                    {
                        pairs.Add(new Pair(signs.ToArray(), first.Exists(one => second.Exists(two => set.Gold.AreOne(one, two)))));
                    }
                });
            }
        }

        return pairs;
    }

    private static LearntSet Read(JsonElement json)
    {
        var gold = new GoldSet(json);
        var (facts, places, relations) = SetFacts.Read(gold.Reports);
        var named = facts
            .Select(fact => (fact, Mentions: gold.Mentions.Where(mention => places[mention.Report] is var (index, text) && index == fact.Document && mention.In(text).Overlaps(fact.Figure.Span)).ToList()))
            .Where(pair => pair.Mentions.Count > 0).ToDictionary(pair => pair.fact, pair => pair.Mentions, ReferenceEqualityComparer.Instance as IEqualityComparer<FigureFact>);
        return new LearntSet(gold, [.. facts.GroupBy(fact => fact.Document).OrderBy(group => group.Key).Select(group => group.ToImmutableArray())], named, relations);
    }

    /// <summary>Pairs of reports of two sets that are alike: whatever they count, it is of two things, however well it fits.</summary>
    private static List<Stranger> Strangers(List<JsonElement> sets)
    {
        var reports = sets.SelectMany((set, index) => new GoldSet(set).Reports.Select(report => (Set: index, Report: report with { Id = index + "/" + report.Id }))).ToList();
        var (facts, places, relations) = SetFacts.Read([.. reports.Select(pair => pair.Report)]);
        var setOf = reports.ToDictionary(pair => places[pair.Report.Id].Index, pair => pair.Set);
        var ofDocument = facts.GroupBy(fact => fact.Document).ToDictionary(group => group.Key, group => group.ToList());
        return
        [
            .. relations.Pairs
                .Where(pair => setOf[pair.A] != setOf[pair.B] && ofDocument.ContainsKey(pair.A) && ofDocument.ContainsKey(pair.B))
                .Select(pair => new Stranger(setOf[pair.A], setOf[pair.B], ofDocument[pair.A], ofDocument[pair.B], relations.Of(pair.A, pair.B) ?? 0)),
        ];
    }

    private sealed record Stranger(int SetA, int SetB, List<FigureFact> First, List<FigureFact> Second, double Likeness);

    private sealed record Pair(ThingSign[] Signs, bool IsOne, double Weight = 1);

    private sealed record LearntSet(GoldSet Gold, ImmutableArray<ImmutableArray<FigureFact>> Documents, Dictionary<FigureFact, List<GoldMention>> Named, DocumentRelations Relations);
}
