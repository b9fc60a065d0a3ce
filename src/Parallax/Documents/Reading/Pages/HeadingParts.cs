using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using AngleSharp.Dom;

namespace Parallax.Documents.Reading.Pages;

/// <summary>
/// A heading often holds more than the headline, each in an element of its own: a kicker above it, a line below it, a date. The headline
/// is the part that the metadata repeats, or what is left without the parts that their names tell.
/// </summary>
internal static class HeadingParts
{
    private const int MostParts = 24;

    private const int ShortestHeadline = 12;

    private static readonly char[] Separators = [' ', ':', '-', '–', '—', '|', '•', '·', ','];

    /// <summary>Texts of the elements in a heading, and of the heading without each of them.</summary>
    public static IEnumerable<string> Of(IElement heading)
    {
        foreach (var part in heading.GetElementsByTagName("*").Take(MostParts).Where(part => part.LocalName is not ("b" or "i" or "em" or "strong" or "sup" or "sub")))
        {
            if (Text(part, null) is { Length: >= ShortestHeadline } inside)
            {
                yield return inside;
            }

            if (Text(heading, [part]) is { Length: >= ShortestHeadline } outside)
            {
                yield return outside;
            }
        }
    }

    /// <summary>A heading without kicker and subtitle; null where it names neither.</summary>
    public static string? Bare(IElement heading, PageHints hints)
    {
        var parts = heading.GetElementsByTagName("*").Take(MostParts)
            .Where(part => part.LocalName is "small" || hints.Of(part) is { Drop: "navigation" } or { Kind: BlockKind.Subtitle or BlockKind.Dateline }).ToHashSet<IElement>(ReferenceEqualityComparer.Instance);
        return parts.Count > 0 && Text(heading, parts) is { Length: >= ShortestHeadline } bare && bare.Contains(' ', StringComparison.Ordinal) ? bare : null;
    }

    private static string Text(IElement element, HashSet<IElement>? without)
    {
        var text = new StringBuilder();
        Append(element);
        return Entities.Decode(text.ToString()).Trim(Separators);

        void Append(IElement parent)
        {
            foreach (var node in parent.ChildNodes)
            {
                if (node is IText { Data: var data })
                {
                    text.Append(data);
                }
                else if (node is IElement child && !PageHints.IsSkipped(child) && without?.Contains(child) != true)
                {
                    text.Append(child.LocalName is "br" ? " " : string.Empty);
                    Append(child);
                }
            }
        }
    }
}
