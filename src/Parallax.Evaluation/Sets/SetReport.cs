using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NodaTime.Text;
using Parallax.Documents;
using Parallax.Ledger;

namespace Parallax.Evaluation.Sets;

/// <summary>A report of a small set that is read into a ledger of its own.</summary>
/// <param name="Id">Its name in the set.</param>
/// <param name="Outlet">The outlet; null where none is named.</param>
/// <param name="Published">ISO 8601 date or time; null where the report shows none.</param>
/// <param name="Url">Its address; null for none.</param>
/// <param name="Text">Headline, empty line, paragraphs.</param>
public sealed record SetReport(string Id, string? Outlet, string? Published, string? Url, string Text)
{
    public static SetReport Read(JsonElement json) => new(
        json.GetProperty("id").GetString()!, Optional(json, "outlet"), Optional(json, "published"), Optional(json, "url"), json.GetProperty("text").GetString()!);

    /// <summary>The ledger of a set, its documents in an order of its own; with the index of each report's document.</summary>
    public static (LedgerResult Ledger, Dictionary<string, int> Places) Ledger(IReadOnlyList<SetReport> reports)
    {
        var documents = reports.Select(report => report.Document()).ToList();
        var ledger = LedgerBuilder.Build([.. documents.Select((document, i) => new LedgerInput(DocumentPipeline.Analyze(document), [reports[i].Id]))]);
        var places = ledger.Documents.Select((document, index) => (Id: document.Paths[0], index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        return (ledger, places);
    }

    /// <summary>The report as reading would give it: the first paragraph is the headline.</summary>
    public Document Document()
    {
        var body = PlainDocuments.OfText(Id + "|" + Text, Text);
        var title = body.Blocks.Length > 1 ? body.Blocks[0].Span.Of(Text) : null;
        return body with
        {
            Title = title,
            Blocks = title is null ? body.Blocks : body.Blocks.SetItem(0, body.Blocks[0] with { Kind = BlockKind.Title }),
            Outlet = Outlet,
            Url = Url,
            Published = Date(),
        };
    }

    private static string? Optional(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private PublicationDate? Date()
    {
        if (Published is not { Length: >= 10 } text || LocalDatePattern.Iso.Parse(text[..10]) is not { Success: true } day)
        {
            return null;
        }

        return new PublicationDate(text, DateInterval.Day(day.Value), text.Length > 10 ? DatePrecision.Minute : DatePrecision.Day, new FieldEvidence("published", null, "date given with the text"));
    }
}
