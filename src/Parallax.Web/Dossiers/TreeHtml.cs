using System.Collections.Immutable;
using Parallax.Dossiers;

namespace Parallax.Web.Dossiers;

/// <summary>Rows that stand below each other: an origin, who has it from there, and who took it from them.</summary>
internal static class TreeHtml
{
    public static void Write(HtmlText html, ImmutableArray<DossierRow> rows)
    {
        var depth = -1;
        foreach (var row in rows)
        {
            if (row.Depth > depth)
            {
                html.Raw(depth < 0 ? "<ul class=\"tree\">\n<li>" : "<ul>\n<li>");
                depth++;
            }
            else
            {
                html.Raw("</li>");
                for (; depth > row.Depth; depth--)
                {
                    html.Raw("</ul></li>");
                }

                html.Raw("\n<li>");
            }

            html.Raw("<p>").Text(row.Cells[0]).Raw(" <span class=\"meta\">");
            html.Text(row.Cells[1] switch { "" => string.Empty, "1" => "1 mention; ", var count => count + " mentions; " }).Text(row.Cells[2]).Raw("</span></p>");
            CitationHtml.Write(html, row.Citations);
        }

        for (; depth >= 0; depth--)
        {
            html.Raw("</li></ul>\n");
        }
    }
}
