namespace Parallax.Documents.Figures;

/// <summary>Sets what is counted and what it hangs on.</summary>
internal static class CountedWords
{
    public static void Settle(FigureContext context, FigureDraft draft)
    {
        (draft.Verb, draft.Role) = Clause.Governor(draft.Sentence, draft.Head);
        if (draft.Verb == draft.Head)
        {
            draft.Role = "root";
        }
    }

    public static void Set(FigureContext context, FigureDraft draft, (int Start, int End) phrase, bool isHead = true)
    {
        var span = new Span(draft.Sentence.Tokens[phrase.Start].Span.Start, draft.Sentence.Tokens[phrase.End - 1].Span.End);
        draft.Counted = OneLine(span.Of(context.Text));
        draft.Phrase = isHead ? phrase : null;
        draft.Note("counted", span);
    }

    public static string OneLine(string text) => text.Replace('\n', ' ').Trim();
}
