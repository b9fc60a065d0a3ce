using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Parallax.Export;
using Parallax.Web.Serving;

namespace Parallax.Web.Api;

/// <summary>How the API answers: the ledger's own JSON, in parts.</summary>
internal static class ApiAnswers
{
    /// <summary>Tells of the rest of a list.</summary>
    public static void Paging(HttpContext context, int count, int skip, int take)
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

    public static IResult Json(LedgerSnapshot snapshot, LedgerRows rows) =>
        Json(buffer => LedgerJsonWriter.Write(buffer, snapshot.Ledger, rows, new ExportOptions { Indented = false }, snapshot.Index.Lookup));

    public static IResult Json(Action<IBufferWriter<byte>> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        write(buffer);
        return Results.Bytes(buffer.WrittenMemory, "application/json");
    }

    /// <summary>What the OpenAPI document says of a route.</summary>
    public static RouteHandlerBuilder Described(this RouteHandlerBuilder route, string name, string summary, params ReadOnlySpan<int> problems)
    {
        route.WithName(name).WithSummary(summary).Produces(StatusCodes.Status200OK, contentType: "application/json").Produces(StatusCodes.Status304NotModified);
        foreach (var problem in problems)
        {
            route.ProducesProblem(problem);
        }

        return route;
    }
}
