using System.Linq;

namespace Parallax.Export;

internal static class StatementJson
{
    public static void Write(LedgerJson json, int document, int index)
    {
        var ledgerDocument = json.Ledger.Documents[document];
        var statement = ledgerDocument.Record.Statements[index];
        var id = ledgerDocument.StatementIds[index];
        var writer = json.Writer;
        writer.WriteStartObject();
        json.Text("id", id);
        json.Text("document", ledgerDocument.Id);
        writer.WriteNumber("start", statement.Span.Start);
        writer.WriteNumber("end", statement.Span.End);
        json.Text("kind", JsonNames.Of(statement.Kind));
        json.Text("mode", JsonNames.Of(statement.Mode));
        json.Spans("content", document, statement.Content);
        writer.WriteStartArray("speakers");
        foreach (var speaker in statement.Speakers)
        {
            writer.WriteStartObject();
            json.Text("entity", json.EntityId(document, speaker.Entity));
            json.Span("span", document, speaker.Span);
            json.Texts("candidates", speaker.Candidates.Select(candidate => json.EntityId(document, candidate)!));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        json.Spans("cue", document, statement.Cue);
        json.Text("via", statement.Via);
        json.Span("viaSpan", document, statement.ViaSpan);
        json.Text("reportedBy", statement.ReportedBy);
        json.Span("reportedBySpan", document, statement.ReportedBySpan);
        json.Texts("addressees", statement.Addressees.Select(addressee => json.EntityId(document, addressee)!));
        json.Text("polarity", JsonNames.Of(statement.Polarity));
        json.Span("condition", document, statement.Condition);
        json.Text("within", statement.Within is { } within ? ledgerDocument.StatementIds[within] : null);
        json.Date("date", json.Ledger.Dates.Of(document, statement.Time));
        json.Texts("utterances", json.Lookup.UtterancesOf(id));
        json.Texts("origins", json.Lookup.OriginsOf(id));
        writer.WriteEndObject();
    }

    public static void WriteUtterance(LedgerJson json, Utterance utterance)
    {
        var writer = json.Writer;
        writer.WriteStartObject();
        json.Text("id", utterance.Id);
        json.Texts("statements", utterance.Wordings.Select(wording => wording.Statement));
        json.Text("speaker", utterance.Speaker);
        writer.WriteStartArray("wordings");
        foreach (var wording in utterance.Wordings)
        {
            writer.WriteStartObject();
            json.Text("statement", wording.Statement);
            if (json.Lookup.DocumentOfStatement(wording.Statement) is { } document)
            {
                json.Text("document", json.Ledger.Documents[document].Id);
                json.Spans("differs", document, wording.Differs);
            }
            else
            {
                json.Texts("differs", []);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
