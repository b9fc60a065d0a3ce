using System.Collections.Generic;
using System.Linq;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions;

namespace Parallax.Documents.Figures;

/// <summary>Finds what a quantity counts or measures, over ellipsis too: "Italy has 1,322 troops, Hungary has 365".</summary>
internal static class CountedFinder
{
    public static void Find(FigureContext context, FigureDraft draft, IReadOnlyList<FigureDraft> before)
    {
        var sentence = draft.Sentence;
        if (IsConversion(context, draft, before))
        {
            Copy(draft, before[^1]);
            return;
        }

        var from = SkipFillers(context, sentence, draft.Last + 1);
        if (draft.Quantity.Kind == QuantityKind.Change && draft.Quantity.Unit == "times" && sentence.Tokens[draft.Last].Tag != PartOfSpeech.Num)
        {
            FindChanged(context, draft);
            return;
        }

        if (Adjectival(context, draft, before) || Nationals(context, draft) || OrTwo(context, draft))
        {
            return;
        }

        if (IsPronounOf(context, sentence, from))
        {
            Settle(context, draft);
            Carry(context, draft, before, "the counted of the figure before, which a pronoun takes up");
            return;
        }

        if (!IsInNumber(context, draft) && NounPhrase.TryRead(context, sentence, from, out var phrase) && !IsOtherQuantity(context, draft, phrase, before))
        {
            draft.Head = phrase.Head;
            Settle(context, draft);
            Set(context, draft, IsDescribing(context, draft, phrase) ? (phrase.Start, phrase.Start + 1) : Shorten(context, sentence, phrase));
            Members(context, draft, before);
            return;
        }

        if (Doing(context, draft))
        {
            return;
        }

        Settle(context, draft);
        if (Directed(context, draft) || InNumber(context, draft) || Lasting(context, draft) || InFront(context, draft))
        {
            return;
        }

        if (draft.Quantity.Kind == QuantityKind.Money && BehindPreposition(context, draft) is { } purpose)
        {
            Set(context, draft, Shorten(context, sentence, purpose), isHead: false);
        }
        else if (draft.Quantity.Kind is QuantityKind.Count or QuantityKind.Vague && Carry(context, draft, before, "the counted of the figure before, left out here"))
        {
            return;
        }
        else
        {
            FindArgument(context, draft, before);
        }
    }

    /// <summary>"A 12-page document", "a three-course meal": a number above one before a noun in the singular counts the first word of the compound.</summary>
    internal static bool IsDescribing(FigureContext context, FigureDraft draft, NounPhrase phrase)
    {
        var tokens = draft.Sentence.Tokens;
        return draft.Quantity is { Kind: QuantityKind.Count, Value: > 1 and < 1000 } && phrase.Start < phrase.Head && phrase.Start <= draft.Last + 2 && tokens[phrase.Start] is { Tag: PartOfSpeech.Noun } first &&
            !first.Features.HasFlag(WordFeatures.Plural) && tokens[phrase.Head] is { Tag: PartOfSpeech.Noun } head && !head.Features.HasFlag(WordFeatures.Plural) && !FigureRules.Collectives.Contains(head.Lemma) &&
            (draft.First == 0 || context.Lower(tokens[draft.First - 1]) is "a" or "an" or "the" or "its" or "their" or "his" or "her" or "'s" || tokens[draft.Last + 1].Tag == PartOfSpeech.Punct);
    }

    // "another truck or two"
    private static bool OrTwo(FigureContext context, FigureDraft draft)
    {
        var tokens = draft.Sentence.Tokens;
        var noun = draft.First - 2;
        if (noun < 0 || draft.Quantity.Kind != QuantityKind.Count || context.Lower(tokens[noun + 1]) != "or" || tokens[noun].Tag != PartOfSpeech.Noun || tokens[noun].Features.HasFlag(WordFeatures.Plural))
        {
            return false;
        }

        draft.Head = noun;
        Settle(context, draft);
        Set(context, draft, (noun, noun + 1));
        draft.Note("counted", tokens[noun].Span, "the noun in front of \"or\"");
        return true;
    }

    // "eight Norlandish were dead": the people of a nation
    private static bool Nationals(FigureContext context, FigureDraft draft)
    {
        var tokens = draft.Sentence.Tokens;
        var next = draft.Last + 1;
        if (draft.Quantity.Kind is not (QuantityKind.Count or QuantityKind.Vague) || next >= tokens.Length || !context.IsAdjective(tokens[next].Span) || tokens[next].Tag == PartOfSpeech.Noun ||
            (next + 1 < tokens.Length && tokens[next + 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Punct))
        {
            return false;
        }

        draft.Head = next;
        Settle(context, draft);
        Set(context, draft, (next, next + 1));
        return true;
    }

    // "200 soldiers joined the 400-strong contingent": it counts soldiers too
    private static void Members(FigureContext context, FigureDraft draft, IReadOnlyList<FigureDraft> before)
    {
        if (draft.Head > draft.Last + 1 && FigureRules.ScopeNouns.Contains(draft.Sentence.Tokens[draft.Head].Lemma) && context.Lower(draft.Sentence.Tokens[draft.Last + 2 < draft.Head ? draft.Last + 2 : draft.Last + 1]) is "strong" &&
            before.Count > 0 && before[^1].SentenceIndex == draft.SentenceIndex && draft.Verb >= 0 && draft.Sentence.Tokens[draft.Verb].Lemma is "join" or "reinforce" or "strengthen")
        {
            var phrase = draft.Phrase;
            Carry(context, draft, before, "what the set before its number is made of");
            draft.Phrase = phrase;
        }
    }

    // "$900m (£557m)", "200 kilometres (125 miles)": the same once more in another unit
    private static bool IsConversion(FigureContext context, FigureDraft draft, IReadOnlyList<FigureDraft> before) =>
        before.Count > 0 && before[^1] is var last && last.SentenceIndex == draft.SentenceIndex && last.Quantity.Unit != draft.Quantity.Unit && draft.Quantity.Unit != "count" &&
        draft.Span.Start > last.Span.End && draft.Span.Start - last.Span.End <= 12 && context.Text[last.Span.End..draft.Span.Start].Trim() is "(" or "( about" or "(about" or "(around" or "(some";

    private static void Copy(FigureDraft draft, FigureDraft from)
    {
        draft.Counted = from.Counted;
        draft.Head = from.Head;
        draft.Verb = from.Verb;
        draft.Role = from.Role;
        draft.Original = from;
        draft.Note("counted", from.Span, "the same as the figure before in another unit");
    }

    // "200 kilometres south of the capital"
    private static bool Directed(FigureContext context, FigureDraft draft)
    {
        if (draft.Quantity.Kind != QuantityKind.Measure)
        {
            return false;
        }

        var tokens = draft.Sentence.Tokens;
        var at = draft.Last + 1;
        while (at < tokens.Length && at < draft.Last + 6 && (tokens[at].Tag is PartOfSpeech.Punct or PartOfSpeech.Num or PartOfSpeech.Sym || UnitWord(context, tokens[at])))
        {
            at++;
        }

        if (at + 1 >= tokens.Length || context.Lower(tokens[at]) is not ("north" or "south" or "east" or "west" or "away" or "off" or "from" or "outside" or "inside" or "southeast" or "southwest" or "northeast" or "northwest" or "into" or "beyond"))
        {
            return false;
        }

        var end = at + 1;
        while (end < tokens.Length && end < at + 6 && (context.Lower(tokens[end]) is "of" or "from" or "-" or "east" or "west" or "the" || tokens[end].Tag is PartOfSpeech.Propn))
        {
            end++;
        }

        Set(context, draft, (at, end), isHead: false);
        return true;
    }

    // "spent a week searching for survivors", "seven days of fighting"
    private static bool Doing(FigureContext context, FigureDraft draft)
    {
        var tokens = draft.Sentence.Tokens;
        var at = draft.Last + 1;
        at += at < tokens.Length && context.Lower(tokens[at]) == "of" ? 1 : 0;
        if (draft.Quantity.Kind != QuantityKind.Measure || at >= tokens.Length || tokens[at].Tag != PartOfSpeech.Verb || !tokens[at].Features.HasFlag(WordFeatures.Gerund))
        {
            return false;
        }

        (draft.Verb, draft.Role) = (at, "obl");
        var end = at + 1;
        var next = end < tokens.Length && tokens[end].Tag == PartOfSpeech.Adp ? end + 1 : end;
        if (NounPhrase.TryRead(context, draft.Sentence, next, out var phrase) && phrase.Start <= next + 1)
        {
            end = phrase.End;
        }

        Set(context, draft, (at, end), isHead: false);
        return true;
    }

    private static bool IsInNumber(FigureContext context, FigureDraft draft)
    {
        var tokens = draft.Sentence.Tokens;
        return draft.Last + 2 < tokens.Length && context.Lower(tokens[draft.Last + 1]) == "in" && context.Lower(tokens[draft.Last + 2]) is "number" or "all" or "total";
    }

    // "the bases near the border - 48 in number": the plural noun before
    private static bool InNumber(FigureContext context, FigureDraft draft)
    {
        if (!IsInNumber(context, draft))
        {
            return false;
        }

        var tokens = draft.Sentence.Tokens;
        for (var i = draft.First - 1; i >= 0 && i >= draft.First - 20; i--)
        {
            if (tokens[i].Tag == PartOfSpeech.Noun && tokens[i].Features.HasFlag(WordFeatures.Plural))
            {
                draft.Head = i;
                Set(context, draft, (i, i + 1));
                Settle(context, draft);
                return true;
            }
        }

        return false;
    }

    // "they patrol for 18 hours", "debt payments for the next five years"
    private static bool Lasting(FigureContext context, FigureDraft draft)
    {
        if (draft.Quantity.Kind != QuantityKind.Measure)
        {
            return false;
        }

        var tokens = draft.Sentence.Tokens;
        for (var i = draft.First - 1; i > 0 && i >= draft.First - 5; i--)
        {
            if (context.Lower(tokens[i]) != "for")
            {
                if (tokens[i].Tag is PartOfSpeech.Verb or PartOfSpeech.Punct)
                {
                    return false;
                }

                continue;
            }

            var end = i;
            var start = end - 1;
            while (start > 0 && end - start < 4 && tokens[start].Tag == PartOfSpeech.Noun && tokens[start - 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Adj)
            {
                start--;
            }

            if (tokens[start].Tag is PartOfSpeech.Noun or PartOfSpeech.Verb or PartOfSpeech.Adj)
            {
                // a plural noun in front of a word that could be a verb is its subject: "the soldiers patrol"
                start = end - start == 2 && tokens[start].Features.HasFlag(WordFeatures.Plural) ? end - 1 : start;
                Set(context, draft, (start, end), isHead: false);
                return true;
            }

            return false;
        }

        return false;
    }

    private static bool UnitWord(FigureContext context, Token token) => context.Lower(token) is "miles" or "km" or "kilometres" or "kilometers" or "metres" or "feet";

    // "a team of 12", "an audience of 2.4 million", "a rate of less than 0.1 percent"
    private static bool InFront(FigureContext context, FigureDraft draft)
    {
        var tokens = draft.Sentence.Tokens;
        var at = draft.First - 1;
        while (at >= 0 && draft.Quantity.ModifierSpan is { } modifier && tokens[at].Span.Start >= modifier.Start)
        {
            at--;
        }

        if (at >= 0 && context.Lower(tokens[at]) is "between")
        {
            at--;
        }

        if (at < 1 || context.Lower(tokens[at]) is not "of" || tokens[at - 1].Tag is not PartOfSpeech.Noun || context.Lower(tokens[at - 1]) is "out" or "total")
        {
            return false;
        }

        var start = at - 1;
        while (start > 0 && at - start < 5 && tokens[start - 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj)
        {
            start--;
        }

        (draft.Verb, draft.Role) = Clause.Governor(draft.Sentence, at - 1);
        Set(context, draft, (start, at), isHead: false);
        return true;
    }

    // "of the", "more", "other" and the like between the number and the noun
    private static int SkipFillers(FigureContext context, Sentence sentence, int at)
    {
        for (var steps = 0; at < sentence.Tokens.Length && steps < 5; steps++, at++)
        {
            var word = context.Lower(sentence.Tokens[at]);
            var isHyphen = word is "-" && at + 1 < sentence.Tokens.Length && sentence.Tokens[at + 1].Span.Start == sentence.Tokens[at].Span.End;
            if (!(isHyphen || word is "of" or "more" or "additional" or "further" or "new" or "strong" or "plus" or "or" or "so" or "extra" ||
                (word is "fewer" or "less" && steps > 0) || sentence.Tokens[at].Tag == PartOfSpeech.Det && steps > 0))
            {
                break;
            }
        }

        return at;
    }

    private static bool IsPronounOf(FigureContext context, Sentence sentence, int at) =>
        at < sentence.Tokens.Length && context.Lower(sentence.Tokens[at]) is "them" or "those" or "whom" or "which" or "these" or "us" &&
        !(at + 1 < sentence.Tokens.Length && sentence.Tokens[at + 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Num);

    // The phrase starts with a number of its own: "28 military and 20 gendarmerie" is read elsewhere.
    private static bool IsOtherQuantity(FigureContext context, FigureDraft draft, NounPhrase phrase, IReadOnlyList<FigureDraft> before) =>
        draft.Sentence.Tokens[phrase.Start].Tag == PartOfSpeech.Num && phrase.Head == phrase.Start;

    private static void Settle(FigureContext context, FigureDraft draft)
    {
        (draft.Verb, draft.Role) = Clause.Governor(draft.Sentence, draft.Head);
        if (draft.Verb == draft.Head)
        {
            draft.Role = "root";
        }
    }

    private static void Set(FigureContext context, FigureDraft draft, (int Start, int End) phrase, bool isHead = true)
    {
        var span = new Span(draft.Sentence.Tokens[phrase.Start].Span.Start, draft.Sentence.Tokens[phrase.End - 1].Span.End);
        draft.Counted = OneLine(span.Of(context.Text));
        draft.Phrase = isHead ? phrase : null;
        draft.Note("counted", span);
    }

    internal static string OneLine(string text) => text.Replace('\n', ' ').Trim();

    // Without a demonym in front ("British troops": the holder says it), and with "and officers" or the "of" of an empty noun behind.
    private static (int Start, int End) Shorten(FigureContext context, Sentence sentence, NounPhrase phrase)
    {
        var tokens = sentence.Tokens;
        var (start, end) = (phrase.Start, phrase.End);
        while (start < phrase.Head && context.IsAdjective(tokens[start].Span))
        {
            start++;
        }

        if (end + 1 < tokens.Length && context.Lower(tokens[end]) is "and" or "or" && tokens[end + 1].Tag is PartOfSpeech.Noun &&
            tokens[phrase.Head].Tag == PartOfSpeech.Noun && NounPhrase.TryRead(context, sentence, end + 1, out var second) && second.Start == end + 1 &&
            tokens[second.Head].Features.HasFlag(WordFeatures.Plural) == tokens[phrase.Head].Features.HasFlag(WordFeatures.Plural))
        {
            end = second.End;
        }

        if (end < tokens.Length && context.Lower(tokens[end]) is "of" && FigureRules.GenericNouns.Contains(tokens[phrase.Head].Lemma) &&
            NounPhrase.TryRead(context, sentence, end + 1, out var inner))
        {
            end = inner.End;
        }

        return (start, end);
    }

    // "$100 billion in damage", "£23m to the appeal", "$35 billion of debts"
    internal static NounPhrase? BehindPreposition(FigureContext context, FigureDraft draft)
    {
        var tokens = draft.Sentence.Tokens;
        var at = draft.Last + 1;
        if (at < tokens.Length && context.Lower(tokens[at]) == "(")
        {
            // "$1m (£612,000) for the relief effort"
            var end = at;
            while (end < tokens.Length && end < at + 8 && context.Lower(tokens[end]) != ")")
            {
                end++;
            }

            at = end < tokens.Length && context.Lower(tokens[end]) == ")" ? end + 1 : at + 1;
        }
        else if (at < tokens.Length && context.Lower(tokens[at]) == ")")
        {
            at++;
        }

        return at < tokens.Length && context.Lower(tokens[at]) is "in" or "of" or "to" or "for" or "on" &&
            NounPhrase.TryRead(context, draft.Sentence, at + 1, out var phrase) && !(context.Lower(tokens[at]) is "to" or "in" && (tokens[phrase.Head].Tag == PartOfSpeech.Propn || IsNamed(context, draft.Sentence, phrase))) && !context.TimesIn(draft.Sentence).Any(time => context.Times[time].Span.Overlaps(tokens[phrase.Head].Span))
            ? phrase : null;
    }

    // "3 dead and 49 wounded", "five shot": a word for people without a noun
    private static bool Adjectival(FigureContext context, FigureDraft draft, IReadOnlyList<FigureDraft> before)
    {
        var tokens = draft.Sentence.Tokens;
        var next = draft.Last + 1;
        if (draft.Quantity.Kind is not (QuantityKind.Count or QuantityKind.Vague or QuantityKind.Fraction) || next >= tokens.Length || !FigureRules.Harmed.TryGetValue(context.Lower(tokens[next]), out var people) ||
            (next + 1 < tokens.Length && tokens[next + 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj))
        {
            return false;
        }

        var word = tokens[next];
        draft.Head = draft.Last;
        Settle(context, draft);

        // "1 teenager dead, 1 injured": another of those whom the sentence named
        for (var i = before.Count - 1; i >= 0 && before[i].SentenceIndex == draft.SentenceIndex; i--)
        {
            if (before[i].Phrase is not null && before[i].Quantity.Unit == "count" && before[i].Aspect is { } aspect && FigureRules.IsHarm(HarmLemma(before[i], aspect)))
            {
                people = before[i].Counted;
                break;
            }
        }

        draft.Counted = people;
        draft.Aspect = FigureRules.Aspect(word.Lemma) ?? FigureRules.Aspect(context.Lower(word));
        draft.Note("counted", word.Span);
        draft.Note("aspect", word.Span);
        return true;
    }

    private static string HarmLemma(FigureDraft draft, string aspect) =>
        draft.Verb >= 0 && FigureRules.Aspect(draft.Sentence.Tokens[draft.Verb].Lemma) == aspect ? draft.Sentence.Tokens[draft.Verb].Lemma : aspect is "killed" ? "kill" : aspect is "injured" ? "injure" : aspect;

    /// <summary>Takes over what an earlier figure counts: of this sentence or the one before, one in the same role first.</summary>
    private static bool Carry(FigureContext context, FigureDraft draft, IReadOnlyList<FigureDraft> before, string reason)
    {
        var best = AboutFinder.Compared(context, draft, before) is { Counted.Length: > 0 } other ? other : null;
        for (var i = best is null ? before.Count - 1 : -1; i >= 0 && before[i].SentenceIndex >= draft.SentenceIndex - 1; i--)
        {
            var candidate = before[i];
            if (candidate.Counted.Length == 0 || candidate.Quantity.Unit != draft.Quantity.Unit || candidate.Quantity.Kind is QuantityKind.Fraction or QuantityKind.Percent)
            {
                continue;
            }

            if (candidate.Role == draft.Role && !IsBehindPreposition(context, candidate))
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

    // "The figure is 41", "the toll rose to 41"
    private static bool IsRestating(FigureDraft draft)
    {
        var predicate = draft.Role == "root" || draft.Verb < 0 ? draft.Head : draft.Verb;
        var subject = Clause.Subject(draft.Sentence, predicate);
        return subject >= 0 && draft.Sentence.Tokens[subject].Lemma is "figure" or "number" or "toll" or "count" or "total";
    }

    private static bool IsBehindPreposition(FigureContext context, FigureDraft draft)
    {
        var at = draft.First - 1;
        while (at >= 0 && draft.Quantity.ModifierSpan is { } modifier && draft.Sentence.Tokens[at].Span.Start >= modifier.Start)
        {
            at--;
        }

        return at >= 0 && draft.Sentence.Tokens[at].Tag == PartOfSpeech.Adp && context.Lower(draft.Sentence.Tokens[at]) is "in" or "across" or "at" or "from" or "with" or "to";
    }

    // "more than doubled the budget", "the budget doubled", "has trebled its funding", "the trebling in aid"
    private static void FindChanged(FigureContext context, FigureDraft draft)
    {
        var sentence = draft.Sentence;
        var word = draft.Last;
        draft.Verb = word;
        draft.Role = "root";
        var next = word + 1;
        if (next < sentence.Tokens.Length && context.Lower(sentence.Tokens[next]) is "in" or "of" or "to")
        {
            next++;
        }

        if (NounPhrase.TryRead(context, sentence, next, out var phrase))
        {
            draft.Head = phrase.Head;
            Set(context, draft, Extend(context, sentence, phrase));
            return;
        }

        var subject = Clause.Subject(sentence, word);
        if (subject >= 0)
        {
            SetArgument(context, draft, subject);
        }
    }

    // "the budget for the Ministry of Defence": with what hangs on it, to the next comma or verb
    private static (int Start, int End) Extend(FigureContext context, Sentence sentence, NounPhrase phrase)
    {
        var tokens = sentence.Tokens;
        var end = phrase.End;
        while (end + 1 < tokens.Length && end - phrase.Start < 12 &&
            (context.Lower(tokens[end]) is "for" or "of" or "in" or "on" || (context.Lower(tokens[end]) is "and" && tokens[end + 1].Tag == PartOfSpeech.Noun)) &&
            NounPhrase.TryRead(context, sentence, end + 1, out var inner) && !context.TimesIn(sentence).Any(time => context.Times[time].Span.Overlaps(tokens[inner.Head].Span)))
        {
            end = inner.End;
        }

        return (phrase.Start, end);
    }

    // a body, a person or a place, not something that is paid for
    private static bool IsNamed(FigureContext context, Sentence sentence, NounPhrase phrase) =>
        context.EntityOf(sentence.Tokens[phrase.Head]) is { } entity && HolderFinder.IsNaming(context, sentence.Tokens[phrase.Head].Span, entity);

    // Nothing beside the number: what the verb is about.
    private static void FindArgument(FigureContext context, FigureDraft draft, IReadOnlyList<FigureDraft> before)
    {
        var sentence = draft.Sentence;
        if (draft.Verb >= 0)
        {
            var isMoved = draft.Quantity.Kind is QuantityKind.Money or QuantityKind.Percent;
            var target = draft.Role is "obj" or "nsubj" && !isMoved ? -1 : Clause.Child(sentence, draft.Verb, "obj");
            if (target < 0 || target == draft.Head || Within(draft, target))
            {
                target = Clause.Subject(sentence, draft.Verb);
            }

            if (draft.Quantity.Kind == QuantityKind.Money && FigureRules.MoneyNouns.TryGetValue(sentence.Tokens[draft.Verb].Lemma, out var noun))
            {
                draft.Counted = noun;
                draft.Note("counted", sentence.Tokens[draft.Verb].Span, "what the verb makes of a sum");
                return;
            }

            if (target >= 0 && isMoved && context.EntityOf(sentence.Tokens[target]) is { } named && HolderFinder.IsNaming(context, sentence.Tokens[target].Span, named))
            {
                target = -1; // whose it is, not what it is
            }

            if (target >= 0 && target != draft.Head && !Within(draft, target) && draft.Quantity.Kind is not QuantityKind.Measure)
            {
                SetArgument(context, draft, target);
                if (draft.Counted.Length > 0)
                {
                    return;
                }
            }

            if (draft.Quantity.Kind == QuantityKind.Measure && sentence.Tokens[draft.Verb].Tag == PartOfSpeech.Verb)
            {
                draft.Counted = sentence.Tokens[draft.Verb].Lemma;
                draft.Note("counted", sentence.Tokens[draft.Verb].Span);
                return;
            }
        }

        if (Carry(context, draft, before, "the counted of the figure before, left out here"))
        {
            return;
        }

        if (draft.Verb >= 0 && draft.Quantity.Kind is QuantityKind.Count or QuantityKind.Vague && FigureRules.People(sentence.Tokens[draft.Verb].Lemma) is { } people)
        {
            draft.Counted = people;
            draft.Note("counted", sentence.Tokens[draft.Verb].Span, "those of whom it is said are people");
        }
    }

    private static bool Within(FigureDraft draft, int token) => draft.First <= token && token <= draft.Last;

    private static void SetArgument(FigureContext context, FigureDraft draft, int token)
    {
        var sentence = draft.Sentence;
        var start = token;
        while (start > 0 && token - start < 6 && sentence.Tokens[start - 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Part)
        {
            start--;
        }

        if (sentence.Tokens[token].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn && NounPhrase.TryRead(context, sentence, start, out var phrase))
        {
            Set(context, draft, Extend(context, sentence, phrase), isHead: false);
        }
    }
}
