using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text;

namespace Parallax.Evaluation.Articles;

/// <summary>Words of texts and how many of them two texts share.</summary>
internal static class WordCounts
{
    /// <summary>Runs of letters, digits and underscores, as <c>\w+</c> of Python's regular expressions finds them.</summary>
    public static List<string> Words(string text)
    {
        var words = new List<string>();
        var start = -1;
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var isWord = Rune.IsLetter(rune) || Rune.IsNumber(rune) || rune.Value == '_';
            if (isWord && start < 0)
            {
                start = at;
            }
            else if (!isWord && start >= 0)
            {
                words.Add(text[start..at]);
                start = -1;
            }

            at += rune.Utf16SequenceLength;
        }

        if (start >= 0)
        {
            words.Add(text[start..]);
        }

        return words;
    }

    /// <summary>How often each run of so many words stands in a text; a shorter text is one run.</summary>
    public static Dictionary<string, int> Shingles(List<string> words, int length)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Max(1, words.Count - length + 1); i++)
        {
            var shingle = string.Join(' ', words.Skip(i).Take(length));
            if (shingle.Length > 0)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, shingle, out _)++;
            }
        }

        return counts;
    }

    /// <summary>How many are common to both, how many stand in the text alone, and how many in the gold alone.</summary>
    public static (int Common, int Extra, int Missed) Compare(Dictionary<string, int> gold, Dictionary<string, int> text)
    {
        int common = 0, extra = 0;
        foreach (var (shingle, count) in text)
        {
            var shared = Math.Min(count, gold.GetValueOrDefault(shingle));
            common += shared;
            extra += count - shared;
        }

        return (common, extra, gold.Values.Sum() - common);
    }
}
