using System.Linq;
using Parallax.Dossiers;
using Parallax.Web.Serving;

namespace Parallax.Web.Pages;

/// <summary>What came into a dossier since the visitor last looked: the reports, and the figures that they speak of.</summary>
internal static class NewSection
{
    private const int MostReports = 12;
    private const int MostClaims = 8;

    /// <returns>Null where nothing is new, or everything.</returns>
    public static DossierSection? Make(LedgerSnapshot snapshot, string story, Dossier dossier, Visit visit)
    {
        var fresh = dossier.Documents.Where(document => snapshot.IsNew(document.Id, visit.Since)).ToList();
        if (fresh.Count == 0 || fresh.Count == dossier.Documents.Length)
        {
            return null;
        }

        var part = snapshot.Index.Slice([.. fresh.Select(document => snapshot.Index.Document(document.Id)!.Value).Order()]);
        var claims = part.Claims
            .Where(claim => claim.State is not (ClaimState.Single or ClaimState.NotComparable))
            .OrderBy(ClaimsPage.Rank)
            .Select(claim => DossierBuilder.FigureClaim(snapshot.Index, story.Length == 0 ? null : story, claim)).OfType<DossierItem>()
            .Take(MostClaims)
            .Select(item => item with { Id = "new-" + item.Id, Group = "Figures that they speak of", Series = null });
        return new DossierSection(
            "new", "New since you looked", $"{PageHtml.Count(fresh.Count, "report")} of {dossier.Documents.Length} read since {visit.Words}.",
            [.. fresh.Take(MostReports).Select(document => Report(snapshot, document)), .. claims]);
    }

    private static DossierItem Report(LedgerSnapshot snapshot, DossierDocument document)
    {
        var text = snapshot.Ledger.Documents[snapshot.Index.Document(document.Id)!.Value];
        var first = text.Document.Blocks.Select(block => block.Span).FirstOrDefault(span => span.Length > 0);
        return new DossierItem
        {
            Id = "new-" + document.Id,
            Heading = $"{document.Source}, {document.Date}",
            Text = document.Headline is { } headline ? $"“{headline}”" : null,
            Citations = first.Length == 0 ? [] : [new Citation(document.Number, text.At(first), first.Of(text.Text), string.Empty, string.Empty, document.Source)],
        };
    }
}
