using System.Collections.Immutable;
using System.Globalization;
using Parallax.Dossiers;

namespace Parallax.Web.Dossiers;

/// <summary>What is reported now, in one table.</summary>
internal static class NowHtml
{
    public static void Write(HtmlText html, ImmutableArray<DossierItem> items)
    {
        html.Raw("<div class=\"card\"><table>\n<thead><tr><th scope=\"col\">What</th><th scope=\"col\">Newest value</th><th scope=\"col\">As of</th><th scope=\"col\">Reported by</th><th scope=\"col\">All values</th></tr></thead>\n<tbody>\n");
        foreach (var item in items)
        {
            for (var i = 0; i < item.Rows.Length; i++)
            {
                var row = item.Rows[i];
                html.Raw(i == 0 ? "<tr class=\"start\">" : "<tr>");
                if (i == 0)
                {
                    html.Raw("<th scope=\"row\" rowspan=\"").Text(item.Rows.Length.ToString(CultureInfo.InvariantCulture)).Raw("\">").Text(item.Heading).Raw("</th>");
                }

                html.Element("td", row.Cells[0], "value").Raw("<td class=\"dim\" data-label=\"As of\">").Text(row.Cells[1]).Raw("</td><td class=\"by\">");
                CitationHtml.Write(html, row.Citations);
                html.Raw("</td><td class=\"state\">");
                if (i == 0)
                {
                    ItemHtml.State(html, item);
                }

                html.Raw(row.Cells[3].Length > 0 ? "<span class=\"origins\">" : string.Empty).Text(row.Cells[3]).Raw(row.Cells[3].Length > 0 ? "</span>" : string.Empty).Raw("</td></tr>\n");
            }
        }

        html.Raw("</tbody></table></div>\n");
    }
}
