using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Parallax.Ledger;

namespace Parallax.Export;

/// <summary>A ledger being written: the writer, what looks things up, and the pieces that every list uses.</summary>
internal sealed class LedgerJson
{
    private readonly FrozenDictionary<string, int> _documents;
    private readonly FrozenDictionary<string, ImmutableArray<string>> _utterances;
    private readonly FrozenDictionary<string, ImmutableArray<string>> _origins;
    private readonly FrozenDictionary<string, int> _documentOfStatement;

    public LedgerJson(Utf8JsonWriter writer, LedgerResult ledger, ExportOptions options)
    {
        Writer = writer;
        Ledger = ledger;
        Options = options;
        _documents = ledger.Documents.Select((document, index) => KeyValuePair.Create(document.Id, index)).ToFrozenDictionary(StringComparer.Ordinal);
        _documentOfStatement = ledger.Documents
            .SelectMany((document, index) => document.StatementIds.Select(id => KeyValuePair.Create(id, index)))
            .DistinctBy(pair => pair.Key)
            .ToFrozenDictionary(StringComparer.Ordinal);
        _utterances = Group(ledger.Utterances.SelectMany(utterance => utterance.Wordings.Select(wording => (wording.Statement, utterance.Id))));
        _origins = Group(ledger.Origins.SelectMany(origin => origin.ReachedBy.Select(path => (path.Mention, origin.Id))));
    }

    public Utf8JsonWriter Writer { get; }

    public LedgerResult Ledger { get; }

    public ExportOptions Options { get; }

    /// <summary>Ids of the utterances that a statement words.</summary>
    public ImmutableArray<string> UtterancesOf(string statement) => _utterances.TryGetValue(statement, out var ids) ? ids : [];

    /// <summary>Index of the document that holds a statement; null where no document does.</summary>
    public int? DocumentOfStatement(string statement) => _documentOfStatement.TryGetValue(statement, out var index) ? index : null;

    /// <summary>Index of a document of the ledger.</summary>
    public int DocumentIndex(string id) => _documents[id];

    /// <summary>Ids of the origins behind a statement, figure or event.</summary>
    public ImmutableArray<string> OriginsOf(string mention) => _origins.TryGetValue(mention, out var ids) ? ids : [];

    public string? EntityId(int document, int? local) => Ledger.Entities.Of(document, local)?.Id;

    public void Text(string name, string? value) => Writer.WriteString(name, value);

    public void Number(string name, decimal? value)
    {
        if (value is { } number)
        {
            // Division by one with many zeros takes trailing zeros off: 1.50 and 1.5 are written alike.
            Writer.WriteNumber(name, number / 1.000000000000000000000000000000000m);
        }
        else
        {
            Writer.WriteNull(name);
        }
    }

    public void Number(string name, long? value)
    {
        if (value is { } number)
        {
            Writer.WriteNumber(name, number);
        }
        else
        {
            Writer.WriteNull(name);
        }
    }

    public void Texts(string name, IEnumerable<string> values)
    {
        Writer.WriteStartArray(name);
        foreach (var value in values)
        {
            Writer.WriteStringValue(value);
        }

        Writer.WriteEndArray();
    }

    public void Span(string name, int document, Span? span)
    {
        if (span is { } value)
        {
            Writer.WritePropertyName(name);
            Span(document, value);
        }
        else
        {
            Writer.WriteNull(name);
        }
    }

    public void Spans(string name, int document, IEnumerable<Span> spans)
    {
        Writer.WriteStartArray(name);
        foreach (var span in spans)
        {
            Span(document, span);
        }

        Writer.WriteEndArray();
    }

    public void Span(int document, Span span, string? reason = null)
    {
        Writer.WriteStartObject();
        SpanFields(document, span);
        if (reason is not null)
        {
            Text("reason", reason);
        }

        Writer.WriteEndObject();
    }

    public void References(string name, IEnumerable<Reference> references)
    {
        Writer.WriteStartArray(name);
        foreach (var reference in references)
        {
            Reference(reference);
        }

        Writer.WriteEndArray();
    }

    public void Reference(string name, Reference? reference)
    {
        Writer.WritePropertyName(name);
        if (reference is null)
        {
            Writer.WriteNullValue();
        }
        else
        {
            Reference(reference);
        }
    }

    public void Reference(Reference reference)
    {
        Writer.WriteStartObject();
        Text("document", reference.Document);
        SpanFields(DocumentIndex(reference.Document), reference.Span);
        if (reference.Reason is not null)
        {
            Text("reason", reference.Reason);
        }

        Writer.WriteEndObject();
    }

    /// <summary>A date; null where nothing is known.</summary>
    public void Date(string name, ReportedDate? date)
    {
        if (date is null || (date.Value is null && date.Interval.IsUnknown))
        {
            Writer.WriteNull(name);
            return;
        }

        Writer.WriteStartObject(name);
        DateFields(date);
        Writer.WriteEndObject();
    }

    public void DateFields(ReportedDate date)
    {
        Text("value", date.Value);
        Text("earliest", Iso(date.Interval.Earliest));
        Text("latest", Iso(date.Interval.Latest));
        Text("precision", JsonNames.Of(date.Precision));
        Text("basis", JsonNames.Of(date.Basis));
        References("evidence", date.Evidence);
    }

    public static string? Iso(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : null;

    /// <summary>Start, end and words of a span, inside an object.</summary>
    public void SpanFields(int document, Span span)
    {
        Writer.WriteNumber("start", span.Start);
        Writer.WriteNumber("end", span.End);
        Text("quote", span.Of(Ledger.Documents[document].Text));
    }

    /// <summary>The distinct ids that belong to each key, sorted.</summary>
    private static FrozenDictionary<string, ImmutableArray<string>> Group(IEnumerable<(string Key, string Id)> pairs) => pairs
        .GroupBy(pair => pair.Key, StringComparer.Ordinal)
        .ToFrozenDictionary(
            group => group.Key,
            group => group.Select(pair => pair.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray(),
            StringComparer.Ordinal);
}
