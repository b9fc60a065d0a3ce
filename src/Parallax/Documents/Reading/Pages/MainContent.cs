using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using AngleSharp.Dom;

namespace Parallax.Documents.Reading.Pages;

/// <summary>
/// Finds the element that holds the report: from the body it goes down as long as one child holds the running text and what stands
/// beside it does not read like more of it (the density of text and links as in Readability and boilerpipe, the hints of names as in
/// trafilatura).
/// </summary>
internal static class MainContent
{
    /// <summary>A child with less than this share of its parent's running text is not where the report stands.</summary>
    private const double Share = 0.6;

    /// <summary>Running text beside the best child from this share, or this length, on and with few links is more of the report.</summary>
    private const double BesideShare = 0.04;

    private const int BesideLength = 120;

    private const double BesideLinks = 0.25;

    /// <summary>With no more running text than this outside of them, elements whose names say that they are no report are looked into.</summary>
    private const int LeastText = 250;

    private const int MuchText = 800;

    private const double More = 2;

    private const double MuchMore = 3;

    private const int MostRounds = 5;

    /// <summary>Gives up signs that the page's running text bears: as a whole where there is little outside, or where it is most of it by far.</summary>
    public static void Reconsider(List<PageBlock> blocks)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var outside = 0;
            var lengths = new Dictionary<string, (int Length, string Reason)>(StringComparer.Ordinal);
            foreach (var block in blocks)
            {
                if (!block.IsGood)
                {
                    continue;
                }

                outside += block.Dropped is null ? block.Length : 0;
                for (var i = 0; i < (block.Dropped is null ? 0 : block.Droppers.Length); i++)
                {
                    var dropper = block.Droppers[i];
                    if (dropper.Active && !block.Droppers.AsSpan(0, i).ContainsSign(dropper.Sign))
                    {
                        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(lengths, dropper.Sign, out _);
                        known = (known.Length + block.Length, dropper.Reason);
                    }
                }
            }

            var (sign, heaviest) = lengths.OrderBy(pair => pair.Value.Reason == "cookies").ThenByDescending(pair => pair.Value.Length).ThenBy(pair => pair.Key, StringComparer.Ordinal)
                .FirstOrDefault(pair => IsNeeded(pair.Value.Reason, pair.Value.Length, outside));
            if (sign is null || heaviest.Length == 0)
            {
                return;
            }

            foreach (var block in blocks)
            {
                foreach (var dropper in block.Droppers)
                {
                    if (dropper.Sign == sign)
                    {
                        dropper.Active = false;
                    }
                }

                block.Dropped = block.Droppers.FirstOrDefault(dropper => dropper.Active)?.Reason;
            }
        }
    }

    /// <summary>The smallest element with the report's running text; the body where there is none.</summary>
    public static IElement Find(IElement body, PageIndex index, List<PageBlock> blocks)
    {
        var weights = new Dictionary<IElement, Weight>(ReferenceEqualityComparer.Instance);
        foreach (var block in blocks)
        {
            if (block.Dropped is not null)
            {
                continue;
            }

            var (good, links, length) = (block.Weight, block.LinkLength, block.Text.Length);
            for (var element = block.Container; element is not null; element = element.ParentElement)
            {
                ref var weight = ref CollectionsMarshal.GetValueRefOrAddDefault(weights, element, out _);
                weight = new Weight(weight.Good + good, weight.Links + links, weight.Length + length);
            }
        }

        var root = Marked(body, index, weights) ?? body;
        while (Inner(root, weights) is { } inner)
        {
            root = inner;
        }

        return root;
    }

    /// <summary>The child to go down to; null where the element is the report's.</summary>
    private static IElement? Inner(IElement root, Dictionary<IElement, Weight> weights)
    {
        var total = weights.GetValueOrDefault(root).Good;
        IElement? best = null;
        var most = 0;
        foreach (var node in root.ChildNodes)
        {
            if (node is IElement child && weights.TryGetValue(child, out var weight) && weight.Good > most)
            {
                (best, most) = (child, weight.Good);
            }
        }

        if (best is null || most < total * Share || IsParagraph(best))
        {
            return null;
        }

        foreach (var node in root.ChildNodes)
        {
            if (node is IElement child && child != best && weights.TryGetValue(child, out var beside) && beside.Good >= BesideLength && beside.Good >= total * BesideShare
                && (double)beside.Links / beside.Length < BesideLinks)
            {
                return null;
            }
        }

        return best;
    }

    private static bool ContainsSign(this ReadOnlySpan<PageDropper> droppers, string sign)
    {
        foreach (var dropper in droppers)
        {
            if (dropper.Active && dropper.Sign == sign)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNeeded(string reason, int length, int outside) => reason switch
    {
        "comments" => false,
        "cookies" => length >= MuchMore * MuchText && length >= MuchMore * outside,
        PageHints.Hidden => outside < LeastText ? length >= LeastText / 2 : length >= MuchText / 2 && length >= 2 * outside,
        "related" or "navigation" => outside < LeastText ? length >= LeastText / 2 : length >= MuchText && length >= MuchMore * outside,
        _ => outside < LeastText ? length >= LeastText / 2 : length >= MuchText && length >= More * outside,
    };

    /// <summary>The element that its mark-up names as the article, where it holds half of the running text.</summary>
    private static IElement? Marked(IElement body, PageIndex index, Dictionary<IElement, Weight> weights)
    {
        var total = weights.GetValueOrDefault(body).Good;
        return total == 0 ? null : index.Mains
            .Where(element => weights.GetValueOrDefault(element).Good * 2 >= total)
            .OrderByDescending(element => weights.GetValueOrDefault(element).Good)
            .FirstOrDefault();
    }

    private static bool IsParagraph(IElement element) => element.LocalName is "p" or "blockquote" or "li" or "span" or "td" && PageHints.HoldsOnlyInline(element);

    /// <summary>Length of running text, of links, and of all text in an element.</summary>
    private readonly record struct Weight(int Good, int Links, int Length);
}
