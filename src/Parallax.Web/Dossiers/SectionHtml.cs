using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Parallax.Dossiers;

namespace Parallax.Web.Dossiers;

/// <summary>A section as HTML: cards for what has values to compare, lines for what was said once, a list for the timeline.</summary>
internal static class SectionHtml
{
    /// <summary>So many short entries stand open; more are folded.</summary>
    private const int OpenLines = 4;

    public static void Write(HtmlText html, DossierSection section)
    {
        html.Raw("<section id=\"").Text(section.Id).Raw("\" class=\"").Text(section.Id == "origins" ? "origins-section" : section.Id).Raw("\" aria-labelledby=\"").Text(section.Id).Raw("-title\">\n<h2 id=\"")
            .Text(section.Id).Raw("-title\">").Text(section.Title).Raw("</h2>\n");
        if (section.Lead is { } lead)
        {
            html.Element("p", lead, "lead").Raw("\n");
        }

        if (section.Id == "timeline")
        {
            TimelineHtml.Write(html, section.Items);
        }
        else if (section.Id == "now")
        {
            NowHtml.Write(html, section.Items);
        }
        else
        {
            foreach (var group in Groups(section.Items))
            {
                Group(html, group);
            }
        }

        html.Raw("</section>\n");
    }

    /// <summary>Items of one group that stand together.</summary>
    private static IEnumerable<List<DossierItem>> Groups(IEnumerable<DossierItem> items)
    {
        List<DossierItem>? group = null;
        foreach (var item in items)
        {
            if (group is not null && string.Equals(group[0].Group, item.Group, StringComparison.Ordinal))
            {
                group.Add(item);
                continue;
            }

            if (group is not null)
            {
                yield return group;
            }

            group = [item];
        }

        if (group is not null)
        {
            yield return group;
        }
    }

    private static void Group(HtmlText html, List<DossierItem> items)
    {
        var heading = items[0].Group;
        if (heading is not null)
        {
            html.Element("h3", heading, "group").Raw("\n");
        }

        foreach (var item in items.Where(item => !item.Minor))
        {
            ItemHtml.Card(html, item, heading is null ? "h3" : "h4");
        }

        var minor = items.Where(item => item.Minor).ToList();
        if (minor.Count == 0)
        {
            return;
        }

        var count = minor.Count.ToString(CultureInfo.InvariantCulture);
        var others = minor.Count < items.Count ? count + " more, in one report each" : minor.Count == 1 ? "1 entry" : count + " entries";
        html.Raw(minor.Count <= OpenLines ? "<details class=\"more\" open>" : "<details class=\"more\">").Element("summary", others).Raw("\n");
        foreach (var item in minor)
        {
            ItemHtml.Line(html, item);
        }

        html.Raw("</details>\n");
    }
}
