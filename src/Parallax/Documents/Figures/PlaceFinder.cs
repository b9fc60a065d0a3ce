using System;
using System.Collections.Generic;
using System.Linq;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions;

namespace Parallax.Documents.Figures;

/// <summary>Finds where: in the clause, else in the sentence, else carried on within the paragraph.</summary>
internal static class PlaceFinder
{
    private const int Farthest = 25;

    /// <summary>Finds the place that the figure's own sentence says.</summary>
    public static void Find(FigureContext context, FigureDraft draft)
    {
        if (!IsPlaceless(draft) && (HomeTo(context, draft) ?? Attached(context, draft) ?? Behind(context, draft) ?? InFront(context, draft)) is { } phrase)
        {
            var span = new Span(draft.Sentence.Tokens[phrase.Start].Span.Start, draft.Sentence.Tokens[phrase.End - 1].Span.End);
            draft.Place = phrase.Entity;
            draft.PlaceText = phrase.Entity is null ? CountedWords.OneLine(span.Of(context.Text)) : null;
            draft.Note("place", span);
        }
    }

    /// <summary>Gives figures without a place that of another figure of the sentence, else that of the sentences before or of the whole report.</summary>
    public static void Carry(FigureContext context, IReadOnlyList<FigureDraft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            if (!drafts[i].IsPlaced && !IsPlaceless(drafts[i]) && drafts[i].Original is null && !OfSentence(drafts, i))
            {
                OfReport(context, drafts[i]);
            }
        }
    }

    /// <summary>The place that a report is about: where most of its sentences that place things say that things are, at least two in five and at least three; null for none.</summary>
    public static int? Main(FigureContext context)
    {
        var counts = new SortedDictionary<int, int>();
        var all = 0;
        foreach (var sentence in context.Document.Sentences)
        {
            foreach (var phrase in context.PlacesIn(sentence))
            {
                if (phrase.Entity is { } place)
                {
                    counts[place] = counts.GetValueOrDefault(place) + 1;
                    all++;
                }
            }
        }

        // "the Norland earthquake", "Norland's worst": named without a preposition, it counts half
        foreach (var (place, count) in counts.ToArray())
        {
            var more = (context.Entities[place].Mentions.Count(mention => mention.Kind == MentionKind.Name) - count) / 2;
            counts[place] += more;
            all += more;
        }

        int? best = null;
        var most = 2;
        foreach (var (place, count) in counts)
        {
            (best, most) = count > most ? (place, count) : (best, most);
        }

        return 5 * most >= 2 * all ? best : null;
    }

    // sums and shares of which nothing is said are nowhere
    private static bool IsPlaceless(FigureDraft draft) => draft.Quantity.Kind is QuantityKind.Money or QuantityKind.Percent && draft.Aspect is null;

    // "The Ostvik valley, home to some 70,000 people"
    private static PlacePhrase? HomeTo(FigureContext context, FigureDraft draft)
    {
        var tokens = draft.Sentence.Tokens;
        var to = draft.Before;

        if (to < 2 || context.Lower(tokens[to]) != "to" || context.Lower(tokens[to - 1]) != "home")
        {
            return null;
        }

        for (var i = to - 2; i >= 0 && i >= to - 8; i--)
        {
            if (context.EntityOf(tokens[i]) is { } entity && context.IsPlace(entity))
            {
                return new PlacePhrase(i, i, i + 1, i, entity);
            }
        }

        return null;
    }

    // The phrase hangs on what is counted, or on the verb that it depends on.
    private static PlacePhrase? Attached(FigureContext context, FigureDraft draft)
    {
        PlacePhrase? best = null;
        foreach (var phrase in context.PlacesIn(draft.Sentence))
        {
            var head = draft.Sentence.Tokens[phrase.Head].Head;
            if (!Overlaps(draft, phrase) && phrase.First > draft.First && ((head >= 0 && head == draft.Head) || phrase.Head == draft.Verb) && !IsParted(context, draft, phrase))
            {
                return phrase;
            }

            if (!Overlaps(draft, phrase) && head >= 0 && head == draft.Verb && !IsOfSpeech(draft.Sentence, phrase) && !IsParted(context, draft, phrase))
            {
                best ??= phrase;
            }
        }

        return best;
    }

    // "in Norland" behind the counted, before the next quantity or clause
    private static PlacePhrase? Behind(FigureContext context, FigureDraft draft)
    {
        foreach (var phrase in context.PlacesIn(draft.Sentence))
        {
            if (phrase.First > draft.Last && !Overlaps(draft, phrase))
            {
                return phrase.First - draft.Last <= Farthest && !IsParted(context, draft, phrase) && !IsOfSpeech(draft.Sentence, phrase) ? phrase : null;
            }
        }

        return null;
    }

    private static PlacePhrase? InFront(FigureContext context, FigureDraft draft)
    {
        var phrases = context.PlacesIn(draft.Sentence);
        for (var i = phrases.Length - 1; i >= 0; i--)
        {
            var phrase = phrases[i];
            if (phrase.End <= draft.First && draft.First - phrase.End <= 40 && (phrase.First < 6 || IsRelated(draft, phrase.Head)) && !IsOfSpeech(draft.Sentence, phrase))
            {
                return phrase;
            }
        }

        return null;
    }

    private static bool Overlaps(FigureDraft draft, PlacePhrase phrase) =>
        phrase.Start <= draft.Last && phrase.End > draft.First;

    // Another quantity, a semicolon or a colon stands between the figure and a phrase behind it.
    private static bool IsParted(FigureContext context, FigureDraft draft, PlacePhrase phrase)
    {
        var tokens = draft.Sentence.Tokens;
        var from = draft.Phrase is { } counted ? Math.Max(counted.End, draft.Last + 1) : draft.Last + 1;
        for (var i = from; i < phrase.First; i++)
        {
            if ((tokens[i].Tag == PartOfSpeech.Num && i > from + 1 && i != phrase.Start) || (tokens[i].Tag == PartOfSpeech.Punct && context.Text[tokens[i].Span.Start] is ';' or ':'))
            {
                return true;
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
    private static bool IsOfSpeech(Sentence sentence, PlacePhrase phrase)
    {
        var (governor, role) = Clause.Governor(sentence, phrase.Head);
        return governor >= 0 && role is not ("ccomp" or "xcomp" or "advcl" or "parataxis" or "csubj") && sentence.Tokens[governor].Lemma is "say" or "tell" or "speak" or "report" or "write" or "announce" or "add" or "meet";
    }

    // The nearest figure of the sentence that has a place, one before rather than one behind.
    private static bool OfSentence(IReadOnlyList<FigureDraft> drafts, int index)
    {
        var draft = drafts[index];
        for (var i = index - 1; i >= 0 && drafts[i].SentenceIndex == draft.SentenceIndex; i--)
        {
            if (IsShared(drafts[i], draft))
            {
                Take(draft, drafts[i], "as of the figure before in the same sentence");
                return true;
            }
        }

        for (var i = index + 1; i < drafts.Count && drafts[i].SentenceIndex == draft.SentenceIndex; i++)
        {
            if (IsShared(drafts[i], draft))
            {
                Take(draft, drafts[i], "as of the next figure in the same sentence");
                return true;
            }
        }

        return false;
    }

    // "5,251 people in 30 countries": the countries are not in themselves
    private static bool IsShared(FigureDraft from, FigureDraft to) =>
        from.IsPlaced && !(from.PlaceText is { } words && to.Counted.Length > 0 && words.EndsWith(to.Counted, StringComparison.OrdinalIgnoreCase));

    /// <summary>Takes over another figure's place.</summary>
    internal static void Take(FigureDraft to, FigureDraft from, string reason)
    {
        (to.Place, to.PlaceText) = (from.Place, from.PlaceText);
        to.Note("place", null, reason);
    }

    // The place that the whole report is about; else the nearest of the sentences before.
    private static void OfReport(FigureContext context, FigureDraft draft)
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

            var phrases = context.PlacesIn(sentence);
            for (var i = phrases.Length - 1; i >= 0; i--)
            {
                if (phrases[i].Entity is { } place && !IsOfSpeech(sentence, phrases[i]))
                {
                    draft.Place = place;
                    draft.Note("place", sentence.Tokens[phrases[i].Head].Span, "the place of the sentence before");
                    return;
                }
            }
        }
    }
}
