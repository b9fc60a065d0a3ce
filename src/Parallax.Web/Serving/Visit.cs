using System;
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Parallax.Web.Serving;

/// <summary>What somebody has seen of a ledger: what was read later is new to them.</summary>
/// <param name="Since">Number of the document read last then.</param>
/// <param name="At">When that was; null where nobody noted it.</param>
internal sealed record Visit(long Since, DateTimeOffset? At)
{
    private const string Cookie = "parallax-seen";

    /// <summary>By the address, else by what the browser was given to keep, else since the pages were opened.</summary>
    public static Visit Of(HttpRequest request, LedgerDesk desk) =>
        Number(request.Query["since"]) is { } asked ? new Visit(asked, null) : Parse(request.Cookies[Cookie]) ?? desk.Start;

    public string Words => At is { } at ? at.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"the {Since}th report read");

    /// <summary>Gives the browser this visit to keep.</summary>
    public void Keep(HttpResponse response) => response.Cookies.Append(
        Cookie,
        string.Create(CultureInfo.InvariantCulture, $"{Since}.{At?.ToUnixTimeSeconds() ?? 0}"),
        new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = response.HttpContext.Request.IsHttps, MaxAge = TimeSpan.FromDays(400) });

    public static long? Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Visit? Parse(string? kept) => kept?.Split('.') is [var number, var at] && Number(number) is { } since && Number(at) is > 0 and < 253_000_000_000 and var seconds
        ? new Visit(since, DateTimeOffset.FromUnixTimeSeconds(seconds)) : null;
}
