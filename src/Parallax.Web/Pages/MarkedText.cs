using System;
using System.Collections.Generic;
using System.Linq;
using Parallax.Web.Dossiers;

namespace Parallax.Web.Pages;

/// <summary>Writes a stretch of text with its marks, which may overlap: it is cut wherever a mark starts or ends.</summary>
internal static class MarkedText
{
    /// <param name="html">Where to.</param>
    /// <param name="text">The document's text.</param>
    /// <param name="span">What of it.</param>
    /// <param name="marks">Sorted by start.</param>
    /// <param name="anchored">Anchors that a piece has; of what is shown and what it rests on the kind is the anchor.</param>
    public static void Write(HtmlText html, string text, Span span, IReadOnlyList<TextMark> marks, HashSet<string> anchored)
    {
        var inside = marks.Where(mark => mark.Span.Overlaps(span)).ToList();
        var cuts = new SortedSet<int> { span.Start, span.End };
        foreach (var mark in inside)
        {
            cuts.Add(Math.Max(mark.Span.Start, span.Start));
            cuts.Add(Math.Min(mark.Span.End, span.End));
        }

        var open = new List<TextMark>();
        var next = 0;
        var from = span.Start;
        foreach (var to in cuts.Skip(1))
        {
            while (next < inside.Count && inside[next].Span.Start <= from)
            {
                open.Add(inside[next++]);
            }

            open.RemoveAll(mark => mark.Span.End <= from);
            Piece(html, text[from..to], open, anchored);
            from = to;
        }
    }

    private static void Piece(HtmlText html, string words, List<TextMark> open, HashSet<string> anchored)
    {
        // marks may begin at one place: each has its anchor
        foreach (var anchor in open.Select(mark => mark.Anchor).OfType<string>().Where(anchored.Add))
        {
            html.Raw("<span id=\"").Raw(anchor).Raw("\"></span>");
        }

        if (open.Count == 0)
        {
            html.Text(words);
            return;
        }

        var kinds = open.Select(mark => mark.Kind).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        // a space between two marks is nothing to click on
        var target = string.IsNullOrWhiteSpace(words) ? default : open.Where(mark => mark.Address is not null).OrderByDescending(mark => mark.Rank).ThenBy(mark => mark.Span.Length).FirstOrDefault();
        var element = target.Address is null ? "mark" : "a";
        html.Raw("<").Raw(element).Raw(" class=\"m ").Raw(string.Join(' ', kinds.Select(kind => "k-" + kind))).Raw("\"");
        if (kinds.Find(kind => kind is "here" or "evidence" && anchored.Add(kind)) is { } shown)
        {
            html.Raw(" id=\"").Raw(shown).Raw("\"");
        }

        if (target.Address is { } address)
        {
            html.Raw(" href=\"").Text(address).Raw("\"");
        }

        html.Raw(">").Text(words).Raw("</").Raw(element).Raw(">");
    }
}
