using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;
using AngleSharp.Dom;
using Parallax.Documents.Reading.Cleaning;

namespace Parallax.Documents.Reading.Pages;

/// <summary>Walks a page and cuts its text into blocks, in document order. The parser bounds the depth, so recursion is safe.</summary>
internal sealed class PageWalker
{
    private const string CellSeparator = " | ";

    private readonly List<PageBlock> blocks = [];

    private readonly StringBuilder text = new();

    private readonly PageHints hints;

    private readonly Dictionary<IElement, int> numbers = new(ReferenceEqualityComparer.Instance);

    private int linkLength;

    /// <summary>True between two elements of a heading: a line of its own may stand in each.</summary>
    private bool atPart;

    /// <summary>The number of a list's item, until its first text.</summary>
    private string? itemNumber;

    private IElement container;

    private State state = new(0, null, [], false, false);

    private PageWalker(IElement body, PageHints hints) => (container, this.hints) = (body, hints);

    /// <summary>The blocks of a page.</summary>
    public static List<PageBlock> Blocks(IElement body, PageHints hints)
    {
        var walker = new PageWalker(body, hints);
        walker.Children(body);
        walker.Flush();
        return walker.blocks;
    }

    private void Children(IElement element)
    {
        // Not by NextSibling, which looks for the node among all children each time.
        var nodes = element.ChildNodes;
        for (var i = 0; i < nodes.Length; i++)
        {
            var node = nodes[i];
            if (node is IText content)
            {
                Append(content.Data);
            }
            else if (node is IElement child && (!PageHints.IsSkipped(child) || IsQuestion(child)))
            {
                Element(child);
            }
        }
    }

    private void Element(IElement element)
    {
        var name = element.LocalName;
        if (name is "br")
        {
            LineBreak();
            return;
        }

        if (name is "hr")
        {
            Flush();
            return;
        }

        var outer = state;
        if (PageHints.IsInline(element) || state.InRow || (state.Heading > 0 && name is "button"))
        {
            Inline(element, name, outer);
            return;
        }

        var hint = hints.Of(element);
        Flush();
        var outerContainer = container;
        container = element;
        var reason = hint.Drop;
        var isRow = name is "tr" && DataRow.Is(element);
        state = new State(
            name is ['h', >= '1' and <= '6'] ? name[1] - '0' : outer.Heading,
            isRow ? BlockKind.List : hint.Kind ?? outer.Hint,
            reason is null ? outer.Droppers : outer.Droppers.Add(new PageDropper(reason, hint.Sign ?? reason)),
            outer.InLink,
            isRow);
        itemNumber = name is "li" ? ListNumber(element) : itemNumber;
        Children(element);
        Flush();
        itemNumber = name is "li" ? null : itemNumber;
        container = outerContainer;
        state = outer;
    }

    private void Inline(IElement element, string name, State outer)
    {
        var isLink = name is "a" && !outer.InLink && element.HasAttribute("href");
        if (element.Attributes.Length > 0 && !isLink && !outer.InRow && hints.Of(element) is { Drop: { } drop } hint)
        {
            // Text that is not shown, or belongs to a button, inside a line; a sign that is there to be heard parts a heading's kicker from it.
            if ((drop is PageHints.Hidden or "share" or "comments" or "advert") && !(drop is PageHints.Hidden && outer.Heading > 0 && IsSign(element.TextContent)))
            {
                DroppedInline(element, outer with { Droppers = outer.Droppers.Add(new PageDropper(drop, hint.Sign ?? drop)) });
                state = outer;
                return;
            }
        }

        if (name is "td" or "th" && text.Length > 0)
        {
            Append(CellSeparator);
        }

        var isPart = outer.Heading > 0 && name is "span" or "small";
        atPart |= isPart;
        state = isLink ? outer with { InLink = true } : outer;
        Children(element);
        state = outer;
        atPart |= isPart;
    }

    /// <summary>The line around it goes on behind it.</summary>
    private void DroppedInline(IElement element, State inside)
    {
        var (line, links) = (text.ToString(), linkLength);
        text.Clear();
        linkLength = 0;
        state = inside;
        Children(element);
        Flush();
        text.Append(line);
        linkLength = links;
    }

    /// <summary>A question that opens its answer: a button in a heading, or in what its name calls an accordion.</summary>
    private bool IsQuestion(IElement element) =>
        element.LocalName is "button" && (state.Heading > 0 || (element.TextContent is { Length: > 12 and < 200 } text && text.TrimEnd().EndsWith('?')));

    /// <summary>The number that a browser shows before an item of a numbered list.</summary>
    private string? ListNumber(IElement item)
    {
        if (item.ParentElement is not { LocalName: "ol" } list || list.GetAttribute("style")?.Contains("none", StringComparison.OrdinalIgnoreCase) == true)
        {
            return null;
        }

        numbers.TryGetValue(list, out var before);
        numbers[list] = before + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{before + 1}. ");
    }

    private static bool IsSign(string text) => text.Length <= 4 && text.Any(char.IsPunctuation) && !text.Any(char.IsLetterOrDigit);

    /// <summary>White space is one space, as a browser shows it; characters that show nothing are left out.</summary>
    private void Append(string data)
    {
        var before = text.Length;
        if (atPart && data.Length > 0)
        {
            atPart = false;
            if (before > 0 && char.IsLower(text[^1]) && char.IsUpper(data[0]))
            {
                text.Append(' ');
            }
        }

        if (itemNumber is not null && text.Length == 0 && !string.IsNullOrWhiteSpace(data))
        {
            text.Append(itemNumber);
            (before, itemNumber) = (text.Length, null);
        }

        foreach (var c in Mojibake.Repair(data))
        {
            if (c > ' ' && c < '\u007F')
            {
                text.Append(c);
            }
            else if (c is ' ' or '\u00A0' or '\u202F' or '\u2009' or '\u3000' or '\u2028' or '\u2029' or <= ' ' or '\u007F')
            {
                if (text.Length > 0 && text[^1] != ' ')
                {
                    text.Append(' ');
                }
            }
            else if (c is not ('\u00AD' or '\u200B' or '\u2060' or '\uFEFF'))
            {
                text.Append(c);
            }
        }

        linkLength += state.InLink ? text.Length - before : 0;
    }

    /// <summary>A line break ends a block where a sentence or a link's line ends; inside a sentence it is white space.</summary>
    private void LineBreak()
    {
        if (state.InRow || state.Heading is 1 or 2)
        {
            Append(" ");
            return;
        }

        var line = text.ToString();
        if (line.Length < 30 || SentenceEnds.EndsSentence(line) || (state.Heading == 0 && container.LocalName is not "p" && !SentenceEnds.Continues(line)))
        {
            Flush();
        }
        else
        {
            Append(" ");
        }
    }

    private void Flush()
    {
        if (text.Length > 0)
        {
            var value = text.ToString().Trim();
            if (value.Length > 0)
            {
                blocks.Add(new PageBlock
                {
                    Text = value,
                    LinkLength = System.Math.Min(linkLength, value.Length),
                    Container = container,
                    Droppers = state.Droppers,
                    Hint = state.Hint,
                    Heading = state.Heading,
                    Dropped = state.Droppers.IsEmpty ? null : state.Droppers[0].Reason,
                });
            }

            text.Clear();
        }

        linkLength = 0;
    }

    private sealed record State(int Heading, BlockKind? Hint, ImmutableArray<PageDropper> Droppers, bool InLink, bool InRow);
}
