using Parallax.Cli.Dossiers;
using Parallax.Dossiers;
using Parallax.Queries;
using Parallax.Web.Dossiers;

namespace Parallax.Cli.Commands;

/// <summary>Dossiers as text, Markdown and HTML.</summary>
internal static class DossierText
{
    public static string Render(LedgerIndex index, string? story, string format, int width, bool colour)
    {
        var dossier = DossierBuilder.Build(index, story);
        return format switch
        {
            "html" => HtmlDossier.Render(dossier),
            "md" => MarkdownDossier.Render(dossier),
            _ => TextDossier.Render(dossier, new TextDossierOptions { Width = width, Colour = colour }),
        };
    }
}
