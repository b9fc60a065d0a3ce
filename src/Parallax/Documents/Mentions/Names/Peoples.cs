using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using Parallax.Documents.Language;
using Parallax.Rules;

namespace Parallax.Documents.Mentions.Names;

/// <summary>
/// Adjectives and peoples of places that no gazetteer knows: a capitalised word with such an ending that goes back to a name of the
/// document ("Lomaran" to "Lomara"), which makes that name a place.
/// </summary>
internal static class Peoples
{
    private static readonly FrozenSet<string> NotPeoples = RuleFile.Set("en/not-peoples.txt");

    private static readonly string[] Endings = ["ian", "ean", "an", "n", "ese", "ish", "i", "er"];

    /// <summary>Whether a word looks like an adjective or people of some place.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="token">The word.</param>
    public static bool Looks(string text, Token token)
    {
        var word = token.Span.In(text);
        if (word.Length < 5 || !char.IsUpper(word[0]) || char.IsUpper(word[^1]) || token.Tag is not (PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn))
        {
            return false;
        }

        word = word[^1] == 's' ? word[..^1] : word;
        return (word.EndsWith("an", StringComparison.Ordinal) || word.EndsWith("ese", StringComparison.Ordinal) || word.EndsWith("ish", StringComparison.Ordinal) || word[^1] == 'i')
            && !NotPeoples.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }

    /// <summary>For each such word of the document the name it goes back to.</summary>
    /// <param name="words">Words that look like adjectives or peoples.</param>
    /// <param name="names">Single-word names of the document.</param>
    public static Dictionary<string, string> Origins(IEnumerable<string> words, IReadOnlyCollection<string> names)
    {
        var origins = new Dictionary<string, string>(StringComparer.Ordinal);
        var byStart = names.Where(name => name.Length >= 4 && !name.Contains(' ', StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).ToLookup(name => name[..4], StringComparer.Ordinal);
        foreach (var word in words.Where(word => word.Length > 4))
        {
            var single = word[^1] == 's' ? word[..^1] : word;
            foreach (var name in byStart[word[..4]].Where(name => name != word && name != single))
            {
                if (GoesBack(single, name))
                {
                    origins[word] = name;
                    break;
                }
            }
        }

        return origins;
    }

    private static bool GoesBack(string word, string name)
    {
        var stem = name.TrimEnd('a', 'e', 'i', 'o', 'u', 'y');
        return Endings.Any(ending => word.EndsWith(ending, StringComparison.Ordinal)
            && word[..^ending.Length] is var root && root.Length >= stem.Length && root.Length >= 3
            && name.StartsWith(root, StringComparison.Ordinal));
    }
}
