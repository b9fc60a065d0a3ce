using System.Collections.Generic;
using System.Linq;
using Parallax.Dossiers;
using Parallax.Web.Dossiers;
using Parallax.Web.Serving;

namespace Parallax.Web.Pages;

/// <summary>One claim: its values with mentions and origins, and how they stand to each other.</summary>
internal static class ClaimPage
{
    public static string Title(LedgerSnapshot snapshot, Claim claim)
    {
        var about = claim.About;
        var parts = new List<string?> { snapshot.Name(about.Holder), about.Scope, about.Counted + (about.Aspect is null ? string.Empty : " " + about.Aspect), snapshot.Name(about.Place) is { } place ? "in " + place : null };
        return string.Join(", ", parts.Where(part => !string.IsNullOrWhiteSpace(part)));
    }

    public static string Render(LedgerSnapshot snapshot, Claim claim) => PageHtml.Render(Title(snapshot, claim), "/claims", html =>
    {
        html.Raw("<main id=\"content\" class=\"wide column\">\n<h1>").Text(Title(snapshot, claim)).Raw("</h1><p>");
        ItemHtml.State(html, claim.State);
        html.Raw("</p>").Element("p", claim.Why, "lead").Raw("\n");
        if (Series(snapshot, claim) is { } series)
        {
            SeriesSvg.Write(html, series, Title(snapshot, claim));
            PageHtml.Charts(html);
        }

        for (var i = 0; i < claim.Values.Length; i++)
        {
            Value(html, snapshot, claim, i);
        }

        if (!claim.Relations.IsEmpty)
        {
            html.Raw("<section><h2>How they stand to each other</h2><ul class=\"plain\">");
            foreach (var relation in claim.Relations)
            {
                html.Raw("<li>");
                ItemHtml.State(html, relation.State);
                html.Raw(" ").Text(relation.Why).Raw("</li>");
            }

            html.Raw("</ul></section>\n");
        }

        html.Raw("</main>\n");
    });

    /// <summary>Of longer storylines the dossier alone has the figure over time.</summary>
    private const int MostInStoryline = 150;

    /// <summary>The figure over time, as the dossier of its storyline has it.</summary>
    private static DossierSeries? Series(LedgerSnapshot snapshot, Claim claim)
    {
        var mention = claim.Kind == ClaimKind.Figure && claim.Values.Length > 1 ? snapshot.Index.Mention(claim.Values[0].Mentions[0]) : null;
        var line = mention is { } row ? snapshot.Index.StoryOf(snapshot.Ledger.Documents[row.Document].Id)?.Storyline : null;
        return line is null || snapshot.DocumentCount(line) > MostInStoryline ? null
            : snapshot.Dossier(line).Sections.SelectMany(section => section.Items).FirstOrDefault(item => item.Id == claim.Id && item.Series is not null)?.Series;
    }

    private static void Value(HtmlText html, LedgerSnapshot snapshot, Claim claim, int index)
    {
        var value = claim.Values[index];
        html.Raw("<section class=\"card\"><h2>").Text(FigureWords.Of(value, claim.About.Unit)).Raw("</h2><p class=\"meta\">").Text(DateWords.Of(value.AsOf)).Raw(" · ")
            .Text(value.Origins.IsEmpty ? "origin unknown" : PageHtml.Count(value.Origins.Length, "independent origin")).Raw("</p>\n<ul class=\"plain\">");
        foreach (var mention in value.Mentions)
        {
            Mention(html, snapshot, mention);
        }

        html.Raw("</ul>");
        var origins = value.Origins.Select(snapshot.Index.Origin).OfType<Origin>().ToList();
        if (origins.Count > 0)
        {
            html.Raw("<p class=\"meta\">").Text("From " + string.Join("; ", origins.Select(origin => origin.Name))).Raw("</p>");
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
        var sentence = document.Record.Sentences.Where(candidate => candidate.Overlaps(view.Span)).DefaultIfEmpty(view.Span).Aggregate(Span.Cover);
        html.Raw("<li>");
        PageHtml.Link(html, PageHtml.Record(document.Id, mention), snapshot.Source(row.Document), "source").Raw(" <span class=\"meta\">").Text(DateWords.Of(snapshot.Ledger.Dates.Published[row.Document])).Raw("</span><blockquote>")
            .Text(Before(document.Text, sentence, view.Span)).Raw("<mark>").Text(view.Words).Raw("</mark>").Text(After(document.Text, sentence, view.Span)).Raw("</blockquote></li>");
    }

    private static string Before(string text, Span sentence, Span words) => sentence.Start >= words.Start ? string.Empty : words.Start - sentence.Start > 400 ? "…" + text[TextCut.Whole(text, words.Start - 400)..words.Start] : text[sentence.Start..words.Start];

    private static string After(string text, Span sentence, Span words) => sentence.End <= words.End ? string.Empty : sentence.End - words.End > 400 ? text[words.End..TextCut.Whole(text, words.End + 400)] + "…" : text[words.End..sentence.End];
}
