using System;
using System.Collections.Generic;
using System.Linq;
using Parallax.Dossiers;
using Parallax.Export;
using Parallax.Store;
using Parallax.Web.Dossiers;
using Parallax.Web.Serving;

namespace Parallax.Web.Pages;

/// <summary>Search over the text, the statements and the figures; what is asked stands in the address.</summary>
internal static class SearchPage
{
    private const int Size = 30;
    private const int MostHits = 300;

    /// <summary>So many are looked at where a filter lets only some of them through.</summary>
    private const int MostLookedAt = 5000;

    private static readonly (string Kind, string Name)[] Kinds = [("text", "Text"), ("statements", "Statements"), ("figures", "Figures")];

    public static string Render(LedgerDesk desk, PageFilter filter, string? kind, string? page) => PageHtml.Render(filter.Words.Length == 0 ? "Search" : $"Search: {filter.Words}", "/search", html =>
    {
        var snapshot = desk.Snapshot;
        var wanted = Array.Exists(Kinds, entry => entry.Kind == kind) ? kind! : "text";
        html.Raw("<main id=\"content\" class=\"wide column\">\n<h1>Search</h1>\n");
        filter.Form(html, snapshot, "/search");
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

        var hits = snapshot.Remember(("text", filter), () => Hits(desk, snapshot, filter));
        html.Raw("<p class=\"lead\">").Text(hits.Count < MostHits ? PageHtml.Count(hits.Count, "passage") : $"The best {MostHits} passages").Raw("</p>\n");
        foreach (var (index, hit) in hits.Skip(paging.Skip).Take(paging.Size))
        {
            var document = snapshot.Ledger.Documents[index!.Value];
            var block = document.Document.Blocks[hit.Block].Span;
            var first = hit.Matches.IsEmpty ? block : hit.Matches[0];
            var shown = new Span(TextCut.Whole(document.Text, Math.Max(block.Start, first.Start - 200)), TextCut.Whole(document.Text, Math.Min(block.End, first.Start + 300)));
            html.Raw("<div class=\"line\"><p>").Raw(shown.Start > block.Start ? "…" : string.Empty);
            MarkedText.Write(html, document.Text, shown, [.. hit.Matches.Select(match => new TextMark(match, "here", 0))], new HashSet<string>(StringComparer.Ordinal) { "here" });
            html.Raw(shown.End < block.End ? "…" : string.Empty).Raw("</p><p class=\"meta\">");
            PageHtml.Link(html, PageHtml.Place(document.Id, first), snapshot.Source(index.Value), "source").Text($", {DateWords.Of(snapshot.Ledger.Dates.Published[index.Value])} · {document.Document.Title}").Raw("</p></div>\n");
        }

        PageHtml.Pager(html, paging, hits.Count, page => Address(filter, "text", page));
    }

    private static List<(int? Document, SearchHit Hit)> Hits(LedgerDesk desk, LedgerSnapshot snapshot, PageFilter filter)
    {
        var all = filter == new PageFilter(filter.Words, string.Empty, string.Empty, string.Empty, string.Empty, string.Empty);
        var documents = all ? null : Documents(snapshot, filter);
        return [.. desk.Search(filter.Words, all ? MostHits : MostLookedAt).Select(hit => (Document: snapshot.DocumentOf(hit.Sha256), Hit: hit))
            .Where(pair => pair.Document is { } index && documents?.Contains(index) != false).Take(MostHits)];
    }

    private static void Records(HtmlText html, LedgerSnapshot snapshot, PageFilter filter, string kind, Paging paging)
    {
        var rows = snapshot.Remember((kind, filter), () => Rows(snapshot, filter, kind));
        html.Raw("<p class=\"lead\">").Text(PageHtml.Count(rows.Count, kind[..^1])).Raw("</p>\n");
        foreach (var row in rows.Skip(paging.Skip).Take(paging.Size))
        {
            var document = snapshot.Ledger.Documents[row.Document];
            RowHtml.Write(html, snapshot, row, kind == "statements" ? document.StatementIds[row.Index] : document.FigureIds[row.Index]);
        }

        PageHtml.Pager(html, paging, rows.Count, page => Address(filter, kind, page));
    }

    private static List<MentionRow> Rows(LedgerSnapshot snapshot, PageFilter filter, string kind)
    {
        var candidates = snapshot.Words(kind).Find(filter.Words);
        var all = kind == "statements" ? snapshot.Index.Statements.All : snapshot.Index.Figures.All;
        var documents = filter.From.Length + filter.To.Length + filter.Outlet.Length == 0 ? null : Documents(snapshot, filter with { Entity = string.Empty });
        var concerned = filter.Entity.Length == 0 ? null : (filter with { From = string.Empty, To = string.Empty }).Query(snapshot) is var query && kind == "statements" ? query.Statements().ToHashSet() : [.. query.Figures()];
        return [.. (candidates?.Select(index => all[index]) ?? all)
            .Where(row => concerned?.Contains(row) != false)
            .Where(row => documents?.Contains(row.Document) != false)
            .Where(row => filter.Words.Length == 0 || PageFilter.Holds(RowWords.Text(snapshot.Ledger.Documents[row.Document], row.Index, kind), filter.Words))];
    }

    private static HashSet<int> Documents(LedgerSnapshot snapshot, PageFilter filter) =>
        [.. filter.Query(snapshot).Documents().Where(index => filter.Outlet.Length == 0 || string.Equals(snapshot.Ledger.Documents[index].Document.Outlet, filter.Outlet, StringComparison.OrdinalIgnoreCase))];
}
