using System;
using System.Collections.Generic;
using System.Linq;
using Parallax.Dossiers;
using Parallax.Web.Dossiers;
using Parallax.Web.Serving;

namespace Parallax.Web.Pages;

/// <summary>The dossier of a story, a storyline or everything; long sections go on on pages of their own.</summary>
internal static class DossierPage
{
    private const int ShownDocuments = 60;

    /// <param name="snapshot">The ledger.</param>
    /// <param name="story">Id of a story or storyline; empty for all.</param>
    /// <param name="visit">What the visitor has seen.</param>
    public static string Render(LedgerSnapshot snapshot, string story, Visit visit)
    {
        if (IsTooLarge(snapshot, story))
        {
            return TooLarge(snapshot);
        }

        var whole = snapshot.Dossier(story);
        var cut = whole with
        {
            Sections = [.. whole.Sections.Select(section => section with { Items = DossierCut.First(section) }).Prepend(NewSection.Make(snapshot, story, whole, visit)).OfType<DossierSection>()],
            Documents = [.. whole.Documents.Take(ShownDocuments)],
        };
        return PageHtml.Render(whole.Title, string.Empty, html =>
        {
            HtmlDossier.Body(html, cut, whole, section =>
            {
                var all = whole.Sections.FirstOrDefault(other => other.Id == section.Id)?.Items.Length ?? 0;
                if (all > section.Items.Length)
                {
                    html.Raw("<p class=\"pager\">");
                    PageHtml.Link(html, Address(story, section.Id, 1), string.Create(System.Globalization.CultureInfo.InvariantCulture, $"All {all} entries of this part ›")).Raw("</p>\n");
                }
            });
            Charts(html, cut.Sections.SelectMany(section => section.Items));
        });
    }

    /// <summary>One section with all it holds; null where there is none of that name.</summary>
    public static string? RenderSection(LedgerSnapshot snapshot, string story, string id, string? page)
    {
        if (IsTooLarge(snapshot, story))
        {
            return TooLarge(snapshot);
        }

        var dossier = snapshot.Dossier(story);
        if (dossier.Sections.FirstOrDefault(candidate => candidate.Id == id) is not { } section)
        {
            return null;
        }

        var pages = DossierCut.Pages(section);
        var paging = Paging.Of(page, 1);
        return PageHtml.Render($"{section.Title}: {dossier.Title}", string.Empty, html =>
        {
            html.Raw("<main id=\"content\" class=\"wide column\"><p class=\"crumbs\">");
            PageHtml.Link(html, story.Length == 0 ? "/dossier" : "/dossier/" + story, "‹ " + dossier.Title).Raw("</p>\n<h1>").Text(section.Title).Raw("</h1>\n");
            SectionHtml.Write(html, section with { Title = "Entries", Items = paging.Page <= pages.Count ? pages[paging.Page - 1] : [] });
            Charts(html, pages[Math.Min(paging.Page, pages.Count) - 1]);
            PageHtml.Pager(html, paging, pages.Count, next => Address(story, id, next));
            html.Raw("</main>\n");
        });
    }

    private static void Charts(HtmlText html, IEnumerable<DossierItem> items)
    {
        if (items.Any(item => item.Series is not null))
        {
            PageHtml.Charts(html);
        }
    }

    private static bool IsTooLarge(LedgerSnapshot snapshot, string story) => snapshot.DocumentCount(story) > snapshot.MostInDossier;

    private static string TooLarge(LedgerSnapshot snapshot) => PageHtml.Render("Too many reports for one dossier", string.Empty, html =>
    {
        html.Raw("<main id=\"content\" class=\"wide column\"><h1>Too many reports for one dossier</h1>\n<p class=\"lead\">").Text($"A dossier on a page covers up to {snapshot.MostInDossier} reports. Choose a storyline or a story: ");
        PageHtml.Link(html, "/", "Stories").Raw("</p></main>\n");
    });

    private static string Address(string story, string section, int page) =>
        PageHtml.Query(story.Length == 0 ? $"/dossier/all/{section}" : $"/dossier/{story}/{section}", ("page", page > 1 ? page.ToString(System.Globalization.CultureInfo.InvariantCulture) : null));
}
