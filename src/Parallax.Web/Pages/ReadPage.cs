using System.Collections.Immutable;
using System.Globalization;
using Parallax.Store;
using Parallax.Web.Dossiers;
using Parallax.Web.Serving;

namespace Parallax.Web.Pages;

/// <summary>Takes files, and says what became of each.</summary>
internal static class ReadPage
{
    /// <summary>Stands for the form's token until the page is sent.</summary>
    public const string TokenPlace = "{form-token}";

    public static string Render() => PageHtml.Render("Add reports", "/read", html =>
    {
        html.Raw("<main id=\"content\" class=\"wide column\">\n<h1>Add reports</h1>\n<p class=\"lead\">Saved web pages or plain text. They stay on this machine.</p>\n");
        Form(html);
        html.Raw("</main>\n");
    });

    public static string Done(ImmutableArray<IntakeResult> results) => PageHtml.Render("Reports read", "/read", html =>
    {
        html.Raw("<main id=\"content\" class=\"wide column\">\n<h1>Reports read</h1>\n<ul class=\"plain\" id=\"results\">");
        foreach (var result in results)
        {
            html.Raw("<li>");
            if (result.Document is { } document)
            {
                PageHtml.Link(html, "/documents/" + document, result.Path);
            }
            else
            {
                html.Text(result.Path);
            }

            html.Text(": " + result.Status switch { IntakeStatus.Read => "read", IntakeStatus.Unchanged => "was there already", _ => "could not be read" });
            foreach (var diagnostic in result.Diagnostics)
            {
                html.Raw("<p class=\"meta\">").Text(diagnostic.Reason).Raw("</p>");
            }

            html.Raw("</li>");
        }

        html.Raw("</ul><p>");
        PageHtml.Link(html, "/", "To the stories").Raw("</p></main>\n");
    });

    public static void Form(HtmlText html) => html
        .Raw("<form class=\"drop\" id=\"drop\" action=\"/read\" method=\"post\" enctype=\"multipart/form-data\"><input type=\"hidden\" name=\"form\" value=\"" + TokenPlace + "\"><label>Choose files, or drop them here <input type=\"file\" name=\"files\" multiple required></label> <button>Read them</button><p class=\"meta\">")
        .Text(string.Create(CultureInfo.InvariantCulture, $"Up to {WebOptions.MostFiles} files, {WebOptions.MostBytes >> 20} MB together."))
        .Raw("</p><progress id=\"progress\" max=\"100\" value=\"0\" hidden aria-label=\"Progress\"></progress><p id=\"said\" role=\"status\"></p></form>\n<script src=\"").Text(WebAssets.Address("drop.js")).Raw("\" defer></script>\n");
}
