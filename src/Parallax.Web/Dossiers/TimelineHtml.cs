using System.Collections.Immutable;
using Parallax.Dossiers;

namespace Parallax.Web.Dossiers;

/// <summary>The timeline: the date beside what is told of it, each label with who uses it.</summary>
internal static class TimelineHtml
{
    public static void Write(HtmlText html, ImmutableArray<DossierItem> items)
    {
        string? before = null;
        foreach (var item in items)
        {
            html.Raw("<article class=\"card event\" id=\"").Text(item.Id).Raw("\"><div class=\"when\">").Text(item.Group == before ? string.Empty : item.Group)
                .Raw("</div><div><div class=\"head\">").Element("h3", item.Heading).Raw("</div>");
            if (!item.Rows.IsEmpty)
            {
                html.Raw("<ul class=\"labels\">");
                foreach (var row in item.Rows)
                {
                    html.Raw("<li>").Text(row.Cells[0]).Raw(" <span>").Text(row.Cells[1]).Raw("</span></li>");
                }

                html.Raw("</ul>");
            }

            CitationHtml.Write(html, item.Citations);
            html.Raw("</div></article>\n");
            before = item.Group;
        }
    }
}
