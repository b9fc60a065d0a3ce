using System;
using System.Collections.Generic;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions.Pieces;

namespace Parallax.Documents.Figures;

/// <summary>Finds the time that a figure holds for: the nearest of its sentence that does not date a speech, else that of the figure before.</summary>
internal static class AsOfFinder
{
    private const int Elsewhere = 100;

    private const int Farthest = 200;

    public static void Find(FigureContext context, FigureDraft draft)
    {
        int? best = null;
        var distance = int.MaxValue;
        foreach (var index in context.TimesIn(draft.Sentence))
        {
            var time = context.Times[index];
            if (time.Span.Overlaps(draft.Span) || IsClock(time) || IsPossessive(draft.Sentence, time.Span) || IsOccasion(context, draft.Sentence, time) || (time.Type == TimeType.Duration && time.Time is null && time.Modifier != TimeModifier.LessThan) || IsOfSpeech(context, draft, time.Span))
            {
                continue;
            }

            var away = time.Span.Start > draft.Span.End ? time.Span.Start - draft.Span.End : draft.Span.Start - time.Span.End;
            var isRelated = IsRelated(draft, time.Span);
            if (time.Time is { Era: not null } && (!isRelated || IsInRelativeClause(context, draft, time.Span)))
            {
                continue; // "4,000 troops, who have been there since the 1990s": the decade is the other clause's
            }

            if (Separates(context, draft, time.Span) || !isRelated)
            {
                away += Elsewhere;
            }

            if (away < distance && away < Farthest)
            {
                (best, distance) = (index, away);
            }
        }

        if (best is { } found)
        {
            draft.AsOf = found;
            draft.Note("asOf", context.Times[found].Span);
        }
    }

    /// <summary>Takes the time on: to later figures of the sentence and to figures of the same thing in the next two sentences.</summary>
    public static void Carry(FigureContext context, IReadOnlyList<FigureDraft> drafts)
    {
        for (var i = 1; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            for (var j = i - 1; draft.AsOf is null && j >= 0 && j >= i - 4 && drafts[j].SentenceIndex >= draft.SentenceIndex - 2; j--)
            {
                var other = drafts[j];
                if (other.AsOf is not { } time || other.Status != draft.Status)
                {
                    continue;
                }

                if (other.SentenceIndex == draft.SentenceIndex)
                {
                    draft.AsOf = time;
                    draft.Note("asOf", context.Times[time].Span, "as of the figure before in the same sentence");
                }
                else if (other.Aspect is not null && other.Aspect == draft.Aspect && context.Times[time].Type == TimeType.Date && context.Times[time].Time is { Era: null })
                {
                    draft.AsOf = time;
                    draft.Note("asOf", context.Times[time].Span, "as of the figure before, of which the same is said");
                }
            }
        }
    }

    private static bool IsClock(TimeMention time) => time.Type == TimeType.Time && time.Time is { Clock: { } clock } && clock.Contains(':', StringComparison.Ordinal);

    // "Tuesday's earthquake": it dates the noun
    private static bool IsPossessive(Sentence sentence, Span time)
    {
        var at = TokenLookup.IndexAt(sentence.Tokens, time.End);
        return at < sentence.Tokens.Length && at > 0 && sentence.Tokens[at].Tag == PartOfSpeech.Part && sentence.Tokens[at].Span.Start == time.End;
    }

    // "the Christmas finale": a feast before a noun names it
    private static bool IsOccasion(FigureContext context, Sentence sentence, TimeMention time)
    {
        if (time.Time is not ({ Month: not null, Year: null } or { Easter: not null, Year: null }) || context.Text.AsSpan(time.Span.Start, time.Span.Length).IndexOfAnyInRange('0', '9') >= 0 ||
            time.Time is { Easter: null, Day: null, Ordinal: null })
        {
            return false;
        }

        var at = TokenLookup.IndexAt(sentence.Tokens, time.Span.End);
        return at < sentence.Tokens.Length && sentence.Tokens[at].Tag == PartOfSpeech.Noun;
    }

    // The time hangs on the figure's predicate, on one above it that shares its subject, or on what is counted.
    private static bool IsRelated(FigureDraft draft, Span time)
    {
        if (draft.Verb < 0)
        {
            return true;
        }

        var token = TokenLookup.IndexAt(draft.Sentence.Tokens, time.Start);
        for (var steps = 0; token >= 0 && token < draft.Sentence.Tokens.Length && steps < 6; steps++)
        {
            if (token == draft.Verb || token == draft.Head)
            {
                return true;
            }

            if (draft.Sentence.Tokens[token].Tag == PartOfSpeech.Verb)
            {
                break;
            }

            token = draft.Sentence.Tokens[token].Head;
        }

        var above = draft.Verb;
        for (var steps = 0; token >= 0 && above >= 0 && steps < 6; steps++)
        {
            if (above == token)
            {
                return true;
            }

            if (draft.Sentence.Tokens[above].Relation is not ("conj" or "xcomp" or "advcl" or "acl" or "acl:relcl"))
            {
                return false;
            }

            above = draft.Sentence.Tokens[above].Head;
        }

        return false;
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

    // "4,000 troops, who have been there since …"
    private static bool IsInRelativeClause(FigureContext context, FigureDraft draft, Span time)
    {
        var tokens = draft.Sentence.Tokens;
        for (var i = draft.Last + 1; i < tokens.Length && tokens[i].Span.Start < time.Start; i++)
        {
            if (context.Lower(tokens[i]) is "who" or "which")
            {
                return true;
            }
        }

        return false;
    }

    // Another quantity or a semicolon stands between them.
    private static bool Separates(FigureContext context, FigureDraft draft, Span time)
    {
        var start = Math.Min(draft.Span.End, time.End);
        var end = Math.Max(draft.Span.Start, time.Start);
        return end > start && context.Text.AsSpan(start, end - start).ContainsAny(';', '.');
    }
}
