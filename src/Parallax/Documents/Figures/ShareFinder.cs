using System.Collections.Generic;

namespace Parallax.Documents.Figures;

/// <summary>
/// Finds the shares that a list gives of a total without saying "of": "The force has 3,612 soldiers. Norland provides 1,140, Ostia
/// 604 and Tessel 85. The other 1,783 …", "Twenty-two of them … and 14 …".
/// </summary>
internal static class ShareFinder
{
    public static void Find(FigureContext context, IReadOnlyList<FigureDraft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            if (drafts[i] is { PartOf: null, Quantity.Value: not null })
            {
                Gather(context, drafts, i);
            }
        }
    }

    private static void Gather(FigureContext context, IReadOnlyList<FigureDraft> drafts, int at)
    {
        var total = drafts[at];
        var rest = total.Quantity.Value!.Value;
        var parted = false;
        for (var k = at + 1; k < drafts.Count && drafts[k].SentenceIndex <= total.SentenceIndex + 3 && drafts[k].Sentence.Block == total.Sentence.Block; k++)
        {
            var draft = drafts[k];
            if (draft.Quantity.Value is not { } value || value > rest || !PartFinder.Comparable(draft, total) || draft.Status != total.Status)
            {
                continue;
            }

            if (draft.PartOf is null && (IsHeldWithin(context, total, draft) || (parted && (GoesOn(drafts, k, at) || IsRemainder(context, draft)))))
            {
                PartFinder.Set(context, draft, total, at, "the list gives the shares of the total before");
            }

            if (draft.PartOf == at)
            {
                rest -= value;
                parted = true;
            }
        }
    }

    // A country's soldiers, behind those of the force: the noun is left out, so that it is the force's
    private static bool IsHeldWithin(FigureContext context, FigureDraft total, FigureDraft draft) =>
        draft.Phrase is null && draft.Counted == total.Counted && total.Holder is { } whole && draft.Holder is { } holder &&
        context.Entities[whole].Kind == EntityKind.Force && context.IsPlace(holder);

    // "… and 14 …" behind a part, in its sentence, with the noun left out
    private static bool GoesOn(IReadOnlyList<FigureDraft> drafts, int k, int at) =>
        drafts[k].Phrase is null && drafts[k - 1].PartOf == at && drafts[k - 1].SentenceIndex == drafts[k].SentenceIndex && drafts[k].Counted == drafts[k - 1].Counted;

    // "The other 1,783 …", "the remaining 20"
    private static bool IsRemainder(FigureContext context, FigureDraft draft) =>
        draft.First > 0 && context.Lower(draft.Sentence.Tokens[draft.First - 1]) is "other" or "remaining" && draft.Counted.Length > 0;
}
