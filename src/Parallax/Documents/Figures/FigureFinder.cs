using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions;
using Parallax.Documents.Mentions.Pieces;
using Parallax.Documents.Statements;

namespace Parallax.Documents.Figures;

/// <summary>Reads each quantity with what it counts, whose, where, as of when, its status and who gives it.</summary>
public static class FigureFinder
{
    /// <summary>The figures, in text order.</summary>
    public static ImmutableArray<Figure> Find(
        AnalyzedDocument document, MentionSet mentions, ImmutableArray<LocalEntity> entities, StatementSet statements)
    {
        var context = new FigureContext(document, mentions, entities, statements);
        context.MainPlace = mentions.Quantities.IsEmpty ? null : PlaceFinder.Main(context);
        var drafts = new List<FigureDraft>();
        foreach (var quantity in mentions.Quantities)
        {
            if (Draft(document, quantity) is { } draft)
            {
                Fill(context, draft, drafts);
                if (!AnaphoraFilter.IsAnaphoric(context, draft))
                {
                    drafts.Add(draft);
                }
            }
        }

        PlaceFinder.Carry(context, drafts);
        RepeatFinder.Find(drafts);
        PartFinder.Find(context, drafts);
        TotalFinder.Find(context, drafts);
        TableFinder.Totals(context, drafts);
        ChangeFinder.Find(context, drafts);
        EndedFinder.Find(context, drafts);
        ContingentFinder.Find(context, drafts);
        SumFinder.Find(drafts);
        ScopeFinder.OfTotals(context, drafts);
        AsOfFinder.Carry(context, drafts);
        return [.. drafts.Select(draft => draft.ToFigure())];
    }

    private static FigureDraft? Draft(AnalyzedDocument document, QuantityMention quantity)
    {
        if (!TokenLookup.TryFind(document, quantity.Span.Start, out var sentence, out var first))
        {
            return null;
        }

        var last = first;
        while (last + 1 < sentence.Tokens.Length && sentence.Tokens[last + 1].Span.Start < quantity.Span.End)
        {
            last++;
        }

        return new FigureDraft(quantity, document.SentenceAt(quantity.Span.Start), sentence, first, last);
    }

    private static void Fill(FigureContext context, FigureDraft draft, List<FigureDraft> before)
    {
        if (TableFinder.Find(context, draft))
        {
            return;
        }

        AttributionFinder.Find(context, draft);
        CountedFinder.Find(context, draft, before);
        if (draft.Original is { } original)
        {
            draft.CopyFields(original, "the same as the figure before in another unit");
            draft.Status = original.Status;
            draft.TakeModifier(original);
            return;
        }

        if (draft.Restated is { } restated)
        {
            AttributionFinder.FromClause(context, draft);
            draft.CopyFields(restated, "the figure before, stated anew");
            StatusFinder.Find(context, draft);
            return;
        }

        AttributionFinder.FromClause(context, draft);
        AspectFinder.Find(context, draft);
        AboutFinder.Find(context, draft, before);
        HolderFinder.Find(context, draft, before);
        TableFinder.Label(context, draft);
        PlaceFinder.Find(context, draft);
        AsOfFinder.Find(context, draft);
        StatusFinder.Find(context, draft);
        ScopeFinder.Find(context, draft);
    }
}
