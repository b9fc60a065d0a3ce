namespace Parallax.Export;

internal static class CourseJson
{
    public static void Write(LedgerJson json, int document, int index)
    {
        var ledgerDocument = json.Ledger.Documents[document];
        var course = ledgerDocument.Record.Courses[index];
        var writer = json.Writer;
        writer.WriteStartObject();
        json.Text("id", ledgerDocument.CourseIds[index]);
        json.Text("document", ledgerDocument.Id);
        json.SpanFields(document, course.Span);
        json.Text("thing", course.Thing);
        json.Text("direction", JsonNames.Of(course.Direction));
        json.Span("word", document, course.Word);
        json.Text("status", JsonNames.Of(course.Status));
        json.Text("statement", course.Statement is { } statement ? ledgerDocument.StatementIds[statement] : null);
        json.Date("date", json.Ledger.Dates.Of(document, course.Time));
        writer.WriteEndObject();
    }
}
