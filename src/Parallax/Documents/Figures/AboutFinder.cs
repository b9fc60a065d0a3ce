using System;
using System.Collections.Generic;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions;

namespace Parallax.Documents.Figures;

/// <summary>
/// Finds what the sentence says the quantity of, besides what is counted: the noun that it hangs on ("sales of 5,800 units"), the noun that it
/// describes ("a 12-page document"), the whole of a share ("60 per cent of its revenue"), else the verb's object where that moves by it ("cut the fee by
/// $3"), else the subject. Pronouns that stand for nothing in their clause are left.
/// </summary>
internal static class AboutFinder
{
    private const int Deepest = 12;

    public static void Find(FigureContext context, FigureDraft draft, IReadOnlyList<FigureDraft> before)
    {
        if (Compared(context, draft, before) is { About: { } about } other)
        {
            draft.About = about;
            draft.Note("about", other.Evidence("about"), "as of the figure that it is compared with");
            return;
        }

        var isCount = draft.Quantity.Unit == "count";
        if (isCount && draft.Quantity.Value == 1)
        {
            return; // "one of the best speakers": hardly a number
        }

        // "a 12-page document": the number describes the noun behind the counted
        if (isCount && draft.Phrase is { } pages && draft.Head >= pages.End)
        {
            Set(context, draft, pages.End, Reach(context, draft, draft.Head).End);
            return;
        }

        if ((isCount ? null : Beside(context, draft)) is { } phrase)
        {
            Set(context, draft, phrase.Start, phrase.End);
            return;
        }

        var noun = BeforeMark(context, draft);
        noun = noun >= 0 ? noun : Governing(context, draft, isCount);
        if (noun >= 0)
        {
            var (start, end) = Reach(context, draft, noun);
            Set(context, draft, start, end);
        }
    }

    private static void Set(FigureContext context, FigureDraft draft, int start, int end)
    {
        var span = new Span(draft.Sentence.Tokens[start].Span.Start, draft.Sentence.Tokens[end - 1].Span.End);
        draft.About = CountedWords.OneLine(span.Of(context.Text));
        draft.Note("about", span);
    }

    // "78 per cent is paid in cash, up from 50 per cent": the same measured before
    internal static FigureDraft? Compared(FigureContext context, FigureDraft draft, IReadOnlyList<FigureDraft> before)
    {
        if (before.Count == 0 || before[^1].SentenceIndex != draft.SentenceIndex || before[^1].Quantity.Unit != draft.Quantity.Unit || draft.First < 2)
        {
            return null;
        }

        var tokens = draft.Sentence.Tokens;
        var (word, first) = (context.Lower(tokens[draft.First - 1]), context.Lower(tokens[draft.First - 2]));
        return word is "versus" or "against" || (word is "from" && first is "up" or "down" or ",") || (word is "with" or "to" && first is "compared") ? before[^1] : null;
    }

    // "a 12-page document", "a 0.6 per cent fee", "60 per cent of its revenue", "$100 million for work", "$100 billion in damage"
    private static (int Start, int End)? Beside(FigureContext context, FigureDraft draft)
    {
        var tokens = draft.Sentence.Tokens;
        var at = draft.Last + 1;
        if (at >= tokens.Length)
        {
            return null;
        }

        var word = context.Lower(tokens[at]);
        if (draft.Quantity.Kind is QuantityKind.Money && word is not "of" && CountedMeasure.BehindPreposition(context, draft) is { } paid && (word != "to" || Adding(draft)))
        {
            return (paid.Start, Reach(context, draft, paid.Head).End);
        }

        var isOf = word == "of";
        if (word == "-" && at + 1 < tokens.Length && tokens[at + 1].Span.Start == tokens[at].Span.End)
        {
            at++;
        }
        else if (isOf)
        {
            at++;
        }
        else if (tokens[at].Tag is not (PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj))
        {
            return null;
        }

        if (at >= tokens.Length || !NounPhrase.TryRead(context, draft.Sentence, at, out var phrase) || (!isOf && phrase.Start != at) || (!isOf && !Clause.IsBelow(draft.Sentence, draft.Last, phrase.Head)) ||
            (isOf && draft.Quantity.Kind is QuantityKind.Money && context.EntityOf(tokens[phrase.Head]) is { } entity && HolderFinder.IsNaming(context, tokens[phrase.Head].Span, entity)))
        {
            return null;
        }

        return (phrase.Start, Reach(context, draft, phrase.Head).End);
    }

    // "adding $10,000 to the price"
    private static bool Adding(FigureDraft draft) => draft.Verb >= 0 && draft.Sentence.Tokens[draft.Verb].Lemma is "add";

    // "Total cost: $72,370", "Ostia Index (16,369 up 58 points)", "Ostia Milk up 4 per cent to $13.60": the noun before, no verb between
    private static int BeforeMark(FigureContext context, FigureDraft draft)
    {
        var tokens = draft.Sentence.Tokens;
        var met = false;
        for (var at = draft.First - 1; at >= 0 && at >= draft.First - Deepest; at--)
        {
            var word = context.Lower(tokens[at]);
            if (word is "(" or ":" or "up" or "down")
            {
                met = true;
            }
            else if (tokens[at].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn && !context.IsQuantity(tokens[at].Span))
            {
                return met ? at : -1;
            }
            else if (!(tokens[at].Tag is PartOfSpeech.Num or PartOfSpeech.Sym || context.IsQuantity(tokens[at].Span) || word is "to" or "from" or "at" or "by" or "$" or "about" or "roughly"))
            {
                return -1;
            }
        }

        return -1;
    }

    // Up the tree: the noun that the quantity hangs on, or the subject or moved object of the nearest predicate.
    private static int Governing(FigureContext context, FigureDraft draft, bool isCount)
    {
        var tokens = draft.Sentence.Tokens;
        var at = isCount ? draft.Head : draft.Last;
        var isOwn = true;
        for (var steps = 0; at >= 0 && steps < Deepest; steps++)
        {
            if (!isOwn && IsNoun(context, draft, at) && !FigureRules.GenericNouns.Contains(tokens[at].Lemma))
            {
                return at;
            }

            // "Norland has 40 tanks", "the tax was 40 dollars": the predicate's other noun
            var subject = Clause.Child(draft.Sentence, at, "nsubj", "nsubj:pass");
            if (subject >= 0 && !Clause.IsBelow(draft.Sentence, draft.Last, subject))
            {
                return Resolve(context, draft, at, subject);
            }

            var relation = tokens[at].Relation;
            if (relation is "nsubj" or "nsubj:pass")
            {
                return isCount ? Object(context, draft, tokens[at].Head) : -1;
            }

            var above = tokens[at].Head;
            if (above < 0)
            {
                return -1;
            }

            if (relation is "obl" && !isCount && tokens[above].Tag is PartOfSpeech.Verb && IsMoving(context, draft) && Object(context, draft, above) is >= 0 and var moved)
            {
                return moved;
            }

            // a noun above by way of a preposition or a verb is what it is said of, one that it counts or one in a list is not
            isOwn = isOwn && at == above;
            isOwn = relation is "nummod" or "compound" or "amod" or "det" or "conj" or "flat" or "goeswith" or "obj" or "obl" or "advmod" or "xcomp" or "advcl" or "ccomp" or "fixed" or "case";
            at = above;
        }

        return -1;
    }

    // "sell the shares for $3", "raise the fee to 5 per cent"; not "spend money in 15 years"
    private static bool IsMoving(FigureContext context, FigureDraft draft)
    {
        var tokens = draft.Sentence.Tokens;
        var at = draft.Before;

        return at >= 0 && context.Lower(tokens[at]) is "for" or "at" or "to" or "from" or "by";
    }

    private static int Object(FigureContext context, FigureDraft draft, int verb)
    {
        var target = Clause.Child(draft.Sentence, verb, "obj");
        return target >= 0 && IsNoun(context, draft, target) && !Clause.IsBelow(draft.Sentence, draft.Last, target) ? target : -1;
    }

    // A relative pronoun stands for the noun that the clause hangs on; other pronouns are left.
    private static int Resolve(FigureContext context, FigureDraft draft, int predicate, int subject)
    {
        var tokens = draft.Sentence.Tokens;
        if (IsNoun(context, draft, subject))
        {
            return subject;
        }

        if (context.Lower(tokens[subject]) is "who" or "which" or "that" && tokens[predicate].Relation is "acl:relcl" or "acl" && tokens[predicate].Head is >= 0 and var antecedent)
        {
            return IsNoun(context, draft, antecedent) ? antecedent : -1;
        }

        if (context.Lower(tokens[subject]) is "those")
        {
            return Clause.Child(draft.Sentence, subject, "acl"); // "those screened"
        }

        // "The company said it has 1,000 customers": who says it, where the clause is one that depends on that
        if (context.Lower(tokens[subject]) is "it" or "they" or "he" or "she" && tokens[predicate].Relation is "ccomp" && tokens[predicate].Head is >= 0 and var saying)
        {
            var speaker = Clause.Child(draft.Sentence, saying, "nsubj");
            return speaker >= 0 && IsNoun(context, draft, speaker) ? speaker : -1;
        }

        return -1;
    }

    private static bool IsNoun(FigureContext context, FigureDraft draft, int token) =>
        draft.Sentence.Tokens[token].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn && !context.IsQuantity(draft.Sentence.Tokens[token].Span) && !IsTime(context, draft, token);

    private static bool IsTime(FigureContext context, FigureDraft draft, int token)
    {
        foreach (var time in context.TimesIn(draft.Sentence))
        {
            if (context.Times[time].Span.Overlaps(draft.Sentence.Tokens[token].Span))
            {
                return true;
            }
        }

        return false;
    }

    // The noun with what stands before it and hangs on it behind: "average life expectancy for men in Ostia".
    private static (int Start, int End) Reach(FigureContext context, FigureDraft draft, int noun)
    {
        var tokens = draft.Sentence.Tokens;
        var start = noun;
        while (start > 0 && noun - start < 8 && start - 1 != draft.Last &&
            (tokens[start - 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Part || (tokens[start - 1].Tag is PartOfSpeech.Punct && tokens[start - 1].Span.End == tokens[start].Span.Start && context.Lower(tokens[start - 1]) is "-" or "/")) &&
            Clause.IsBelow(draft.Sentence, start - 1, noun))
        {
            start--;
        }

        var end = noun + 1;
        for (var child = noun + 1; child < tokens.Length && child < end + 6; child++)
        {
            if (tokens[child].Head == noun && tokens[child].Relation is "nmod" or "flat" or "compound" && !IsTime(context, draft, child) && !Covers(draft, end, Clause.Reach(draft.Sentence, child).End))
            {
                end = Math.Min(Clause.Reach(draft.Sentence, child).End + 1, noun + 12);
            }
        }

        return (start, end);
    }

    private static bool Covers(FigureDraft draft, int start, int end) => draft.First <= end && start <= draft.Last;
}
