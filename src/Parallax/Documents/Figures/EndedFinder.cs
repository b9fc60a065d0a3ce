using System.Collections.Generic;
using Parallax.Documents.Language;

namespace Parallax.Documents.Figures;

/// <summary>
/// Reads on: a sentence that takes up the people or things of the one before and says that they are gone ("They have since left the
/// region") makes those figures ended.
/// </summary>
internal static class EndedFinder
{
    public static void Find(FigureContext context, IReadOnlyList<FigureDraft> drafts)
    {
        for (var i = 0; i < drafts.Count;)
        {
            var next = i;
            while (next < drafts.Count && drafts[next].SentenceIndex == drafts[i].SentenceIndex)
            {
                next++;
            }

            Read(context, drafts, i, next);
            i = next;
        }
    }

    private static void Read(FigureContext context, IReadOnlyList<FigureDraft> drafts, int from, int to)
    {
        var following = drafts[from].SentenceIndex + 1;
        if (following >= context.Document.Sentences.Length || context.Document.Sentences[following] is var sentence && sentence.Block > drafts[from].Sentence.Block + 1)
        {
            return;
        }

        if (Cue(context, sentence) is not { } cue)
        {
            return;
        }

        // those who moved, not those whom they joined: the subject of the sentence, else its first figure
        var marked = false;
        for (var i = from; i < to; i++)
        {
            if (IsTakenUp(drafts[i]) && IsSubject(drafts[i], drafts, from))
            {
                Mark(context, drafts[i], cue);
                marked = true;
            }
        }

        if (!marked && IsTakenUp(drafts[from]))
        {
            Mark(context, drafts[from], cue);
        }
    }

    private static bool IsTakenUp(FigureDraft draft) => draft.Status == FactStatus.Actual && draft.Quantity.Unit == "count";

    // before the first main verb
    private static bool IsSubject(FigureDraft draft, IReadOnlyList<FigureDraft> drafts, int from)
    {
        var tokens = draft.Sentence.Tokens;
        for (var i = drafts[from].Last; i < draft.First; i++)
        {
            if (tokens[i].Tag == PartOfSpeech.Verb && tokens[i].Relation is not ("acl" or "acl:relcl" or "amod"))
            {
                return false;
            }
        }

        for (var i = draft.Last + 1; i < tokens.Length; i++)
        {
            if (tokens[i].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux)
            {
                return true;
            }
        }

        return false;
    }

    private static void Mark(FigureContext context, FigureDraft draft, Span cue)
    {
        draft.Status = FactStatus.Ended;
        draft.Note("status", cue, "the next sentence says so");
    }

    // "They have since left", "These additional troops have since left", "The soldiers later withdrew"
    private static Span? Cue(FigureContext context, Sentence sentence)
    {
        var tokens = sentence.Tokens;
        if (!(context.Lower(tokens[0]) is "they" or "these" or "those" || (context.Lower(tokens[0]) is "the" or "all" && HasWord(context, sentence, "since"))))
        {
            return null;
        }

        for (var i = 1; i < tokens.Length && i < 14; i++)
        {
            var word = context.Lower(tokens[i]);
            if (FigureRules.TryCue("aux", tokens[i].Lemma, out _))
            {
                return null; // "they will leave", "they have not left"
            }

            if (FigureRules.EndedCues.Contains(word))
            {
                return new Span(tokens[0].Span.Start, tokens[i].Span.End);
            }

            if (tokens[i].Tag == PartOfSpeech.Verb)
            {
                return null;
            }
        }

        return null;
    }

    private static bool HasWord(FigureContext context, Sentence sentence, string word)
    {
        for (var i = 0; i < sentence.Tokens.Length && i < 12; i++)
        {
            if (context.Lower(sentence.Tokens[i]) == word)
            {
                return true;
            }
        }

        return false;
    }
}
