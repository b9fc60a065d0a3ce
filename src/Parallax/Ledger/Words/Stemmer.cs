using System;

namespace Parallax.Ledger.Words;

/// <summary>Porter's stemmer for English (M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980). Words that hold anything but a to z stay.</summary>
internal static class Stemmer
{
    private static readonly (string Suffix, string With)[] s_step2 =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"), ("alli", "al"),
        ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"),
        ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
    ];

    private static readonly (string Suffix, string With)[] s_step3 =
    [
        ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
    ];

    private static readonly string[] s_step4 =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "al", "er", "ic", "ou",
    ];

    /// <param name="word">Folded.</param>
    public static string Stem(string word)
    {
        if (word.Length < 3 || word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
        {
            return word;
        }

        // British and American spellings meet.
        var stem = Cut(word);
        stem = stem.EndsWith("ise", StringComparison.Ordinal) && stem.Length > 5 ? stem[..^3] + "ize" : stem;
        stem = stem.EndsWith("isation", StringComparison.Ordinal) ? stem[..^7] + "ization" : stem;
        stem = EdIng(stem);
        stem = stem.EndsWith('y') && HasVowel(stem.AsSpan()[..^1]) ? stem[..^1] + "i" : stem;
        stem = Replace(stem, s_step2);
        stem = Replace(stem, s_step3);
        stem = Strip(stem);
        if (stem.EndsWith('e') && (Measure(stem.AsSpan()[..^1]) > 1 || (Measure(stem.AsSpan()[..^1]) == 1 && !EndsShort(stem.AsSpan()[..^1]))))
        {
            stem = stem[..^1];
        }

        return stem.EndsWith("ll", StringComparison.Ordinal) && Measure(stem) > 1 ? stem[..^1] : stem;
    }

    private static string Cut(string word) =>
        word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("ies", StringComparison.Ordinal) ? word[..^2]
        : word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1]
        : word;

    private static string EdIng(string word)
    {
        if (word.EndsWith("eed", StringComparison.Ordinal))
        {
            return Measure(word.AsSpan()[..^3]) > 0 ? word[..^1] : word;
        }

        var cut = word.EndsWith("ed", StringComparison.Ordinal) ? 2 : word.EndsWith("ing", StringComparison.Ordinal) ? 3 : 0;
        if (cut == 0 || !HasVowel(word.AsSpan()[..^cut]))
        {
            return word;
        }

        var stem = word[..^cut];
        if (stem.EndsWith("at", StringComparison.Ordinal) || stem.EndsWith("bl", StringComparison.Ordinal) || stem.EndsWith("iz", StringComparison.Ordinal)
            || stem.EndsWith("is", StringComparison.Ordinal))
        {
            return stem.EndsWith("is", StringComparison.Ordinal) && stem.Length > 4 ? stem[..^2] + "ize" : stem + "e";
        }

        return stem.Length > 1 && stem[^1] == stem[^2] && !IsVowel(stem, stem.Length - 1) && stem[^1] is not ('l' or 's' or 'z') ? stem[..^1]
            : Measure(stem) == 1 && EndsShort(stem) ? stem + "e"
            : stem;
    }

    private static string Replace(string word, (string Suffix, string With)[] rules)
    {
        foreach (var (suffix, with) in rules)
        {
            if (word.EndsWith(suffix, StringComparison.Ordinal))
            {
                return Measure(word.AsSpan()[..^suffix.Length]) > 0 ? word[..^suffix.Length] + with : word;
            }
        }

        return word;
    }

    private static string Strip(string word)
    {
        foreach (var suffix in s_step4)
        {
            if (word.EndsWith(suffix, StringComparison.Ordinal))
            {
                var stem = word[..^suffix.Length];
                return Measure(stem) > 1 && (suffix != "ion" || stem[^1] is 's' or 't') ? stem : word;
            }
        }

        return word;
    }

    /// <summary>Number of vowel-consonant sequences (Porter's m).</summary>
    private static int Measure(ReadOnlySpan<char> word)
    {
        var measure = 0;
        for (var i = 1; i < word.Length; i++)
        {
            measure += !IsVowel(word, i) && IsVowel(word, i - 1) ? 1 : 0;
        }

        return measure;
    }

    private static bool HasVowel(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (IsVowel(word, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsShort(ReadOnlySpan<char> word) =>
        word.Length >= 3 && !IsVowel(word, word.Length - 1) && IsVowel(word, word.Length - 2) && !IsVowel(word, word.Length - 3) && word[^1] is not ('w' or 'x' or 'y');

    private static bool IsVowel(ReadOnlySpan<char> word, int at) =>
        word[at] is 'a' or 'e' or 'i' or 'o' or 'u' || (word[at] == 'y' && at > 0 && word[at - 1] is not ('a' or 'e' or 'i' or 'o' or 'u'));
}
