using System.Linq;
using Parallax.Documents.Language;
using Parallax.Documents.Mentions;

namespace Parallax.Documents.Figures;

/// <summary>Finds what is said of the counted: killed, deployed, sent.</summary>
internal static class AspectFinder
{
    public static void Find(FigureContext context, FigureDraft draft)
    {
        if (draft.Aspect is not null)
        {
            return;
        }

        var tokens = draft.Sentence.Tokens;
        if (FromToken(draft, draft.Head))
        {
            return;
        }

        // "the deaths of more than 2,500 people"
        var of = draft.Before;

        if (of > 0 && tokens[of].Lemma == "of" && tokens[of - 1].Tag == PartOfSpeech.Noun && FromToken(draft, of - 1))
        {
            return;
        }

        // "three people dead", "70 soldiers deployed", "65 Britons missing", "34 people who are still missing"
        var isRelative = draft.Head + 1 < tokens.Length && tokens[draft.Head + 1].Lemma == "who";
        for (var i = draft.Head + 1; i < tokens.Length && i <= draft.Head + (isRelative ? 5 : 3); i++)
        {
            var word = tokens[i];
            if (word.Tag is PartOfSpeech.Adj or PartOfSpeech.Verb && (word.Tag == PartOfSpeech.Adj || word.Features.HasFlag(WordFeatures.PastParticiple)) && FromToken(draft, i))
            {
                return;
            }

            if (word.Tag is PartOfSpeech.Verb or PartOfSpeech.Punct or PartOfSpeech.Noun or PartOfSpeech.Cconj)
            {
                break;
            }
        }

        var verb = draft.Verb;
        for (var steps = 0; verb >= 0 && steps < 3; steps++)
        {
            var token = tokens[verb];
            // "11,500 took part in the march"
            if (token.Lemma == "take" && verb + 1 < tokens.Length && tokens[verb + 1].Lemma == "part")
            {
                draft.Aspect = "participated";
                draft.Note("aspect", new Span(token.Span.Start, tokens[verb + 1].Span.End));
                return;
            }

            if (FromToken(draft, verb))
            {
                Correct(context, draft);
                return;
            }

            // "86 people are known to have died", "two have not been found"
            if (draft.Role is "nsubj:pass" && token.Lemma is "know" or "fear" or "believe" or "presume" or "confirm" or "report" or "think" or "say" or "assume" && Clause.Child(draft.Sentence, verb, "xcomp") is >= 0 and var fate && FromToken(draft, fate))
            {
                return;
            }

            if (draft.Role is "nsubj:pass" && token.Lemma is "find" or "locate" or "trace" && draft.Quantity.Unit == "count" && Clause.Children(draft.Sentence, verb).Any(child => tokens[child].Lemma is "not" or "n't" or "never"))
            {
                draft.Aspect = FigureRules.Aspect("missing");
                draft.Note("aspect", token.Span);
                return;
            }

            if (token.Tag == PartOfSpeech.Verb && !FigureRules.LightVerbs.Contains(token.Lemma) && draft.Quantity.Kind != QuantityKind.Measure)
            {
                if (steps == 0 && draft.Role is "obj" or "nsubj:pass" or "nsubj")
                {
                    draft.Aspect = Participle(context, token);
                    draft.Note("aspect", token.Span);
                }

                return;
            }

            // "were confirmed dead": the predicate below a light verb
            var below = Clause.Child(draft.Sentence, verb, "xcomp", "ccomp");
            if (below >= 0 && FromToken(draft, below))
            {
                return;
            }

            if (token.Relation is not ("xcomp" or "conj" or "acl"))
            {
                return;
            }

            verb = token.Head;
        }
    }

    // "Strike on hospital kills 27", where the tree takes the strike for what is counted: those who are harmed are people
    private static void Correct(FigureContext context, FigureDraft draft)
    {
        var verb = draft.Before;

        if (draft.Phrase is null && draft.Quantity.Unit == "count" && verb >= 0 && FigureRules.IsHarm(draft.Sentence.Tokens[verb].Lemma) && draft.Sentence.Tokens[verb].Lemma is not ("claim" or "charge") &&
            FigureRules.People(draft.Sentence.Tokens[verb].Lemma) is { } people && draft.Evidence("counted") is { } words && words.Start < draft.Span.Start && draft.Sentence.Span.Contains(words) &&
            Clause.Subject(draft.Sentence, draft.Verb) is var subject && (subject < 0 || words.Contains(draft.Sentence.Tokens[subject].Span)))
        {
            draft.Counted = people;
            draft.Note("counted", draft.Sentence.Tokens[verb].Span, "those who are harmed are people");
        }
    }

    private static bool FromToken(FigureDraft draft, int index)
    {
        var token = draft.Sentence.Tokens[index];
        if (FigureRules.LightVerbs.Contains(token.Lemma) || FigureRules.Aspect(token.Lemma) is not { } aspect)
        {
            return false;
        }

        draft.Aspect = aspect;
        draft.Note("aspect", token.Span);
        return true;
    }

    // As written where that is a participle ("shipped"), else from the dictionary form.
    private static string Participle(FigureContext context, Token verb) =>
        verb.Features.HasFlag(WordFeatures.PastParticiple) ? context.Lower(verb) : IrregularVerbs.Participle(verb.Lemma);
}
