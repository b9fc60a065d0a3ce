using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Parallax.Ledger;

namespace Parallax.Evaluation.Sets;

/// <summary>Measures accounts that part: an account of the ledger is one of the gold's where it is of the same aspect and two of its values stand where two of the gold's accounts do.</summary>
internal static class AccountsMeasure
{
    public static void Add(JsonElement set, LedgerResult ledger, Dictionary<string, int> places, SetTally tally, string part, string name, Action<EvaluationError>? error)
    {
        List<JsonElement> gold = [.. GoldSet.List(set, "accounts")];
        List<Claim> found = [.. ledger.Claims.Where(claim => claim.Kind == ClaimKind.Account)];
        var right = found.Where(claim => gold.Exists(account => IsOne(claim, account, ledger, places))).ToList();
        var told = gold.Where(account => found.Exists(claim => IsOne(claim, account, ledger, places))).ToList();
        tally.Add(part, "accounts", Math.Min(right.Count, told.Count), found.Count, gold.Count);
        foreach (var claim in found.Except(right))
        {
            error?.Invoke(new EvaluationError("account that is none", null, claim.About.Aspect, claim.Why) { Document = name });
        }

        foreach (var account in gold.Except(told))
        {
            error?.Invoke(new EvaluationError(
                "account missed", account.GetProperty("differIn").GetString()!, null, string.Join(" | ", account.GetProperty("accounts").EnumerateArray().Select(side => side.GetProperty("words").GetString()))) { Document = name });
        }
    }

    private static bool IsOne(Claim claim, JsonElement account, LedgerResult ledger, Dictionary<string, int> places)
    {
        var sides = account.GetProperty("accounts").EnumerateArray().Select(side => Spans(side, ledger, places).ToList()).ToList();
        return Kind(account.GetProperty("differIn").GetString()!) == Kind(claim.About.Aspect!)
            && claim.Values.Select(value => Told(value, ledger).ToList())
                .Select(told => sides.FindIndex(side => side.Exists(gold => told.Exists(own => own.Document == gold.Document && own.Span.Overlaps(gold.Span)))))
                .Where(side => side >= 0).Distinct().Count() > 1;
    }

    /// <summary>Why it happened is told as a cause or as a purpose.</summary>
    private static string Kind(string aspect) => aspect == "cause" ? "purpose" : aspect;

    private static IEnumerable<(int Document, Span Span)> Spans(JsonElement side, LedgerResult ledger, Dictionary<string, int> places)
    {
        var words = side.GetProperty("words").GetString()!;
        foreach (var report in side.GetProperty("reports").EnumerateArray())
        {
            var document = places[report.GetString()!];
            var at = ledger.Documents[document].Text.IndexOf(words, StringComparison.Ordinal);
            yield return (document, new Span(at, at + words.Length));
        }
    }

    /// <summary>Where a value is told: the event with its reasons, or the sentence of the figure.</summary>
    private static IEnumerable<(int Document, Span Span)> Told(ClaimValue value, LedgerResult ledger)
    {
        for (var index = 0; index < ledger.Documents.Length; index++)
        {
            var document = ledger.Documents[index];
            foreach (var mention in value.Mentions)
            {
                if (document.EventIds.IndexOf(mention) is >= 0 and var at)
                {
                    var told = document.Record.Events[at];
                    foreach (var span in new[] { told.Span, told.Trigger, told.Cause, told.Purpose }.OfType<Span>())
                    {
                        yield return (index, span);
                    }
                }
                else if (document.FigureIds.IndexOf(mention) is >= 0 and var place)
                {
                    var figure = document.Record.Figures[place].Span;
                    yield return (index, document.Record.Sentences.FirstOrDefault(sentence => sentence.Contains(figure), figure));
                }
            }
        }
    }
}
