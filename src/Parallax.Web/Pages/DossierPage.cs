using System.Linq;
using Parallax.Web.Dossiers;
using Parallax.Web.Serving;

namespace Parallax.Web.Pages;

/// <summary>The dossier of a story, a storyline or everything; long sections go on on pages of their own.</summary>
internal static class DossierPage
{
    private const int Shown = 18;
    private const int ShownDocuments = 60;
    private const int Size = 60;

    /// <param name="snapshot">The ledger.</param>
    /// <param name="story">Id of a story or storyline; empty for all.</param>
    public static string Render(LedgerSnapshot snapshot, string story)
    {
        var whole = snapshot.Dossier(story);
        var cut = whole with
        {
            Sections = [.. whole.Sections.Select(section => section with { Items = [.. section.Items.Take(Shown)] })],
            Documents = [.. whole.Documents.Take(ShownDocuments)],
        };
        return PageHtml.Render(whole.Title, string.Empty, html =>
        {
            HtmlDossier.Body(html, cut, section =>
            {
                var all = whole.Sections.First(other => other.Id == section.Id).Items.Length;
                if (all > Shown)
                {
                    html.Raw("<p class=\"pager\">");
                    PageHtml.Link(html, Address(story, section.Id, 1), string.Create(System.Globalization.CultureInfo.InvariantCulture, $"All {all} entries of this part ›")).Raw("</p>\n");
                }
            });
        });
    }

    /// <summary>One section with all it holds; null where there is none of that name.</summary>
    public static string? RenderSection(LedgerSnapshot snapshot, string story, string id, string? page)
    {
        var dossier = snapshot.Dossier(story);
        if (dossier.Sections.FirstOrDefault(candidate => candidate.Id == id) is not { } section)
        {
            return null;
        }

        var paging = Paging.Of(page, Size);
        return PageHtml.Render($"{section.Title}: {dossier.Title}", string.Empty, html =>
        {
            html.Raw("<main id=\"content\" class=\"wide column\"><p class=\"crumbs\">");
            PageHtml.Link(html, story.Length == 0 ? "/dossier" : "/dossier/" + story, "‹ " + dossier.Title).Raw("</p>\n<h1>").Text(section.Title).Raw("</h1>\n");
            SectionHtml.Write(html, section with { Title = "Entries", Items = [.. section.Items.Skip(paging.Skip).Take(paging.Size)] });
            PageHtml.Pager(html, paging, section.Items.Length, next => Address(story, id, next));
            html.Raw("</main>\n");
        });
    }

    private static string Address(string story, string section, int page) =>
        PageHtml.Query(story.Length == 0 ? $"/dossier/all/{section}" : $"/dossier/{story}/{section}", ("page", page > 1 ? page.ToString(System.Globalization.CultureInfo.InvariantCulture) : null));
}
