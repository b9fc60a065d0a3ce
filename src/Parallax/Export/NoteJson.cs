namespace Parallax.Export;

internal static class NoteJson
{
    /// <summary>What an analyst says of two names. A place that is not found any more is written without a span.</summary>
    public static void Write(LedgerJson json, NoteOutcome outcome)
    {
        var (writer, note) = (json.Writer, outcome.Note);
        writer.WriteStartObject();
        json.Text("id", note.Id);
        json.Text("kind", JsonNames.Of(note.Kind));
        Place(json, "target", note.Target, outcome.Target);
        Place(json, "other", note.Other, outcome.Other);
        json.Text("by", note.By);
        json.Text("at", note.At);
        json.Text("body", note.Body);
        json.Text("fault", outcome.Fault);
        writer.WriteEndObject();
    }

    private static void Place(LedgerJson json, string name, NamePlace place, Reference? found)
    {
        if (found is not null)
        {
            json.Reference(name, found);
            return;
        }

        json.Writer.WriteStartObject(name);
        json.Text("quote", place.Quote);
        json.Writer.WriteEndObject();
    }
}
