using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NodaTime;
using Parallax.Documents;

namespace Parallax.Ledger;

/// <summary>
/// The versions of reports: inputs that name one address, and what a path held one after the other. The same text at the same
/// address is one version, however often its page changed around it.
/// </summary>
internal static class DocumentVersions
{
    /// <summary>One document for each version, sorted by id.</summary>
    public static ImmutableArray<LedgerDocument> Arrange(ImmutableArray<LedgerInput> inputs)
    {
        var distinct = inputs
            .GroupBy(input => input.Record.Document.Sha256, StringComparer.Ordinal)
            .Select(group => new Version(
                group.First().Record,
                [group.Key],
                [.. group.SelectMany(input => input.Paths)],
                group.Select(input => input.Withdrawn).FirstOrDefault(withdrawn => withdrawn is not null),
                group.Select(input => input.Previous).OfType<string>().Min(StringComparer.Ordinal)));
        var documents = new List<LedgerDocument>();
        var byHash = new Dictionary<string, LedgerDocument>(StringComparer.Ordinal);
        var before = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var versions in distinct.GroupBy(version => version.Record.Document.Id, StringComparer.Ordinal))
        {
            string? previous = null;
            var number = 0;
            foreach (var version in Merged(InOrder([.. versions])))
            {
                number++;
                var id = number == 1 ? versions.Key : Ids.Of("d", versions.Key + "|" + version.Record.Document.Sha256);
                var paths = version.Paths.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
                var document = new LedgerDocument(version.Record, paths, id, number, previous, version.Withdrawn);
                documents.Add(document);
                previous = id;
                foreach (var hash in version.Hashes)
                {
                    byHash[hash] = document;
                }

                if (version.Before is { } earlier)
                {
                    before[version.Record.Document.Sha256] = earlier;
                }
            }
        }

        return [.. documents.Select(document => Chained(document, byHash, before)).OrderBy(document => document.Id, StringComparer.Ordinal)];
    }

    /// <summary>By date, then hash; what a path held later comes behind what it held before, whatever the dates.</summary>
    private static List<Version> InOrder(List<Version> versions)
    {
        var left = versions
            .OrderBy(version => (version.Record.Document.Modified ?? version.Record.Document.Published)?.Interval.Earliest ?? LocalDate.MaxIsoValue)
            .ThenBy(version => version.Hashes[0], StringComparer.Ordinal)
            .ToList();
        var waiting = left.Select(version => version.Hashes[0]).ToHashSet(StringComparer.Ordinal);
        var ordered = new List<Version>(left.Count);
        while (left.Count > 0)
        {
            // Where paths took turns, each waits for the other: the first by date breaks the circle.
            var next = Math.Max(left.FindIndex(version => version.Before is not { } earlier || !waiting.Contains(earlier)), 0);
            waiting.Remove(left[next].Hashes[0]);
            ordered.Add(left[next]);
            left.RemoveAt(next);
        }

        return ordered;
    }

    /// <summary>Without those that say what an earlier one says.</summary>
    private static List<Version> Merged(List<Version> versions)
    {
        var merged = new List<Version>();
        foreach (var version in versions)
        {
            var document = version.Record.Document;
            var same = document.Url is null ? -1 : merged.FindIndex(other => other.Record.Document.Text == document.Text && other.Record.Document.Title == document.Title);
            if (same < 0)
            {
                merged.Add(version);
            }
            else
            {
                var other = merged[same];
                merged[same] = other with { Hashes = [.. other.Hashes, .. version.Hashes], Paths = [.. other.Paths, .. version.Paths], Withdrawn = other.Withdrawn ?? version.Withdrawn };
            }
        }

        return merged;
    }

    /// <summary>Makes what a path held after other bytes a later version of those, where its address does not make it one already.</summary>
    private static LedgerDocument Chained(LedgerDocument document, Dictionary<string, LedgerDocument> byHash, Dictionary<string, string> before)
    {
        if (document.Previous is not null || !before.TryGetValue(document.Document.Sha256, out var previous) || !byHash.TryGetValue(previous, out var earlier) || earlier.Id == document.Id)
        {
            return document;
        }

        // Paths that took turns with the same bytes lead in a circle: the walk ends where it meets itself.
        var met = new HashSet<string>(StringComparer.Ordinal) { document.Document.Sha256 };
        var version = document.Version;
        for (var hash = previous; hash is not null && byHash.TryGetValue(hash, out var at) && met.Add(at.Document.Sha256); hash = before.GetValueOrDefault(at.Document.Sha256))
        {
            version += at.Version;
        }

        return new LedgerDocument(document.Record, document.Paths, document.Id, version, earlier.Id, document.Withdrawn);
    }

    /// <param name="Record">What it says.</param>
    /// <param name="Hashes">Of the inputs that say it, its own first.</param>
    /// <param name="Paths">Where they were read from.</param>
    /// <param name="Withdrawn">Where it was taken back.</param>
    /// <param name="Before">Hash of the input that a path held before.</param>
    private sealed record Version(DocumentRecord Record, ImmutableArray<string> Hashes, ImmutableArray<string> Paths, Withdrawal? Withdrawn, string? Before);
}
