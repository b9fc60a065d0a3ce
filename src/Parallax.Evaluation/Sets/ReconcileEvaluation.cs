using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Parallax.Export;
using Parallax.Ledger;

namespace Parallax.Evaluation.Sets;

/// <summary>Measures claims on small sets of reports (<c>eval/reconcile</c>), as its README says, with a naive baseline beside it.</summary>
public static class ReconcileEvaluation
{
    /// <param name="folder">Holds <c>sets</c>.</param>
    /// <param name="part">open, kept, or null for both.</param>
    /// <param name="error">Told of what is wrong in the open part; null where nobody asks.</param>
    public static ImmutableSortedDictionary<string, double> Run(string folder, string? part, Action<EvaluationError>? error)
    {
        var tally = new SetTally();
        var sets = SetFiles.Sets(folder, part);
        foreach (var set in sets)
        {
            Measure(set, tally, SetFiles.PartOf(set) == "dev" ? error : null);
        }

        return tally.Metrics().Add("documents", sets.Sum(set => set.GetProperty("reports").GetArrayLength()));
    }

    private static void Measure(JsonElement set, SetTally tally, Action<EvaluationError>? error)
    {
        var (part, name) = (SetFiles.PartOf(set), set.GetProperty("name").GetString()!);
        var (ledger, places) = SetReport.Ledger([.. set.GetProperty("reports").EnumerateArray().Select(SetReport.Read)]);
        List<GoldClaim> claims = [.. List(set, "claims").Select(claim => new GoldClaim(claim))];
        List<(GoldMention A, GoldMention B)> apart = [.. List(set, "notCompared").Select(pair => (GoldMention.Read(pair.GetProperty("a")), GoldMention.Read(pair.GetProperty("b"))))];
        var sums = List(set, "sums").SelectMany(sum => sum.GetProperty("parts").EnumerateArray().Append(sum.GetProperty("total")).Select(GoldMention.Read));
        List<GoldMention> mentions = [.. claims.SelectMany(claim => claim.Mentions).Concat(apart.SelectMany(pair => new[] { pair.A, pair.B })).Concat(sums).Distinct()];
        var predicted = new PredictedClaims(ledger, places, mentions);
        tally.Add(part, "figuresFound", predicted.Found.Count, mentions.Count, mentions.Count);
        foreach (var claim in claims)
        {
            States(claim, predicted, ledger, tally, part, name, error);
        }

        Pairs(claims, mentions, predicted, tally, part, name, error);
        Missed(claims, predicted, tally, part, name, error);
        foreach (var (a, b) in apart)
        {
            tally.Add(part, "notComparedKept", !predicted.States(a, b).Any(state => state is "different" or "changed"));
        }

        AccountsMeasure.Add(set, ledger, places, tally, part, name, error);
        Dating(set, ledger, places, tally, part, name, error);
    }

    private static JsonElement.ArrayEnumerator List(JsonElement set, string name) => set.TryGetProperty(name, out var list) ? list.EnumerateArray() : default;

    private static void States(GoldClaim gold, PredictedClaims predicted, LedgerResult ledger, SetTally tally, string part, string name, Action<EvaluationError>? error)
    {
        var best = predicted.All.Where(claim => Matches(gold, claim.Values)).OrderByDescending(claim => gold.Mentions.Count(claim.Values.ContainsKey)).Select(claim => claim.Claim).FirstOrDefault();
        var isAlone = gold.State == "single" && best is null;
        var right = isAlone || (best is not null && gold.Accepts(JsonNames.Of(best.State))) || (gold.State == "single" && IsShownAlone(gold, predicted));
        tally.Add(part, "state", right);
        tally.Add(part, $"state.{gold.State}", right);
        if (best is not null)
        {
            tally.Add(part, "corroborated", best.Corroborated == gold.Corroborated);
        }

        if (!right)
        {
            var unread = gold.Mentions.Where(mention => !predicted.Found.Contains(mention)).Select(mention => $"{mention.Report}: {mention.Before}[{mention.Surface}]").ToList();
            error?.Invoke(new EvaluationError(
                $"state {gold.State}{(unread.Count > 0 ? ", figure not read" : best is null ? ", not brought together" : string.Empty)}", gold.State, best is null ? null : JsonNames.Of(best.State) + ": " + best.Why,
                $"{gold.About} {string.Join(" | ", gold.Values.Select(value => string.Join(", ", value.Select(mention => $"{mention.Report}:{mention.Surface}{Shown(mention, predicted, ledger)}"))))} {string.Join("; ", unread)}") { Document = name });
        }
    }

    /// <summary>What a mention's claim is about, for whoever reads the errors.</summary>
    private static string Shown(GoldMention mention, PredictedClaims predicted, LedgerResult ledger) =>
        predicted.All.FirstOrDefault(claim => claim.Values.ContainsKey(mention)).Claim is { } claim
            ? string.Create(CultureInfo.InvariantCulture, $" <{claim.About.Counted}/{ledger.Entities.Find(claim.About.Holder)?.Name}/{claim.About.Scope}/{claim.About.Aspect}/{ledger.Entities.Find(claim.About.Place)?.Name}>") : string.Empty;

    private static bool Matches(GoldClaim gold, Dictionary<GoldMention, int> held)
    {
        var values = gold.Values.Count(value => value.Any(held.ContainsKey));
        var needed = gold.Values.Length - gold.IsNone.Count(none => none);
        return gold.Values.Length > 1 ? values >= Math.Min(2, Math.Max(needed, 1))
            : gold.State == "single" ? values == 1
            : gold.Mentions.Where(held.ContainsKey).Select(mention => mention.Report).Distinct(StringComparer.Ordinal).Count() > 1;
    }

    private static bool IsShownAlone(GoldClaim gold, PredictedClaims predicted) =>
        predicted.All.Where(claim => gold.Mentions.Any(claim.Values.ContainsKey)).All(claim => claim.Claim.Values.Length == 1);

    private static void Pairs(List<GoldClaim> claims, List<GoldMention> mentions, PredictedClaims predicted, SetTally tally, string part, string name, Action<EvaluationError>? error)
    {
        for (var i = 0; i < mentions.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (a, b) = (mentions[j], mentions[i]);
                var common = claims.Where(claim => claim.ValueOf(a) >= 0 && claim.ValueOf(b) >= 0).ToList();
                var joined = predicted.AreOne(a, b);
                tally.Add(part, "pairs", common.Count > 0 && joined ? 1 : 0, joined ? 1 : 0, common.Count > 0 ? 1 : 0);
                var naive = claims.Exists(claim => claim.ValueOf(a) >= 0) && claims.Exists(claim => claim.ValueOf(b) >= 0);
                tally.Add(part, "pairsBaseline", common.Count > 0 && naive ? 1 : 0, naive ? 1 : 0, common.Count > 0 ? 1 : 0);
                if (joined && common.Count == 0)
                {
                    error?.Invoke(new EvaluationError("pair joined", null, $"{a.Report}:{a.Surface} {b.Report}:{b.Surface}", $"{a.Before}[{a.Surface}] | {b.Before}[{b.Surface}]") { Document = name });
                }

                if (predicted.States(a, b).Contains("different", StringComparer.Ordinal))
                {
                    var isSo = common.Exists(claim => claim.Relation(claim.ValueOf(a), claim.ValueOf(b)) == "different" || claim.Accept.Contains("different", StringComparer.Ordinal));
                    tally.Add(part, "differentThatIsNot", !isSo);
                    if (!isSo)
                    {
                        error?.Invoke(new EvaluationError("different that is not", common.Count > 0 ? common[0].Relation(common[0].ValueOf(a), common[0].ValueOf(b)) : "not one thing", "different", $"{a.Report}: {a.Before}[{a.Surface}] | {b.Report}: {b.Before}[{b.Surface}]") { Document = name });
                    }
                }
            }
        }
    }

    private static void Missed(List<GoldClaim> claims, PredictedClaims predicted, SetTally tally, string part, string name, Action<EvaluationError>? error)
    {
        foreach (var claim in claims)
        {
            for (var i = 0; i < claim.Values.Length; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    if (claim.Relation(i, j) == "different")
                    {
                        var isMissed = !claim.Values[i].Any(a => claim.Values[j].Any(b => predicted.States(a, b).Any(state => state is "different" or "denied")));
                        tally.Add(part, "differentMissed", isMissed);
                        if (isMissed)
                        {
                            error?.Invoke(new EvaluationError("different missed", "different", string.Join(", ", claim.Values[i].SelectMany(a => claim.Values[j].SelectMany(b => predicted.States(a, b))).Distinct(StringComparer.Ordinal)), $"{claim.About} {claim.Values[j][0].Surface} | {claim.Values[i][0].Surface}") { Document = name });
                        }
                    }
                }
            }
        }
    }

    private static void Dating(JsonElement set, LedgerResult ledger, Dictionary<string, int> places, SetTally tally, string part, string name, Action<EvaluationError>? error)
    {
        foreach (var dating in List(set, "dating"))
        {
            var found = ledger.Dates.Published[places[dating.GetProperty("report").GetString()!]].Interval;
            var (tight, loose) = (Interval(dating.GetProperty("noTighterThan")), Interval(dating.GetProperty("noLooserThan")));
            var right = Holds(found, tight) && Holds(loose, found);
            tally.Add(part, "dating", right);
            if (!right)
            {
                error?.Invoke(new EvaluationError("dating", $"{tight.Earliest}..{tight.Latest} in {loose.Earliest}..{loose.Latest}", $"{found.Earliest}..{found.Latest}", string.Empty) { Document = name });
            }
        }
    }

    private static bool Holds(DateInterval outer, DateInterval inner) =>
        (outer.Earliest is not { } from || (inner.Earliest is { } first && from <= first)) && (outer.Latest is not { } to || (inner.Latest is { } last && last <= to));

    private static DateInterval Interval(JsonElement pair)
    {
        return new DateInterval(Day(pair[0]), Day(pair[1]));

        static NodaTime.LocalDate? Day(JsonElement day) => day.GetString() is { } text ? NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value : null;
    }
}
