using System;
using System.Collections.Generic;

namespace Parallax.Documents.Figures;

/// <summary>Finds the time that a figure holds for: the nearest of its sentence that does not date a speech, else that of the figure before.</summary>
internal static class AsOfFinder
{
    public static void Find(FigureContext context, FigureDraft draft, IReadOnlyList<FigureDraft> before)
    {
        int? best = null;
        var distance = int.MaxValue;
        foreach (var index in context.TimesIn(draft.Sentence))
        {
            var time = context.Times[index];
            if (time.Span.Overlaps(draft.Span) || (time.Type == TimeType.Duration && time.Time is null && time.Modifier != TimeModifier.LessThan) || IsOfSpeech(context, draft, time.Span))
            {
                continue;
            }

            var away = time.Span.Start > draft.Span.End ? time.Span.Start - draft.Span.End : draft.Span.Start - time.Span.End;
            if (Separates(context, draft, time.Span))
            {
                away += 80;
            }

            if (away < distance)
            {
                (best, distance) = (index, away);
            }
        }

        if (best is { } found)
        {
            draft.AsOf = found;
            draft.Note("asOf", context.Times[found].Span);
        }
        else if (before.Count > 0 && before[^1] is var last && last.SentenceIndex == draft.SentenceIndex && last.AsOf is { } same)
        {
            draft.AsOf = same;
            draft.Note("asOf", context.Times[same].Span, "as of the figure before in the same sentence");
        }
    }

    // "he said on Monday": the time of a verb of speech whose clause is not the figure's
    private static bool IsOfSpeech(FigureContext context, FigureDraft draft, Span time)
    {
        if (draft.Statement is not { } index)
        {
            return false;
        }

        var statement = context.Statements[index];
        if (statement.Time is { } said && context.Times[said].Span == time)
        {
            return true;
        }

        foreach (var content in statement.Content)
        {
            if (content.Contains(time))
            {
                return false;
            }
        }

        return true;
    }

    // Another quantity or a semicolon stands between them.
    private static bool Separates(FigureContext context, FigureDraft draft, Span time)
    {
        var start = Math.Min(draft.Span.End, time.End);
        var end = Math.Max(draft.Span.Start, time.Start);
        return end > start && context.Text.AsSpan(start, end - start).ContainsAny(';', '.');
    }
}
