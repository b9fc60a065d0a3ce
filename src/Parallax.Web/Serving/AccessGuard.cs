using System;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace Parallax.Web.Serving;

/// <summary>
/// Lets in who may: on loopback requests to a loopback name only (so that no page elsewhere reaches it through a name that it has
/// bound to this machine), elsewhere those who know the token. What changes the ledger must come from a page of this server.
/// </summary>
internal sealed class AccessGuard(WebOptions options)
{
    private const string Cookie = "parallax-token";

    /// <summary>Goes with every form; a page elsewhere cannot know it.</summary>
    public string FormToken { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public async Task Invoke(HttpContext context, RequestDelegate next)
    {
        if (options.Token is null && !IsLoopback(context.Request.Host.Host))
        {
            await Problems.Write(context, StatusCodes.Status421MisdirectedRequest, "Not this server's name", "Ask for it as localhost or by its loopback address.").ConfigureAwait(false);
            return;
        }

        if (options.Token is { } token && !Knows(context, token))
        {
            await Problems.Write(context, StatusCodes.Status401Unauthorized, "A token is needed", "Open the address that the server printed, or send the header 'Authorization: Bearer TOKEN'.").ConfigureAwait(false);
            return;
        }

        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method) && !IsOwn(context.Request))
        {
            await Problems.Write(context, StatusCodes.Status403Forbidden, "Not from this server's pages", "Requests that change the ledger must come from its own pages.").ConfigureAwait(false);
            return;
        }

        await next(context).ConfigureAwait(false);
    }

    public bool IsFormToken(string? given) => given is not null && Same(given, FormToken);

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static bool Same(string a, string b) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(a), Encoding.UTF8.GetBytes(b));

    private static bool Knows(HttpContext context, string token)
    {
        var given = context.Request.Headers.Authorization.ToString();
        if (given.StartsWith("Bearer ", StringComparison.Ordinal))
        {
            return Same(given["Bearer ".Length..], token);
        }

        if (context.Request.Query["token"].ToString() is { Length: > 0 } asked && Same(asked, token))
        {
            context.Response.Cookies.Append(Cookie, token, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps });
            return true;
        }

        return context.Request.Cookies[Cookie] is { } kept && Same(kept, token);
    }

    private static bool IsOwn(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0 && site != "same-origin")
        {
            return false;
        }

        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0 && string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
