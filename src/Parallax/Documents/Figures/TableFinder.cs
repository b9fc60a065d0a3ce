using System;
using System.Collections.Generic;
using System.Linq;

namespace Parallax.Documents.Figures;

/// <summary>
/// Reads figures by their row and column: who or what the row is about, what the column counts or the day that it holds for. A row of totals is
/// what the others of its column are parts of.
/// </summary>
internal static class TableFinder
{
    /// <summary>Reads a figure that fills its cell.</summary>
    /// <returns>False where it does not stand alone in a table's cell.</returns>
    public static bool Find(FigureContext context, FigureDraft draft)
    {
        if (context.Tables.At(draft.Span) is not { IsAlone: true, Header: var header } cell)
        {
            return false;
        }

        var isNamed = Concern(context, draft, cell, cell.Label);
        if (header is { } head && !Concern(context, draft, cell, head) && !Date(context, draft, head))
        {
            Count(context, draft, head);
        }

        if (draft.Counted.Length == 0 && !isNamed && !IsTotal(context, cell.Label))
        {
            Count(context, draft, cell.Label);
        }

        return true;
    }

    /// <summary>"Norland: 45 officers" in a list: whose they are, where the words behind the label do not say.</summary>
    public static void Label(FigureContext context, FigureDraft draft)
    {
        if (draft.Holder is null && !draft.IsPlaced && context.Tables.At(draft.Span) is { IsAlone: false } cell)
        {
            Concern(context, draft, cell, cell.Label);
        }
    }

    /// <summary>Relates the figures of a column to its total.</summary>
    public static void Totals(FigureContext context, IReadOnlyList<FigureDraft> drafts)
    {
        var columns = drafts.Index().Select(entry => (entry.Index, Draft: entry.Item, Cell: context.Tables.At(entry.Item.Span))).Where(entry => entry.Cell is { IsAlone: true })
            .GroupBy(entry => (entry.Cell!.Table, entry.Cell.Column));
        foreach (var column in columns)
        {
            var total = column.FirstOrDefault(entry => IsTotal(context, entry.Cell!.Label));
            if (total.Draft is null)
            {
                continue;
            }

            foreach (var (_, part, cell) in column.Where(entry => entry.Draft != total.Draft && entry.Draft.PartOf is null && PartFinder.Comparable(entry.Draft, total.Draft) && PartFinder.IsAtMost(entry.Draft, total.Draft)))
            {
                part.PartOf = total.Index;
                part.Note("partOf", total.Draft.Span, "the total of its column");
            }
        }
    }

    // a name in a label or head: whose or where
    private static bool Concern(FigureContext context, FigureDraft draft, TableCell cell, Span label)
    {
        if (context.EntityIn(label) is not { } entity || !HolderFinder.IsNaming(context, label, entity))
        {
            return false;
        }

        var corner = cell.Corner?.Of(context.Text) ?? string.Empty;
        if (context.IsPlace(entity) && FigureRules.IsTableWord("place", corner))
        {
            draft.Place = entity;
            draft.Note("place", label);
            return true;
        }

        return HolderFinder.Set(context, draft, entity, label);
    }

    private static bool Date(FigureContext context, FigureDraft draft, Span head)
    {
        for (var i = 0; i < context.Times.Length; i++)
        {
            if (head.Contains(context.Times[i].Span))
            {
                draft.AsOf = i;
                draft.Note("asOf", context.Times[i].Span);
                return context.Times[i].Span.Length + 8 > head.Length;
            }
        }

        return false;
    }

    private static void Count(FigureContext context, FigureDraft draft, Span words)
    {
        var text = words.Of(context.Text);
        var paren = text.IndexOf('(', StringComparison.Ordinal);
        var end = paren > 0 ? text[..paren].TrimEnd().Length : text.Length;
        var span = new Span(words.Start, words.Start + end);
        var counted = CountedWords.OneLine(span.Of(context.Text));
        var lower = counted.ToLowerInvariant();
        if ((FigureRules.Aspect(lower) ?? FigureRules.Aspect(lower.TrimEnd('s'))) is { } aspect)
        {
            draft.Aspect = aspect;
            draft.Note("aspect", span);
        }

        if (FigureRules.Harmed.TryGetValue(lower, out var people))
        {
            draft.Counted = people;
            draft.Note("counted", span);
            return;
        }

        draft.Counted = counted.Length > 1 && char.IsUpper(counted[0]) && char.IsLower(counted[1]) ? char.ToLowerInvariant(counted[0]) + counted[1..] : counted;
        draft.Note("counted", span);
    }

    private static bool IsTotal(FigureContext context, Span label) => FigureRules.IsTableWord("total", label.Of(context.Text));
}
