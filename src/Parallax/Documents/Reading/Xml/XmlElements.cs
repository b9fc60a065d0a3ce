using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using Parallax.Documents.Reading.Pages;

namespace Parallax.Documents.Reading.Xml;

/// <summary>Looks into XML by local names: formats are told apart by their root, and their versions differ in namespaces alone.</summary>
internal static class XmlElements
{
    public static IEnumerable<XElement> All(this XElement element, string name) => element.Elements().Where(child => child.Name.LocalName == name);

    public static XElement? First(this XElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (element.All(name).FirstOrDefault() is { } child)
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>The element at a path of local names.</summary>
    public static XElement? At(this XElement element, params ReadOnlySpan<string> path)
    {
        XElement? at = element;
        foreach (var name in path)
        {
            at = at?.All(name).FirstOrDefault();
        }

        return at;
    }

    public static XElement? Below(this XElement element, string name) => element.Descendants().FirstOrDefault(child => child.Name.LocalName == name);

    /// <summary>The text as one line, character references resolved; null where there is none.</summary>
    public static string? Line(this XElement? element) => element is null ? null : Entities.Decode(element.Value) is { Length: > 0 } line ? line : null;

    /// <summary>The value of an attribute; null where there is none.</summary>
    public static string? Named(this XElement? element, string name) =>
        element?.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name)?.Value.Trim() is { Length: > 0 } value ? value : null;

    /// <summary>What stands inside the element as HTML source, names mapped; null leaves an element out with all that it holds.</summary>
    public static string InnerHtml(this XElement element, Func<string, string?> name)
    {
        // Without recursion: elements may stand deep in one another.
        var html = new StringBuilder();
        var open = new Stack<(IEnumerator<XNode> Nodes, string? End)>();
        open.Push((element.Nodes().GetEnumerator(), null));
        while (open.TryPeek(out var top))
        {
            if (!top.Nodes.MoveNext())
            {
                html.Append(top.End is null ? null : $"</{top.End}>");
                open.Pop();
            }
            else if (top.Nodes.Current is XText text)
            {
                html.Append(System.Net.WebUtility.HtmlEncode(text.Value));
            }
            else if (top.Nodes.Current is XElement child && name(child.Name.LocalName) is { } mapped)
            {
                html.Append('<').Append(mapped);
                if (mapped == "a" && child.Named("href") is { } address)
                {
                    html.Append(" href=\"").Append(System.Net.WebUtility.HtmlEncode(address)).Append('"');
                }

                html.Append('>');
                open.Push((child.Nodes().GetEnumerator(), mapped));
            }
        }

        return html.ToString();
    }
}
