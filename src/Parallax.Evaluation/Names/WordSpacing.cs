using System.Collections.Generic;

namespace Parallax.Evaluation.Names;

/// <summary>Where blanks stood in a sentence of which only the words are kept.</summary>
internal static class WordSpacing
{
    /// <summary>Whether a blank stands before a word that is not the first.</summary>
    public static bool IsApart(IReadOnlyList<(string Word, string? Name, bool Starts)> words, int index)
    {
        string At(int i) => i >= 0 && i < words.Count ? words[i].Word : string.Empty;
        var (word, before) = (At(index), At(index - 1));
        if (word is "." or "," or ";" or ":" or "!" or "?" or ")" or "]" or "}" or "%" or "”" or "…" or "n't" or "n’t"
            || before is "(" or "[" or "{" or "“" or "‘" or "$" or "£" or "€"
            || (word.Length is 2 or 3 && word[0] is '\'' or '’' && IsEnding(word[1..])))
        {
            return false;
        }

        if (word is "’" or "'" && (word is "’" || IsEnding(At(index + 1))))
        {
            return false; // a possessive, or a quotation that closes
        }

        if (before is "’" or "'" && IsEnding(word))
        {
            return false;
        }

        if ((word is "-" && IsWord(before) && IsWord(At(index + 1))) || (before is "-" && IsWord(word) && IsWord(At(index - 2))))
        {
            return false; // hyphens are words of their own, dashes mostly others
        }

        if (IsInitial(word) && before is "." && IsInitial(At(index - 2)) && At(index + 1) is ".")
        {
            return false; // "U.S."
        }

        if (word is "\"" || before is "\"")
        {
            var marks = 0;
            for (var i = 0; i < index; i++)
            {
                marks += words[i].Word is "\"" ? 1 : 0;
            }

            return marks % 2 == 0;
        }

        return true;
    }

    private static bool IsEnding(string word) => word is "s" or "S" or "t" or "re" or "ve" or "ll" or "d" or "m";

    private static bool IsWord(string word) => word.Length > 0 && char.IsLetterOrDigit(word[0]) && char.IsLetterOrDigit(word[^1]);

    private static bool IsInitial(string word) => word.Length == 1 && char.IsUpper(word[0]);
}
