namespace Parallax.Export;

/// <summary>Copies and origins.</summary>
internal static class SourceJson
{
    private const int OverlapDigits = 4;

    public static void WriteCopy(LedgerJson json, Copy copy)
    {
        var writer = json.Writer;
        writer.WriteStartObject();
        json.Text("document", copy.Document);
        json.Text("of", copy.Of);
        json.Text("kind", JsonNames.Of(copy.Kind));
        writer.WriteNumber("overlap", System.Math.Round(copy.Overlap, OverlapDigits));
        json.Text("direction", JsonNames.Of(copy.Direction));
        json.Text("why", copy.Why);
        writer.WriteStartArray("passages");
        foreach (var (span, ofSpan) in copy.Passages)
        {
            writer.WriteStartObject();
            writer.WriteNumber("start", span.Start);
            writer.WriteNumber("end", span.End);
            writer.WriteNumber("ofStart", ofSpan.Start);
            writer.WriteNumber("ofEnd", ofSpan.End);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public static void WriteOrigin(LedgerJson json, Origin origin)
    {
        var writer = json.Writer;
        writer.WriteStartObject();
        json.Text("id", origin.Id);
        json.Text("kind", JsonNames.Of(origin.Kind));
        json.Text("name", origin.Name);
        writer.WriteStartArray("reachedBy");
        foreach (var path in origin.ReachedBy)
        {
            writer.WriteStartObject();
            json.Text("mention", path.Mention);
            json.References("path", path.Path);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
