using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Parallax.Dossiers;
using Parallax.Export;
using Parallax.Web.Dossiers;
using Parallax.Web.Serving;

namespace Parallax.Web.Pages;

/// <summary>Two documents side by side: passages that stand in both, and utterances that both word.</summary>
internal static class ComparePage
{
    private const int Longest = 60_000;

    public static string Render(LedgerSnapshot snapshot, int a, int b) => PageHtml.Render("Two reports side by side", string.Empty, html =>
    {
        var (first, second) = (snapshot.Ledger.Documents[a], snapshot.Ledger.Documents[b]);
        var copies = snapshot.Index.Slice([a]).Copies.Where(copy => (copy.Document == first.Id && copy.Of == second.Id) || (copy.Document == second.Id && copy.Of == first.Id)).ToList();
        List<TextMark> left = [], right = [];
        foreach (var copy in copies)
        {
            foreach (var passage in copy.Passages)
            {
                var (inFirst, inSecond) = copy.Document == first.Id ? (passage.Span, passage.OfSpan) : (passage.OfSpan, passage.Span);
                left.Add(new TextMark(inFirst, "passage", 0));
                right.Add(new TextMark(inSecond, "passage", 0));
            }
        }

        var shared = Utterances(snapshot, a, b, left, right);
        html.Raw("<main id=\"content\" class=\"wide\">\n<h1>Two reports side by side</h1>\n");
        foreach (var copy in copies)
        {
            html.Raw("<p class=\"lead\">").Text(string.Create(CultureInfo.InvariantCulture, $"{JsonNames.Of(copy.Kind)}, {copy.Overlap * 100:0} % of the words. {copy.Why}")).Raw("</p>\n");
        }

        html.Raw("<p class=\"legend\"><mark class=\"m k-passage\">the same words</mark> <mark class=\"m k-statement\">one utterance, worded twice</mark></p>\n<div class=\"pair\">\n");
        Side(html, snapshot, a, left);
        Side(html, snapshot, b, right);
        html.Raw("</div>\n");
        if (shared.Count > 0)
        {
            html.Raw("<section><h2>One utterance in two wordings</h2><table><thead><tr><th scope=\"col\">").Text(snapshot.Source(a)).Raw("</th><th scope=\"col\">").Text(snapshot.Source(b)).Raw("</th></tr></thead><tbody>");
            foreach (var (one, other) in shared)
            {
                html.Raw("<tr><td>").Text(one).Raw("</td><td>").Text(other).Raw("</td></tr>");
            }

            html.Raw("</tbody></table></section>\n");
        }

        html.Raw("</main>\n");
    });

    private static List<(string One, string Other)> Utterances(LedgerSnapshot snapshot, int a, int b, List<TextMark> left, List<TextMark> right)
    {
        var shared = new List<(string, string)>();
        foreach (var utterance in snapshot.Index.Slice([a]).Utterances)
        {
            var rows = utterance.Wordings.Select(wording => snapshot.Index.Statement(wording.Statement)).OfType<MentionRow>().ToList();
            if (rows.Exists(row => row.Document == a) && rows.Exists(row => row.Document == b))
            {
                foreach (var row in rows.Where(row => row.Document == a || row.Document == b))
                {
                    var statement = snapshot.Ledger.Documents[row.Document].Record.Statements[row.Index];
                    (row.Document == a ? left : right).AddRange(statement.Content.Select(span => new TextMark(span, "statement", 0)));
                }

                shared.Add((Words(snapshot, rows.First(row => row.Document == a)), Words(snapshot, rows.First(row => row.Document == b))));
            }
        }

        return shared;
    }

    private static string Words(LedgerSnapshot snapshot, MentionRow row)
    {
        var document = snapshot.Ledger.Documents[row.Document];
        return FigureWords.Collapse(string.Join(" … ", document.Record.Statements[row.Index].Content.Select(span => span.Of(document.Text))));
    }

    private static void Side(HtmlText html, LedgerSnapshot snapshot, int index, List<TextMark> marks)
    {
        var document = snapshot.Ledger.Documents[index];
        marks.Sort((one, other) => one.Span.CompareTo(other.Span));
        html.Raw("<article class=\"card article\" dir=\"auto\"><h2>");
        PageHtml.Link(html, "/documents/" + document.Id, document.Document.Title ?? "Untitled report").Raw("</h2><p class=\"meta\">").Text($"{snapshot.Source(index)}, {DateWords.Of(snapshot.Ledger.Dates.Published[index])}").Raw("</p>\n");
        var anchored = new HashSet<string>(StringComparer.Ordinal);
        var length = 0;
        foreach (var block in document.Document.Blocks)
        {
            html.Raw("<p class=\"block\">");
            MarkedText.Write(html, document.Text, block.Span, marks, anchored);
            html.Raw("</p>\n");
            length += block.Span.Length;
            if (length > Longest)
            {
                html.Raw("<p class=\"meta\">The rest is on the report's own page.</p>");
                break;
            }
        }

        html.Raw("</article>\n");
    }
}
