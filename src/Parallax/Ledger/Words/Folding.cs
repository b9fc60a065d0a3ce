using System;
using System.Globalization;
using System.Text;

namespace Parallax.Ledger.Words;

/// <summary>Makes words comparable: lower case, without diacritics.</summary>
internal static class Folding
{
    /// <summary>Longer words are cut: no name or word of a language is longer, and a megabyte without a space must cost little.</summary>
    public const int MaxLength = 64;

    public static string Fold(ReadOnlySpan<char> word)
    {
        if (word.Length > MaxLength)
        {
            word = word[..MaxLength];
        }

        if (!word.ContainsAnyExceptInRange('\0', '\u007f'))
        {
            return string.Create(word.Length, word, static (target, source) => source.ToLowerInvariant(target));
        }

        var folded = new StringBuilder(word.Length + 4);
        foreach (var c in Repaired(word).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
            {
                continue;
            }

            var lower = char.ToLowerInvariant(c);
            _ = lower switch
            {
                'ł' => folded.Append('l'),
                'đ' or 'ð' => folded.Append('d'),
                'ø' => folded.Append('o'),
                'ı' => folded.Append('i'),
                'ħ' => folded.Append('h'),
                'ß' => folded.Append("ss"),
                'æ' => folded.Append("ae"),
                'œ' => folded.Append("oe"),
                'þ' => folded.Append("th"),
                '’' or '‘' or 'ʼ' => folded.Append('\''),
                _ => folded.Append(lower),
            };
        }

        return folded.ToString();
    }

    /// <summary>Halves of surrogate pairs cannot be normalized.</summary>
    private static string Repaired(ReadOnlySpan<char> word)
    {
        var text = word.ToString();
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                text = text[..i] + '\ufffd' + text[(i + 1)..];
            }
        }

        return text;
    }
}
