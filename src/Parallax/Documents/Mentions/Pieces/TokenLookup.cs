using System.Collections.Immutable;
using Parallax.Documents.Language;

namespace Parallax.Documents.Mentions.Pieces;

/// <summary>Finds the tokens at places of the text.</summary>
internal static class TokenLookup
{
    /// <summary>The sentence that holds the position and the index in it of the token that does, or of the next one; false where there is none.</summary>
    public static bool TryFind(AnalyzedDocument document, int position, out Sentence sentence, out int token)
    {
        sentence = null!;
        token = 0;
        var index = document.SentenceAt(position);
        if (index >= document.Sentences.Length || !document.Sentences[index].Span.Contains(position))
        {
            return false;
        }

        sentence = document.Sentences[index];
        token = IndexAt(sentence.Tokens, position);
        return token < sentence.Tokens.Length;
    }

    /// <summary>Index of the token that holds the position, or of the first one behind it.</summary>
    public static int IndexAt(ImmutableArray<Token> tokens, int position)
    {
        int low = 0, high = tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tokens[middle].Span.End <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
