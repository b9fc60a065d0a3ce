using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger;

namespace Parallax.Queries;

/// <summary>What changed from one version of a document to the next: sentences, and the figures and statements in them.</summary>
/// <param name="Before">The version before.</param>
/// <param name="After">The later version.</param>
/// <param name="Passages">Sentences, in the order of the later version, removed ones where they stood.</param>
/// <param name="Figures">Figures of those sentences that differ.</param>
/// <param name="Statements">Statements of those sentences that differ.</param>
public sealed record VersionDifference(
    LedgerDocument Before, LedgerDocument After, ImmutableArray<VersionChange> Passages, ImmutableArray<VersionChange> Figures, ImmutableArray<VersionChange> Statements)
{
    /// <summary>Compares two versions.</summary>
    public static VersionDifference Of(LedgerDocument before, LedgerDocument after)
    {
        var passages = SentenceDifference.Of(before, after);
        var figures = new List<VersionChange>();
        var statements = new List<VersionChange>();
        foreach (var passage in passages)
        {
            figures.AddRange(Pairs(
                Rows(before, passage.Before, before.Record.Figures.Select(figure => figure.Span), before.FigureIds),
                Rows(after, passage.After, after.Record.Figures.Select(figure => figure.Span), after.FigureIds),
                id => Counted(before, id) ?? Counted(after, id) ?? string.Empty));
            statements.AddRange(Pairs(
                Rows(before, passage.Before, before.Record.Statements.Select(statement => statement.Span), before.StatementIds),
                Rows(after, passage.After, after.Record.Statements.Select(statement => statement.Span), after.StatementIds),
                _ => string.Empty));
        }

        return new VersionDifference(before, after, passages, [.. figures], [.. statements]);
    }

    /// <summary>The differences of all versions in a ledger that have one before, report by report.</summary>
    public static IEnumerable<VersionDifference> All(LedgerIndex index) => index.Ledger.Documents.Concat(index.Ledger.Superseded)
        .OrderBy(document => document.FirstId, StringComparer.Ordinal).ThenBy(document => document.Version)
        .Where(document => document.Previous is not null)
        .Select(document => Of(index.Version(document.Previous!)!, document));

    private static List<(Span Span, string Id, string Words)> Rows(LedgerDocument document, Span? passage, IEnumerable<Span> spans, ImmutableArray<string> ids) => passage is not { } within
        ? []
        : [.. spans.Select((span, index) => (span, ids[index], span.Of(document.Text))).Where(row => within.Contains(row.span.Start))];

    private static string? Counted(LedgerDocument document, string id) => document.FigureIds.IndexOf(id) is var index and >= 0 ? document.Record.Figures[index].Counted + "|" + document.Record.Figures[index].Unit : null;

    /// <summary>What both have is no change; what is of one kind in both has changed; the rest was removed or added.</summary>
    private static IEnumerable<VersionChange> Pairs(List<(Span Span, string Id, string Words)> before, List<(Span Span, string Id, string Words)> after, Func<string, string> kind)
    {
        foreach (var row in before.ToList())
        {
            var same = after.FindIndex(other => other.Words == row.Words && kind(other.Id) == kind(row.Id));
            if (same >= 0)
            {
                after.RemoveAt(same);
                before.Remove(row);
            }
        }

        foreach (var row in before)
        {
            var other = after.FindIndex(candidate => kind(candidate.Id) == kind(row.Id));
            yield return other < 0 ? new VersionChange(ChangeKind.Removed, row.Span, null, row.Id) : new VersionChange(ChangeKind.Changed, row.Span, after[other].Span, row.Id, after[other].Id);
            if (other >= 0)
            {
                after.RemoveAt(other);
            }
        }

        foreach (var row in after)
        {
            yield return new VersionChange(ChangeKind.Added, null, row.Span, null, row.Id);
        }
    }
}
