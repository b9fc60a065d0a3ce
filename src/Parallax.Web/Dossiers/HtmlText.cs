using System;
using System.Globalization;
using System.Text;
using Parallax.Dossiers;

namespace Parallax.Web.Dossiers;

/// <summary>Writes HTML; everything that is not mark-up of its own is encoded.</summary>
/// <param name="sourceAddress">Where a citation's document is read in full; null where citations unfold in the page itself.</param>
internal sealed class HtmlText(Func<Citation, string>? sourceAddress = null)
{
    private readonly StringBuilder text = new();

    /// <summary>Where a citation's document is read in full; null where citations unfold in the page itself.</summary>
    public Func<Citation, string>? SourceAddress { get; } = sourceAddress;

    public int Length => text.Length;

    /// <summary>Mark-up, as it stands.</summary>
    public HtmlText Raw(string markup)
    {
        text.Append(markup);
        return this;
    }

    /// <summary>Text, encoded for content and for attributes in double quotes.</summary>
    public HtmlText Text(string? value)
    {
        foreach (var c in value ?? string.Empty)
        {
            _ = c switch
            {
                '&' => text.Append("&amp;"),
                '<' => text.Append("&lt;"),
                '>' => text.Append("&gt;"),
                '"' => text.Append("&quot;"),
                '\'' => text.Append("&#39;"),
                '\n' or '\t' => text.Append(c),
                < ' ' or '\u007F' => text.Append('\uFFFD'), // HTML knows no such characters
                (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => text.Append('\uFFFD'), // these turn the page's own words around
                _ => text.Append(c),
            };
        }

        return this;
    }

    public HtmlText Text(int number) => Text(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>An element with text in it.</summary>
    public HtmlText Element(string name, string? value, string? classes = null) =>
        Open(name, classes).Text(value).Raw("</" + name + ">");

    public HtmlText Open(string name, string? classes = null) =>
        classes is null ? Raw("<" + name + ">") : Raw("<" + name + " class=\"").Text(classes).Raw("\">");

    public override string ToString() => text.ToString();
}
