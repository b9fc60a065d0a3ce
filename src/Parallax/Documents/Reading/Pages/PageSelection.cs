using System;
using System.Collections.Generic;
using System.Linq;
using AngleSharp.Dom;
using Parallax.Documents.Reading.Metadata;

namespace Parallax.Documents.Reading.Pages;

/// <summary>The part of a page's blocks that may be the report: from its headline to the end of the element that holds its text.</summary>
internal sealed class PageSelection
{
    /// <summary>How many blocks above the text its headline may stand.</summary>
    private const int HeadBlocks = 40;

    public required IReadOnlyList<PageBlock> All { get; init; }

    /// <summary>The blocks to classify, in order.</summary>
    public required IReadOnlyList<PageBlock> Blocks { get; init; }

    public required TitleChoice Title { get; init; }

    /// <summary>Persons that the metadata names as authors.</summary>
    public required IReadOnlyList<string> Authors { get; init; }

    /// <summary>Index in <see cref="Blocks"/> of the first running text; -1 for none.</summary>
    public required int FirstGood { get; init; }

    /// <summary>Index in <see cref="Blocks"/> of the last running text; -1 for none.</summary>
    public required int LastGood { get; init; }

    public static PageSelection Make(IDocument page, PageIndex index, PageMetadata metadata, List<PageBlock> blocks, PageHints hints)
    {
        var root = page.Body is { } body ? MainContent.Find(body, index, blocks) : null;

        // What an element holds stands together in document order.
        var firstInside = blocks.FindIndex(block => IsInside(block.Container, root));
        var end = firstInside < 0 ? 0 : blocks.FindLastIndex(block => IsInside(block.Container, root)) + 1;
        var firstGood = firstInside < 0 ? -1 : blocks.FindIndex(firstInside, end - firstInside, block => block.Dropped is null && block.IsGood);
        var title = TitleChoice.Make(index, metadata, blocks, firstGood, hints);
        var titleAt = title.Block is null ? -1 : blocks.IndexOf(title.Block);
        var start = titleAt >= 0 && titleAt < firstInside && firstInside - titleAt <= HeadBlocks ? titleAt : Math.Max(0, firstInside);
        var selected = blocks.Where((block, at) => (at >= start && at < end) || block == title.Block).ToList();
        return new PageSelection
        {
            All = blocks,
            Blocks = selected,
            Title = title,
            Authors = [.. metadata.Authors.SelectMany(author => AuthorNames.Of(author.Value)).Where(name => PersonNames.IsName(name)).Distinct(StringComparer.Ordinal).Take(8)],
            FirstGood = selected.FindIndex(block => block.Dropped is null && block.IsGood),
            LastGood = selected.FindLastIndex(block => block.Dropped is null && block.IsGood),
        };
    }

    private static bool IsInside(IElement element, IElement? root)
    {
        for (var parent = element; parent is not null; parent = parent.ParentElement)
        {
            if (ReferenceEquals(parent, root))
            {
                return true;
            }
        }

        return false;
    }
}
