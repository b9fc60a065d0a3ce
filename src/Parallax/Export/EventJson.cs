using System.Linq;

namespace Parallax.Export;

internal static class EventJson
{
    public static void Write(LedgerJson json, int document, int index)
    {
        var ledgerDocument = json.Ledger.Documents[document];
        var @event = ledgerDocument.Record.Events[index];
        var id = ledgerDocument.EventIds[index];
        var writer = json.Writer;
        writer.WriteStartObject();
        json.Text("id", id);
        json.Text("document", ledgerDocument.Id);
        json.SpanFields(document, @event.Span);
        json.Text("type", @event.Type);
        json.Span("trigger", document, @event.Trigger);
        json.Text("label", @event.Label);
        json.Texts("actors", @event.Actors.Select(actor => json.EntityId(document, actor)!));
        json.Texts("recipients", @event.Recipients.Select(recipient => json.EntityId(document, recipient)!));
        json.Text("place", json.EntityId(document, @event.Place));
        json.Date("date", json.Ledger.Dates.Of(document, @event.Time));
        json.Text("status", JsonNames.Of(@event.Status));
        json.Span("cause", document, @event.Cause);
        json.Span("purpose", document, @event.Purpose);
        writer.WriteStartArray("harm");
        foreach (var harm in @event.Harm)
        {
            writer.WriteStartObject();
            json.Text("kind", JsonNames.Of(harm.Kind));
            json.Text("figure", harm.Figure is { } figure ? ledgerDocument.FigureIds[figure] : null);
            json.Text("entity", json.EntityId(document, harm.Entity));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        json.Text("statement", @event.Statement is { } statement ? ledgerDocument.StatementIds[statement] : null);
        json.Text("attributedTo", AttributedTo(json, document, @event.Statement));
        FigureJson.Evidence(json, document, @event.Evidence);
        json.Texts("origins", json.Lookup.OriginsOf(id));
        writer.WriteEndObject();
    }

    public static void WriteTimeline(LedgerJson json, TimelineEntry entry)
    {
        var writer = json.Writer;
        writer.WriteStartObject();
        json.Text("id", entry.Id);
        json.Date("date", entry.Date);
        json.Text("type", entry.Type);
        json.Text("status", JsonNames.Of(entry.Status));
        writer.WriteStartArray("labels");
        foreach (var label in entry.Labels)
        {
            writer.WriteStartObject();
            json.Text("label", label.Label);
            json.Text("by", label.By);
            json.Reference("at", label.At);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        json.Texts("actors", entry.Actors);
        json.Texts("recipients", entry.Recipients);
        json.Text("place", entry.Place);
        json.Texts("events", entry.Events);
        json.Texts("origins", entry.Origins);
        writer.WriteEndObject();
    }

    /// <summary>Who says it: the one speaker of the statement that it is told in; null where the reporter tells it or several do.</summary>
    private static string? AttributedTo(LedgerJson json, int document, int? statement) =>
        statement is { } index && json.Ledger.Documents[document].Record.Statements[index].Speakers is [var speaker]
            ? json.EntityId(document, speaker.Entity)
            : null;
}
