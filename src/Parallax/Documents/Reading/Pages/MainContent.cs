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

    /// <summary>Gives up droppers that hold what the page has of text.</summary>
    public static void Reconsider(List<PageBlock> blocks)
    {
        for (var round = 0; round < 4; round++)
        {
            if (blocks.Where(block => block.Dropped is null && block.IsGood).Sum(block => block.Text.Length) >= LeastText)
            {
                return;
            }

            var heaviest = blocks.Where(block => block.Dropped is not null && block.IsGood)
                .SelectMany(block => block.Droppers.Where(dropper => dropper.Active && dropper.Reason is not ("comments" or "cookies")).Select(dropper => (dropper, block.Text.Length)))
                .GroupBy(pair => pair.dropper)
                .Select(group => (Dropper: group.Key, Length: group.Sum(pair => pair.Length)))
                .OrderByDescending(pair => pair.Length)
                .FirstOrDefault();
            if (heaviest.Dropper is null || heaviest.Length < LeastText / 2)
            {
                return;
            }

            heaviest.Dropper.Active = false;
            foreach (var block in blocks)
            {
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
