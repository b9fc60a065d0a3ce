using System.Collections.Immutable;

namespace Parallax.Documents.Figures;

/// <summary>Finds the statement that a figure stands in, and with it who gives it.</summary>
internal static class AttributionFinder
{
    public static void Find(FigureContext context, FigureDraft draft)
    {
        int? best = null;
        var length = int.MaxValue;
        var statements = context.Statements;
        for (var i = FirstThatCouldHold(statements, draft.Span); i < statements.Length && statements[i].Span.Start <= draft.Span.Start; i++)
        {
            foreach (var content in statements[i].Content)
            {
                // the innermost speaks
                if (content.Contains(draft.Span) && content.Length < length && statements[i].Mode == StatementMode.Speech)
                {
                    (best, length) = (i, content.Length);
                }
            }
        }

        if (best is not { } index)
        {
            return;
        }

        draft.Statement = index;
        foreach (var speaker in statements[index].Speakers)
        {
            if (speaker.Entity is { } entity)
            {
                draft.AttributedTo = entity;
                draft.Note("attributedTo", speaker.Span);
            }
            else
            {
                draft.Attribution = CountedFinder.OneLine(speaker.Span.Of(context.Text));
                draft.Note("attributedTo", speaker.Span);
            }

            return;
        }
    }

    // Statements are sorted by start; one that holds the figure starts at most a long quotation before it.
    private static int FirstThatCouldHold(ImmutableArray<Statement> statements, Span span)
    {
        const int LongestQuotation = 20_000;
        int low = 0, high = statements.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (statements[middle].Span.Start < span.Start - LongestQuotation)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
