using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Parallax.Export;
using Parallax.Web.Pages;
using Parallax.Web.Serving;

namespace Parallax.Web.Api;

/// <summary><c>/api/v1/search</c>: passages, best first, in the JSON of <c>parallax search</c>.</summary>
internal static class ApiSearch
{
    public static void Map(IEndpointRouteBuilder app, LedgerDesk desk) =>
        app.MapGet("/api/v1/search", (HttpContext context, [AsParameters] ApiQuery query) => Search(context, desk, query))
            .Described("search", "Passages that hold all of the words, best first: up to 300, of words that more than 2000 hold those of the documents read last", StatusCodes.Status400BadRequest);

    private static IResult Search(HttpContext context, LedgerDesk desk, ApiQuery query)
    {
        var snapshot = desk.Snapshot;
        var fault = query.Fault(snapshot, out var filter) ?? (filter.Words.Length == 0 ? "q must hold words to look for" : null);
        if (fault is not null)
        {
            return Problems.Of(StatusCodes.Status400BadRequest, "The question cannot be read", fault);
        }

        if (Cache.IsFresh(context, snapshot.Version))
        {
            return Results.Empty;
        }

        var found = PassageSearch.Find(desk, snapshot, filter);
        ApiAnswers.Paging(context, System.Math.Min(found.Hits.Length, PassageSearch.MostShown), query.Skip, query.Take);
        var passages = PassageSearch.Marked(desk, snapshot, filter, found, query.Skip, query.Take);
        return ApiAnswers.Json(buffer => SearchJson.Write(buffer, snapshot.Ledger, filter.Words, passages, indented: false));
    }
}
