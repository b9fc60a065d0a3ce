using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using AngleSharp.Dom;
using Parallax.Documents.Reading.Cleaning;

namespace Parallax.Documents.Reading.Pages;

/// <summary>Walks a page and cuts its text into blocks, in document order. The parser bounds the depth, so recursion is safe.</summary>
internal sealed class PageWalker
{
    private readonly List<PageBlock> blocks = [];

    private readonly StringBuilder text = new();

    private int linkLength;

    private IElement container = null!;

    private State state = new(0, null, [], false);

    /// <summary>The blocks of a page, elements that are never shown left out.</summary>
    public static List<PageBlock> Blocks(IElement body)
    {
        var walker = new PageWalker { container = body };
        walker.Children(body);
        walker.Flush();
        return walker.blocks;
    }

    private void Children(IElement element)
    {
        // Not by NextSibling, which looks for the node among all children each time.
        foreach (var node in element.ChildNodes)
        {
            if (node is IText content)
            {
                Append(content.Data);
            }
            else if (node is IElement child && !PageHints.IsSkipped(child))
            {
                Element(child);
            }
        }
    }

    private void Element(IElement element)
    {
        if (element.LocalName is "br")
        {
            LineBreak();
            return;
        }

        if (element.LocalName is "hr")
        {
            Flush();
            return;
        }

        var hint = PageHints.Of(element);
        if (hint.Hidden)
        {
            return;
        }

        var outer = state;
        if (PageHints.IsInline(element))
        {
                state = outer with { InLink = outer.InLink || (element.LocalName is "a" && element.HasAttribute("href")) };
            Children(element);
            state = outer;
            return;
        }

        Flush();
        var outerContainer = container;
        container = element;
        state = new State(
            element.LocalName is ['h', >= '1' and <= '6'] ? element.LocalName[1] - '0' : outer.Heading,
            hint.Kind ?? outer.Hint,
            hint.Drop is { } reason ? outer.Droppers.Add(new PageDropper(reason, hint.Sign ?? reason)) : outer.Droppers,
            outer.InLink);
        Children(element);
        Flush();
        container = outerContainer;
        state = outer;
    }

    /// <summary>White space is one space, as a browser shows it; characters that show nothing are left out.</summary>
    private void Append(string data)
    {
        foreach (var c in data)
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\f' or '\u00A0' or '\u202F' or '\u2009' or '\u3000' or '\u2028' or '\u2029' || (c < ' ' || c is '\u007F'))
            {
                if (text.Length > 0 && text[^1] != ' ')
                {
                    text.Append(' ');
                    linkLength += state.InLink ? 1 : 0;
                }
            }
            else if (c is not ('\u00AD' or '\u200B' or '\u2060' or '\uFEFF'))
            {
                text.Append(c);
                linkLength += state.InLink ? 1 : 0;
            }
        }
    }

    /// <summary>A line break ends a block where a sentence or a link's line ends; inside a sentence it is white space.</summary>
    private void LineBreak()
    {
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
        var value = text.ToString().Trim();
        if (value.Length > 0)
        {
            blocks.Add(new PageBlock
            {
                Text = value,
                LinkLength = System.Math.Min(linkLength, value.Length),
                Container = container,
                Droppers = [.. state.Droppers],
                Hint = state.Hint,
                Heading = state.Heading,
                Dropped = state.Droppers.FirstOrDefault()?.Reason,
            });
        }

        text.Clear();
        linkLength = 0;
    }

    private sealed record State(int Heading, BlockKind? Hint, ImmutableList<PageDropper> Droppers, bool InLink);
}
