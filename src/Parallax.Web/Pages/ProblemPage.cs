using Parallax.Web.Dossiers;

namespace Parallax.Web.Pages;

/// <summary>What could not be done, and what can be.</summary>
internal static class ProblemPage
{
    public static string Render(string title, string detail) => PageHtml.Render(title, string.Empty, html =>
    {
        html.Raw("<main id=\"content\" class=\"wide column\">").Element("h1", title).Element("p", detail, "lead").Raw("<p>");
        PageHtml.Link(html, "/", "To the stories").Raw("</p></main>\n");
    });

    /// <summary>The same as a page that loads nothing.</summary>
    public static string RenderBare(string title, string detail)
    {
        var html = new HtmlText();
        html.Raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
            .Text(title).Raw(" – Parallax</title>\n</head>\n<body>\n<main id=\"content\">").Element("h1", title).Element("p", detail).Raw("</main>\n</body>\n</html>\n");
        return html.ToString();
    }
}
