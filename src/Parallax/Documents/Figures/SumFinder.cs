using System;
using System.Collections.Generic;
using Parallax.Documents.Mentions;

namespace Parallax.Documents.Figures;

/// <summary>Recognises figures of one thing that follow a total and add up to it exactly: "26 strikes … 15 strikes in Syria … 11 strikes in Iraq".</summary>
internal static class SumFinder
{
    private const int MostParts = 12;

    private const int MostSentences = 30;

    public static void Find(IReadOnlyList<FigureDraft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            if (drafts[i].Quantity is { Kind: QuantityKind.Count, Value: >= 3 } && drafts[i].Counted.Length > 0)
            {
                Gather(drafts, i);
            }
        }
    }

    private static void Gather(IReadOnlyList<FigureDraft> drafts, int index)
    {
        var total = drafts[index];
        var parts = new List<FigureDraft>();
        decimal sum = 0;
        for (var i = index + 1; i < drafts.Count && parts.Count < MostParts && drafts[i].SentenceIndex <= total.SentenceIndex + MostSentences; i++)
        {
            var part = drafts[i];
            if (part.Quantity is not { Kind: QuantityKind.Count, Value: { } value } || (part.PartOf is { } other && other != index) ||
                value >= total.Quantity.Value || !SameThing(part.Counted, total.Counted) || part.Status != total.Status)
            {
                continue;
            }

            sum += value;
            parts.Add(part);
            if (sum >= total.Quantity.Value)
            {
                break;
            }
        }

        if (sum != total.Quantity.Value || parts.Count < 2)
        {
            return;
        }

        foreach (var part in parts)
        {
            if (part.PartOf is null)
            {
                part.PartOf = index;
                part.Note("partOf", total.Span, "figures of the same thing behind a total that add up to it");
                Inherit(part, total);
            }
        }
    }

    private static void Inherit(FigureDraft part, FigureDraft total)
    {
        if (part.Holder is null && total.Holder is not null)
        {
            part.Holder = total.Holder;
            part.Note("holder", null, "that of the total");
        }

        if (part.AsOf is null && total.AsOf is not null)
        {
            part.AsOf = total.AsOf;
            part.Note("asOf", null, "that of the total");
        }
    }

    private static bool SameThing(string a, string b) => LastWord(a).TrimEnd('s').Equals(LastWord(b).TrimEnd('s'), StringComparison.OrdinalIgnoreCase);

    private static string LastWord(string text) => text[(text.LastIndexOf(' ') + 1)..];
}
