using System;
using System.Collections.Generic;
using Parallax.Documents.Mentions;

namespace Parallax.Documents.Figures;

/// <summary>Finds what a change started from and over which time: "from £6.2 m to £20m", "more than doubled in less than three years".</summary>
internal static class ChangeFinder
{
    public static void Find(FigureContext context, IReadOnlyList<FigureDraft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (draft.Quantity.Direction != ChangeDirection.None &&
                (draft.Quantity.Kind is QuantityKind.Change or QuantityKind.Percent or QuantityKind.Fraction || IsBehind(context, draft, "up") || IsBehind(context, draft, "down") || IsBehind(context, draft, "by")))
            {
                draft.Change = new FigureChange(draft.Quantity.Direction, null, draft.AsOf);
            }

            if (IsBehind(context, draft, "from") && Target(context, drafts, i) is { } target)
            {
                var direction = Direction(drafts[target].Quantity, draft.Quantity);
                drafts[target].Change = new FigureChange(direction, i, drafts[target].AsOf);
                Share(drafts[target], draft);
                if (draft.Status == FactStatus.Actual)
                {
                    draft.Status = FactStatus.Ended;
                    draft.Note("status", draft.Span, "what it changed from");
                }
            }
        }
    }

    // "trebled its funding from A to B": the same thing in both
    private static void Share(FigureDraft to, FigureDraft from)
    {
        if (to.Phrase is null && from.Counted.Length > 0 && to.First > from.Last)
        {
            to.Counted = from.Counted;
            to.Note("counted", from.Span, "what changed");
        }

        if ((to.Holder, from.Holder) is (null, { } holder))
        {
            to.Holder = holder;
            to.Note("holder", null, "whose it was before");
        }
        else if ((from.Holder, to.Holder) is (null, { } now))
        {
            from.Holder = now;
            from.Note("holder", null, "whose it is now");
        }
    }

    // "to B" behind "from A", or "B … from A"
    private static int? Target(FigureContext context, IReadOnlyList<FigureDraft> drafts, int from)
    {
        var start = drafts[from];
        for (var i = from + 1; i < drafts.Count && i <= from + 2; i++)
        {
            if (IsPair(start, drafts[i]) && IsBehind(context, drafts[i], "to"))
            {
                return i;
            }
        }

        for (var i = from - 1; i >= 0 && i >= from - 2; i--)
        {
            if (IsPair(start, drafts[i]) && drafts[i].Quantity.Direction != ChangeDirection.None | IsBehind(context, drafts[i], "below") | IsBehind(context, drafts[i], "above") | IsBehind(context, drafts[i], "to"))
            {
                return i;
            }
        }

        return null;
    }

    private static bool IsPair(FigureDraft a, FigureDraft b) => a.SentenceIndex == b.SentenceIndex && a.Quantity.Unit == b.Quantity.Unit;

    private static ChangeDirection Direction(QuantityMention to, QuantityMention from) =>
        (to.Value ?? to.Low ?? to.High) is { } end && (from.Value ?? from.Low ?? from.High) is { } start
            ? end > start ? ChangeDirection.Up : end < start ? ChangeDirection.Down : ChangeDirection.None
            : ChangeDirection.None;

    /// <summary>True where the word stands before the quantity or before its modifier.</summary>
    private static bool IsBehind(FigureContext context, FigureDraft draft, string word)
    {
        var start = draft.Quantity.ModifierSpan is { } modifier && modifier.Start < draft.Span.Start ? modifier.Start : draft.Span.Start;
        var before = context.Text.AsSpan(Math.Max(0, start - word.Length - 1), Math.Min(start, word.Length + 1)).TrimEnd();
        return before.EndsWith(word, StringComparison.OrdinalIgnoreCase) ||
            (draft.Quantity.ModifierSpan is { } words && words.Of(context.Text).StartsWith(word, StringComparison.OrdinalIgnoreCase));
    }
}
