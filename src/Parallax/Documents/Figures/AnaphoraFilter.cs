using Parallax.Documents.Language;
using Parallax.Documents.Mentions;

namespace Parallax.Documents.Figures;

/// <summary>Tells numbers that only point back ("the two sides", "that the three had no easy talks") from figures.</summary>
internal static class AnaphoraFilter
{
    public static bool IsAnaphoric(FigureContext context, FigureDraft draft)
    {
        if (draft.Quantity is not { Kind: QuantityKind.Count, Value: >= 2 and <= 9, Modifier: FigureModifier.Exact } || draft.First == 0 || draft.PartOf is not null)
        {
            return false;
        }

        var tokens = draft.Sentence.Tokens;
        if (context.Lower(tokens[draft.First - 1]) is not ("the" or "these" or "those" or "both" or "our" or "their"))
        {
            return false;
        }

        // "the two", with a verb or a quotation behind it
        if (draft.Phrase is null)
        {
            var next = draft.Last + 1;
            return next < tokens.Length && (tokens[next].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux || (tokens[next].Tag == PartOfSpeech.Punct && context.Text[tokens[next].Span.Start] is '"' or '“' or '‘' or '\''));
        }

        return draft.Head == draft.Last + 1 && FigureRules.AnaphoricNouns.Contains(tokens[draft.Head].Lemma);
    }
}
