using System;
using System.Collections.Generic;
using Parallax.Documents.Mentions;

namespace Parallax.Documents.Figures;

/// <summary>Finds which figures are stated parts of others: "45 out of a total of 4,443", "including about 70", "of these 48 bases, 28 are …".</summary>
internal static class PartFinder
{
    public static void Find(FigureContext context, IReadOnlyList<FigureDraft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            for (var j = i + 1; j < drafts.Count && j <= i + 12 && drafts[j].SentenceIndex <= drafts[i].SentenceIndex; j++)
            {
                Relate(context, drafts, i, j);
            }

            OfThese(context, drafts, i);
        }

        ShareFinder.Find(context, drafts);
    }

    // Two figures of one sentence, the one at i first.
    private static void Relate(FigureContext context, IReadOnlyList<FigureDraft> drafts, int i, int j)
    {
        var (first, second) = (drafts[i], drafts[j]);
        if (!Comparable(first, second))
        {
            return;
        }

        // "of them" right behind the first says of what it is a part itself
        var behind = TakesUp(context, first) && first.Last + 2 < first.Sentence.Tokens.Length ? first.Sentence.Tokens[first.Last + 2].Span.End : first.Span.End;
        var between = context.Text[Math.Min(behind, second.Span.Start)..second.Span.Start].ToLowerInvariant();
        if (between.Length > 200)
        {
            return;
        }

        if (j == i + 1 && first.PartOf is null && IsAtMost(first, second) &&
            (between.Contains("out of", StringComparison.Ordinal) || IsOf(between)))
        {
            Set(context, first, second, j, null);
        }
        else if (second.PartOf is null && IsAtMost(second, first) && second.Status == first.Status && (Includes(between) || IsWith(second, between)) && !LargerBetween(drafts, i, j))
        {
            Set(context, second, first, i, null);
        }
        else if (second.PartOf is null && IsAtMost(second, first) && IsTotalOfThese(context, first))
        {
            Set(context, second, first, i, null);
            Complete(second, first);
        }
    }

    // "six of the 48 bases"
    private static bool IsOf(string between) => between.Trim() is "of the" or "of its" or "of their" or "of these" or "of those" or "of our" or "of a total" or "of a total of" or "of the total";

    private static bool Includes(string between) =>
        between.Contains("including", StringComparison.Ordinal) || between.Contains("of whom", StringComparison.Ordinal) || between.Contains("of which", StringComparison.Ordinal) ||
        between.Contains("among them", StringComparison.Ordinal) || between.Contains("which includes", StringComparison.Ordinal) || between.Contains("of them", StringComparison.Ordinal);

    // "5,251 cases in 30 countries, with 61 dead"
    private static bool IsWith(FigureDraft second, string between) =>
        second.Aspect is not null && (between.TrimEnd().EndsWith(", with", StringComparison.Ordinal) || between.TrimEnd().EndsWith(", with at least", StringComparison.Ordinal));

    private static bool LargerBetween(IReadOnlyList<FigureDraft> drafts, int i, int j)
    {
        for (var k = i + 1; k < j; k++)
        {
            if (drafts[k].PartOf is null && Comparable(drafts[k], drafts[j]) && IsAtMost(drafts[j], drafts[k]))
            {
                return true;
            }
        }

        return false;
    }

    // "of these 48 bases, …": the total opens the clause behind "of"
    private static bool IsTotalOfThese(FigureContext context, FigureDraft total)
    {
        var tokens = total.Sentence.Tokens;
        var at = total.First - 1;
        var these = false;
        for (; at >= 0 && at >= total.First - 2; at--)
        {
            var word = context.Lower(tokens[at]);
            these |= word is "these" or "those" or "the" or "its" or "their" or "all";
            if (word == "of")
            {
                return these && (at == 0 || tokens[at - 1].Tag is Language.PartOfSpeech.Punct or Language.PartOfSpeech.Verb or Language.PartOfSpeech.Sconj or Language.PartOfSpeech.Cconj);
            }
        }

        return false;
    }

    // "Of these, 28 …", "Half of those …", "three of them": parts of a figure of this sentence or the one before
    private static void OfThese(FigureContext context, IReadOnlyList<FigureDraft> drafts, int i)
    {
        var draft = drafts[i];
        var harm = Harmed(context, draft);
        if (draft.PartOf is not null || (!OpensWithOfThese(context, draft) && !TakesUp(context, draft) && harm is null))
        {
            return;
        }

        for (var j = i - 1; j >= 0 && drafts[j].SentenceIndex >= draft.SentenceIndex - 1; j--)
        {
            if (drafts[j].PartOf is null && Comparable(draft, drafts[j]) && IsAtMost(draft, drafts[j]) && (harm is null || drafts[j].Aspect == harm))
            {
                draft.Aspect ??= harm;
                Set(context, draft, drafts[j], j, "the words take up the figure before");
                return;
            }
        }
    }

    private static bool OpensWithOfThese(FigureContext context, FigureDraft draft)
    {
        var tokens = draft.Sentence.Tokens;
        return tokens.Length > 2 && draft.First >= 2 && draft.First < 12 && context.Lower(tokens[0]) is "of" or "among" && context.Lower(tokens[1]) is "these" or "those" or "them" or "whom";
    }

    internal static bool TakesUp(FigureContext context, FigureDraft draft)
    {
        var tokens = draft.Sentence.Tokens;
        return draft.Last + 2 < tokens.Length && context.Lower(tokens[draft.Last + 1]) == "of" && context.Lower(tokens[draft.Last + 2]) is "them" or "those" or "whom" or "these" or "which";
    }

    // "Three of the dead were …", "The dead were a sergeant and three of …": the harm that the words take up
    private static string? Harmed(FigureContext context, FigureDraft draft)
    {
        var tokens = draft.Sentence.Tokens;
        return (draft.Last + 1 < tokens.Length && context.Lower(tokens[draft.Last + 1]) == "of" ? HarmAt(draft.Last + 2) : null) ??
            (draft.First > 1 ? HarmAt(context.Lower(tokens[0]) == "among" ? 1 : 0) : null);

        string? HarmAt(int at) => at + 1 < tokens.Length && context.Lower(tokens[at]) == "the" && context.Lower(tokens[at + 1]) is "dead" or "wounded" or "injured" or "missing" or "detained"
            ? FigureRules.Aspect(tokens[at + 1].Lemma)
            : null;
    }

    internal static bool Comparable(FigureDraft a, FigureDraft b) =>
        (a.Quantity.Unit == b.Quantity.Unit || a.Quantity.Unit == "fraction" && b.Quantity.Unit == "count") && b.Quantity.Kind is not (QuantityKind.Percent or QuantityKind.Fraction or QuantityKind.Change or QuantityKind.Measure);

    internal static bool IsAtMost(FigureDraft part, FigureDraft total)
    {
        if (part.Quantity.Unit == "fraction")
        {
            return true;
        }

        var high = part.Quantity.Value ?? part.Quantity.High ?? part.Quantity.Low;
        var whole = total.Quantity.Value ?? total.Quantity.High ?? total.Quantity.Low;
        return high is not null && whole is not null && high < whole;
    }

    // "28 are military and 20 gendarmerie": the parts are bases too
    private static void Complete(FigureDraft part, FigureDraft total)
    {
        var head = total.Counted.LastIndexOf(' ') is var space and >= 0 ? total.Counted[(space + 1)..] : total.Counted;
        if (head.Length > 0 && part.Counted.Length > 0 && part.Counted != total.Counted && !part.Counted.EndsWith(head, StringComparison.OrdinalIgnoreCase) && !part.Counted.Contains(' ', StringComparison.Ordinal) &&
            (part.Phrase is not { } phrase || !part.Sentence.Tokens[phrase.End - 1].Features.HasFlag(Language.WordFeatures.Plural)))
        {
            part.Counted += " " + head;
        }

        part.Holder ??= total.Holder;
        if (!part.IsPlaced && total.IsPlaced)
        {
            PlaceFinder.Take(part, total, "that of the total");
        }

        if (part.Holder == total.Holder && total.Holder is not null && part.Holder is not null)
        {
            part.Note("holder", null, "that of the total");
        }
    }

    internal static void Set(FigureContext context, FigureDraft part, FigureDraft total, int index, string? reason)
    {
        part.PartOf = index;
        part.Note("partOf", total.Span, reason);
        if (part.Holder is null && part.Quantity.Unit == total.Quantity.Unit)
        {
            part.Holder = total.Holder;
            part.Note("holder", null, "that of the total");
        }

        _ = context;
    }
}
