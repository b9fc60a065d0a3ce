using System;
using System.Collections.Generic;

namespace Parallax.Documents.Figures;

/// <summary>Recognises a figure that is named again ("… the bases, 48 in number. … of these 48 bases"): what was said of it the first time holds on.</summary>
internal static class RepeatFinder
{
    private const int Sentences = 3;

    public static void Find(IReadOnlyList<FigureDraft> drafts)
    {
        for (var i = 1; i < drafts.Count; i++)
        {
            for (var j = i - 1; j >= 0 && drafts[j].SentenceIndex >= drafts[i].SentenceIndex - Sentences; j--)
            {
                if (IsSame(drafts[i], drafts[j]))
                {
                    Inherit(drafts[i], drafts[j]);
                    break;
                }
            }
        }
    }

    private static bool IsSame(FigureDraft a, FigureDraft b) =>
        a.Quantity.Value is { } value && value == b.Quantity.Value && value >= 3 && a.Quantity.Unit == b.Quantity.Unit && a.Counted.Length > 0 &&
        LastWord(a.Counted).Equals(LastWord(b.Counted), StringComparison.OrdinalIgnoreCase) &&
        (a.Holder is null || b.Holder is null || a.Holder == b.Holder) && (a.Place is null || b.Place is null || a.Place == b.Place);

    private static string LastWord(string text) => text[(text.LastIndexOf(' ') + 1)..];

    private static void Inherit(FigureDraft to, FigureDraft from)
    {
        const string Reason = "the same figure was named before";
        if (to.Holder is null && from.Holder is not null)
        {
            to.Holder = from.Holder;
            to.Note("holder", null, Reason);
        }

        if (!to.IsPlaced && from.IsPlaced)
        {
            PlaceFinder.Take(to, from, Reason);
        }
    }
}
