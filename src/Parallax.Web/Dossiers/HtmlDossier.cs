using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Parallax.Dossiers;

namespace Parallax.Web.Dossiers;

/// <summary>A dossier as one HTML file: it asks for nothing from anywhere, runs no script, and opens in any browser, on paper too.</summary>
public static class HtmlDossier
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private static readonly string Style = Asset("Assets/dossier.css");

    public static string Render(Dossier dossier)
    {
        var html = new HtmlText();
        html.Raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Raw("<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"" + Policy + "\">\n")
            .Raw("<title>").Text(dossier.Title).Raw(" – Parallax dossier</title>\n<style>\n").Raw(Style).Raw("</style>\n</head>\n<body>\n")
            .Raw("<a class=\"skip\" href=\"#content\">Skip to the content</a>\n");
        Body(html, dossier);
        html.Raw("<footer class=\"bottom\"><div class=\"wide\">").Text(Dossier.Notice + ". Every line leads to the words it rests on: open a source to read them in their sentence.")
            .Raw("</div></footer>\n</body>\n</html>\n");
        return html.ToString();
    }

    /// <summary>The dossier's head and parts, for a page that has them under its own bar.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="dossier">What, with as much of each section as is to be shown.</param>
    /// <param name="counted">The same with all that there is, which the contents count; null where everything is shown.</param>
    /// <param name="more">What stands below a section's items; null for nothing.</param>
    internal static void Body(HtmlText html, Dossier dossier, Dossier? counted = null, Action<DossierSection>? more = null)
    {
        Header(html, dossier);
        html.Raw("<div class=\"wide desk\">\n");
        Contents(html, dossier, counted ?? dossier);
        html.Raw("<main id=\"content\">\n");
        if (dossier.Sections.IsEmpty)
        {
            html.Raw("<p>These reports hold no figures, statements or events that could be read.</p>\n");
        }

        foreach (var section in dossier.Sections)
        {
            SectionHtml.Write(html, section);
            more?.Invoke(section);
        }

        Documents(html, dossier);
        html.Raw("</main>\n</div>\n");
    }

    private static void Header(HtmlText html, Dossier dossier)
    {
        var sources = dossier.Sources;
        html.Raw("<header class=\"top\"><div class=\"wide\">\n<p class=\"brand\"><b>Parallax</b> dossier <span class=\"flag\">").Text(Dossier.Notice).Raw("</span></p>\n");
        html.Element("h1", dossier.Title).Raw("\n");
        if (dossier.Period is { } period)
        {
            html.Raw("<p class=\"period\">Reports of ").Text(period).Raw("</p>\n");
        }

        html.Raw("<ul class=\"counts\">\n");
        Count(html, sources.Documents, sources.Documents == 1 ? "report" : "reports", null);
        Count(html, sources.Outlets.Length, sources.Outlets.Length == 1 ? "outlet" : "outlets",
            string.Join(", ", sources.Outlets) + (sources.Unnamed > 0 ? string.Create(CultureInfo.InvariantCulture, $"{(sources.Outlets.IsEmpty ? string.Empty : "; ")}{sources.Unnamed} not named") : string.Empty));
        if (sources.Origins.IsEmpty)
        {
            html.Raw("<li><b>?</b>origins <small>none could be traced</small></li>\n");
        }
        else
        {
            Count(html, sources.Origins.Length, sources.Origins.Length == 1 ? "independent origin" : "independent origins", string.Join("; ", sources.Origins.Take(4)) + (sources.Origins.Length > 4 ? "; …" : string.Empty));
        }

        html.Raw("</ul>\n<p class=\"notice\"><strong>").Text(Dossier.Notice).Raw(".</strong> ").Text(Dossier.NoticeText).Raw("</p>\n</div></header>\n");
    }

    private static void Count(HtmlText html, int number, string noun, string? names)
    {
        html.Raw("<li><b>").Text(number.ToString(CultureInfo.InvariantCulture)).Raw("</b>").Text(noun);
        if (!string.IsNullOrEmpty(names))
        {
            html.Raw(" ").Element("small", names);
        }

        html.Raw("</li>\n");
    }

    private static void Contents(HtmlText html, Dossier dossier, Dossier counted)
    {
        html.Raw("<nav aria-label=\"Contents\"><ol>\n");
        foreach (var section in dossier.Sections)
        {
            Entry(html, section.Id, section.Title, (counted.Sections.FirstOrDefault(whole => whole.Id == section.Id) ?? section).Items.Length);
        }

        Entry(html, "documents", "Reports", counted.Documents.Length);
        html.Raw("</ol></nav>\n");
    }

    private static void Entry(HtmlText html, string id, string title, int count) =>
        html.Raw("<li><a href=\"#").Text(id).Raw("\"><span>").Text(title).Raw("</span> <span class=\"n\">").Text(count.ToString(CultureInfo.InvariantCulture)).Raw("</span></a></li>\n");

    private static void Documents(HtmlText html, Dossier dossier)
    {
        html.Raw("<section id=\"documents\" aria-labelledby=\"documents-title\">\n<h2 id=\"documents-title\">Reports</h2>\n<p class=\"lead\">Headlines are quoted as reported.</p>\n<ol class=\"documents\">\n");
        foreach (var document in dossier.Documents)
        {
            var number = document.Number.ToString(CultureInfo.InvariantCulture);
            html.Raw("<li class=\"card\" id=\"doc-").Text(number).Raw("\"><span class=\"number\">").Text(number).Raw("</span><div>");
            html.Raw("<strong>");
            if (html.SourceAddress is null)
            {
                html.Text(document.Source);
            }
            else
            {
                html.Raw("<a href=\"/documents/").Text(document.Id).Raw("\">").Text(document.Source).Raw("</a>");
            }

            html.Raw("</strong>, ").Text(document.Date);
            if (document.Headline is { } headline)
            {
                html.Raw("<p class=\"headline\">“").Text(headline).Raw("”</p>");
            }

            if (document.DateReason is { } reason)
            {
                html.Raw("<p class=\"meta\">Date inferred: ").Text(reason).Raw("</p>");
                CitationHtml.Write(html, document.DateEvidence);
            }

            html.Raw("<p class=\"meta\">").Text(string.Join(" · ", new[] { string.Join(", ", document.Authors), document.Path }.Where(part => part.Length > 0)));
            if (document.Url is { } url)
            {
                html.Raw(" · <a rel=\"noopener noreferrer\" href=\"").Text(url).Raw("\">").Text(new Uri(url).Host).Raw("</a>");
            }

            html.Raw("</p></div></li>\n");
        }

        html.Raw("</ol>\n</section>\n");
    }

    private static string Asset(string name)
    {
        using var stream = typeof(HtmlDossier).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not built in");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
