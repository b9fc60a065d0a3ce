using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Parallax.Dossiers;
using Parallax.Export;
using Parallax.Ledger;
using Parallax.Web.Dossiers;
using Parallax.Web.Serving;

namespace Parallax.Web.Pages;

/// <summary>Two documents side by side: passages that stand in both, and utterances that both word, in one row each.</summary>
internal static class ComparePage
{
    public static string Render(LedgerSnapshot snapshot, int a, int b) => PageHtml.Render("Two reports side by side", string.Empty, html =>
    {
        var (first, second) = (snapshot.Ledger.Documents[a], snapshot.Ledger.Documents[b]);
        var pair = DocumentPair.Of(snapshot, a, b);
        html.Raw("<main id=\"content\" class=\"wide\">\n<h1>Two reports side by side</h1>\n");
        foreach (var copy in pair.Copies)
        {
            html.Raw("<p class=\"lead\">").Text(string.Create(CultureInfo.InvariantCulture, $"{JsonNames.Of(copy.Kind)}, {copy.Overlap * 100:0} % of the words. {copy.Why}")).Raw("</p>\n");
        }

        if (pair.Copies.IsEmpty && pair.Shared.IsEmpty)
        {
            html.Raw("<p class=\"lead\">They share no passage and no utterance.</p>\n");
        }
        else
        {
            html.Raw("<p class=\"legend\"><mark class=\"m k-passage\">the same words</mark> <mark class=\"m k-statement\">one utterance, worded twice</mark> A click on either leads to the other report's.</p>\n");
        }

        Texts(html, snapshot, (a, b), pair);
        if (!pair.Shared.IsEmpty)
        {
            html.Raw("<section><h2>One utterance in two wordings</h2>\n");
            foreach (var shared in pair.Shared)
            {
                html.Raw("<article class=\"card\">");
                WordingsHtml.Write(html, [.. shared.First.Concat(shared.Second).Select(row => Wording(snapshot, shared.Utterance, row))]);
                html.Raw("</article>\n");
            }

            html.Raw("</section>\n");
        }

        html.Raw("</main>\n");
    });

    private static void Texts(HtmlText html, LedgerSnapshot snapshot, (int A, int B) pair, DocumentPair common)
    {
        var (first, second) = (snapshot.Ledger.Documents[pair.A], snapshot.Ledger.Documents[pair.B]);
        var (left, right, links) = Marks(common, first, second);
        AlignedTexts.Write(html, Side(pair.A, first, left), Side(pair.B, second, right), links);

        AlignedSide Side(int index, LedgerDocument document, List<TextMark> marks) =>
            new(document, snapshot.Source(index), to => to.Text($"{snapshot.Source(index)}, {DateWords.Of(snapshot.Ledger.Dates.Published[index])}"), marks);
    }

    /// <summary>What is marked in either text, each mark leading to its counterpart, and what belongs together.</summary>
    private static (List<TextMark> Left, List<TextMark> Right, List<(Span First, Span Second)> Links) Marks(DocumentPair common, LedgerDocument first, LedgerDocument second)
    {
        List<TextMark> left = [], right = [];
        List<(Span First, Span Second)> links = [.. common.Passages.Where(passage => AlignedTexts.IsShown(first, passage.First) && AlignedTexts.IsShown(second, passage.Second))];
        var passages = links.Count;
        foreach (var shared in common.Shared)
        {
            var (one, other) = (Content(first, shared.First[0].Index), Content(second, shared.Second[0].Index));
            if (!one.IsEmpty && !other.IsEmpty && AlignedTexts.IsShown(first, one[0]) && AlignedTexts.IsShown(second, other[0]))
            {
                links.Add((one[0], other[0]));
            }
        }

        for (var i = 0; i < links.Count; i++)
        {
            var kind = i < passages ? "passage" : "statement";
            var number = i.ToString(CultureInfo.InvariantCulture);
            left.Add(new TextMark(links[i].First, kind, kind == "passage" ? 1 : 0, "#b" + number, "a" + number));
            right.Add(new TextMark(links[i].Second, kind, kind == "passage" ? 1 : 0, "#a" + number, "b" + number));
        }

        left.Sort((one, other) => one.Span.CompareTo(other.Span));
        right.Sort((one, other) => one.Span.CompareTo(other.Span));
        return (left, right, links);
    }

    private static ImmutableArray<Span> Content(LedgerDocument document, int statement) => document.Record.Statements[statement].Content;

    private static ShownWording Wording(LedgerSnapshot snapshot, Utterance utterance, MentionRow row)
    {
        var document = snapshot.Ledger.Documents[row.Document];
        var id = document.StatementIds[row.Index];
        return new ShownWording(
            html => PageHtml.Link(html, PageHtml.Record(document.Id, id), snapshot.Source(row.Document), "source"),
            WordingText.Pieces(document.Text, document.Record.Statements[row.Index], utterance.Wordings.First(wording => wording.Statement == id).Differs), string.Empty);
    }
}
