using System;
using System.Collections.Generic;
using System.Linq;
using Parallax.Dossiers;
using Parallax.Web.Dossiers;
using Parallax.Web.Serving;

namespace Parallax.Web.Pages;

/// <summary>Search over the text, the statements and the figures; what is asked stands in the address.</summary>
internal static class SearchPage
{
    private const int Size = 30;

    private static readonly (string Kind, string Name)[] Kinds = [("text", "Text"), ("statements", "Statements"), ("figures", "Figures")];

    public static string Render(LedgerDesk desk, PageFilter filter, string? kind, string? page) => PageHtml.Render(filter.Words.Length == 0 ? "Search" : $"Search: {filter.Words}", "/search", html =>
    {
        var snapshot = desk.Snapshot;
        var wanted = Array.Exists(Kinds, entry => entry.Kind == kind) ? kind! : "text";
        html.Raw("<main id=\"content\" class=\"wide column\">\n<h1>Search</h1>\n");
        filter.Form(html, snapshot, "/search", wanted == "text" ? null : wanted, withState: wanted != "text");
        html.Raw("<nav class=\"tabs\" aria-label=\"Where to search\"><ul>");
        foreach (var (name, label) in Kinds)
        {
            html.Raw("<li><a href=\"").Text(Address(filter, name, 1)).Raw(name == wanted ? "\" aria-current=\"page\">" : "\">").Text(label).Raw("</a></li>");
        }

        html.Raw("</ul></nav>\n");
        var paging = Paging.Of(page, Size);
        if (wanted == "text")
        {
            Text(html, desk, snapshot, filter, paging);
        }
        else
        {
            Records(html, snapshot, filter, wanted, paging);
        }

        html.Raw("</main>\n");
    });

    private static string Address(PageFilter filter, string kind, int page)
    {
        var address = filter.Address("/search", page);
        return kind == "text" ? address : address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "kind=" + kind;
    }

    private static void Text(HtmlText html, LedgerDesk desk, LedgerSnapshot snapshot, PageFilter filter, Paging paging)
    {
        if (filter.Words.Length == 0)
        {
            html.Raw("<p class=\"lead\">Words that must all stand in a passage; \"in quotes\" as a phrase.</p>");
            return;
        }

        var found = PassageSearch.Find(desk, snapshot, filter);
        html.Raw("<p class=\"lead\">").Text(found.Words).Raw("</p>\n");
        foreach (var passage in PassageSearch.Marked(desk, snapshot, filter, found, paging.Skip, paging.Size))
        {
            var document = snapshot.Ledger.Documents[passage.Document];
            var block = document.Document.Blocks[passage.Block].Span;
            var first = passage.Matches.IsEmpty ? block : passage.Matches[0];
            var shown = new Span(WordStart(document.Text, block.Start, Math.Max(block.Start, first.Start - 200)), TextCut.Whole(document.Text, Math.Min(block.End, first.Start + 300)));
            html.Raw("<div class=\"line\"><p>").Raw(shown.Start > block.Start ? "…" : string.Empty);
            MarkedText.Write(html, document.Text, shown, [.. passage.Matches.Select(match => new TextMark(match, "here", 0))], new HashSet<string>(StringComparer.Ordinal) { "here" });
            html.Raw(shown.End < block.End ? "…" : string.Empty).Raw("</p><p class=\"meta\">");
            PageHtml.Link(html, PageHtml.Place(document.Id, first), snapshot.Source(passage.Document), "source")
                .Text(string.Join(" · ", new[] { DateWords.Of(snapshot.Ledger.Dates.Published[passage.Document]), document.Document.Title }.OfType<string>())).Raw("</p></div>\n");
        }

        PageHtml.Pager(html, paging, Math.Min(found.Hits.Length, PassageSearch.MostShown), page => Address(filter, "text", page));
    }

    /// <summary>Where the next word begins, or here where none does for long.</summary>
    private static int WordStart(string text, int first, int at)
    {
        var end = text.AsSpan(at, Math.Min(40, text.Length - at)).IndexOf(' ');
        return at == first ? at : end < 0 ? TextCut.Whole(text, at) : at + end + 1;
    }

    private static void Records(HtmlText html, LedgerSnapshot snapshot, PageFilter filter, string kind, Paging paging)
    {
        var rows = snapshot.Remember((kind, filter), () => (kind == "statements" ? new FilteredRows(snapshot, filter).Statements : new FilteredRows(snapshot, filter).Figures).ToList());
        html.Raw("<p class=\"lead\">").Text(PageHtml.Count(rows.Count, kind[..^1])).Raw("</p>\n");
        foreach (var row in rows.Skip(paging.Skip).Take(paging.Size))
        {
            if (kind == "statements")
            {
                RowHtml.Statement(html, snapshot, row, withSpeaker: true);
            }
            else
            {
                RowHtml.Figure(html, snapshot, row);
            }
        }

        PageHtml.Pager(html, paging, rows.Count, page => Address(filter, kind, page));
    }
}
