using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Dossiers;

namespace Parallax.Web.Pages;

/// <summary>Cuts long sections to what one page can show in a size that a browser loads at once.</summary>
internal static class DossierCut
{
    /// <summary>Rows, citations and headings of a section's beginning on the dossier's page.</summary>
    private const int Beginning = 70;

    /// <summary>The same on a page of a section's own.</summary>
    private const int OnePage = 350;

    private const int MostItems = 18;

    /// <summary>Of a single entry.</summary>
    private const int MostRows = 40;

    private const int MostCitations = 8;

    /// <summary>The items that the dossier's own page shows of a section.</summary>
    public static ImmutableArray<DossierItem> First(DossierSection section) => [.. Fill([.. section.Items.Take(MostItems)], Beginning).First().Select(Short)];

    /// <summary>A section page by page, in order; never empty.</summary>
    public static IReadOnlyList<ImmutableArray<DossierItem>> Pages(DossierSection section) => [.. Fill(section.Items, OnePage).Select(page => page.Select(Short).ToImmutableArray())];

    private static IEnumerable<ImmutableArray<DossierItem>> Fill(ImmutableArray<DossierItem> items, int budget)
    {
        var page = ImmutableArray.CreateBuilder<DossierItem>();
        var used = 0;
        foreach (var item in items)
        {
            var weight = Weight(item);
            if (page.Count > 0 && used + weight > budget)
            {
                yield return page.DrainToImmutable();
                used = 0;
            }

            page.Add(item);
            used += weight;
        }

        yield return page.DrainToImmutable();
    }

    private static int Weight(DossierItem item) =>
        2 + item.Rows.Take(MostRows).Sum(row => 1 + Math.Min(row.Citations.Length, MostCitations)) + Math.Min(item.Citations.Length, MostCitations);

    private static DossierItem Short(DossierItem item) => item.Rows.Length <= MostRows && item.Citations.Length <= MostCitations && item.Rows.All(row => row.Citations.Length <= MostCitations) ? item : item with
    {
        Rows = [.. item.Rows.Take(MostRows).Select(row => row.Citations.Length <= MostCitations ? row : row with { Citations = row.Citations[..MostCitations] })],
        Citations = item.Citations.Length <= MostCitations ? item.Citations : item.Citations[..MostCitations],
        Text = item.Rows.Length <= MostRows ? item.Text : $"{item.Text} The first {MostRows} of {item.Rows.Length} lines.".TrimStart(),
    };
}
