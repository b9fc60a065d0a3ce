namespace Parallax.Web.Pages;

/// <summary>What could not be done, and what can be.</summary>
internal static class ProblemPage
{
    public static string Render(string title, string detail) => PageHtml.Render(title, string.Empty, html =>
    {
        html.Raw("<main id=\"content\" class=\"wide column\">").Element("h1", title).Element("p", detail, "lead").Raw("<p>");
        PageHtml.Link(html, "/", "To the stories").Raw("</p></main>\n");
    });
}
