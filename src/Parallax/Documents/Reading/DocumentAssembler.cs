using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Parallax.Documents.Reading.Decoding;
using Parallax.Documents.Reading.Metadata;

namespace Parallax.Documents.Reading;

/// <summary>Puts a draft's blocks together to a document: the text, offsets into it and into the bytes, evidence, language, id.</summary>
internal static class DocumentAssembler
{
    private const int QuotedDropLength = 200;

    /// <param name="bytes">The input.</param>
    /// <param name="input">Its content as text.</param>
    /// <param name="draft">What was found in the text.</param>
    /// <param name="options">Limits.</param>
    /// <param name="contentStart">Where the content begins in the bytes.</param>
    public static ReadingResult Assemble(ReadOnlySpan<byte> bytes, DecodedText input, Draft draft, ReadingOptions options, int contentStart = 0)
    {
        var diagnostics = new List<Diagnostic>(input.Diagnostics);
        diagnostics.AddRange(draft.Diagnostics);
        var cut = TextLimit.Apply(draft.Blocks, options.MaxTextLength);
        var places = new BytePlaces(bytes, contentStart, input, draft);
        var text = new StringBuilder();
        var blocks = ImmutableArray.CreateBuilder<Block>(draft.Blocks.Count);
        var spans = new Dictionary<DraftBlock, Span>(ReferenceEqualityComparer.Instance);
        foreach (var block in draft.Blocks)
        {
            text.Append(text.Length > 0 ? "\n" : string.Empty);
            var span = new Span(text.Length, text.Length + block.Text.Length);
            text.Append(block.Text);
            spans[block] = span;
            blocks.Add(new Block(block.Kind, span, places.At(block.Start), places.At(block.End)));
        }

        if (cut)
        {
            var reason = string.Create(CultureInfo.InvariantCulture, $"text cut behind {text.Length} characters");
            diagnostics.Add(new Diagnostic(reason, At: places.At(draft.Blocks[^1].End)));
        }

        if (blocks.Count == 0)
        {
            return new ReadingResult(null, [.. diagnostics, new Diagnostic("no article text found" + (draft.WhyNoText is null ? string.Empty : ": " + draft.WhyNoText), Rejected: true)]);
        }

        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var clean = text.ToString();
        var document = new Document
        {
            Id = Ids.Document(draft.Url, sha256),
            Sha256 = sha256,
            Url = draft.Url,
            Outlet = draft.Outlet,
            Title = draft.Title,
            Authors = draft.Authors,
            Language = LanguageDetector.Detect(clean, draft.DeclaredLanguage),
            Published = Date(draft.Published, spans, places),
            Modified = Date(draft.Modified, spans, places),
            Text = clean,
            Blocks = blocks.ToImmutable(),
            Dropped = [.. draft.Dropped.Select(part => Drop(part, places))],
            Evidence = [.. draft.Findings.Select(finding => Evidence(finding, spans, places))],
        };
        return new ReadingResult(document, [.. diagnostics]);
    }

    private static DroppedPart Drop(DraftDrop part, BytePlaces places)
    {
        var length = Math.Min(part.Text.Length, QuotedDropLength);
        if (length > 0 && length < part.Text.Length && char.IsHighSurrogate(part.Text[length - 1]))
        {
            length--;
        }

        return new DroppedPart(places.At(part.Start), places.At(part.End), part.Reason, part.Text[..length]);
    }

    private static PublicationDate? Date(StatedDate? date, Dictionary<DraftBlock, Span> spans, BytePlaces places) => date is null
        ? null
        : new PublicationDate(date.Value.Iso, date.Value.Interval, date.Value.Precision, Evidence(date.Finding, spans, places));

    private static FieldEvidence Evidence(Finding finding, Dictionary<DraftBlock, Span> spans, BytePlaces places)
    {
        if (finding.Block is not null && spans.TryGetValue(finding.Block, out var span))
        {
            var end = Math.Min(span.End, span.Start + finding.From + finding.Length);
            return new FieldEvidence(finding.Field, new Span(Math.Min(span.Start + finding.From, end), end), finding.Reason);
        }

        if (places.At(finding.RawStart) is { } from && places.At(finding.RawEnd) is { } to)
        {
            return new FieldEvidence(finding.Field, null, string.Create(CultureInfo.InvariantCulture, $"{finding.Reason}, bytes {from} to {to}"));
        }

        return new FieldEvidence(finding.Field, null, finding.Reason);
    }
}
