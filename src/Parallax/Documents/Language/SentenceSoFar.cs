using System;

namespace Parallax.Documents.Language;

/// <summary>What stands in a sentence up to a token, as the model of sentence ends sees it.</summary>
internal struct SentenceSoFar
{
    /// <summary>Index of the sentence's first token.</summary>
    public int Start;

    /// <summary>Words in lower case.</summary>
    public int Lower;

    /// <summary>Words with a capital.</summary>
    public int Capital;

    /// <summary>Tokens with a digit.</summary>
    public int Digit;

    /// <summary>Quotation marks without a side of their own, and opening ones less closing ones.</summary>
    public int Quotes;

    /// <summary>Opening brackets less closing ones.</summary>
    public int Brackets;

    /// <summary>Takes a token into the sentence.</summary>
    public void Take(ReadOnlySpan<char> token, in WordKey key)
    {
        if (key.Traits.HasFlag(WordTraits.Digit))
        {
            Digit++;
        }
        else if (key.Traits.HasFlag(WordTraits.Capital))
        {
            Capital++;
        }
        else if (key.Traits.HasFlag(WordTraits.LowerCase))
        {
            Lower++;
        }

        switch (token[0])
        {
            case '"':
                Quotes ^= 1;
                break;
            case '“' or '«':
                Quotes++;
                break;
            case '”' or '»':
                Quotes = Math.Max(0, Quotes - 1);
                break;
            case '(' or '[':
                Brackets++;
                break;
            case ')' or ']':
                Brackets = Math.Max(0, Brackets - 1);
                break;
            default:
                break;
        }
    }
}
