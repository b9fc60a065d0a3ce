using System.Collections.Generic;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Parallax.Ledger;

namespace Parallax.Export;

/// <summary>A ledger being written: the writer, what looks things up, and the pieces that every list uses.</summary>
internal sealed class LedgerJson
{
    public LedgerJson(Utf8JsonWriter writer, LedgerResult ledger, ExportOptions options, LedgerLookup lookup)
    {
        Writer = writer;
        Ledger = ledger;
        Options = options;
        Lookup = lookup;
    }

    public Utf8JsonWriter Writer { get; }

    public LedgerResult Ledger { get; }

    public ExportOptions Options { get; }

    public LedgerLookup Lookup { get; }

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
        SpanFields(Lookup.DocumentIndex(reference.Document), reference.Span);
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
}
