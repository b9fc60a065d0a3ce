using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using NodaTime;
using Parallax.Documents;

namespace Parallax.Ledger;

/// <summary>
/// The versions of reports: inputs that name one address, and what a path held one after the other, where the texts are alike. The
/// same text at the same address is one version, however often its page changed around it. The version that stands now is the
/// document; those whose place it took are kept beside it.
/// </summary>
internal static class DocumentVersions
{
    /// <summary>A version is compared with so many reports that were met last under its address.</summary>
    private const int MostReports = 8;

    /// <summary>Documents, and the versions whose place another has taken, both sorted by id.</summary>
    public static (ImmutableArray<LedgerDocument> Documents, ImmutableArray<LedgerDocument> Superseded) Arrange(ImmutableArray<LedgerInput> inputs)
    {
        var distinct = inputs.GroupBy(input => input.Record.Document.Sha256, StringComparer.Ordinal).Select(group => new Version(
            group.First().Record,
            [group.Key],
            [.. group.SelectMany(input => input.Paths)],
            group.Select(input => input.Withdrawn).FirstOrDefault(withdrawn => withdrawn is not null),
            group.Select(input => input.Previous).OfType<string>().Min(StringComparer.Ordinal),
            group.Any(input => input.ReplacedBy is null) ? null : group.Select(input => input.ReplacedBy).Min(StringComparer.Ordinal)));
        var chains = new List<VersionChain>();
        foreach (var versions in distinct.GroupBy(version => version.Record.Document.Id, StringComparer.Ordinal))
        {
            chains.AddRange(Chains(versions.Key, Merged(InOrder([.. versions]))));
        }

        VersionChain.Join(chains);
        var all = chains.Where(chain => chain.Next is null).SelectMany(chain => chain.Documents()).OrderBy(pair => pair.Document.Id, StringComparer.Ordinal).ToList();
        return ([.. all.Where(pair => pair.Stands).Select(pair => pair.Document)], [.. all.Where(pair => !pair.Stands).Select(pair => pair.Document)]);
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
        var met = new Dictionary<(string Text, string? Title), int>();
        foreach (var version in versions)
        {
            var document = version.Record.Document;
            if (document.Url is null || met.TryAdd((document.Text, document.Title), merged.Count))
            {
                merged.Add(version);
                continue;
            }

            var same = met[(document.Text, document.Title)];
            var other = merged[same];
            merged[same] = other with
            {
                Hashes = [.. other.Hashes, .. version.Hashes],
                Paths = [.. other.Paths, .. version.Paths],
                Withdrawn = other.Withdrawn ?? version.Withdrawn,
                ReplacedBy = other.ReplacedBy is null || version.ReplacedBy is null ? null : other.ReplacedBy,
            };
        }

        return merged;
    }

    /// <summary>The reports that an address had, most often one.</summary>
    private static List<VersionChain> Chains(string id, List<Version> versions)
    {
        var chains = new List<VersionChain>();
        foreach (var version in versions)
        {
            var likeness = new ReportLikeness(version.Record);
            var own = chains.Count == 0 ? null : Enumerable.Reverse(chains).Take(MostReports).FirstOrDefault(chain => chain.Last.IsLike(likeness));
            var versionId = version == versions[0] ? id : Ids.Of("d", id + "|" + version.Record.Document.Sha256);
            if (own is null)
            {
                chains.Add(new VersionChain(version, versionId, likeness));
            }
            else
            {
                own.Add(version, versionId, likeness);
            }
        }

        return chains;
    }

    /// <param name="Record">What it says.</param>
    /// <param name="Hashes">Of the inputs that say it, its own first.</param>
    /// <param name="Paths">Where they were read from.</param>
    /// <param name="Withdrawn">Where it was taken back.</param>
    /// <param name="Before">Hash of the input that a path held before.</param>
    /// <param name="ReplacedBy">Hash of what a path of it holds now; null where one still holds it.</param>
    internal sealed record Version(DocumentRecord Record, ImmutableArray<string> Hashes, ImmutableArray<string> Paths, Withdrawal? Withdrawn, string? Before, string? ReplacedBy);
}
