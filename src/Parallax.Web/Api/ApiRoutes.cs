using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Parallax.Export;
using Parallax.Queries;
using Parallax.Web.Serving;

namespace Parallax.Web.Api;

/// <summary>
/// <c>/api/v1</c>: lists and single entries in the ledger's own JSON. Lists take <c>story</c>, <c>document</c>, <c>entity</c>,
/// <c>from</c>, <c>to</c>, <c>state</c>, <c>offset</c> and <c>limit</c>; <c>X-Total-Count</c> and <c>Link</c> tell of the rest.
/// </summary>
internal static class ApiRoutes
{
    private const int DefaultLimit = 100;
    private const int MostRows = 1000;

    public static void Map(IEndpointRouteBuilder app, LedgerDesk desk)
    {
        List("documents", "The documents", query => query.Documents(), rows => new LedgerRows { Documents = rows });
        List("entities", "Persons, organisations, places and forces; no private persons", query => query.Entities().Where(entity => !entity.Private), rows => new LedgerRows { Entities = rows });
        List("statements", "Who said what", query => query.Statements(), rows => new LedgerRows { Statements = rows });
        List("figures", "The figures given", query => query.Figures(), rows => new LedgerRows { Figures = rows });
        List("events", "What is reported to have happened or be planned", query => query.Events(), rows => new LedgerRows { Events = rows });
        List("claims", "What several mentions say of one thing", query => query.Claims(), rows => new LedgerRows { Claims = rows });
        List("stories", "Stories", query => query.Stories(), rows => new LedgerRows { Stories = rows });
        List("storylines", "Storylines", query => query.Storylines(query.Stories()), rows => new LedgerRows { Storylines = rows });
        One("documents", "A document", (snapshot, id) => snapshot.Index.Document(id) is { } index ? new LedgerRows { Documents = [index] } : null);
        One("entities", "An entity", (snapshot, id) => snapshot.Ledger.Entities.Find(id) is { Private: false } entity ? new LedgerRows { Entities = [entity] } : null);
        One("statements", "A statement", (snapshot, id) => snapshot.Index.Statement(id) is { } row ? new LedgerRows { Statements = [row] } : null);
        One("figures", "A figure", (snapshot, id) => snapshot.Index.Figure(id) is { } row ? new LedgerRows { Figures = [row] } : null);
        One("events", "An event", (snapshot, id) => snapshot.Index.Event(id) is { } row ? new LedgerRows { Events = [row] } : null);
        One("claims", "A claim", (snapshot, id) => snapshot.Index.Claim(id) is { } claim ? new LedgerRows { Claims = [claim] } : null);
        One("dossier", "All that a story or storyline of up to 1000 documents rests on", (snapshot, id) => snapshot.Index.DocumentsOf(id) is { IsEmpty: false } documents ? LedgerPart.Of(snapshot.Index, documents) : null);
        app.MapGet("/api/v1/search", (HttpContext context, string q, int? limit) => Search(context, desk, q, limit)).WithSummary("Passages that hold all of the words").WithName("search");

        void List<T>(string name, string summary, Func<LedgerQuery, IEnumerable<T>> select, Func<IEnumerable<T>, LedgerRows> rows) =>
            app.MapGet("/api/v1/" + name, (HttpContext context, string? story, string? document, string? entity, string? from, string? to, string? state, int? offset, int? limit) =>
            {
                var snapshot = desk.Snapshot;
                if (Filter(snapshot, story, document, entity, from, to, state, out var filter) is { } fault)
                {
                    return Problems.Of(StatusCodes.Status400BadRequest, "The filter cannot be read", fault);
                }

                if (offset is < 0 || limit is < 1 or > MostRows)
                {
                    return Problems.Of(StatusCodes.Status400BadRequest, "The page cannot be given", $"offset must be 0 or more, limit 1 to {MostRows}");
                }

                if (Cache.IsFresh(context, snapshot.Version))
                {
                    return Results.Empty;
                }

                var all = snapshot.Remember((name, filter), () => select(new LedgerQuery(snapshot.Index, filter)).ToList());
                var (skip, take) = (offset ?? 0, limit ?? DefaultLimit);
                Paging(context, all.Count, skip, take);
                return Json(snapshot, rows(all.Skip(skip).Take(take)));
            }).WithSummary(summary).WithName(name);

        void One(string name, string summary, Func<LedgerSnapshot, string, LedgerRows?> find) =>
            app.MapGet($"/api/v1/{name}/{{id}}", (HttpContext context, string id) =>
            {
                var snapshot = desk.Snapshot;
                if (name == "dossier" && snapshot.DocumentCount(id) > LedgerSnapshot.MostInDossier)
                {
                    return Problems.Of(StatusCodes.Status422UnprocessableEntity, "Too many documents for one answer", $"'{id}' has {snapshot.DocumentCount(id)} documents; ask for the lists with ?story={id}, page by page.");
                }

                return find(snapshot, id) is not { } rows ? Problems.NotFound($"There is no '{id}' among the {name}.")
                    : Cache.IsFresh(context, snapshot.Version) ? Results.Empty : Json(snapshot, rows);
            }).WithSummary(summary).WithName(name + "-one");
    }

    private static string? Filter(LedgerSnapshot snapshot, string? story, string? document, string? entity, string? from, string? to, string? state, out LedgerFilter filter)
    {
        filter = LedgerFilter.All;
        var ledger = snapshot.Ledger;
        var stories = story is null ? [] : IdLookup.Stories(ledger, story);
        var documents = document is null ? [] : IdLookup.Documents(ledger, document);
        var entities = entity is null ? [] : IdLookup.Entities(ledger, entity);
        foreach (var (name, text, found) in new[] { ("story", story, stories), ("document", document, documents), ("entity", entity, entities) })
        {
            if (text is not null && found.Length != 1)
            {
                return found.Length == 0 ? $"there is no {name} '{text}'" : $"'{text}' can be {found.Length.ToString(CultureInfo.InvariantCulture)} of them";
            }
        }

        if (new[] { from, to }.OfType<string>().FirstOrDefault(text => PartialDate.Parse(text) is null) is { } bad)
        {
            return PartialDate.Fault(bad);
        }

        filter = new LedgerFilter
        {
            Story = stories.FirstOrDefault(),
            Document = documents.FirstOrDefault(),
            Entity = entities.FirstOrDefault(),
            Dates = new DateInterval(from is null ? null : PartialDate.Parse(from)?.Earliest, to is null ? null : PartialDate.Parse(to)?.Latest),
            State = state,
        };
        return null;
    }

    private static void Paging(HttpContext context, int count, int skip, int take)
    {
        context.Response.Headers["X-Total-Count"] = count.ToString(CultureInfo.InvariantCulture);
        var links = new List<string>();
        if (skip + take < count)
        {
            links.Add($"<{Address(skip + take)}>; rel=\"next\"");
        }

        if (skip > 0)
        {
            links.Add($"<{Address(Math.Max(skip - take, 0))}>; rel=\"prev\"");
        }

        if (links.Count > 0)
        {
            context.Response.Headers.Link = string.Join(", ", links);
        }

        string Address(int offset)
        {
            var kept = context.Request.Query.Where(pair => pair.Key is not ("offset" or "limit" or "token")).Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value.ToString())}");
            return context.Request.Path + "?" + string.Join('&', kept.Append(string.Create(CultureInfo.InvariantCulture, $"offset={offset}")).Append(string.Create(CultureInfo.InvariantCulture, $"limit={take}")));
        }
    }

    private static IResult Json(LedgerSnapshot snapshot, LedgerRows rows)
    {
        var buffer = new ArrayBufferWriter<byte>();
        LedgerJsonWriter.Write(buffer, snapshot.Ledger, rows, new ExportOptions { Indented = false }, snapshot.Index.Lookup);
        return Results.Bytes(buffer.WrittenMemory.ToArray(), "application/json");
    }

    private static IResult Search(HttpContext context, LedgerDesk desk, string q, int? limit)
    {
        if (limit is < 1 or > MostRows)
        {
            return Problems.Of(StatusCodes.Status400BadRequest, "The page cannot be given", $"limit must be 1 to {MostRows}");
        }

        var snapshot = desk.Snapshot;
        if (Cache.IsFresh(context, snapshot.Version))
        {
            return Results.Empty;
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("query", q);
            writer.WriteStartArray("hits");
            foreach (var hit in desk.Search(q, limit ?? DefaultLimit))
            {
                if (snapshot.DocumentOf(hit.Sha256) is { } index)
                {
                    var document = snapshot.Ledger.Documents[index];
                    writer.WriteStartObject();
                    writer.WriteString("document", document.Id);
                    Span(writer, document.Text, document.Document.Blocks[hit.Block].Span);
                    writer.WriteStartArray("matches");
                    foreach (var match in hit.Matches)
                    {
                        writer.WriteStartObject();
                        Span(writer, document.Text, match);
                        writer.WriteEndObject();
                    }

                    writer.WriteEndArray();
                    writer.WriteEndObject();
                }
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Results.Bytes(buffer.WrittenMemory.ToArray(), "application/json");
    }

    private static void Span(Utf8JsonWriter writer, string text, Span span)
    {
        writer.WriteNumber("start", span.Start);
        writer.WriteNumber("end", span.End);
        writer.WriteString("quote", span.Of(text));
    }
}
