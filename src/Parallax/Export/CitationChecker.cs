using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Parallax.Ledger;

namespace Parallax.Export;

/// <summary>
/// Checks an exported ledger against the texts it cites: every span must lie inside a text, begin and end inside blocks, cut
/// no character, and hold the words it says.
/// </summary>
public sealed class CitationChecker
{
    private readonly Dictionary<string, Document> _documents;

    /// <param name="documents">The documents, as they are stored.</param>
    public CitationChecker(IEnumerable<LedgerDocument> documents) =>
        _documents = documents.ToDictionary(document => document.Id, document => document.Document, StringComparer.Ordinal);

    /// <summary>How many citations were checked.</summary>
    public int Checked { get; private set; }

    /// <summary>Checks an export.</summary>
    /// <param name="export">JSON of schema <c>parallax/ledger/1</c>.</param>
    /// <returns>The first citation that fails; null where all hold.</returns>
    public CitationFailure? Check(ReadOnlyMemory<byte> export)
    {
        try
        {
            using var parsed = JsonDocument.Parse(export);
            if (parsed.RootElement.ValueKind != JsonValueKind.Object ||
                !parsed.RootElement.TryGetProperty("schema", out var schema) || schema.ValueKind != JsonValueKind.String || schema.GetString() != LedgerJsonWriter.Schema)
            {
                return new CitationFailure(null, "$", "is no ledger of schema " + LedgerJsonWriter.Schema);
            }

            return parsed.RootElement.EnumerateObject()
                .Select(list => Value(list.Value, list.Name, null, null, isDocument: list.Name is "documents" or "superseded"))
                .FirstOrDefault(failure => failure is not null);
        }
        catch (JsonException exception)
        {
            return new CitationFailure(null, "$", string.Create(CultureInfo.InvariantCulture, $"is no JSON (line {exception.LineNumber + 1})"));
        }
    }

    /// <param name="value">What is checked, with all below it.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="document">Id of the document that spans without one of their own are in.</param>
    /// <param name="source">Id of the document that a copy was taken from.</param>
    /// <param name="isDocument">True for a member of the list of documents.</param>
    private CitationFailure? Value(JsonElement value, string place, string? document, string? source, bool isDocument)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            return value.EnumerateArray()
                .Select((item, index) => Value(item, string.Create(CultureInfo.InvariantCulture, $"{place}[{index}]"), document, source, isDocument))
                .FirstOrDefault(failure => failure is not null);
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        document = Text(value, isDocument ? "id" : "document") ?? document;
        source = Text(value, "of") ?? source;
        var failure = isDocument ? Whole(value, place, document) : null;
        failure ??= Citation(value, place, document, "start", "end", Text(value, "quote") ?? Text(value, "surface"));
        failure ??= Citation(value, place, source, "ofStart", "ofEnd", null);
        return failure ?? value.EnumerateObject()
            .Select(member => Value(member.Value, place + "." + member.Name, document, source, isDocument: false))
            .FirstOrDefault(found => found is not null);
    }

    private CitationFailure? Whole(JsonElement value, string place, string? id)
    {
        if (id is null || !_documents.TryGetValue(id, out var document))
        {
            return new CitationFailure(id, place, "is not in the store");
        }

        Checked++;
        return Text(value, "text") is { } text && text != document.Text ? new CitationFailure(id, place + ".text", "differs from the stored text") : null;
    }

    private CitationFailure? Citation(JsonElement value, string place, string? id, string startName, string endName, string? words)
    {
        if (!value.TryGetProperty(startName, out var startValue) || !value.TryGetProperty(endName, out var endValue))
        {
            return null;
        }

        if (id is null || !_documents.TryGetValue(id, out var document))
        {
            return new CitationFailure(id, place, "cites a document that is not in the store");
        }

        Checked++;
        if (!startValue.TryGetInt32(out var start) || !endValue.TryGetInt32(out var end) || start < 0 || end < start || end > document.Text.Length)
        {
            return new CitationFailure(id, place, string.Create(
                CultureInfo.InvariantCulture, $"{startValue}–{endValue} lies outside the text (0–{document.Text.Length})"));
        }

        var span = new Span(start, end);
        if (words is not null && !span.In(document.Text).SequenceEqual(words))
        {
            return new CitationFailure(id, place, string.Create(
                CultureInfo.InvariantCulture, $"{start}–{end} is cited as \"{Shortened(words)}\", but the text has \"{Shortened(span.Of(document.Text))}\""));
        }

        if (Cuts(document.Text, start) || Cuts(document.Text, end))
        {
            return new CitationFailure(id, place, string.Create(CultureInfo.InvariantCulture, $"{start}–{end} cuts a character"));
        }

        return span.IsEmpty || (IsInBlock(document.Blocks, start) && IsInBlock(document.Blocks, end - 1))
            ? null
            : new CitationFailure(id, place, string.Create(CultureInfo.InvariantCulture, $"{start}–{end} begins or ends outside the blocks"));
    }

    private static string? Text(JsonElement value, string name) =>
        value.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null;

    private static bool Cuts(string text, int position) =>
        position > 0 && position < text.Length && char.IsLowSurrogate(text[position]) && char.IsHighSurrogate(text[position - 1]);

    private static bool IsInBlock(ImmutableArray<Block> blocks, int position)
    {
        int low = 0, high = blocks.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (blocks[middle].Span.End <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < blocks.Length && blocks[low].Span.Contains(position);
    }

    private static string Shortened(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 60), "…");
}
