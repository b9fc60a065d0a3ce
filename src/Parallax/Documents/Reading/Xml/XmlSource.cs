using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Net;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Parallax.Documents.Reading.Xml;

/// <summary>
/// Parses XML that strangers wrote: no document type, no entity but characters', nothing loaded from elsewhere, limits on depth and
/// size; what stands before a fault is kept.
/// </summary>
internal static class XmlSource
{
    /// <summary>Elements nested deeper than this are read as if they stood at this depth.</summary>
    private const int MaxDepth = 96;

    private const int MaxNodes = 2_000_000;

    /// <param name="text">The source.</param>
    /// <param name="fault">What is wrong with it; null for nothing.</param>
    /// <returns>The root element with what could be read; null where there is none.</returns>
    public static XElement? Parse(string text, out string? fault)
    {
        fault = null;
        XElement? root = null;
        try
        {
            using var reader = XmlReader.Create(new StringReader(Cleaned(text)), new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Ignore,
                XmlResolver = null,
                MaxCharactersFromEntities = 1024,
                CheckCharacters = false,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
            });
            Read(reader, ref root, ref fault);
        }
        catch (XmlException exception)
        {
            fault = string.Create(CultureInfo.InvariantCulture, $"broken XML in line {exception.LineNumber}: what stands before it is read");
        }

        return root;
    }

    private static void Read(XmlReader reader, ref XElement? root, ref string? fault)
    {
        var open = new Stack<XElement>();
        for (var nodes = 0; reader.Read(); nodes++)
        {
            if (nodes > MaxNodes)
            {
                fault = string.Create(CultureInfo.InvariantCulture, $"more than {MaxNodes} parts of XML: the rest is not read");
                return;
            }

            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var element = Element(reader);
                    if (open.TryPeek(out var parent))
                    {
                        parent.Add(element);
                    }

                    root ??= element;
                    if (!reader.IsEmptyElement)
                    {
                        // Below the deepest level an element's content is its nearest kept ancestor's.
                        open.Push(open.Count < MaxDepth ? element : open.Peek());
                    }

                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when open.Count > 0:
                    open.Peek().Add(new XText(reader.Value));
                    break;
            }
        }
    }

    private static XElement Element(XmlReader reader)
    {
        var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        if (reader.MoveToFirstAttribute())
        {
            do
            {
                if (reader.NamespaceURI != "http://www.w3.org/2000/xmlns/")
                {
                    element.SetAttributeValue(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value);
                }
            }
            while (reader.MoveToNextAttribute());

            reader.MoveToElement();
        }

        return element;
    }

    /// <summary>Without what stands before the first tag and characters that XML forbids; entities of HTML as the characters they stand for, bare ampersands escaped.</summary>
    private static string Cleaned(string text)
    {
        var start = Math.Max(text.IndexOf('<', StringComparison.Ordinal), 0);
        var cleaned = new StringBuilder(text.Length - start + 16);
        for (var i = start; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '<' && string.CompareOrdinal(text, i, "<![CDATA[", 0, 9) == 0)
            {
                var end = text.IndexOf("]]>", i, StringComparison.Ordinal);
                end = end < 0 ? text.Length : end + 3;
                for (; i < end; i++)
                {
                    AppendLegal(cleaned, text[i]);
                }

                i--;
            }
            else if (c == '&')
            {
                i = AppendReference(cleaned, text, i);
            }
            else
            {
                AppendLegal(cleaned, c);
            }
        }

        return cleaned.ToString();
    }

    private static int AppendReference(StringBuilder cleaned, string text, int at)
    {
        var end = text.IndexOf(';', at, Math.Min(12, text.Length - at));
        var name = end > at + 1 ? text.AsSpan(at + 1, end - at - 1) : default;
        if (name is "amp" or "lt" or "gt" or "quot" or "apos")
        {
            cleaned.Append('&').Append(name).Append(';');
            return end;
        }

        var decoded = name.IsEmpty ? string.Empty : WebUtility.HtmlDecode(text[at..(end + 1)]);
        if (decoded.Length is 1 or 2 && decoded[0] != '&')
        {
            foreach (var c in decoded)
            {
                cleaned.Append(c switch { '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", _ => null });
                if (c is not ('<' or '>' or '"'))
                {
                    AppendLegal(cleaned, c);
                }
            }

            return end;
        }

        cleaned.Append("&amp;");
        return at;
    }

    private static void AppendLegal(StringBuilder cleaned, char c)
    {
        if (c is >= ' ' or '\t' or '\n' or '\r' && c is not ('\uFFFE' or '\uFFFF'))
        {
            cleaned.Append(c);
        }
    }
}
