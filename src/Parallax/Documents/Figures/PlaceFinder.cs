using System.Collections.Generic;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions;

namespace Parallax.Documents.Figures;

/// <summary>Finds where: in the clause, else in the sentence, else carried on within the paragraph.</summary>
internal static class PlaceFinder
{
    public static void Find(FigureContext context, FigureDraft draft, IReadOnlyList<FigureDraft> before)
    {
        if (draft.Quantity.Kind is QuantityKind.Money or QuantityKind.Percent && draft.Aspect is null)
        {
            return;
        }

        if (Behind(context, draft) || InFront(context, draft))
        {
            return;
        }

        if (before.Count > 0 && before[^1] is var last && last.SentenceIndex == draft.SentenceIndex && last.Place is { } same)
        {
            draft.Place = same;
            draft.Note("place", null, "as of the figure before in the same sentence");
            return;
        }

        Carried(context, draft);
    }

    /// <summary>The place that a report is about: where half of its sentences that place things say that things are, and at least three; null for none.</summary>
    public static int? Main(FigureContext context)
    {
        var counts = new SortedDictionary<int, int>();
        var all = 0;
        foreach (var sentence in context.Document.Sentences)
        {
            for (var i = 0; i < sentence.Tokens.Length; i++)
            {
                if (IsPlaced(context, sentence, i) is { } place && !(i + 1 < sentence.Tokens.Length && IsPlaced(context, sentence, i + 1) == place))
                {
                    counts[place] = counts.GetValueOrDefault(place) + 1;
                    all++;
                }
            }
        }

        int? best = null;
        var most = 2;
        foreach (var (place, count) in counts)
        {
            (best, most) = count > most ? (place, count) : (best, most);
        }

        return 2 * most >= all ? best : null;
    }

    // "in Norland" behind the counted, before the next quantity or clause
    private static bool Behind(FigureContext context, FigureDraft draft)
    {
        var tokens = draft.Sentence.Tokens;
        var from = draft.Phrase is { } phrase ? phrase.End : draft.Last + 1;
        for (var i = from; i < tokens.Length && i < from + 25; i++)
        {
            if (tokens[i].Tag == PartOfSpeech.Num && i > from + 1 || tokens[i].Tag == PartOfSpeech.Punct && context.Text[tokens[i].Span.Start] is ';' or ':')
            {
                return false;
            }

            if (IsPlaced(context, draft.Sentence, i) is { } place)
            {
                return Set(draft, place, tokens[i].Span);
            }
        }

        return false;
    }

    private static bool InFront(FigureContext context, FigureDraft draft)
    {
        var tokens = draft.Sentence.Tokens;
        for (var i = draft.First - 1; i >= 0 && i >= draft.First - 40; i--)
        {
            if (IsPlaced(context, draft.Sentence, i) is { } place && (IsRelated(draft, i) || i < 6) && !IsOfSpeech(context, draft.Sentence, i))
            {
                return Set(draft, place, tokens[i].Span);
            }
        }

        return false;
    }

    // The place hangs on the figure's predicate or on one above it.
    private static bool IsRelated(FigureDraft draft, int token)
    {
        var (governor, _) = Clause.Governor(draft.Sentence, token);
        return governor < 0 || draft.Verb < 0 || Clause.IsBelow(draft.Sentence, draft.Verb, governor);
    }

    // "told reporters in the capital": where it was said
    private static bool IsOfSpeech(FigureContext context, Sentence sentence, int token)
    {
        var (governor, _) = Clause.Governor(sentence, token);
        return governor >= 0 && sentence.Tokens[governor].Lemma is "say" or "tell" or "speak" or "report" or "write" or "announce" or "add" or "meet";
    }

    // The place that the whole report is about; else the nearest of the sentences before.
    private static void Carried(FigureContext context, FigureDraft draft)
    {
        if (context.MainPlace is { } main && draft.Quantity.Unit == "count" && (draft.Aspect is not null || draft.Holder is not null))
        {
            draft.Place = main;
            draft.Note("place", null, "the place that the report is about");
            return;
        }

        for (var s = draft.SentenceIndex - 1; s >= 0 && s >= draft.SentenceIndex - 2; s--)
        {
            var sentence = context.Document.Sentences[s];
            if (sentence.Block < draft.Sentence.Block - 1)
            {
                break;
            }

            for (var i = sentence.Tokens.Length - 1; i >= 0 && i >= sentence.Tokens.Length - 120; i--)
            {
                if (IsPlaced(context, sentence, i) is { } place && !IsOfSpeech(context, sentence, i))
                {
                    draft.Place = place;
                    draft.Note("place", sentence.Tokens[i].Span, "the place of the sentence before");
                    return;
                }
            }
        }
    }

    /// <summary>The place that a token names behind a preposition of place.</summary>
    private static int? IsPlaced(FigureContext context, Sentence sentence, int token)
    {
        if (sentence.Tokens[token].Tag is not (PartOfSpeech.Propn or PartOfSpeech.Noun) || context.IsAdjective(sentence.Tokens[token].Span) ||
            context.EntityOf(sentence.Tokens[token]) is not { } entity || !context.IsPlace(entity))
        {
            return null;
        }

        var first = token;
        var start = context.MentionStart(sentence.Tokens[token]);
        while (first > 0 && sentence.Tokens[first - 1].Span.Start >= start)
        {
            first--;
        }

        for (var i = first - 1; i >= 0 && i >= first - 6; i--)
        {
            var word = sentence.Tokens[i];
            if (context.Lower(word) is "near" or "in" or "at")
            {
                return entity; // whatever the tagger makes of a capital "Near"
            }

            if (word.Tag == PartOfSpeech.Adp)
            {
                return context.Lower(word) is "in" or "at" or "near" or "across" or "around" or "outside" or "inside" or "throughout" or "to" or "into" or "within" or "on" or "over" or "along" or "off"
                    ? entity : context.Lower(word) == "of" && i > 0 ? Continue(context, sentence, i, entity) : null;
            }

            if (word.Tag is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Punct && context.Text[word.Span.Start] != ',' || (word.Tag == PartOfSpeech.Part && i < first - 1))
            {
                return null;
            }
        }

        return null;
    }

    // "in the north of Norland"
    private static int? Continue(FigureContext context, Sentence sentence, int of, int entity)
    {
        for (var i = of - 1; i >= 0 && i >= of - 4; i--)
        {
            if (sentence.Tokens[i].Tag == PartOfSpeech.Adp)
            {
                return context.Lower(sentence.Tokens[i]) is "in" or "at" or "near" or "from" or "to" ? entity : null;
            }
        }

        return null;
    }

    private static bool Set(FigureDraft draft, int place, Span span)
    {
        draft.Place = place;
        draft.Note("place", span);
        return true;
    }
}
