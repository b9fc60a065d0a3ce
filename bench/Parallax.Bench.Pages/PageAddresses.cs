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

    public static async Task<(string Route, string Address)[]> Find(string server)
    {
        using var client = new HttpClient { BaseAddress = new Uri(server), Timeout = TimeSpan.FromMinutes(10) };
        var documents = await Ids(client, "documents").ConfigureAwait(false);
        var stories = await Ids(client, "stories").ConfigureAwait(false);
        var storylines = await Ids(client, "storylines").ConfigureAwait(false);
        var claims = await Ids(client, "claims").ConfigureAwait(false);
        var entities = await Ids(client, "entities").ConfigureAwait(false);
        var figures = await Ids(client, "figures").ConfigureAwait(false);
        var found = new List<(string Route, string Address)>
        {
            ("/", "/"), ("/", "/?page=7"), ("/", "/?q=floods"), ("/", "/?outlet=Outlet+7"), ("/", "/?from=2022-06&to=2022-08"), ("/", "/?state=different"),
            ("/claims", "/claims"), ("/claims", "/claims?state=different"), ("/claims", "/claims?page=9"),
            ("/read", "/read"), ("/dossier", "/dossier"),
        };
        found.AddRange(documents.Select(id => ("/documents/{id}", "/documents/" + id)));
        found.AddRange(stories.Concat(storylines).Select(id => ("/dossier/{id}", "/dossier/" + id)));
        found.AddRange(claims.Select(id => ("/claims/{id}", "/claims/" + id)));
        found.AddRange(entities.Select(id => ("/entities/{id}", "/entities/" + id)));
        found.AddRange(entities.Take(10).Select(id => ("/", "/?entity=" + id)));
        found.AddRange(documents.Zip(documents.Skip(1), (a, b) => ("/compare", $"/compare?a={a}&b={b}")));
        foreach (var words in new[] { "market", "gunmen attacked", "observers", "soldiers", "\"without an agreement\"", "villages unrest", "nothing-of-the-kind" })
        {
            foreach (var kind in new[] { "", "&kind=statements", "&kind=figures" })
            {
                found.Add(("/search", "/search?q=" + Uri.EscapeDataString(words) + kind));
            }
        }

        foreach (var list in new[] { "documents", "entities", "statements", "figures", "events", "claims", "stories", "storylines" })
        {
            found.Add(("/api/v1/" + list, "/api/v1/" + list + "?limit=20"));
            found.Add(("/api/v1/" + list, "/api/v1/" + list + "?limit=20&offset=1000"));
        }

        found.AddRange(figures.Select(id => ("/api/v1/figures/{id}", "/api/v1/figures/" + id)));
        return [.. found];
    }

    // spread over the list, so that large and small ones are among them
    private static async Task<string[]> Ids(HttpClient client, string list)
    {
        using var head = await client.GetAsync(new Uri($"/api/v1/{list}?limit=1", UriKind.Relative)).ConfigureAwait(false);
        var count = int.Parse(head.Headers.GetValues("X-Total-Count").First(), System.Globalization.CultureInfo.InvariantCulture);
        var ids = new List<string>();
        for (var i = 0; i < OfEach && i < count; i++)
        {
            var body = await client.GetStringAsync(new Uri($"/api/v1/{list}?limit=1&offset={(long)i * count / Math.Min(OfEach, count)}", UriKind.Relative)).ConfigureAwait(false);
            using var json = JsonDocument.Parse(body);
            ids.AddRange(json.RootElement.GetProperty(list).EnumerateArray().Select(row => row.GetProperty("id").GetString()!));
        }

        return [.. ids];
    }
}
