namespace Parallax.Export;

/// <summary>Stories and storylines, measures and talks.</summary>
internal static class StoryJson
{
    public static void Write(LedgerJson json, Story story)
    {
        var writer = json.Writer;
        writer.WriteStartObject();
        json.Text("id", story.Id);
        json.Text("title", story.Title);
        json.Text("storyline", story.Storyline);
        json.Texts("documents", story.Documents);
        Period(json, story.First, story.Last);
        writer.WriteStartObject("sources");
        writer.WriteNumber("documents", story.Sources.Documents);
        json.Texts("outlets", story.Sources.Outlets);
        json.Texts("origins", story.Sources.Origins);
        writer.WriteEndObject();
        writer.WriteStartArray("tolls");
        foreach (var toll in story.Tolls)
        {
            writer.WriteStartObject();
            json.Text("kind", JsonNames.Of(toll.Kind));
            writer.WriteNumber("low", toll.Low);
            writer.WriteNumber("high", toll.High);
            writer.WriteNumber("mostTold", toll.MostTold);
            writer.WriteStartArray("reported");
            foreach (var reported in toll.Reported)
            {
                writer.WriteStartObject();
                json.Text("document", reported.Document);
                writer.WriteNumber("count", reported.Count);
                json.References("evidence", reported.Evidence);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public static void WriteStoryline(LedgerJson json, Storyline storyline)
    {
        json.Writer.WriteStartObject();
        json.Text("id", storyline.Id);
        json.Text("title", storyline.Title);
        json.Texts("stories", storyline.Stories);
        Period(json, storyline.First, storyline.Last);
        json.Writer.WriteEndObject();
    }

    public static void WriteMeasure(LedgerJson json, Measure measure)
    {
        var writer = json.Writer;
        writer.WriteStartObject();
        json.Text("id", measure.Id);
        json.Text("name", measure.Name);
        json.Text("by", measure.By);
        writer.WriteStartArray("states");
        foreach (var state in measure.States)
        {
            writer.WriteStartObject();
            json.Text("state", JsonNames.Of(state.State));
            json.Date("date", state.Date);
            json.References("evidence", state.Evidence);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public static void WriteTalk(LedgerJson json, Talk talk)
    {
        json.Writer.WriteStartObject();
        json.Text("id", talk.Id);
        json.Texts("parties", talk.Parties);
        json.Texts("mediators", talk.Mediators);
        json.Date("date", talk.Date);
        json.Text("about", talk.About);
        json.References("proposals", talk.Proposals);
        json.Reference("outcome", talk.Outcome);
        json.References("evidence", talk.Evidence);
        json.Writer.WriteEndObject();
    }

    /// <summary>First and last day that the documents can have been published on; null where open.</summary>
    private static void Period(LedgerJson json, ReportedDate first, ReportedDate last)
    {
        json.Text("first", LedgerJson.Iso(first.Interval.Earliest));
        json.Text("last", LedgerJson.Iso(last.Interval.Latest));
        json.Date("firstDate", first);
        json.Date("lastDate", last);
    }
}
