using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Parallax.Web.Serving;

/// <summary>Lets a browser keep what has not changed: the entity tag is the ledger's version with the address.</summary>
internal static class Cache
{
    /// <summary>True where the browser has it already; the answer is then complete.</summary>
    public static bool IsFresh(HttpContext context, string version)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(version + "\n" + context.Request.Path + context.Request.QueryString));
        var tag = $"\"{Convert.ToHexStringLower(digest.AsSpan(0, 8))}\"";
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "private, no-cache";
        var known = context.Request.Headers.IfNoneMatch.SelectMany(value => (value ?? string.Empty).Split(',')).Any(value => value.Trim() == tag);
        if (known)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
        }

        return known;
    }
}
