using System;
using System.Collections.Generic;
using AngleSharp.Dom;

namespace Parallax.Documents.Reading.Pages;

/// <summary>The elements of a page that more than one step looks for, found in one pass, in document order. The parser bounds the depth, so recursion is safe.</summary>
internal sealed class PageIndex
{
    /// <summary>More of a kind than this no report has: the rest is not looked at.</summary>
    private const int MostOfAKind = 2000;

    public List<IElement> JsonLd { get; } = [];

    public List<IElement> Metas { get; } = [];

    /// <summary>Address of the link <c>rel=canonical</c>; null for none.</summary>
    public string? Canonical { get; private set; }

    /// <summary>The page's title element; empty for none.</summary>
    public string Title { get; private set; } = string.Empty;

    /// <summary>Elements with <c>itemprop</c>.</summary>
    public List<IElement> Properties { get; } = [];

    public List<IElement> Times { get; } = [];

    /// <summary>Elements that their mark-up names as the article or the main part.</summary>
    public List<IElement> Mains { get; } = [];

    /// <summary>Links to authors: <c>rel=author</c>.</summary>
    public List<IElement> AuthorLinks { get; } = [];

    public static PageIndex Of(IDocument page)
    {
        var index = new PageIndex();
        if (page.DocumentElement is { } root)
        {
            index.Add(root);
        }

        return index;
    }

    private void Add(IElement element)
    {
        switch (element.LocalName)
        {
            case "script" when element.GetAttribute("type")?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) == true:
                Take(JsonLd, element);
                break;
            case "meta":
                Take(Metas, element);
                break;
            case "link" when Canonical is null && HasWord(element.GetAttribute("rel"), "canonical"):
                Canonical = element.GetAttribute("href")?.Trim();
                break;
            case "title" when Title.Length == 0 && element.NamespaceUri?.EndsWith("svg", StringComparison.Ordinal) != true:
                Title = element.TextContent;
                break;
            case "time":
                Take(Times, element);
                break;
            case "article" or "main":
                Take(Mains, element);
                break;
            case "a" when HasWord(element.GetAttribute("rel"), "author"):
                Take(AuthorLinks, element);
                break;
        }

        var attributes = element.Attributes;
        for (var i = 0; i < attributes.Length; i++)
        {
            var attribute = attributes[i]!;
            if (attribute.Name is "itemprop" && attribute.Value.Length > 0)
            {
                Take(Properties, element);
                if (HasWord(attribute.Value, "articleBody"))
                {
                    Take(Mains, element);
                }
            }
            else if (attribute.Name is "role" && attribute.Value is "main" && element.LocalName is not "main")
            {
                Take(Mains, element);
            }
        }

        var nodes = element.ChildNodes;
        for (var i = 0; i < nodes.Length; i++)
        {
            if (nodes[i] is IElement child)
            {
                Add(child);
            }
        }
    }

    private static void Take(List<IElement> list, IElement element)
    {
        if (list.Count < MostOfAKind)
        {
            list.Add(element);
        }
    }

    /// <summary>True where a list of words, separated by white space, has this one.</summary>
    private static bool HasWord(string? words, string word)
    {
        if (words is null || words.Length < word.Length)
        {
            return false;
        }

        foreach (var range in words.AsSpan().Split(' '))
        {
            if (words.AsSpan(range).Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
