using System.Globalization;
using System.Linq;
using Parallax.Dossiers;

namespace Parallax.Web.Dossiers;

/// <summary>An entry of a section, as a card or as a line.</summary>
internal static class ItemHtml
{
    public static void Card(HtmlText html, DossierItem item, string heading)
    {
        html.Raw("<article class=\"card\" id=\"").Text(item.Id).Raw("\">\n<div class=\"head\">").Element(heading, item.Heading);
        State(html, item);
        html.Raw("</div>\n");
        if (item.Text is { } text)
        {
            html.Element("p", text, "text").Raw("\n");
        }

        if (item.Why is { } why)
        {
            html.Element("p", why, "why").Raw("\n");
        }

        if (item.Series is { } series)
        {
            SeriesSvg.Write(html, series, item.Heading);
        }

        if (item.Rows.Length > 1 && item.Rows.All(row => !row.Wording.IsEmpty))
        {
            WordingsHtml.Write(html, [.. item.Rows.Select(row => new ShownWording(to => CitationHtml.Write(to, row.Citations), row.Wording, row.Cells[2]))]);
        }
        else if (item.Columns is ["Reaches", ..])
        {
            TreeHtml.Write(html, item.Rows);
        }
        else
        {
            Table(html, item);
        }

        CitationHtml.Write(html, item.Citations);
        html.Raw("</article>\n");
    }

    /// <summary>In short: what it is, its first row, where it stands.</summary>
    public static void Line(HtmlText html, DossierItem item)
    {
        html.Raw("<div class=\"line\" id=\"").Text(item.Id).Raw("\"><p>");
        var isStatement = item.Columns is ["Outlet", "Wording", ..];
        if (isStatement && item.Rows is [var said, ..])
        {
            html.Text(said.Cells[1]).Raw("</p><p class=\"meta\">").Text(string.Join(", ", said.Cells.Skip(2).Prepend(said.Cells[0])));
        }
        else
        {
            html.Text(item.Heading);
            if (item.Rows is [var first, ..])
            {
                html.Raw(": <strong>").Text(first.Cells[0]).Raw("</strong></p><p class=\"meta\">").Text(string.Join(" · ", first.Cells.Skip(1).Where(cell => cell.Length > 0)));
            }
            else if (item.Text is { } text)
            {
                html.Raw("</p><p>").Text(text);
            }
        }

        html.Raw("</p>");
        CitationHtml.Write(html, [.. item.Rows.SelectMany(row => row.Citations), .. item.Citations]);
        html.Raw("</div>\n");
    }

    /// <summary>How the values stand to each other.</summary>
    public static void State(HtmlText html, DossierItem item)
    {
        if (item.State is { } state)
        {
            State(html, state);
        }
    }

    public static void State(HtmlText html, ClaimState state, int? count = null)
    {
        var (name, look) = state switch
        {
            ClaimState.Single => ("given once", "single"),
            ClaimState.Consistent => ("consistent", "consistent"),
            ClaimState.Different => ("different", "different"),
            ClaimState.Changed => ("changed", "changed"),
            ClaimState.Denied => ("denied", "denied"),
            _ => ("not comparable", "open"),
        };
        html.Raw(" ").Element("span", count is { } number ? string.Create(CultureInfo.InvariantCulture, $"{number} {name}") : name, "chip " + look);
    }

    private static void Table(HtmlText html, DossierItem item)
    {
        if (item.Rows.IsEmpty)
        {
            return;
        }

        // A column that holds nothing is not shown.
        var columns = Enumerable.Range(0, item.Columns.Length).Where(column => item.Rows.Any(row => row.Cells[column].Length > 0)).ToList();
        html.Raw("<table><thead><tr>");
        foreach (var column in columns)
        {
            html.Raw("<th scope=\"col\">").Text(item.Columns[column]).Raw("</th>");
        }

        html.Raw("</tr></thead><tbody>\n");
        foreach (var row in item.Rows)
        {
            html.Raw("<tr>");
            foreach (var column in columns)
            {
                html.Raw(column == columns[0] ? "<td class=\"first\"" : column > 1 ? "<td class=\"dim\"" : "<td").Raw(" data-label=\"").Text(item.Columns[column]).Raw("\">").Text(row.Cells[column]).Raw("</td>");
            }

            html.Raw("</tr>");
            if (!row.Citations.IsEmpty)
            {
                html.Raw("<tr class=\"cites\"><td colspan=\"").Text(columns.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)).Raw("\">");
                CitationHtml.Write(html, row.Citations);
                html.Raw("</td></tr>");
            }

            html.Raw("\n");
        }

        html.Raw("</tbody></table>\n");
    }
}
