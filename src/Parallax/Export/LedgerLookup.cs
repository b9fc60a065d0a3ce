using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger;

namespace Parallax.Export;

/// <summary>What a ledger's JSON has to look up, for who writes more than one part of a ledger.</summary>
public sealed class LedgerLookup
{
    private readonly Dictionary<string, int> _documents;
    private readonly Dictionary<string, int> _documentOfStatement;
    private readonly Dictionary<string, ImmutableArray<string>> _utterances;
    private readonly Dictionary<string, ImmutableArray<string>> _origins;

    public LedgerLookup(LedgerResult ledger)
    {
        _documents = new(ledger.Documents.Select((document, index) => KeyValuePair.Create(document.Id, index)), StringComparer.Ordinal);
        _documentOfStatement = new(
            ledger.Documents.SelectMany((document, index) => document.StatementIds.Select(id => KeyValuePair.Create(id, index))).DistinctBy(pair => pair.Key, StringComparer.Ordinal), StringComparer.Ordinal);
        _utterances = Group(ledger.Utterances.SelectMany(utterance => utterance.Wordings.Select(wording => (wording.Statement, utterance.Id))));
        _origins = Group(ledger.Origins.SelectMany(origin => origin.ReachedBy.Select(path => (path.Mention, origin.Id))));
    }

    /// <summary>Ids of the utterances that a statement words.</summary>
    public ImmutableArray<string> UtterancesOf(string statement) => _utterances.GetValueOrDefault(statement, []);

    /// <summary>Index of the document that holds a statement; null where no document does.</summary>
    public int? DocumentOfStatement(string statement) => _documentOfStatement.TryGetValue(statement, out var index) ? index : null;

    /// <summary>Index of a document of the ledger.</summary>
    public int DocumentIndex(string id) => _documents[id];

    /// <summary>Ids of the origins behind a statement, figure or event.</summary>
    public ImmutableArray<string> OriginsOf(string mention) => _origins.GetValueOrDefault(mention, []);

    /// <summary>The distinct ids that belong to each key, sorted.</summary>
    private static Dictionary<string, ImmutableArray<string>> Group(IEnumerable<(string Key, string Id)> pairs) => pairs
        .GroupBy(pair => pair.Key, StringComparer.Ordinal)
        .ToDictionary(
            group => group.Key,
            group => group.Select(pair => pair.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray(),
            StringComparer.Ordinal);
}
