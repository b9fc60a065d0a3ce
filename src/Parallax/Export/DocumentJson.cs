using System.Linq;
using Parallax.Ledger;

namespace Parallax.Export;

internal static class DocumentJson
{
    public static void Write(LedgerJson json, int index)
    {
        var ledgerDocument = json.Ledger.Documents[index];
        var document = ledgerDocument.Document;
        var writer = json.Writer;
        writer.WriteStartObject();
        Head(json, ledgerDocument);
        writer.WriteStartObject("published");
        json.DateFields(json.Ledger.Dates.Published[index]);
        // What stands outside the text, in a header or a meta tag, has no span to cite.
        json.Text("reason", document.Published?.Evidence.Reason);
        writer.WriteEndObject();
        json.Text("text", document.Text);
        writer.WriteStartArray("blocks");
        foreach (var block in document.Blocks)
        {
            writer.WriteStartObject();
            json.Text("kind", JsonNames.Of(block.Kind));
            writer.WriteNumber("start", block.Span.Start);
            writer.WriteNumber("end", block.Span.End);
            json.Number("rawStart", block.RawStart);
            json.Number("rawEnd", block.RawEnd);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("dropped");
        foreach (var part in document.Dropped)
        {
            writer.WriteStartObject();
            json.Number("rawStart", part.RawStart);
            json.Number("rawEnd", part.RawEnd);
            json.Text("reason", part.Reason);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>A version whose place another has taken: what it is and its text.</summary>
    public static void WriteSuperseded(LedgerJson json, LedgerDocument ledgerDocument)
    {
        json.Writer.WriteStartObject();
        Head(json, ledgerDocument);
        json.Text("text", ledgerDocument.Text);
        json.Writer.WriteEndObject();
    }

    public static void WriteDiagnostic(LedgerJson json, ExportDiagnostic diagnostic)
    {
        json.Writer.WriteStartObject();
        json.Text("document", diagnostic.Document);
        json.Text("path", diagnostic.Path);
        json.Number("at", diagnostic.At);
        json.Text("reason", diagnostic.Reason);
        json.Writer.WriteEndObject();
    }

    public static void WriteTime(LedgerJson json, int document, int index)
    {
        var time = json.Ledger.Documents[document].Record.Times[index];
        var date = json.Ledger.Dates.Of(document, index);
        json.Writer.WriteStartObject();
        json.Text("document", json.Ledger.Documents[document].Id);
        json.SpanFields(document, time.Span);
        json.Text("type", JsonNames.Of(time.Type).ToUpperInvariant());
        json.Text("value", date?.Value ?? time.Value);
        json.Date("date", date);
        json.Writer.WriteEndObject();
    }

    private static void Head(LedgerJson json, LedgerDocument ledgerDocument)
    {
        var document = ledgerDocument.Document;
        json.Text("id", ledgerDocument.Id);
        json.Text("path", ledgerDocument.Paths.FirstOrDefault());
        json.Texts("paths", ledgerDocument.Paths);
        json.Text("sha256", document.Sha256);
        json.Text("url", document.Url);
        json.Text("outlet", document.Outlet);
        json.Text("title", document.Title);
        json.Texts("authors", document.Authors);
        json.Text("language", document.Language);
        json.Writer.WriteNumber("version", ledgerDocument.Version);
        json.Text("previous", ledgerDocument.Previous);
        if (ledgerDocument.Withdrawn is { } withdrawn)
        {
            json.Writer.WriteStartObject("withdrawn");
            json.Text("at", withdrawn.At);
            json.Text("reason", withdrawn.Reason);
            json.Writer.WriteEndObject();
        }
    }
}
