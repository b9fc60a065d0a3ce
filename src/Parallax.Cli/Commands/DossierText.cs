using System.IO;
using System.Linq;
using Parallax.Ledger;

namespace Parallax.Cli.Commands;

/// <summary>Dossiers as text, Markdown and HTML.</summary>
internal static class DossierText
{
    public static string Render(LedgerResult ledger, string? story, string format, int width, bool colour)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        foreach (var shown in ledger.Stories.Where(candidate => story is null || candidate.Id == story || candidate.Storyline == story))
        {
            writer.WriteLine(format == "text" && width > 0 && !colour ? shown.Title : "# " + shown.Title);
        }

        return writer.ToString();
    }
}
