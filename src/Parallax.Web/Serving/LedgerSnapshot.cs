using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Memory;
using Parallax.Documents;
using Parallax.Dossiers;
using Parallax.Ledger;
using Parallax.Queries;
using Parallax.Store;

namespace Parallax.Web.Serving;

/// <summary>A ledger as it stood after a reading: built once, read by many requests at a time.</summary>
[SuppressMessage("Reliability", "CA1001", Justification = "Requests may still read a snapshot that was replaced; a cache without a timer holds nothing but memory.")]
internal sealed class LedgerSnapshot
{
    /// <summary>So many rows of lists and dossiers are kept; of more, those that nobody asked for of late are given up.</summary>
    private const int MostRemembered = 2_000_000;

    private readonly MemoryCache _remembered = new(new MemoryCacheOptions { SizeLimit = MostRemembered, TrackStatistics = false });
    private readonly Lazy<Dictionary<string, DocumentRecord>> _records;
    private readonly Lazy<ImmutableArray<string>> _outlets;
    private readonly Lazy<RowWords> _statementWords;
    private readonly Lazy<RowWords> _figureWords;
    private readonly Lazy<int> _differences;
    private readonly Lazy<LedgerLists> _lists;
    private readonly Lazy<Dictionary<long, int>> _byNumber;
    private readonly long[] _numbers;
    private readonly ConcurrentDictionary<object, Lazy<object>> _underWay = new();

    /// <param name="ledger">The ledger.</param>
    /// <param name="rejects">What could not be read.</param>
    /// <param name="numbers">The order in which inputs were read, by SHA-256.</param>
    public LedgerSnapshot(LedgerResult ledger, ImmutableArray<RejectedInput> rejects, IReadOnlyDictionary<string, long> numbers)
    {
        Ledger = ledger;
        Index = new LedgerIndex(ledger);
        Rejects = rejects;
        Version = VersionOf(ledger, rejects);
        _numbers = [.. ledger.Documents.Select(document => numbers.GetValueOrDefault(document.Document.Sha256))];
        _byNumber = new(() => _numbers.Index().DistinctBy(pair => pair.Item).ToDictionary(pair => pair.Item, pair => pair.Index));
        Newest = _numbers.DefaultIfEmpty().Max();
        _outlets = new(() => [.. Ledger.Documents.Select(document => document.Document.Outlet).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
        _lists = new(() => new LedgerLists(Index));
        _differences = new(() => Ledger.Claims.Count(claim => claim.State is ClaimState.Different or ClaimState.Denied));
        _statementWords = new(() => new RowWords(Index.Statements.All.Select(row => RowWords.Text(Ledger.Documents[row.Document], row.Index, "statements"))));
        _figureWords = new(() => new RowWords(Index.Figures.All.Select(row => RowWords.Text(Ledger.Documents[row.Document], row.Index, "figures"))));
        _records = new(() => Ledger.Documents.Concat(Ledger.Superseded).ToDictionary(document => document.Document.Sha256, document => document.Record, StringComparer.Ordinal));
    }

    public LedgerResult Ledger { get; }

    public LedgerIndex Index { get; }

    public ImmutableArray<RejectedInput> Rejects { get; }

    /// <summary>Changes whenever what is served may.</summary>
    public string Version { get; }

    /// <summary>The number of the document that was read last; numbers grow in the order of reading.</summary>
    public long Newest { get; }

    /// <summary>Whether a document was read after the one of a number.</summary>
    public bool IsNew(int document, long since) => _numbers[document] > since;

    public bool IsNew(string document, long since) => Index.Document(document) is { } index && IsNew(index, since);

    /// <summary>Index of the document made of an input, by its number.</summary>
    public int? DocumentOf(long number) => _byNumber.Value.TryGetValue(number, out var index) ? index : null;

    /// <summary>How many documents were read after the one of a number.</summary>
    public int CountNew(long since) => since >= Newest ? 0 : _numbers.Count(number => number > since);

    /// <summary>What was made of an input, for who builds the ledger anew; null where it has none.</summary>
    public DocumentRecord? Record(string sha256) => _records.Value.GetValueOrDefault(sha256);

    public bool IsEmpty => Ledger.Documents.IsEmpty;

    /// <summary>A dossier of more reports is none that anybody reads on a page: its parts are asked for instead.</summary>
    public int MostInDossier { get; init; } = LedgerDesk.MostInDossier;

    /// <summary>Number of reports of a story or storyline; of all for the empty text.</summary>
    public int DocumentCount(string story) => story.Length == 0 ? Ledger.Documents.Length
        : Index.Story(story)?.Documents.Length ?? Index.Storyline(story)?.Stories.Sum(id => Index.Story(id)?.Documents.Length ?? 0) ?? 0;

    /// <summary>Makes what the first visitors would wait for.</summary>
    public void Warm()
    {
        Index.Prepare();
        _ = (_outlets.Value, _statementWords.Value, _figureWords.Value, _differences.Value, _byNumber.Value, _lists.Value);
    }

    /// <summary>The dossier of a story or storyline; the empty text stands for the whole ledger.</summary>
    public Dossier Dossier(string story) => Remember(("dossier", story), () => DossierBuilder.Build(Index, story.Length == 0 ? null : story), dossier =>
        dossier.Documents.Length + dossier.Sections.Sum(section => section.Items.Sum(item => 4 + item.Citations.Length + item.Rows.Sum(row => 1 + row.Citations.Length))));

    /// <summary>A list that was worked out before, which visitors ask for page by page.</summary>
    /// <param name="question">Equal for the same question.</param>
    /// <param name="answer">Works it out; a function of the ledger and the question.</param>
    public List<T> Remember<T>(object question, Func<List<T>> answer) => Remember(question, answer, list => 4 + list.Count);

    /// <param name="question">Equal for the same question.</param>
    /// <param name="answer">Works it out; a function of the ledger and the question.</param>
    /// <param name="size">How many rows are kept with it.</param>
    public T Remember<T>(object question, Func<T> answer, Func<T, int> size)
        where T : notnull
    {
        if (_remembered.TryGetValue(question, out T? known))
        {
            return known!;
        }

        // who asks the same at the same time waits for the one answer
        var under = _underWay.GetOrAdd(question, _ => new Lazy<object>(() =>
        {
            var made = answer();
            return _remembered.Set(question, made, new MemoryCacheEntryOptions { Size = size(made) });
        }));
        try
        {
            return (T)under.Value;
        }
        finally
        {
            _underWay.TryRemove(question, out var _);
        }
    }

    /// <summary>Statements by the words that they hold, figures by what they are and count.</summary>
    public RowWords Words(string kind) => kind == "statements" ? _statementWords.Value : _figureWords.Value;

    /// <summary>How many claims have values that do not go together.</summary>
    public int Differences => _differences.Value;

    /// <summary>The claims that a statement, figure or event takes part in.</summary>
    public IEnumerable<Claim> ClaimsOf(string mention) => Index.ClaimMentions(mention).Select(place => place.Claim).Distinct();

    /// <summary>Claims and stories in the order of their pages.</summary>
    public LedgerLists Lists => _lists.Value;

    /// <summary>Names of the outlets, sorted.</summary>
    public ImmutableArray<string> Outlets => _outlets.Value;

    /// <summary>The outlet, or what a document is called where it names none.</summary>
    public string Source(int document) =>
        Ledger.Documents[document].Document.Outlet ?? "Outlet not named";

    /// <summary>An entity's name; a private person has none here.</summary>
    public string? Name(string? entity) => Ledger.Entities.Find(entity) is not { } found ? null : found.Private ? "a private person" : found.Name;

    private static string VersionOf(LedgerResult ledger, ImmutableArray<RejectedInput> rejects)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(EngineStamp.Current));
        foreach (var document in ledger.Documents.Concat(ledger.Superseded))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(document.Document.Sha256 + string.Join('\0', document.Paths)));
        }

        foreach (var outcome in ledger.Entities.Notes)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(outcome.Note.ToString()));
        }

        hash.AppendData(Encoding.UTF8.GetBytes(rejects.Length.ToString(CultureInfo.InvariantCulture)));
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }
}
