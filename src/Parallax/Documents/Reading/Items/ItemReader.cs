using System;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents.Reading.Decoding;
using Parallax.Documents.Reading.Metadata;
using Parallax.Documents.Reading.Pages;
using Parallax.Documents.Reading.PlainText;

namespace Parallax.Documents.Reading.Items;

/// <summary>Reads content that came with fields: the text as any page or plain text, the fields from whoever states them.</summary>
internal static class ItemReader
{
    public static ReadingResult Read(ReadOnlySpan<byte> bytes, ItemFields fields, int contentStart, ReadingOptions options)
    {
        var content = bytes[contentStart..];
        if (content.IsEmpty)
        {
            return ReadingResult.Rejected("no content");
        }

        if (ContentSniffer.WhyNotText(content) is { } reason)
        {
            return ReadingResult.Rejected(reason);
        }

        var type = MediaType.Parse(fields.ContentType);
        var input = TextDecoder.Decode(content, type.Charset ?? options.Charset);
        if (string.IsNullOrWhiteSpace(input.Text))
        {
            return ReadingResult.Rejected("only white space");
        }

        var isMarkup = type.IsHtml || (!type.IsPlainText && ContentSniffer.IsPage(input.Text));
        var draft = fields.IsPage
            ? isMarkup || ContentSniffer.IsPage(input.Text) ? PageReader.Read(input.Text, options, Address(fields)) : PlainTextReader.Read(input.Text)
            : isMarkup ? FragmentReader.Read(input.Text, options) : PlainTextReader.Read(input.Text);
        if (draft.Blocks.Count > 0)
        {
            Apply(fields, draft);
        }

        if (fields.IsSummary)
        {
            draft.Diagnostics.Add(new Diagnostic("a summary: the report's own text is not in it"));
        }

        return DocumentAssembler.Assemble(bytes, input, draft, options, contentStart);
    }

    private static Stated? Address(ItemFields fields) =>
        Outlets.Host(fields.Address) is null ? null : new Stated(fields.Address!, fields.Source + ", address");

    /// <summary>Takes over what the fields state; of a page only what it does not say itself.</summary>
    private static void Apply(ItemFields fields, Draft draft)
    {
        if (Outlets.Host(fields.Address) is not null && (draft.Url is null || !fields.IsPage))
        {
            draft.Url = CanonicalAddress.Of(fields.Address!);
            State(draft, "url", fields.Source + ", address");
        }

        if (fields.Title is { } title && (!fields.IsPage || draft.Title is null))
        {
            SetTitle(title, fields.Source + ", title", draft);
        }

        var outlet = fields.Outlet is { Length: <= 80 } named ? Outlets.ByAddress(named) ?? named : null;
        if (outlet is not null && (!fields.IsPage || draft.Outlet is null))
        {
            draft.Outlet = outlet;
            State(draft, "outlet", fields.Source + ", outlet");
        }
        else if (draft.Outlet is null && Outlets.ByAddress(fields.Address) is { } host)
        {
            draft.Outlet = host;
            State(draft, "outlet", "host of the report's address");
        }

        var authors = fields.Authors.SelectMany(AuthorNames.Of).Distinct(StringComparer.OrdinalIgnoreCase).ToImmutableArray();
        if (authors.Length > 0 && (!fields.IsPage || draft.Authors.IsEmpty))
        {
            draft.Authors = authors;
            State(draft, "authors", fields.Source + ", author");
        }

        draft.Published = Date(fields, fields.Published, "published", draft.Published);
        draft.Modified = Date(fields, fields.Modified, "modified", draft.Modified);
        draft.DeclaredLanguage ??= fields.Language;
    }

    private static StatedDate? Date(ItemFields fields, string? stated, string field, StatedDate? known) =>
        (known is null || !fields.IsPage) && DateScanner.Parse(stated) is { } date && PublishedDate.IsPossible(date)
            ? new StatedDate(date, new Finding(field, $"{fields.Source}, {field}"))
            : known;

    /// <summary>Makes the stated title the document's, and a block at the head of the text where none holds it.</summary>
    private static void SetTitle(string title, string where, Draft draft)
    {
        for (var i = 0; i < draft.Blocks.Count; i++)
        {
            if (draft.Blocks[i].Kind == BlockKind.Title && !IsLike(draft.Blocks[i].Text, title))
            {
                Change(draft, i, BlockKind.Paragraph);
            }
        }

        var at = draft.Blocks.FindIndex(block => IsLike(block.Text, title));
        draft.Title = title;
        if (at < 0)
        {
            draft.Blocks.Insert(0, new DraftBlock(BlockKind.Title, title, null, null));
            State(draft, "title", where);
            return;
        }

        Change(draft, at, BlockKind.Title);
        draft.Title = draft.Blocks[at].Text;
        draft.Findings.RemoveAll(finding => finding.Field == "title");
        draft.Findings.Add(new Finding("title", null, draft.Blocks[at], 0, draft.Title.Length));
    }

    private static void Change(Draft draft, int index, BlockKind kind)
    {
        var (before, after) = (draft.Blocks[index], draft.Blocks[index] with { Kind = kind });
        draft.Blocks[index] = after;
        for (var i = 0; i < draft.Findings.Count; i++)
        {
            draft.Findings[i] = ReferenceEquals(draft.Findings[i].Block, before) ? draft.Findings[i] with { Block = after } : draft.Findings[i];
        }

        draft.Published = Moved(draft.Published);
        draft.Modified = Moved(draft.Modified);

        StatedDate? Moved(StatedDate? date) =>
            date is not null && ReferenceEquals(date.Finding.Block, before) ? date with { Finding = date.Finding with { Block = after } } : date;
    }

    private static void State(Draft draft, string field, string where)
    {
        draft.Findings.RemoveAll(finding => finding.Field == field);
        draft.Findings.Add(new Finding(field, where));
    }

    private static bool IsLike(string a, string b) =>
        string.Equals(string.Join(' ', a.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), string.Join(' ', b.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.OrdinalIgnoreCase);
}
