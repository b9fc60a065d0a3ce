using System.Linq;

namespace Parallax.Export;

internal static class PositionJson
{
    public static void Write(LedgerJson json, int document, int index)
    {
        var ledgerDocument = json.Ledger.Documents[document];
        var position = ledgerDocument.Record.Positions[index];
        var writer = json.Writer;
        writer.WriteStartObject();
        json.Text("id", ledgerDocument.PositionIds[index]);
        json.Text("document", ledgerDocument.Id);
        json.SpanFields(document, position.Span);
        json.Text("kind", JsonNames.Of(position.Kind));
        json.Span("verb", document, position.Verb);
        writer.WriteBoolean("negated", position.Negated);
        writer.WriteBoolean("future", position.Future);
        json.Texts("actors", position.Actors.Select(actor => json.EntityId(document, actor)!));
        json.Texts("toward", position.Toward.Select(other => json.EntityId(document, other)!));
        json.Span("about", document, position.About);
        json.Text("statement", position.Statement is { } statement ? ledgerDocument.StatementIds[statement] : null);
        json.Date("date", json.Ledger.Dates.Of(document, position.Time));
        FigureJson.Evidence(json, document, position.Evidence);
        writer.WriteEndObject();
    }
}
