using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;

namespace Parallax.Documents.Coreference;

/// <summary>Phrases of one or more words, looked up in a row of words; the longest counts.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
internal sealed class PhraseLexicon<T>
{
    private readonly FrozenDictionary<string, (string[] Words, T Value)[]> byFirst;

    /// <param name="phrases">Lower-case words separated by spaces; hyphens may stand in the text as tokens of their own or as part of a word.</param>
    public PhraseLexicon(IEnumerable<KeyValuePair<string, T>> phrases)
    {
        var lists = new Dictionary<string, List<(string[] Words, T Value)>>(StringComparer.Ordinal);
        foreach (var (phrase, value) in phrases)
        {
            foreach (var variant in Variants(phrase))
            {
                if (!lists.TryGetValue(variant[0], out var list))
                {
                    lists[variant[0]] = list = [];
                }

                if (!list.Any(other => other.Words.SequenceEqual(variant, StringComparer.Ordinal)))
                {
                    list.Add((variant, value));
                }
            }
        }

        byFirst = lists.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.OrderByDescending(entry => entry.Words.Length).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The longest phrase that starts at a token.</summary>
    /// <param name="words">The row of words.</param>
    /// <param name="start">Index of the first token.</param>
    /// <param name="limit">Index that the phrase may not pass.</param>
    /// <param name="value">What it stands for.</param>
    /// <returns>The number of tokens, 0 for none.</returns>
    public int Match(Words words, int start, int limit, out T? value)
    {
        if (byFirst.TryGetValue(words.Lower(start), out var entries))
        {
            foreach (var (phrase, found) in entries)
            {
                if (start + phrase.Length <= limit && Matches(words, start, phrase))
                {
                    value = found;
                    return phrase.Length;
                }
            }
        }

        value = default;
        return 0;
    }

    private static bool Matches(Words words, int start, string[] phrase)
    {
        for (var i = 1; i < phrase.Length; i++)
        {
            if (!string.Equals(words.Lower(start + i), phrase[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<string[]> Variants(string phrase)
    {
        yield return phrase.Split(' ');
        if (phrase.Contains('-', StringComparison.Ordinal))
        {
            yield return phrase.Replace("-", " - ", StringComparison.Ordinal).Split(' ');
        }
    }
}
