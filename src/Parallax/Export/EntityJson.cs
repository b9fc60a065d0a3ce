
namespace Parallax.Export;

internal static class EntityJson
{
    /// <summary>Shown in the place of a private person's name.</summary>
    private const string PrivateName = "(private person)";

    public static void Write(LedgerJson json, Entity entity)
    {
        var writer = json.Writer;
        var hide = entity.Private && !json.Options.IncludePrivate;
        writer.WriteStartObject();
        json.Text("id", entity.Id);
        json.Text("kind", JsonNames.Of(entity.Kind));
        json.Text("name", hide ? PrivateName : entity.Name);
        json.Texts("aliases", hide ? [] : entity.Aliases);
        writer.WriteBoolean("private", entity.Private);
        if (entity.Link is { } link && !hide)
        {
            writer.WriteStartObject("link");
            json.Text("scheme", link.Scheme);
            json.Text("id", link.Id);
            json.Number("lat", (decimal?)link.Latitude);
            json.Number("lon", (decimal?)link.Longitude);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("link");
        }

        writer.WriteStartArray("mentions");
        if (!hide)
        {
            foreach (var mention in entity.Mentions)
            {
                writer.WriteStartObject();
                json.Text("document", mention.Document);
                json.SpanFields(json.Lookup.DocumentIndex(mention.Document), mention.Span);
                json.Text("kind", JsonNames.Of(mention.Kind));
                writer.WriteEndObject();
            }
        }

        writer.WriteEndArray();
        writer.WriteStartArray("merges");
        if (!hide)
        {
            foreach (var merge in entity.Merges)
            {
                writer.WriteStartObject();
                json.Text("rule", JsonNames.Of(merge.Rule));
                json.Reference("a", merge.A);
                json.Reference("b", merge.B);
                json.References("evidence", merge.Evidence);
                writer.WriteEndObject();
            }
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
