using System.Linq;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Parallax.Web.Serving;

namespace Parallax.Web.Api;

/// <summary><c>/api/v1/ledger</c> and <c>/api/v1/watch</c>: what there is in all, and where it comes from.</summary>
internal static class ApiLedger
{
    private static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web);

    public static void Map(IEndpointRouteBuilder app, LedgerDesk desk)
    {
        app.MapGet("/api/v1/ledger", (HttpContext context) =>
        {
            var snapshot = desk.Snapshot;
            return Cache.IsFresh(context, snapshot.Version) ? Results.Empty : ApiAnswers.Json(buffer => Write(new Utf8JsonWriter(buffer), snapshot));
        }).Described("ledger", "Counts, the number of the document read last, the outlets, and what could not be read");

        // Never the same for long: another program may be watching.
        app.MapGet("/api/v1/watch", (HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            return Results.Json(new { watched = desk.Watched().Select(one => new { one.Address, one.Feed, one.Title, one.CheckedAt, one.NextAt, one.Error, one.IsRead, one.IsWithdrawn, one.Entries }) }, Names);
        }).Described("watch", "The addresses watched, with when they were visited and what went wrong");
    }

    private static void Write(Utf8JsonWriter json, LedgerSnapshot snapshot)
    {
        using (json)
        {
            json.WriteStartObject();
            json.WriteString("version", snapshot.Version);
            json.WriteNumber("newest", snapshot.Newest);
            json.WriteNumber("documents", snapshot.Ledger.Documents.Length);
            json.WriteNumber("origins", snapshot.Ledger.Origins.Length);
            json.WriteNumber("stories", snapshot.Ledger.Stories.Length);
            json.WriteNumber("storylines", snapshot.Ledger.Storylines.Length);
            json.WriteNumber("differences", snapshot.Differences);
            json.WriteStartArray("outlets");
            foreach (var outlet in snapshot.Outlets)
            {
                json.WriteStringValue(outlet);
            }

            json.WriteEndArray();
            json.WriteStartArray("rejects");
            foreach (var reject in snapshot.Rejects)
            {
                json.WriteStartObject();
                json.WriteString("path", reject.Path);
                json.WriteString("reason", reject.Reason);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }
    }
}
