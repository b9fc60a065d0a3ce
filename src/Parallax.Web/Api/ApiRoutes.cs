using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Parallax.Export;
using Parallax.Queries;
using Parallax.Web.Pages;
using Parallax.Web.Serving;
using static Microsoft.AspNetCore.Http.StatusCodes;

namespace Parallax.Web.Api;

/// <summary>
/// <c>/api/v1</c>: lists and single entries in the ledger's own JSON. All lists take the same query (<see cref="ApiQuery"/>);
/// <c>X-Total-Count</c> and <c>Link</c> tell of the rest.
/// </summary>
internal static class ApiRoutes
{
    public static void Map(IEndpointRouteBuilder app, LedgerDesk desk)
    {
        List("documents", "The documents", rows => rows.Documents, rows => new LedgerRows { Documents = rows });
        List("entities", "Persons, organisations, places and forces; no private persons", rows => rows.Entities, rows => new LedgerRows { Entities = rows });
        List("statements", "Who said what", rows => rows.Statements, rows => new LedgerRows { Statements = rows });
        List("figures", "The figures given", rows => rows.Figures, rows => new LedgerRows { Figures = rows });
        List("events", "What is reported to have happened or be planned", rows => rows.Events, rows => new LedgerRows { Events = rows });
        List("positions", "Who asks, offers, accepts, refuses, accuses, … of whom", rows => rows.Positions, rows => new LedgerRows { Positions = rows });
        List("claims", "What several mentions say of one thing", rows => rows.Claims, rows => new LedgerRows { Claims = rows });
        List("stories", "Stories", rows => rows.Stories, rows => new LedgerRows { Stories = rows });
        List("storylines", "Storylines", rows => rows.Storylines, rows => new LedgerRows { Storylines = rows });
        Resting("utterances", "Things said once, with all their wordings", slice => slice.Utterances, ledger => ledger.Utterances, rows => new LedgerRows { Utterances = rows });
        Resting("copies", "Which documents share words, and who took them from whom", slice => slice.Copies, ledger => ledger.Copies, rows => new LedgerRows { Copies = rows });
        Resting("origins", "Where information first appears", slice => slice.Origins, ledger => ledger.Origins, rows => new LedgerRows { Origins = rows });
        Resting("timeline", "Events by date", slice => slice.Timeline, ledger => ledger.Timeline, rows => new LedgerRows { Timeline = rows });
        Resting("measures", "Measures with their states", slice => slice.Measures, ledger => ledger.Measures, rows => new LedgerRows { Measures = rows });
        Resting("talks", "Who met whom, what was proposed, what came of it", slice => slice.Talks, ledger => ledger.Talks, rows => new LedgerRows { Talks = rows });
        One("documents", "A document", (snapshot, id) => snapshot.Index.Document(id) is { } index ? new LedgerRows { Documents = [index] } : null);
        One("entities", "An entity with what is told of it by date; no private person", (snapshot, id) => snapshot.Ledger.Entities.Find(id) is { Private: false } entity ? new LedgerRows { Entities = [entity], Timeline = snapshot.Index.TimelineOf(id) } : null);
        One("statements", "A statement", (snapshot, id) => snapshot.Index.Statement(id) is { } row ? new LedgerRows { Statements = [row] } : null);
        One("figures", "A figure", (snapshot, id) => snapshot.Index.Figure(id) is { } row ? new LedgerRows { Figures = [row] } : null);
        One("events", "An event", (snapshot, id) => snapshot.Index.Event(id) is { } row ? new LedgerRows { Events = [row] } : null);
        One("positions", "A position", (snapshot, id) => snapshot.Index.Position(id) is { } row ? new LedgerRows { Positions = [row] } : null);
        One("claims", "A claim", (snapshot, id) => snapshot.Index.Claim(id) is { } claim ? new LedgerRows { Claims = [claim], Origins = claim.Values.SelectMany(value => value.Origins).Distinct(StringComparer.Ordinal).Select(snapshot.Index.Origin).OfType<Origin>() } : null);
        One("stories", "A story", (snapshot, id) => snapshot.Index.Story(id) is { } story ? new LedgerRows { Stories = [story] } : null);
        One("storylines", "A storyline", (snapshot, id) => snapshot.Index.Storyline(id) is { } line ? new LedgerRows { Storylines = [line] } : null);
        One("origins", "An origin", (snapshot, id) => snapshot.Index.Origin(id) is { } origin ? new LedgerRows { Origins = [origin] } : null);
        One("dossier", "All that a story or storyline of up to 1000 documents rests on; 'all' for the whole ledger", Dossier, Status422UnprocessableEntity);
        app.MapGet("/api/v1/compare", (HttpContext context, [Description("Id of a document")] string a, [Description("Id of another")] string b) => Compare(context, desk.Snapshot, a, b))
            .Described("compare", "Two documents, what they share word for word, and utterances that both word", Status400BadRequest, Status404NotFound);
        ApiSearch.Map(app, desk);
        ApiLedger.Map(app, desk);

        void List<T>(string name, string summary, Func<FilteredRows, IEnumerable<T>> select, Func<IEnumerable<T>, LedgerRows> write) =>
            app.MapGet("/api/v1/" + name, (HttpContext context, [AsParameters] ApiQuery query) =>
            {
                var snapshot = desk.Snapshot;
                if (query.Fault(snapshot, out var filter) is { } fault)
                {
                    return Problems.Of(Status400BadRequest, "The question cannot be read", fault);
                }

                if (Cache.IsFresh(context, snapshot.Version))
                {
                    return Results.Empty;
                }

                // stories have no state of their own
                filter = name is "stories" or "storylines" ? filter with { State = filter.RowState ?? string.Empty, RowState = null } : filter;
                var all = snapshot.Remember(("api", name, filter), () => select(new FilteredRows(snapshot, filter)).ToList());
                ApiAnswers.Paging(context, all.Count, query.Skip, query.Take);
                return ApiAnswers.Json(snapshot, write(all.Skip(query.Skip).Take(query.Take)));
            }).Described(name, summary, Status400BadRequest);

        void Resting<T>(string name, string summary, Func<LedgerSlice, IEnumerable<T>> of, Func<Ledger.LedgerResult, IEnumerable<T>> all, Func<IEnumerable<T>, LedgerRows> write) =>
            List(name, summary, rows => rows.Resting(of, all(desk.Snapshot.Ledger)), write);

        void One(string name, string summary, Func<LedgerSnapshot, string, LedgerRows?> find, params int[] problems) =>
            app.MapGet($"/api/v1/{name}/{{id}}", (HttpContext context, string id) =>
            {
                var snapshot = desk.Snapshot;
                if (name == "dossier" && snapshot.DocumentCount(Story(id)) > snapshot.MostInDossier)
                {
                    return Problems.Of(Status422UnprocessableEntity, "Too many documents for one answer", $"'{id}' has {snapshot.DocumentCount(Story(id))} documents; ask for the lists{(id == "all" ? string.Empty : $" with ?story={id}")}, page by page.");
                }

                if (find(snapshot, id) is not { } rows)
                {
                    // what had this id once; what it leads to may change again
                    return snapshot.Index.Current(id) is { } current && find(snapshot, current) is not null ? Results.Redirect($"/api/v1/{name}/{current}") : Problems.NotFound($"There is no '{id}' among the {name}.");
                }

                return Cache.IsFresh(context, snapshot.Version) ? Results.Empty : ApiAnswers.Json(snapshot, rows);
            }).Described(name + "-one", summary, [.. problems, Status404NotFound]);
    }

    private static string Story(string id) => id == "all" ? string.Empty : id;

    private static LedgerRows? Dossier(LedgerSnapshot snapshot, string id) =>
        id == "all" ? LedgerRows.All(snapshot.Ledger) : snapshot.Index.DocumentsOf(id) is { IsEmpty: false } documents ? LedgerPart.Of(snapshot.Index, documents) : null;

    private static IResult Compare(HttpContext context, LedgerSnapshot snapshot, string a, string b)
    {
        if (snapshot.Index.Document(a) is not { } first || snapshot.Index.Document(b) is not { } second)
        {
            return Problems.NotFound($"There is no '{(snapshot.Index.Document(a) is null ? a : b)}' among the documents.");
        }

        if (Cache.IsFresh(context, snapshot.Version))
        {
            return Results.Empty;
        }

        var pair = DocumentPair.Of(snapshot, first, second);
        return ApiAnswers.Json(snapshot, new LedgerRows
        {
            Documents = [first, second],
            Copies = pair.Copies,
            Utterances = pair.Shared.Select(shared => shared.Utterance),
            Statements = pair.Shared.SelectMany(shared => shared.First.Concat(shared.Second)).Distinct(),
        });
    }
}
