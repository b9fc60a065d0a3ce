using System;
using System.Collections.Generic;

namespace Parallax.Ledger.Linking;

/// <summary>What a word for people or things of a place may derive from, for places that no gazetteer knows.</summary>
internal static class Demonyms
{
    private static readonly (string Ending, string[] Bases)[] s_endings =
    [
        ("ian", ["ia", "y", "", "a"]), ("ean", ["ea", "e", ""]), ("an", ["a", "", "e"]), ("n", [""]), ("ese", ["", "a", "o"]),
        ("ish", ["", "land"]), ("i", ["", "a"]), ("er", [""]), ("ite", [""]), ("ic", ["", "ia"]),
    ];

    /// <param name="word">Folded.</param>
    public static IEnumerable<string> Bases(string word)
    {
        foreach (var form in word.EndsWith('s') ? new[] { word, word[..^1] } : [word])
        {
            foreach (var (ending, bases) in s_endings)
            {
                if (form.Length > ending.Length + 3 && form.EndsWith(ending, StringComparison.Ordinal))
                {
                    foreach (var with in bases)
                    {
                        yield return form[..^ending.Length] + with;
                    }
                }
            }
        }
    }
}
