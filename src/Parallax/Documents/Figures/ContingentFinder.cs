using System.Collections.Generic;
using Parallax.Documents.Mentions;

namespace Parallax.Documents.Figures;

/// <summary>
/// Recognises the national contingents that a report lists behind the total of a force ("… out of a total of 4,443. Italy has 1,322
/// troops, the United States has 572, and Hungary has 365"): parts of it, inferred.
/// </summary>
internal static class ContingentFinder
{
    public static void Find(FigureContext context, IReadOnlyList<FigureDraft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            if (IsTotal(context, drafts, i))
            {
                Gather(context, drafts, i);
            }
        }
    }

    // A total that something is already part of, or that the text calls one.
    private static bool IsTotal(FigureContext context, IReadOnlyList<FigureDraft> drafts, int index)
    {
        var total = drafts[index];
        if (total.Quantity.Kind != QuantityKind.Count || total.PartOf is not null || total.Quantity.Value is null)
        {
            return false;
        }

        for (var i = 0; i < drafts.Count && i <= index + 6; i++)
        {
            if (drafts[i].PartOf == index)
            {
                return true;
            }
        }

        var from = System.Math.Max(total.Sentence.Span.Start, total.Span.Start - 16);
        return context.Text[from..total.Span.Start].Contains("total of", System.StringComparison.Ordinal);
    }

    private static void Gather(FigureContext context, IReadOnlyList<FigureDraft> drafts, int index)
    {
        var total = drafts[index];
        var parts = new List<FigureDraft>();
        var holders = new HashSet<int>();
        decimal sum = 0;
        for (var i = index + 1; i < drafts.Count && drafts[i].SentenceIndex <= total.SentenceIndex + 1; i++)
        {
            var part = drafts[i];
            if (part.PartOf is not null || part.Quantity.Kind != QuantityKind.Count || part.Quantity.Value is not { } value ||
                part.Holder is not { } holder || holder == total.Holder || !context.IsPlace(holder) || part.Status != total.Status ||
                part.SentenceIndex == total.SentenceIndex || part.Aspect is not null && part.Aspect != total.Aspect)
            {
                continue;
            }

            holders.Add(holder);
            sum += value;
            parts.Add(part);
        }

        if (holders.Count < 2 || holders.Count != parts.Count || sum > total.Quantity.Value)
        {
            return;
        }

        foreach (var part in parts)
        {
            part.PartOf = index;
            part.Note("partOf", total.Span, "contingents listed behind a total that is larger than their sum");
            if (part.Scope is null && total.Scope is { } scope)
            {
                part.Scope = scope;
                part.Note("scope", null, "that of the total");
            }

            if (total.IsPlaced)
            {
                PlaceFinder.Take(part, total, "that of the total");
            }
        }
    }
}
