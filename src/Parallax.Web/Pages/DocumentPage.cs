using System;
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

/// <summary>A document's text with what was read in it; a click on a mark shows its record with all fields and their evidence.</summary>
internal static class DocumentPage
{
    /// <summary>Characters of text on one page; longer documents go on on the next.</summary>
    private const int PartLength = 24_000;

    private static readonly (string Kind, string Name)[] Kinds = [("figure", "Figures"), ("statement", "Statements"), ("event", "Events"), ("name", "Names"), ("time", "Times")];

    /// <param name="snapshot">The ledger.</param>
    /// <param name="index">Index of the document.</param>
    /// <param name="at">A place to show, <c>START-END</c>; null for none.</param>
    /// <param name="record">Id of a statement, figure or event to show; null for none.</param>
    /// <param name="page">Which part of a long text; null for the one that holds what is to be shown.</param>
    public static string Render(LedgerSnapshot snapshot, int index, string? at, string? record, string? page)
    {
        var document = snapshot.Ledger.Documents[index];
        var here = Place(at, document.Text.Length);
        var shown = record is null ? null : RecordView.Of(snapshot, index, record);
        var parts = Parts(document);
        var wanted = here ?? shown?.Span;
        var part = page is not null ? Math.Min(Paging.Of(page, 1).Page, parts.Count) - 1 : wanted is { } place ? Math.Max(parts.FindLastIndex(blocks => blocks[0].Span.Start <= place.Start), 0) : 0;
        var marks = Marks(snapshot, index, document, shown, here);
        return PageHtml.Render(document.Document.Title ?? snapshot.Source(index), string.Empty, html =>
        {
            html.Raw("<main id=\"content\" class=\"wide reading\">\n<div class=\"text-column\">\n");
            Head(html, snapshot, index);
            Switches(html);
            html.Raw("<article class=\"card article\" lang=\"").Text(document.Document.Language).Raw("\" dir=\"auto\">\n");
            var anchored = new HashSet<string>(StringComparer.Ordinal);
            foreach (var block in parts.Count == 0 ? [] : parts[part])
            {
                var element = block.Kind switch { BlockKind.Title => "h2", BlockKind.Subtitle => "h3", BlockKind.Quotation => "blockquote", _ => "p" };
                html.Open(element, "block " + JsonNames.Of(block.Kind));
                MarkedText.Write(html, document.Text, block.Span, marks, anchored);
                html.Raw("</" + element + ">\n");
            }

            html.Raw("</article>\n");
            PageHtml.Pager(html, new Paging(part + 1, 1), parts.Count, next => PageHtml.Query("/documents/" + document.Id, ("page", next.ToString(CultureInfo.InvariantCulture))));
            Dropped(html, document.Document);
            html.Raw("</div>\n<aside class=\"record-column\" aria-label=\"Record\">\n");
            if (shown is not null)
            {
                RecordPanel.Write(html, snapshot, shown);
            }
            else if (here is { } cited)
            {
                html.Raw("<section class=\"card record\"><p class=\"meta\">Cited words</p><h2 class=\"words\">").Text(cited.Length > 300 ? cited.Of(document.Text)[..300] + "…" : cited.Of(document.Text)).Raw("</h2>\n");
                RecordPanel.Footnote(html, snapshot, index, cited);
                html.Raw("</section>\n");
            }
            else
            {
                html.Raw("<div class=\"card hint\"><p>Choose a marked word to see what was read there: all fields, each with the words it rests on, and the claims it takes part in.</p></div>\n");
            }

            Related(html, snapshot, document);
            html.Raw("</aside>\n</main>\n");
        });
    }

    private static Span? Place(string? at, int length)
    {
        var parts = at?.Split('-') ?? [];
        return parts.Length == 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var start) &&
            int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var end) && start < end && end <= length ? new Span(start, end) : null;
    }

    private static List<ImmutableArray<Block>> Parts(LedgerDocument document)
    {
        var parts = new List<ImmutableArray<Block>>();
        var current = ImmutableArray.CreateBuilder<Block>();
        var length = 0;
        foreach (var block in document.Document.Blocks)
        {
            if (length > 0 && length + block.Span.Length > PartLength)
            {
                parts.Add(current.ToImmutable());
                current.Clear();
                length = 0;
            }

            current.Add(block);
            length += block.Span.Length;
        }

        if (current.Count > 0)
        {
            parts.Add(current.ToImmutable());
        }

        return parts;
    }

    private static List<TextMark> Marks(LedgerSnapshot snapshot, int index, LedgerDocument document, RecordView? shown, Span? here)
    {
        var record = document.Record;
        var marks = new List<TextMark>();
        for (var i = 0; i < record.Statements.Length; i++)
        {
            var address = PageHtml.Record(document.Id, document.StatementIds[i]);
            marks.AddRange(record.Statements[i].Content.Select(span => new TextMark(span, "statement", 1, address)));
        }

        for (var i = 0; i < record.Figures.Length; i++)
        {
            marks.Add(new TextMark(record.Figures[i].Span, "figure", 5, PageHtml.Record(document.Id, document.FigureIds[i])));
        }

        for (var i = 0; i < record.Events.Length; i++)
        {
            marks.Add(new TextMark(record.Events[i].Trigger, "event", 4, PageHtml.Record(document.Id, document.EventIds[i])));
        }

        marks.AddRange(record.Times.Select(time => new TextMark(time.Span, "time", 2)));
        for (var local = 0; local < record.Entities.Length; local++)
        {
            var entity = snapshot.Ledger.Entities.Of(index, local);
            var address = entity.Private ? null : "/entities/" + entity.Id;
            marks.AddRange(record.Entities[local].Mentions.Where(mention => mention.Kind == MentionKind.Name).Select(mention => new TextMark(mention.Span, "name", 3, address)));
        }

        if (shown is not null)
        {
            marks.AddRange(shown.Fields.Select(field => field.Span).OfType<Span>().Select(span => new TextMark(span, "evidence", 0)));
            marks.Add(new TextMark(shown.Span, "here", 0));
        }
        else if (here is { } place)
        {
            marks.Add(new TextMark(place, "here", 0));
        }

        marks.Sort((a, b) => a.Span.CompareTo(b.Span));
        return marks;
    }

    private static void Head(HtmlText html, LedgerSnapshot snapshot, int index)
    {
        var document = snapshot.Ledger.Documents[index];
        var published = snapshot.Ledger.Dates.Published[index];
        html.Element("h1", document.Document.Title ?? "Untitled report").Raw("\n<p class=\"meta\"><strong>").Text(snapshot.Source(index)).Raw("</strong>, ").Text(DateWords.Of(published))
            .Text(published.Basis == Basis.Inferred ? " (inferred)" : string.Empty);
        foreach (var author in document.Document.Authors.Take(12))
        {
            html.Raw(" · ").Text(author);
        }

        if (Uri.TryCreate(document.Document.Url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
        {
            html.Raw(" · <a rel=\"noopener noreferrer\" href=\"").Text(uri.AbsoluteUri).Raw("\">").Text(uri.Host).Raw("</a>");
        }

        html.Raw("</p>\n");
        foreach (var evidence in published.Evidence.Where(evidence => evidence.Reason is not null).DistinctBy(evidence => (evidence.Document, evidence.Span)).Take(4))
        {
            html.Raw("<p class=\"meta\">Date: ").Text(evidence.Reason).Raw(" ");
            PageHtml.Link(html, PageHtml.Place(evidence.Document, evidence.Span), "where").Raw("</p>\n");
        }

        if (document.Withdrawn is { } withdrawn)
        {
            html.Raw("<p class=\"meta\"><strong>Withdrawn</strong> by its publisher").Text(withdrawn.At is { } at ? ", seen " + at : string.Empty).Text(": " + withdrawn.Reason + ". The text is kept.").Raw("</p>\n");
        }

        if (document.Previous is { } previous)
        {
            html.Raw("<p class=\"meta\">").Text(string.Create(CultureInfo.InvariantCulture, $"Version {document.Version}; "));
            PageHtml.Link(html, PageHtml.Query("/compare", ("a", previous), ("b", document.Id)), "what changed").Raw("</p>\n");
        }

        if (snapshot.Index.StoryOf(document.Id) is { } story)
        {
            html.Raw("<p class=\"meta\">In ");
            PageHtml.Link(html, "/dossier/" + story.Id, story.Title).Raw("</p>\n");
        }
    }

    private static void Switches(HtmlText html)
    {
        html.Raw("<fieldset class=\"switches\"><legend>Marked</legend>");
        foreach (var (kind, name) in Kinds)
        {
            html.Raw("<label class=\"").Raw(kind).Raw("\"><input type=\"checkbox\" id=\"show-").Raw(kind).Raw(kind is "name" or "time" ? "\"> " : "\" checked> ").Text(name).Raw("</label>");
        }

        html.Raw("</fieldset>\n");
    }

    private static void Dropped(HtmlText html, Document document)
    {
        if (document.Dropped.IsEmpty)
        {
            return;
        }

        html.Raw("<details class=\"more\"><summary>Left out of the text: ").Text(PageHtml.Count(document.Dropped.Length, "part")).Raw("</summary><dl class=\"dropped\">");
        foreach (var part in document.Dropped.Take(100))
        {
            html.Element("dt", part.Reason).Element("dd", part.Text.Length > 400 ? part.Text[..400] + "…" : part.Text);
        }

        html.Raw("</dl></details>\n");
    }

    private static void Related(HtmlText html, LedgerSnapshot snapshot, LedgerDocument document)
    {
        var copies = snapshot.Index.Slice([snapshot.Index.Document(document.Id)!.Value]).Copies.Take(20).ToList();
        if (copies.Count == 0)
        {
            return;
        }

        html.Raw("<div class=\"card\"><h2>Shares words with</h2><ul class=\"plain\">");
        foreach (var copy in copies)
        {
            var other = copy.Document == document.Id ? copy.Of : copy.Document;
            var source = snapshot.Index.Document(other) is { } index ? snapshot.Source(index) : other;
            html.Raw("<li>");
            PageHtml.Link(html, PageHtml.Query("/compare", ("a", document.Id), ("b", other)), source)
                .Text(string.Create(CultureInfo.InvariantCulture, $": {JsonNames.Of(copy.Kind)}, {copy.Overlap * 100:0} %")).Raw("<p class=\"meta\">").Text(copy.Why).Raw("</p></li>");
        }

        html.Raw("</ul></div>\n");
    }
}
