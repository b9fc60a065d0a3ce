using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;

namespace Parallax.Bench.Pages;

/// <summary>Addresses of every kind of page, with the route that serves them.</summary>
internal static class PageAddresses
{
    private const int OfEach = 40;

    /// <param name="server">The server.</param>
    /// <param name="part">0 or 1: the two parts have no address of a single thing in common, so that the second finds nothing that the first left warm.</param>
    public static async Task<(string Route, string Address)[]> Find(string server, int part)
    {
        using var client = new HttpClient { BaseAddress = new Uri(server), Timeout = TimeSpan.FromMinutes(10) };
        var documents = await Ids(client, "documents", part).ConfigureAwait(false);
        var stories = await Ids(client, "stories", part).ConfigureAwait(false);
        var storylines = await Ids(client, "storylines", part).ConfigureAwait(false);
        var claims = await Ids(client, "claims", part).ConfigureAwait(false);
        var entities = await Ids(client, "entities", part).ConfigureAwait(false);
        var figures = await Ids(client, "figures", part).ConfigureAwait(false);
        var outlet = $"Outlet+{7 + part}";
        var found = new List<(string Route, string Address)>
        {
            ("/", "/"), ("/", $"/?page={7 + part}"), ("/", part == 0 ? "/?q=floods" : "/?q=talks"), ("/", "/?outlet=" + outlet), ("/", $"/?from=2022-0{6 + part}&to=2022-08"), ("/", part == 0 ? "/?state=different" : "/?state=changed"),
            ("/claims", "/claims"), ("/claims", part == 0 ? "/claims?state=different" : "/claims?state=changed"), ("/claims", $"/claims?page={9 + part}"), ("/claims", "/claims?outlet=" + outlet),
            ("/read", "/read"), ("/watch", "/watch"), ("/dossier", "/dossier"),
            ("/api/v1/ledger", "/api/v1/ledger"), ("/api/v1/watch", "/api/v1/watch"),
        };
        found.AddRange(documents.Select(id => ("/documents/{id}", "/documents/" + id.Id)));
        found.AddRange(figures.Select(id => ("/documents/{id}?record", $"/documents/{id.Document}?record={id.Id}")));
        found.AddRange(stories.Concat(storylines).Select(id => ("/dossier/{id}", "/dossier/" + id.Id)));
        found.AddRange(storylines.Take(20).SelectMany(id => new[] { "figures", "statements" }.Select(section => ("/dossier/{id}/{section}", $"/dossier/{id.Id}/{section}"))));
        found.AddRange(claims.Select(id => ("/claims/{id}", "/claims/" + id.Id)));
        found.AddRange(entities.Select(id => ("/entities/{id}", "/entities/" + id.Id)));
        found.AddRange(entities.Take(10).Select(id => ("/", "/?entity=" + id.Id)));
        found.AddRange(documents.Zip(documents.Skip(1), (a, b) => ("/compare", $"/compare?a={a.Id}&b={b.Id}")));
        string[] words = part == 0 ? ["market", "gunmen attacked", "observers", "soldiers", "\"without an agreement\"", "villages unrest", "nothing-of-the-kind", "people"]
            : ["killed", "families homes", "clashes", "border", "\"will not rest\"", "unrest since", "no-such-thing", "said"];
        foreach (var text in words.Select(Uri.EscapeDataString))
        {
            found.AddRange(new[] { "", "&page=2", "&outlet=" + outlet }.Select(more => ("/search text", $"/search?q={text}{more}")));
            found.AddRange(new[] { "statements", "figures" }.Select(kind => ("/search " + kind, $"/search?q={text}&kind={kind}")));
            found.Add(("/api/v1/search", "/api/v1/search?q=" + text + "&limit=20&offset=20"));
        }

        foreach (var list in new[] { "documents", "entities", "statements", "figures", "events", "claims", "stories", "storylines", "utterances", "copies", "origins", "timeline" })
        {
            found.Add(("/api/v1/LIST", $"/api/v1/{list}?limit=20"));
            found.Add(("/api/v1/LIST", $"/api/v1/{list}?limit=20&offset={1000 + (part * 500)}"));
        }

        found.AddRange(figures.Select(id => ("/api/v1/LIST/{id}", "/api/v1/figures/" + id.Id)));
        return [.. found];
    }

    // spread over the list, so that large and small ones are among them
    private static async Task<(string Id, string Document)[]> Ids(HttpClient client, string list, int part)
    {
        using var head = await client.GetAsync(new Uri($"/api/v1/{list}?limit=1", UriKind.Relative)).ConfigureAwait(false);
        var count = int.Parse(head.Headers.GetValues("X-Total-Count").First(), System.Globalization.CultureInfo.InvariantCulture);
        var ids = new List<(string Id, string Document)>();
        for (var i = 0; i < OfEach && i < count; i++)
        {
            var at = (((long)i * 2) + part) * count / (2 * Math.Min(OfEach, count));
            var body = await client.GetStringAsync(new Uri($"/api/v1/{list}?limit=1&offset={at}", UriKind.Relative)).ConfigureAwait(false);
            using var json = JsonDocument.Parse(body);
            ids.AddRange(json.RootElement.GetProperty(list).EnumerateArray().Select(row => (row.GetProperty("id").GetString()!, row.TryGetProperty("document", out var document) ? document.GetString()! : row.GetProperty("id").GetString()!)));
        }

        return [.. ids];
    }
}
