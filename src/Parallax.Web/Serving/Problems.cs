using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Parallax.Web.Pages;

namespace Parallax.Web.Serving;

/// <summary>What went wrong: problem details (RFC 9457) under <c>/api</c>, a page elsewhere.</summary>
internal static class Problems
{
    public static Task Write(HttpContext context, int status, string title, string detail)
    {
        context.Response.StatusCode = status;
        if (!context.Request.Path.StartsWithSegments("/api", System.StringComparison.Ordinal))
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            // who is not let in gets no style sheet and no links either
            var isShutOut = status is StatusCodes.Status401Unauthorized or StatusCodes.Status421MisdirectedRequest;
            return context.Response.WriteAsync(isShutOut ? ProblemPage.RenderBare(title, detail) : ProblemPage.Render(title, detail));
        }

        context.Response.ContentType = "application/problem+json";
        return context.Response.WriteAsync(JsonSerializer.Serialize(new { type = "about:blank", title, status, detail }));
    }

    public static IResult Of(int status, string title, string detail) => new Answer(status, title, detail);

    public static IResult NotFound(string what) => Of(StatusCodes.Status404NotFound, "Not found", what);

    private sealed class Answer(int status, string title, string detail) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => Write(httpContext, status, title, detail);
    }
}
