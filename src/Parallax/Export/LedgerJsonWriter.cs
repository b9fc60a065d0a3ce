using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using Parallax.Ledger;

namespace Parallax.Export;

/// <summary>Writes a ledger as JSON, schema <c>parallax/ledger/1</c>. The same ledger gives the same bytes.</summary>
public static class LedgerJsonWriter
{
    public const string Schema = "parallax/ledger/1";

    /// <summary>The whole ledger as UTF-8.</summary>
    public static byte[] Write(LedgerResult ledger, ExportOptions? options = null)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 16);
        Write(buffer, ledger, LedgerRows.All(ledger), options);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Some lists of the ledger, or parts of them, as one object of the same schema.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="rows">What of it; a default list is left out.</param>
    /// <param name="options">How.</param>
    /// <param name="lookup">The ledger's, for who writes more than once.</param>
    public static void Write(IBufferWriter<byte> buffer, LedgerResult ledger, LedgerRows rows, ExportOptions? options = null, LedgerLookup? lookup = null)
    {
        options ??= ExportOptions.Default;
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions
        {
            Indented = options.Indented,
            IndentSize = 1,
            NewLine = "\n",
            // Letters of all scripts as they are; who puts this into a page must escape it for the page.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        });
        var json = new LedgerJson(writer, ledger, options, lookup ?? new LedgerLookup(ledger));
        writer.WriteStartObject();
        writer.WriteString("schema", Schema);
        List(json, "documents", rows.Documents, DocumentJson.Write);
        List(json, "superseded", rows.Superseded, DocumentJson.WriteSuperseded);
        List(json, "diagnostics", rows.Diagnostics ? Diagnostics(ledger, options) : null, DocumentJson.WriteDiagnostic);
        List(json, "entities", rows.Entities, EntityJson.Write);
        List(json, "times", rows.Times, (to, row) => DocumentJson.WriteTime(to, row.Document, row.Index));
        List(json, "statements", rows.Statements, (to, row) => StatementJson.Write(to, row.Document, row.Index));
        List(json, "utterances", rows.Utterances, StatementJson.WriteUtterance);
        List(json, "figures", rows.Figures, (to, row) => FigureJson.Write(to, row.Document, row.Index));
        List(json, "events", rows.Events, (to, row) => EventJson.Write(to, row.Document, row.Index));
        List(json, "positions", rows.Positions, (to, row) => PositionJson.Write(to, row.Document, row.Index));
        List(json, "courses", rows.Courses, (to, row) => CourseJson.Write(to, row.Document, row.Index));
        List(json, "copies", rows.Copies, SourceJson.WriteCopy);
        List(json, "origins", rows.Origins, SourceJson.WriteOrigin);
        List(json, "stories", rows.Stories, StoryJson.Write);
        List(json, "storylines", rows.Storylines, StoryJson.WriteStoryline);
        List(json, "measures", rows.Measures, StoryJson.WriteMeasure);
        List(json, "talks", rows.Talks, StoryJson.WriteTalk);
        List(json, "timeline", rows.Timeline, EventJson.WriteTimeline);
        List(json, "claims", rows.Claims, ClaimJson.Write);
        List<NoteOutcome>(json, "notes", rows.Notes ? ledger.Entities.Notes : null, NoteJson.Write);

        writer.WriteEndObject();
        writer.Flush();
        buffer.Write("\n"u8);
    }

    private static void List<T>(LedgerJson json, string name, IEnumerable<T>? rows, Action<LedgerJson, T> write)
    {
        if (rows is null)
        {
            return;
        }

        json.Writer.WriteStartArray(name);
        foreach (var row in rows)
        {
            write(json, row);
        }

        json.Writer.WriteEndArray();
    }

    private static IEnumerable<ExportDiagnostic> Diagnostics(LedgerResult ledger, ExportOptions options) =>
        options.Diagnostics
            .OrderBy(diagnostic => diagnostic.Path, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.At ?? -1)
            .Concat(ledger.Documents.SelectMany(document => document.Record.Diagnostics.Select(diagnostic =>
                new ExportDiagnostic(document.Id, document.Paths.FirstOrDefault(), diagnostic.At, diagnostic.Reason))));
}
