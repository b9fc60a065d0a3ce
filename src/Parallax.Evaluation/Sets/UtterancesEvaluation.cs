using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.Json;
using Parallax.Ledger;

namespace Parallax.Evaluation.Sets;

/// <summary>
/// Measures utterances on pairs of passages (<c>eval/utterances</c>): both are read into one ledger, and the pair counts as the same where a
/// statement over the one content and a statement over the other are wordings of one utterance. F1 of "same".
/// </summary>
public static class UtterancesEvaluation
{
    /// <param name="folder">Holds <c>pairs.jsonl</c>.</param>
    /// <param name="part">open, kept, or null for both.</param>
    /// <param name="error">Told of what is wrong in the open part; null where nobody asks.</param>
    public static ImmutableSortedDictionary<string, double> Run(string folder, string? part, Action<EvaluationError>? error)
    {
        var tally = new SetTally();
        var rows = SetFiles.Lines(Path.Combine(folder, "pairs.jsonl"), part);
        var found = rows.AsParallel().AsOrdered().Select(IsOne).ToList();
        foreach (var (row, answer) in rows.Zip(found))
        {
            var (name, same) = (SetFiles.PartOf(row), row.GetProperty("same").GetBoolean());
            tally.Add(name, "same", same && answer.Joined ? 1 : 0, answer.Joined ? 1 : 0, same ? 1 : 0);
            tally.Add(name, "statementsFound", answer.Found);
            var (a, b) = (Fold(row.GetProperty("a")), Fold(row.GetProperty("b")));
            tally.Add(name, "exactBaseline", same && a == b ? 1 : 0, a == b ? 1 : 0, same ? 1 : 0);
            if (error is not null && name == "dev" && same != answer.Joined)
            {
                error(new EvaluationError($"{(same ? "missed" : "joined")} {row.GetProperty("kind").GetString()}{(answer.Found ? string.Empty : ", no statement")}", string.Join(" … ", Contents(row.GetProperty("a"))), string.Join(" … ", Contents(row.GetProperty("b"))), string.Empty) { Document = row.GetProperty("id").GetString()! });
            }
        }

        return tally.Metrics().Add("documents", rows.Count);
    }

    private static (bool Joined, bool Found) IsOne(JsonElement row)
    {
        SetReport[] reports = [Report(row.GetProperty("a"), "a"), Report(row.GetProperty("b"), "b")];
        var (ledger, places) = SetReport.Ledger(reports);
        var first = Statements(ledger, places["a"], row.GetProperty("a"));
        var second = Statements(ledger, places["b"], row.GetProperty("b"));
        var joined = ledger.Utterances.Any(utterance => utterance.Wordings.Any(wording => first.Contains(wording.Statement)) && utterance.Wordings.Any(wording => second.Contains(wording.Statement)));
        return (joined, first.Count > 0 && second.Count > 0);
    }

    internal static SetReport Report(JsonElement side, string id) =>
        new(id, side.GetProperty("outlet").GetString(), side.GetProperty("published").GetString(), null, side.GetProperty("text").GetString()!);

    /// <summary>The statements that cover more than half of the content, or lie in it for more than half of their own.</summary>
    internal static HashSet<string> Statements(LedgerResult ledger, int index, JsonElement side)
    {
        var document = ledger.Documents[index];
        var gold = Contents(side).Select(content => document.Text.IndexOf(content, StringComparison.Ordinal) is var at and >= 0 ? new Span(at, at + content.Length) : default).ToList();
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < document.Record.Statements.Length; i++)
        {
            var content = document.Record.Statements[i].Content;
            var shared = content.Sum(span => gold.Sum(other => Math.Max(0, Math.Min(span.End, other.End) - Math.Max(span.Start, other.Start))));
            if (shared * 2 > Math.Min(gold.Sum(span => span.Length), content.Sum(span => span.Length)))
            {
                found.Add(document.StatementIds[i]);
            }
        }

        return found;
    }

    private static IEnumerable<string> Contents(JsonElement side) => side.GetProperty("content") is { ValueKind: JsonValueKind.Array } pieces
        ? pieces.EnumerateArray().Select(piece => piece.GetString()!)
        : [side.GetProperty("content").GetString()!];

    private static string Fold(JsonElement side) => string.Concat(string.Concat(Contents(side)).Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
