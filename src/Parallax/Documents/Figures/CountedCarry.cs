using System.Collections.Generic;
using System.Linq;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions;

namespace Parallax.Documents.Figures;

/// <summary>Takes over what an earlier figure counts.</summary>
internal static class CountedCarry
{
    /// <summary>"$900m (£557m)", "200 kilometres (125 miles)": the same once more in another unit.</summary>
    public static bool IsConversion(FigureContext context, FigureDraft draft, IReadOnlyList<FigureDraft> before) =>
        before.Count > 0 && before[^1] is var last && last.SentenceIndex == draft.SentenceIndex && last.Quantity.Unit != draft.Quantity.Unit && draft.Quantity.Unit != "count" &&
        draft.Span.Start > last.Span.End && draft.Span.Start - last.Span.End <= 12 && context.Text[last.Span.End..draft.Span.Start].Trim() is "(" or "( about" or "(about" or "(around" or "(some";

    public static void Copy(FigureDraft draft, FigureDraft from)
    {
        draft.Counted = from.Counted;
        draft.Head = from.Head;
        draft.Verb = from.Verb;
        draft.Role = from.Role;
        draft.Original = from;
        draft.Note("counted", from.Span, "the same as the figure before in another unit");
    }

    /// <summary>"The figure is 41", "an earlier count of 40": the figure before with another number.</summary>
    public static bool Restate(FigureContext context, FigureDraft draft, IReadOnlyList<FigureDraft> before)
    {
        if (!Carry(context, draft, before, "the counted of the figure before, stated anew"))
        {
            return false;
        }

        draft.Restated ??= before.LastOrDefault(other => other.Counted == draft.Counted && other.SentenceIndex >= draft.SentenceIndex - 1);
        return true;
    }

    /// <summary>Takes over what an earlier figure counts: of this sentence or the one before, one in the same role first.</summary>
    public static bool Carry(FigureContext context, FigureDraft draft, IReadOnlyList<FigureDraft> before, string reason)
    {
        var best = AboutFinder.Compared(context, draft, before) is { Counted.Length: > 0 } other ? other : null;
        var isGiven = IsRestating(draft);
        for (var i = best is null ? before.Count - 1 : -1; i >= 0 && before[i].SentenceIndex >= draft.SentenceIndex - 1; i--)
        {
            var candidate = before[i];
            if (candidate.Counted.Length == 0 || candidate.Quantity.Unit != draft.Quantity.Unit || candidate.Quantity.Kind is QuantityKind.Fraction or QuantityKind.Percent)
            {
                continue;
            }

            if ((candidate.Role == draft.Role && !IsBehindPreposition(context, candidate)) || isGiven)
            {
                best = candidate;
                break;
            }

            best ??= candidate.Role == "obl" || IsBehindPreposition(context, candidate) ? null : candidate;
        }

        if (best is null)
        {
            return false;
        }

        draft.Counted = best.Counted;
        draft.Restated = IsRestating(draft) ? best : null;
        draft.Note("counted", best.Phrase is { } phrase
            ? new Span(best.Sentence.Tokens[phrase.Start].Span.Start, best.Sentence.Tokens[phrase.End - 1].Span.End) : best.Span, reason);
        return true;
    }

    // "The figure is 41", "the toll rose to 41", "the union spoke of 4,000"
    private static bool IsRestating(FigureDraft draft)
    {
        if (draft.Verb >= 0 && draft.Role is "obj" or "obl" && FigureRules.GivingVerbs.Contains(draft.Sentence.Tokens[draft.Verb].Lemma))
        {
            return true;
        }

        var predicate = draft.Role == "root" || draft.Verb < 0 ? draft.Head : draft.Verb;
        var subject = Clause.Subject(draft.Sentence, predicate);
        return subject >= 0 && draft.Sentence.Tokens[subject].Lemma is "figure" or "number" or "toll" or "count" or "total";
    }

    private static bool IsBehindPreposition(FigureContext context, FigureDraft draft)
    {
        var at = draft.Before;

        return at >= 0 && draft.Sentence.Tokens[at].Tag == PartOfSpeech.Adp && context.Lower(draft.Sentence.Tokens[at]) is "in" or "across" or "at" or "from" or "with" or "to";
    }
}
