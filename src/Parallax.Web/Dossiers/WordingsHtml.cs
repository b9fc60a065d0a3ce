using System.Collections.Immutable;
using System.Linq;

namespace Parallax.Web.Dossiers;

/// <summary>The wordings of one utterance side by side, with what differs from the first marked.</summary>
internal static class WordingsHtml
{
    public static void Write(HtmlText html, ImmutableArray<ShownWording> wordings)
    {
        html.Raw("<div class=\"wordings\">\n");
        foreach (var wording in wordings)
        {
            html.Raw("<div class=\"wording\"><p class=\"words\">");
            foreach (var piece in wording.Words)
            {
                _ = piece.Differs ? html.Element("mark", piece.Text, "differs") : html.Text(piece.Text);
            }

            html.Raw("</p>");
            if (wording.How.Length > 0)
            {
                html.Element("p", wording.How, "meta");
            }

            wording.Source(html);
            html.Raw("</div>\n");
        }

        html.Raw("</div>\n");
        if (wordings.Any(wording => wording.Words.Any(piece => piece.Differs)))
        {
            html.Raw("<p class=\"meta\"><mark class=\"differs\">Marked</mark>: other words than in the first.</p>\n");
        }
    }
}
