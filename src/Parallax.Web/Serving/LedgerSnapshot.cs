using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Parallax.Dossiers;
using Parallax.Ledger;
using Parallax.Queries;
using Parallax.Store;

namespace Parallax.Web.Serving;

/// <summary>A ledger as it stood after a reading: built once, read by many requests at a time.</summary>
internal sealed class LedgerSnapshot
{
    private readonly ConcurrentDictionary<string, Lazy<Dossier>> _dossiers = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, ImmutableArray<Claim>>> _claimsOf;
    private readonly Lazy<Dictionary<string, int>> _byDigest;
    private readonly Lazy<Dictionary<string, ImmutableArray<Claim>>> _claimsOfStory;
    private readonly Lazy<ImmutableArray<string>> _outlets;

    public LedgerSnapshot(LedgerResult ledger, ImmutableArray<RejectedInput> rejects)
    {
        Ledger = ledger;
        Index = new LedgerIndex(ledger);
        Rejects = rejects;
        Version = VersionOf(ledger, rejects);
        _claimsOf = new(() => Ledger.Claims
            .SelectMany(claim => claim.Values.SelectMany(value => value.Mentions).Distinct(StringComparer.Ordinal).Select(mention => (mention, claim)))
            .GroupBy(pair => pair.mention, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(pair => pair.claim).ToImmutableArray(), StringComparer.Ordinal));
        _claimsOfStory = new(() => Ledger.Claims
            .SelectMany(claim => Stories(claim).Distinct(StringComparer.Ordinal).Select(story => (story, claim)))
            .GroupBy(pair => pair.story, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(pair => pair.claim).ToImmutableArray(), StringComparer.Ordinal));
        _outlets = new(() => [.. Ledger.Documents.Select(document => document.Document.Outlet).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
        _byDigest = new(() => Ledger.Documents.Select((document, index) => (document.Document.Sha256, index)).ToDictionary(pair => pair.Sha256, pair => pair.index, StringComparer.Ordinal));
    }

    public LedgerResult Ledger { get; }

    public LedgerIndex Index { get; }

    public ImmutableArray<RejectedInput> Rejects { get; }

    /// <summary>Changes whenever what is served may.</summary>
    public string Version { get; }

    public bool IsEmpty => Ledger.Documents.IsEmpty;

    /// <summary>The dossier of a story or storyline; the empty text stands for the whole ledger.</summary>
    public Dossier Dossier(string story) =>
        _dossiers.GetOrAdd(story, id => new Lazy<Dossier>(() => DossierBuilder.Build(Index, id.Length == 0 ? null : id))).Value;

    /// <summary>The claims that a statement, figure or event takes part in.</summary>
    public ImmutableArray<Claim> ClaimsOf(string mention) => _claimsOf.Value.GetValueOrDefault(mention, []);

    /// <summary>The claims that documents of a story take part in.</summary>
    public ImmutableArray<Claim> ClaimsOfStory(string story) => _claimsOfStory.Value.GetValueOrDefault(story, []);

    /// <summary>Names of the outlets, sorted.</summary>
    public ImmutableArray<string> Outlets => _outlets.Value;

    /// <summary>Index of the document made of an input.</summary>
    public int? DocumentOf(string sha256) => _byDigest.Value.TryGetValue(sha256, out var index) ? index : null;

    /// <summary>The outlet, or what a document is called where it names none.</summary>
    public string Source(int document) =>
        Ledger.Documents[document].Document.Outlet ?? "Outlet not named";

    /// <summary>An entity's name; a private person has none here.</summary>
    public string? Name(string? entity) => Ledger.Entities.Find(entity) is not { } found ? null : found.Private ? "a private person" : found.Name;

    private IEnumerable<string> Stories(Claim claim) => claim.Values
        .SelectMany(value => value.Mentions)
        .Select(mention => Index.Mention(mention) is { } row ? Index.StoryOf(Ledger.Documents[row.Document].Id)?.Id : null)
        .OfType<string>();

    private static string VersionOf(LedgerResult ledger, ImmutableArray<RejectedInput> rejects)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(EngineStamp.Current));
        foreach (var document in ledger.Documents)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(document.Document.Sha256 + string.Join('\0', document.Paths)));
        }

        hash.AppendData(Encoding.UTF8.GetBytes(rejects.Length.ToString(CultureInfo.InvariantCulture)));
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }
}
