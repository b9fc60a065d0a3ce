using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Parallax.Ledger;

/// <summary>The versions of one report, in their order.</summary>
internal sealed class VersionChain
{
    private readonly List<(DocumentVersions.Version Version, string Id)> versions;

    private VersionChain? earlier;

    public VersionChain(DocumentVersions.Version version, string id, ReportLikeness likeness)
    {
        versions = [(version, id)];
        First = Last = likeness;
    }

    public ReportLikeness First { get; }

    public ReportLikeness Last { get; private set; }

    /// <summary>The versions that a path held behind these under another address; null for none.</summary>
    public VersionChain? Next { get; private set; }

    public void Add(DocumentVersions.Version version, string id, ReportLikeness likeness)
    {
        versions.Add((version, id));
        Last = likeness;
    }

    /// <summary>Joins what a path held after something else to it, where nothing holds that any more, or the path went back to it, and both are one report.</summary>
    public static void Join(List<VersionChain> chains)
    {
        var byHash = new Dictionary<string, VersionChain>(StringComparer.Ordinal);
        foreach (var (chain, hash) in chains.SelectMany(chain => chain.versions.SelectMany(entry => entry.Version.Hashes.Select(hash => (chain, hash)))))
        {
            byHash[hash] = chain;
        }

        foreach (var chain in chains.OrderBy(chain => chain.versions[0].Id, StringComparer.Ordinal))
        {
            if (chain.versions[0].Version.Before is { } before && byHash.TryGetValue(before, out var earlier) && earlier.Next is null
                && (!earlier.IsHeld || (!chain.IsHeld && byHash.GetValueOrDefault(chain.versions[^1].Version.ReplacedBy!) == earlier)) && !chain.LeadsFrom(earlier) && earlier.Last.IsLike(chain.First))
            {
                chain.earlier = earlier;
                earlier.Next = chain;
            }
        }
    }

    /// <summary>The versions as documents, those of earlier chains first; of one alone it is true that it stands.</summary>
    public IEnumerable<(LedgerDocument Document, bool Stands)> Documents()
    {
        var all = new List<(DocumentVersions.Version Version, string Id)>();
        for (var chain = this; chain is not null; chain = chain.earlier)
        {
            all.InsertRange(0, chain.versions);
        }

        // What a path went back to stands, though another version came between.
        var held = all.FindLastIndex(entry => entry.Version.ReplacedBy is null);
        var standing = held >= 0 ? held : all.Count - 1;
        for (var i = 0; i < all.Count; i++)
        {
            var version = all[i].Version;
            var paths = version.Paths.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
            yield return (new LedgerDocument(version.Record, paths, all[i].Id, i + 1, i == 0 ? null : all[i - 1].Id, version.Withdrawn) { FirstId = all[0].Id }, i == standing);
        }
    }

    private bool IsHeld => versions.Exists(entry => entry.Version.ReplacedBy is null);

    private bool LeadsFrom(VersionChain chain)
    {
        for (var at = chain; at is not null; at = at.earlier)
        {
            if (at == this)
            {
                return true;
            }
        }

        return false;
    }
}
