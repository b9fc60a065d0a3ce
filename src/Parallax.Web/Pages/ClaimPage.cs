using System;
using System.Globalization;
using System.Linq;
using Parallax.Dossiers;
using Parallax.Export;
using Parallax.Web.Dossiers;
using Parallax.Web.Serving;

namespace Parallax.Web.Pages;

/// <summary>One claim: its values with mentions and origins, and how they stand to each other.</summary>
internal static class ClaimPage
{
    private const int ValuesOnPage = 20;
    private const int MentionsOfEach = 6;
    private const int MentionsAlone = 50;
    private const int MostRelations = 60;
    private const int MostOrigins = 8;

    public static string Title(LedgerSnapshot snapshot, Claim claim) => ClaimWords.Title(snapshot.Ledger, claim);

    /// <param name="snapshot">The ledger.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="value">Which value is wanted with all of its mentions, from 1; null for all values with the first of theirs.</param>
    /// <param name="page">Part of a long list.</param>
    public static string Render(LedgerSnapshot snapshot, Claim claim, string? value, string? page) => PageHtml.Render(Title(snapshot, claim), "/claims", html =>
    {
        html.Raw("<main id=\"content\" class=\"wide column\">\n<h1>").Text(Title(snapshot, claim)).Raw("</h1><p>");
        ItemHtml.State(html, claim.State);
        html.Raw("</p>").Element("p", claim.Why, "lead").Raw("\n");
        if (Paging.Of(value, 1).Page is var wanted && value is { Length: > 0 } && wanted <= claim.Values.Length)
        {
            html.Raw("<p class=\"crumbs\">");
            PageHtml.Link(html, "/claims/" + claim.Id, "‹ All values").Raw("</p>\n");
            var mentions = Paging.Of(page, MentionsAlone);
            Value(html, snapshot, claim, wanted - 1, mentions);
            PageHtml.Pager(html, mentions, claim.Values[wanted - 1].Mentions.Length, next => Address(claim, wanted, next));
        }
        else
        {
            Values(html, snapshot, claim, Paging.Of(page, ValuesOnPage));
        }

        html.Raw("</main>\n");
    });

    private static void Values(HtmlText html, LedgerSnapshot snapshot, Claim claim, Paging paging)
    {
        if (Series(snapshot, claim) is { } series)
        {
            SeriesSvg.Write(html, series, Title(snapshot, claim));
            PageHtml.Charts(html);
        }

        for (var i = paging.Skip; i < Math.Min(claim.Values.Length, paging.Skip + paging.Size); i++)
        {
            Value(html, snapshot, claim, i, new Paging(1, MentionsOfEach));
        }

        PageHtml.Pager(html, paging, claim.Values.Length, next => Address(claim, null, next));
        if (!claim.Relations.IsEmpty)
        {
            html.Raw("<section><h2>How they stand to each other</h2><ul class=\"plain\">");
            var told = 0;
            foreach (var alike in claim.Relations.GroupBy(relation => (relation.State, relation.Why)).OrderBy(alike => ClaimsPage.Rank(alike.Key.State)).Take(MostRelations))
            {
                var pairs = alike.Count();
                told += pairs;
                html.Raw("<li>");
                ItemHtml.State(html, alike.Key.State);
                html.Raw(" ").Text(alike.Key.Why).Text(pairs == 1 ? string.Empty : $" ({PageHtml.Count(pairs, "pair")})").Raw("</li>");
            }

            html.Raw("</ul>");
            if (claim.Relations.Length > told)
            {
                html.Raw("<p class=\"meta\">").Text(PageHtml.Count(claim.Relations.Length - told, "more pair")).Raw(": ");
                PageHtml.Link(html, "/api/v1/claims/" + claim.Id, "all as JSON").Raw("</p>");
            }

            html.Raw("</section>\n");
        }
    }

    private static string Address(Claim claim, int? value, int page) => PageHtml.Query(
        "/claims/" + claim.Id, ("value", value?.ToString(CultureInfo.InvariantCulture)), ("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null));

    /// <summary>The figure over time, as the dossier of its storyline has it.</summary>
    private static DossierSeries? Series(LedgerSnapshot snapshot, Claim claim)
    {
        var mention = claim.Kind == ClaimKind.Figure && claim.Values.Length > 1 ? snapshot.Index.Mention(claim.Values[0].Mentions[0]) : null;
        return mention is { } row && snapshot.Index.StoryOf(snapshot.Ledger.Documents[row.Document].Id)?.Storyline is { } line
            ? DossierBuilder.FigureClaim(snapshot.Index, line, claim)?.Series : null;
    }

    private static void Value(HtmlText html, LedgerSnapshot snapshot, Claim claim, int index, Paging mentions)
    {
        var value = claim.Values[index];
        html.Raw("<section class=\"card\"><h2>").Text(Words(snapshot, claim, value)).Raw("</h2><p class=\"meta\">").Text(DateWords.Of(value.AsOf)).Raw(" · ")
            .Text(value.Origins.IsEmpty ? "origin unknown" : PageHtml.Count(value.Origins.Length, "independent origin")).Raw("</p>\n<ul class=\"plain\">");
        foreach (var mention in value.Mentions.Skip(mentions.Skip).Take(mentions.Size))
        {
            Mention(html, snapshot, mention);
        }

        html.Raw("</ul>");
        if (mentions.Size == MentionsOfEach && value.Mentions.Length > MentionsOfEach)
        {
            html.Raw("<p>");
            PageHtml.Link(html, Address(claim, index + 1, 1), string.Create(CultureInfo.InvariantCulture, $"All {value.Mentions.Length} mentions ›")).Raw("</p>");
        }

        var origins = value.Origins.Take(MostOrigins).Select(snapshot.Index.Origin).OfType<Origin>().ToList();
        if (origins.Count > 0)
        {
            html.Raw("<p class=\"meta\">").Text("From " + string.Join("; ", origins.Select(origin => origin.Name)) + (value.Origins.Length > MostOrigins ? "; …" : string.Empty)).Raw("</p>");
        }

        html.Raw("</section>\n");
    }

    private static void Mention(HtmlText html, LedgerSnapshot snapshot, string mention)
    {
        if (snapshot.Index.Mention(mention) is not { } row)
        {
            return;
        }

        var document = snapshot.Ledger.Documents[row.Document];
        var view = RecordView.Of(snapshot, row.Document, mention)!;
        html.Raw("<li>");
        PageHtml.Link(html, PageHtml.Record(document.Id, mention), snapshot.Source(row.Document), "source").Raw(" <span class=\"meta\">").Text(DateWords.Of(snapshot.Ledger.Dates.Published[row.Document])).Raw("</span><blockquote>");
        SentenceHtml.Write(html, document, view.Span);
        html.Raw("</blockquote></li>");
    }

    private static string Words(LedgerSnapshot snapshot, Claim claim, ClaimValue value) => ClaimWords.Value(
        value, claim.About.Unit,
        value.Mentions.Take(MentionsAlone).Select(snapshot.Index.Figure).OfType<MentionRow>().Select(row => (snapshot.Ledger.Documents[row.Document].Record.Figures[row.Index], snapshot.Ledger.Documents[row.Document].Text)));
}
