using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Parallax.Store;
using Parallax.Web.Serving;

namespace Parallax.Web.Pages;

/// <summary>The addresses of the pages.</summary>
internal static class PageRoutes
{
    private static readonly string[] Readable = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(IEndpointRouteBuilder app, LedgerDesk desk, AccessGuard guard)
    {
        Get("/", (snapshot, request) => StoriesPage.Render(snapshot, PageFilter.Of(request.Query), StoriesPage.PagingOf(request.Query["page"]), Visit.Of(request, desk)));
        Get("/claims", (snapshot, request) => ClaimsPage.Render(snapshot, PageFilter.Of(request.Query), request.Query["page"]));
        Get("/claims/{id}", (snapshot, request) => snapshot.Index.Claim(Id(request)) is { } claim ? ClaimPage.Render(snapshot, claim, Text(request, "value"), request.Query["page"]) : null);
        Get("/dossier", (snapshot, request) => DossierPage.Render(snapshot, string.Empty, Visit.Of(request, desk)));
        Get("/dossier/{id}", (snapshot, request) => IsStory(snapshot, Id(request)) ? DossierPage.Render(snapshot, Id(request), Visit.Of(request, desk)) : null);
        Get("/dossier/{id}/{section}", (snapshot, request) =>
            Id(request) == "all" || IsStory(snapshot, Id(request)) ? DossierPage.RenderSection(snapshot, Id(request) == "all" ? string.Empty : Id(request), request.RouteValues["section"] as string ?? string.Empty, request.Query["page"]) : null);
        Get("/documents/{id}", (snapshot, request) => snapshot.Index.Document(Id(request)) is { } index ? DocumentPage.Render(snapshot, index, request.Query["at"], Text(request, "record"), Text(request, "page")) : VersionPage.Render(snapshot, Id(request), null));
        Get("/compare", (snapshot, request) => snapshot.Index.Document(request.Query["a"].ToString()) is { } a && snapshot.Index.Document(request.Query["b"].ToString()) is { } b ? ComparePage.Render(snapshot, a, b) : VersionPage.Render(snapshot, request.Query["a"].ToString(), request.Query["b"].ToString()));
        Get("/entities/{id}", (snapshot, request) => snapshot.Ledger.Entities.Find(Id(request)) is { Private: false } entity ? EntityPage.Render(snapshot, entity) : null);
        Get("/search", (_, request) => SearchPage.Render(desk, PageFilter.Of(request.Query), request.Query["kind"], request.Query["page"]));
        Get("/read", (_, _) => ReadPage.Render());
        // Never the same for long: another program may be watching.
        app.MapMethods("/watch", Readable, context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.Headers.CacheControl = "no-store";
            return context.Response.WriteAsync(WatchPage.Render(desk.Watched()));
        });
        app.MapPost("/read", context => Read(context, desk, guard));
        app.MapPost("/seen", context => Seen(context, guard));
        app.MapMethods("/assets/{name}", Readable, Asset);

        void Get(string route, Func<LedgerSnapshot, HttpRequest, string?> render) => app.MapMethods(route, Readable, async context =>
        {
            var snapshot = desk.Snapshot;
            if (Cache.IsFresh(context, snapshot.Version + guard.FormToken[..8] + Visit.Of(context.Request, desk)))
            {
                return;
            }

            if (render(snapshot, context.Request) is not { } page)
            {
                // what had this id once; what it leads to may change again
                if (Id(context.Request) is { Length: > 0 } id && snapshot.Index.Current(id) is { } current)
                {
                    context.Response.Redirect(context.Request.Path.Value!.Replace(id, current, StringComparison.Ordinal) + context.Request.QueryString);
                    return;
                }

                await Problems.Write(context, StatusCodes.Status404NotFound, "Not found", "There is no such page in this ledger.").ConfigureAwait(false);
                return;
            }

            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.WriteAsync(page.Replace(ReadPage.TokenPlace, guard.FormToken, StringComparison.Ordinal)).ConfigureAwait(false);
        });
    }

    private static string Id(HttpRequest request) => request.RouteValues["id"] as string ?? string.Empty;

    private static string? Text(HttpRequest request, string name) => request.Query[name].ToString() is { Length: > 0 } value ? value : null;

    private static bool IsStory(LedgerSnapshot snapshot, string id) => snapshot.Index.Story(id) is not null || snapshot.Index.Storyline(id) is not null;

    private static Task Asset(HttpContext context)
    {
        if (!WebAssets.TryFind(context.Request.Path.Value ?? string.Empty, out var type, out var bytes))
        {
            return Problems.Write(context, StatusCodes.Status404NotFound, "Not found", "There is no such file.");
        }

        context.Response.ContentType = type;
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return context.Response.Body.WriteAsync(bytes).AsTask();
    }

    /// <summary>The visitor has seen all up to a document; the browser keeps that.</summary>
    private static async Task Seen(HttpContext context, AccessGuard guard)
    {
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false) : FormCollection.Empty;
        if (!guard.IsFormToken(form["form"]) || Visit.Number(form["number"]) is not { } number)
        {
            await Problems.Write(context, StatusCodes.Status403Forbidden, "The form is out of date", "Load the page again.").ConfigureAwait(false);
            return;
        }

        new Visit(number, DateTimeOffset.UtcNow).Keep(context.Response);
        context.Response.Redirect("/");
    }

    private static async Task Read(HttpContext context, LedgerDesk desk, AccessGuard guard)
    {
        if (!context.Request.HasFormContentType)
        {
            await Problems.Write(context, StatusCodes.Status415UnsupportedMediaType, "Not a form", "Send the files as multipart/form-data.").ConfigureAwait(false);
            return;
        }

        IFormCollection form;
        try
        {
            form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        }
        catch (InvalidDataException exception)
        {
            await Problems.Write(context, StatusCodes.Status413PayloadTooLarge, "Too much at once", exception.Message).ConfigureAwait(false);
            return;
        }

        if (!guard.IsFormToken(form["form"]))
        {
            await Problems.Write(context, StatusCodes.Status403Forbidden, "The form is out of date", "Load the page again and send the files once more.").ConfigureAwait(false);
            return;
        }

        if (form.Files.Count is 0 or > WebOptions.MostFiles)
        {
            await Problems.Write(context, StatusCodes.Status400BadRequest, form.Files.Count == 0 ? "No files" : "Too many files", $"Send 1 to {WebOptions.MostFiles} files at a time.").ConfigureAwait(false);
            return;
        }

        var inputs = new List<IntakeInput>();
        foreach (var file in form.Files)
        {
            using var memory = new MemoryStream();
            await file.CopyToAsync(memory, context.RequestAborted).ConfigureAwait(false);
            var bytes = memory.ToArray();
            inputs.Add(new IntakeInput(Name(file.FileName), () => IntakeContent.Of(bytes)));
        }

        var results = await Task.Run(() => desk.Read(inputs, context.RequestAborted), context.RequestAborted).ConfigureAwait(false);
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(ReadPage.Done(results)).ConfigureAwait(false);
    }

    /// <summary>The last part of a name that a visitor's machine gave, without what could be taken for a folder.</summary>
    private static string Name(string given)
    {
        var name = given[(given.LastIndexOfAny(['/', '\\']) + 1)..];
        var plain = string.Concat(name.Where(c => !char.IsControl(c)).Take(150));
        return "uploaded/" + (plain.Length == 0 ? "unnamed" : plain);
    }
}
