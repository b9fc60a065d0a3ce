using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using Parallax.Rules;

namespace Parallax.Documents.Language;

/// <summary>The word lists that the tokenizer and the sentence splitter read, from <c>Rules/en</c>.</summary>
internal static class TokenRules
{
    private static readonly Dictionary<string, Dictionary<string, int>> Parts = ReadParts();

    public static readonly FrozenSet<string> Prefixes = Part("prefix");
    public static readonly FrozenSet<string> Units = Part("unit");
    public static readonly FrozenSet<string> Clitics = Part("clitic");
    public static readonly FrozenSet<string> Elisions = Part("elision");
    public static readonly FrozenSet<string> Domains = Part("domain");

    /// <summary>Words of two, with the length of the first.</summary>
    public static readonly FrozenDictionary<string, int> Splits = Parts["split"].ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Abbreviations without their full stop; true where a name or number follows, so that they never end a sentence.</summary>
    public static readonly FrozenDictionary<string, bool> Abbreviations = RuleFile.Rows("en/abbreviations.tsv")
        .ToFrozenDictionary(row => row[0], row => row[1] == "title", StringComparer.Ordinal);

    public static readonly FrozenSet<string> Openers = RuleFile.Set("en/sentence-openers.txt");
    public static readonly FrozenSet<string> SpeechTags = RuleFile.Set("en/speech-tags.txt");

    /// <summary>Whether the list holds the word, compared in lower case, without allocating.</summary>
    public static bool Holds(FrozenSet<string> set, ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[16];
        if (word.Length > lower.Length)
        {
            return false;
        }

        word.ToLowerInvariant(lower);
        return set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower[..word.Length]);
    }

    private static FrozenSet<string> Part(string list) => Parts[list].Keys.ToFrozenSet(StringComparer.Ordinal);

    private static Dictionary<string, Dictionary<string, int>> ReadParts()
    {
        var parts = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (var row in RuleFile.Rows("en/token-parts.tsv"))
        {
            if (!parts.TryGetValue(row[0], out var list))
            {
                parts[row[0]] = list = new Dictionary<string, int>(StringComparer.Ordinal);
            }

            list[row[1]] = row.Length > 2 ? int.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture) : 0;
        }

        return parts;
    }
}
