using System.Linq;
using Parallax.Web.Dossiers;
using Parallax.Web.Serving;

namespace Parallax.Web.Pages;

/// <summary>All claims, those where reports part first.</summary>
internal static class ClaimsPage
{
    private const int Size = 50;

    private static readonly ClaimState[] Order = [ClaimState.Different, ClaimState.Denied, ClaimState.Changed, ClaimState.Consistent, ClaimState.NotComparable, ClaimState.Single];

    /// <summary>Where reports part comes first, what was given once last.</summary>
    public static int Rank(Claim claim) => Rank(claim.State);

    public static int Rank(ClaimState state) => System.Array.IndexOf(Order, state);

    public static string Render(LedgerSnapshot snapshot, PageFilter filter, string? page) => PageHtml.Render("Claims", "/claims", html =>
    {
        var paging = Paging.Of(page, Size);
        var claims = snapshot.Remember(("claims", filter), () => new FilteredRows(snapshot, filter).ClaimsByRank.ToList());
        html.Raw("<main id=\"content\" class=\"wide column\">\n<h1>Claims</h1><p class=\"lead\">What several mentions say of one thing, and how the values stand to each other.</p>\n");
        filter.Form(html, snapshot, "/claims");
        if (claims.Count == 0)
        {
            html.Raw("<p class=\"lead\">").Text(snapshot.IsEmpty ? "The ledger is empty." : "No claim fits.").Raw("</p>");
        }

        foreach (var claim in claims.Skip(paging.Skip).Take(paging.Size))
        {
            html.Raw("<article class=\"card\"><div class=\"head\"><h2 class=\"small\">");
            PageHtml.Link(html, "/claims/" + claim.Id, snapshot.Lists.TitleOf(claim)).Raw("</h2>");
            ItemHtml.State(html, claim.State);
            html.Raw("</div><p class=\"why\">").Text(claim.Why).Raw("</p></article>\n");
        }

        PageHtml.Pager(html, paging, claims.Count, next => filter.Address("/claims", next));
        html.Raw("</main>\n");
    });
}
