using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.Json;
using Parallax.Export;
using Parallax.Ledger;

namespace Parallax.Evaluation.Sets;

/// <summary>
/// Measures origins on small sets of reports (<c>eval/origins</c>). A quotation of the gold stands for its origin: the ledger's origins that the
/// mentions in it are reached by. The count of a set is that of the ledger's origins behind the quotations of its matter; <c>quotes</c> is F1 over
/// pairs of quotations that go back to one origin; copies are pairs of documents, and their direction among the pairs that are right.
/// </summary>
public static class OriginsEvaluation
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
        var matter = set.GetProperty("matterOrigins").EnumerateArray().Select(origin => origin.GetString()).ToHashSet(StringComparer.Ordinal);
        var quotes = new List<(string Origin, string Report, string Text, HashSet<string> Found)>();
        foreach (var origin in set.GetProperty("origins").EnumerateArray())
        {
            foreach (var quote in origin.GetProperty("quotes").EnumerateArray())
            {
                var (report, text) = (quote.GetProperty("report").GetString()!, quote.GetProperty("text").GetString()!);
                quotes.Add((origin.GetProperty("name").GetString()!, report, text, Behind(ledger, places[report], text)));
            }
        }

        var independent = set.GetProperty("independent").GetInt32();
        var found = Count([.. quotes.Where(quote => matter.Contains(quote.Origin)).Select(quote => quote.Found)]);
        tally.Add(part, "independent", found == independent);
        tally.Add(part, "outletsBaseline", set.GetProperty("outlets").GetInt32() == independent);
        if (found != independent)
        {
            error?.Invoke(new EvaluationError("independent", Text(independent), Text(found), string.Join(" | ", quotes.Where(quote => matter.Contains(quote.Origin)).Select(quote => $"{quote.Report}/{quote.Origin}: {string.Join(" + ", quote.Found.Select(id => ledger.Origins.First(origin => origin.Id == id).Name))}"))) { Document = name });
        }

        for (var i = 0; i < quotes.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (gold, joined) = (quotes[i].Origin == quotes[j].Origin, quotes[i].Found.Overlaps(quotes[j].Found));
                tally.Add(part, "quotes", gold && joined ? 1 : 0, joined ? 1 : 0, gold ? 1 : 0);
            }
        }

        Copies(set, ledger, tally, part, name, error);
    }

    /// <summary>The origins of the mentions that a stretch of a document holds, or that hold it; without any, those of its sentences.</summary>
    private static HashSet<string> Behind(LedgerResult ledger, int index, string text)
    {
        var document = ledger.Documents[index];
        var at = document.Text.IndexOf(text, StringComparison.Ordinal);
        var span = new Span(at, at + text.Length);
        var record = document.Record;
        var mentions = record.Statements.Select((statement, i) => (statement.Span, Id: document.StatementIds[i]))
            .Concat(record.Figures.Select((figure, i) => (figure.Span, Id: document.FigureIds[i])))
            .Concat(record.Events.Select((@event, i) => (Span: @event.Trigger, Id: document.EventIds[i])))
            .Where(mention => mention.Span.Overlaps(span)).Select(mention => mention.Id).ToHashSet(StringComparer.Ordinal);
        var found = ledger.Origins.Where(origin => origin.ReachedBy.Any(path => mentions.Contains(path.Mention))).ToList();
        return [.. (found.Count > 0 ? found : ledger.Origins.Where(origin => origin.Passages.Any(passage => passage.Document == document.Id && passage.Span.Overlaps(span)))).Select(origin => origin.Id)];
    }

    /// <summary>Each quotation counts for the origin that most quotations share.</summary>
    private static int Count(List<HashSet<string>> quotes)
    {
        var uses = quotes.SelectMany(quote => quote).GroupBy(id => id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        return quotes.Where(quote => quote.Count > 0).Select(quote => quote.OrderByDescending(id => uses[id]).ThenBy(id => id, StringComparer.Ordinal).First()).Distinct(StringComparer.Ordinal).Count();
    }

    private static void Copies(JsonElement set, LedgerResult ledger, SetTally tally, string part, string name, Action<EvaluationError>? error)
    {
        var gold = Closed([.. set.TryGetProperty("copies", out var copies) ? copies.EnumerateArray().Select(copy => (copy.GetProperty("report").GetString()!, copy.GetProperty("of").GetString()!, copy.GetProperty("kind").GetString()!, copy.TryGetProperty("common", out _))) : []]);
        var found = ledger.Copies.Select(copy => (Report: ledger.Documents.First(document => document.Id == copy.Document).Paths[0], Of: ledger.Documents.First(document => document.Id == copy.Of).Paths[0], copy.Direction, copy.Kind)).ToList();
        var right = 0;
        foreach (var copy in found)
        {
            var isRight = gold.Any(pair => (pair.Report == copy.Report && pair.Of == copy.Of) || (pair.Report == copy.Of && pair.Of == copy.Report));
            right += isRight ? 1 : 0;
            if (!isRight)
            {
                error?.Invoke(new EvaluationError("copy surplus", null, $"{copy.Report} of {copy.Of}, {JsonNames.Of(copy.Kind)}", string.Empty) { Document = name });
            }
        }

        tally.Add(part, "copies", right, found.Count, gold.Count);
        foreach (var pair in gold)
        {
            if (found.FirstOrDefault(copy => (copy.Report == pair.Report && copy.Of == pair.Of) || (copy.Report == pair.Of && copy.Of == pair.Report)) is { Report: not null } copy)
            {
                if (pair.IsDirected)
                {
                    tally.Add(part, "copiesDirection", copy.Report == pair.Report);
                }
            }
            else
            {
                error?.Invoke(new EvaluationError("copy missed", $"{pair.Report} of {pair.Of}", null, string.Empty) { Document = name });
            }
        }
    }

    /// <summary>Who prints one text: closed over all but passages; a pair that only the closing gives has no direction.</summary>
    private static List<(string Report, string Of, bool IsDirected)> Closed(List<(string Report, string Of, string Kind, bool Common)> listed)
    {
        var pairs = listed.Select(copy => (copy.Report, copy.Of, IsDirected: !copy.Common)).ToList();
        var whole = listed.Where(copy => copy.Kind != "partial").ToList();
        var reports = whole.SelectMany(copy => new[] { copy.Report, copy.Of }).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var groups = reports.ToDictionary(report => report, report => report, StringComparer.Ordinal);
        foreach (var copy in whole)
        {
            var (from, to) = (groups[copy.Report], groups[copy.Of]);
            foreach (var report in reports.Where(report => groups[report] == from))
            {
                groups[report] = to;
            }
        }

        foreach (var a in reports)
        {
            foreach (var b in reports.Where(b => string.CompareOrdinal(a, b) < 0 && groups[a] == groups[b] && !pairs.Exists(pair => (pair.Report == a && pair.Of == b) || (pair.Report == b && pair.Of == a))))
            {
                pairs.Add((a, b, false));
            }
        }

        return pairs;
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
