using System.Globalization;

namespace Parallax.Export;

internal static class ClaimJson
{
    public static void Write(LedgerJson json, Claim claim)
    {
        var writer = json.Writer;
        writer.WriteStartObject();
        json.Text("id", claim.Id);
        json.Text("kind", JsonNames.Of(claim.Kind));
        writer.WriteStartObject("about");
        json.Text("counted", claim.About.Counted);
        json.Text("holder", claim.About.Holder);
        json.Text("scope", claim.About.Scope);
        json.Text("aspect", claim.About.Aspect);
        json.Text("place", claim.About.Place);
        json.Text("unit", claim.About.Unit);
        writer.WriteEndObject();
        json.Text("state", JsonNames.Of(claim.State));
        writer.WriteBoolean("corroborated", claim.Corroborated);
        writer.WriteStartArray("values");
        foreach (var value in claim.Values)
        {
            Value(json, claim.Kind, value);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("relations");
        foreach (var relation in claim.Relations)
        {
            writer.WriteStartObject();
            writer.WriteNumber("a", relation.A);
            writer.WriteNumber("b", relation.B);
            json.Text("state", JsonNames.Of(relation.State));
            json.Text("why", relation.Why);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        json.Text("why", claim.Why);
        writer.WriteEndObject();
    }

    private static void Value(LedgerJson json, ClaimKind kind, ClaimValue value)
    {
        var writer = json.Writer;
        writer.WriteStartObject();
        if (kind is ClaimKind.Figure or ClaimKind.Sum &&
            decimal.TryParse(value.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
        {
            json.Number("value", number);
        }
        else
        {
            json.Text("value", value.Value);
        }

        json.Number("low", value.Low);
        json.Number("high", value.High);
        json.Texts("mentions", value.Mentions);
        json.Texts("origins", value.Origins);
        json.Text("from", LedgerJson.Iso(value.AsOf.Interval.Earliest));
        json.Text("to", LedgerJson.Iso(value.AsOf.Interval.Latest));
        json.Date("asOf", value.AsOf);
        writer.WriteEndObject();
    }
}
