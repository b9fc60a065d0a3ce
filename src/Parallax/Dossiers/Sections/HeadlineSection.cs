using System.Collections.Immutable;
using System.Linq;

namespace Parallax.Dossiers.Sections;

/// <summary>Headlines that say more than their reports: the headline's figure beside the report's.</summary>
internal static class HeadlineSection
{
    private static readonly ImmutableArray<string> Columns = ["Headline", "Report", "Beyond it"];

    public static DossierSection? Make(DossierContext context)
    {
        var items = context.Documents
            .Select(document => (Document: document, Gaps: HeadlineFigures.Gaps(context.Ledger.Documents[document].Record)))
            .Where(entry => !entry.Gaps.IsEmpty)
            .Select(entry => Item(entry.Document, entry.Gaps, context))
            .ToImmutableArray();
        return items.IsEmpty ? null : new DossierSection("headlines", "Headlines that say more than their reports", null, items);
    }

    private static DossierItem Item(int document, ImmutableArray<HeadlineGap> gaps, DossierContext context)
    {
        var ledgerDocument = context.Ledger.Documents[document];
        return new DossierItem
        {
            Id = "headline-" + ledgerDocument.Id,
            Heading = $"{context.Source(document)}: {FigureWords.Collapse(ledgerDocument.Document.Title ?? string.Empty)}",
            Columns = Columns,
            Rows =
            [
                .. gaps.Select(gap => new DossierRow(
                    [Said(document, gap.Headline, context), gap.Body is { } body ? Said(document, body, context) : "nothing of it", Told(gap.Kind)],
                    [context.Cite(document, gap.Headline), .. gap.Body is { } at ? [context.Cite(document, at)] : ImmutableArray<Citation>.Empty])),
            ],
        };
    }

    /// <summary>A figure with its modifier ("up to") and what it counts.</summary>
    private static string Said(int document, Span span, DossierContext context)
    {
        var ledgerDocument = context.Ledger.Documents[document];
        var figure = ledgerDocument.Record.Figures.First(figure => figure.Span == span);
        return FigureWords.Of(figure, ledgerDocument.Text) + (figure.Counted.Length == 0 ? string.Empty : " " + FigureWords.Collapse(figure.Counted));
    }

    private static string Told(HeadlineGapKind kind) => kind switch
    {
        HeadlineGapKind.Number => "another number, or none",
        HeadlineGapKind.Bound => "a bound only: “up to”, “less than”",
        HeadlineGapKind.Status => "planned, possible, asked for or denied",
        _ => "somebody's words only",
    };
}
