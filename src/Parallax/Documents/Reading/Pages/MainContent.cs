using System;
using System.Collections.Generic;
using System.Linq;
using AngleSharp.Dom;

namespace Parallax.Documents.Reading.Pages;

/// <summary>
/// Finds the element that holds the report: from the body it goes down as long as one child holds most of the running text
/// (the density of text and links as in Readability and boilerpipe, the hints of names as in trafilatura).
/// </summary>
internal static class MainContent
{
    /// <summary>A child with this share of its parent's running text is where the report stands.</summary>
    private const double Share = 0.7;

    /// <summary>With no more running text than this outside of them, elements whose names say that they are no report are looked into.</summary>
    private const int LeastText = 250;

    private const int MuchText = 800;

    private const int MuchMore = 3;

    private const int MostRounds = 4;

    /// <summary>Gives up signs that the page's running text bears: as a whole where there is little outside, or where it is most of it by far.</summary>
    public static void Reconsider(List<PageBlock> blocks)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var outside = blocks.Where(block => block.Dropped is null && block.IsGood).Sum(block => block.Text.Length);
            var heaviest = blocks.Where(block => block.Dropped is not null && block.IsGood)
                .SelectMany(block => block.Droppers.Where(dropper => dropper.Active && dropper.Reason is not ("comments" or "cookies"))
                    .Select(dropper => dropper.Sign).Distinct(StringComparer.Ordinal).Select(sign => (Sign: sign, block.Text.Length)))
                .GroupBy(pair => pair.Sign, StringComparer.Ordinal)
                .Select(group => (Sign: group.Key, Length: group.Sum(pair => pair.Length)))
                .OrderByDescending(pair => pair.Length).ThenBy(pair => pair.Sign, StringComparer.Ordinal)
                .FirstOrDefault();
            var isNeeded = outside < LeastText ? heaviest.Length >= LeastText / 2 : heaviest.Length >= MuchText && heaviest.Length >= MuchMore * outside;
            if (heaviest.Sign is null || !isNeeded)
            {
                return;
            }

            foreach (var block in blocks)
            {
                foreach (var dropper in block.Droppers.Where(dropper => dropper.Sign == heaviest.Sign))
                {
                    dropper.Active = false;
                }

                block.Dropped = block.Droppers.FirstOrDefault(dropper => dropper.Active)?.Reason;
            }
        }
    }

    /// <summary>The smallest element with the report's running text; the body where there is none.</summary>
    public static IElement Find(IElement body, List<PageBlock> blocks)
    {
        var weights = new Dictionary<IElement, int>(ReferenceEqualityComparer.Instance);
        foreach (var block in blocks.Where(block => block.Weight > 0))
        {
            for (var element = block.Container; element is not null; element = element.ParentElement)
            {
                weights[element] = weights.GetValueOrDefault(element) + block.Weight;
            }
        }

        var root = Marked(body, weights) ?? body;
        while (true)
        {
            var total = weights.GetValueOrDefault(root);
            var best = root.Children.MaxBy(child => weights.GetValueOrDefault(child));
            if (best is null || total == 0 || weights.GetValueOrDefault(best) < total * Share || IsParagraph(best))
            {
                return root;
            }

            root = best;
        }
    }

    /// <summary>The element that its mark-up names as the article, where it holds half of the running text.</summary>
    private static IElement? Marked(IElement body, Dictionary<IElement, int> weights)
    {
        var total = weights.GetValueOrDefault(body);
        return body.QuerySelectorAll("[itemprop~=articleBody], article, main, [role=main]")
            .Where(element => weights.GetValueOrDefault(element) * 2 >= total && total > 0)
            .OrderByDescending(element => weights.GetValueOrDefault(element))
            .FirstOrDefault();
    }

    private static bool IsParagraph(IElement element) => element.LocalName is "p" or "blockquote" or "li" or "span" or "td" && element.Children.All(PageHints.IsInline);
}
