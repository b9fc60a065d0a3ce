using System;
using System.Collections.Frozen;
using System.Linq;
using Parallax.Ledger.Words;
using Parallax.Rules;

namespace Parallax.Ledger.Claims;

/// <summary>What kind of people a word makes of them, by <c>Rules/en/naming-words.tsv</c>.</summary>
internal static class NamingWords
{
    private static readonly FrozenDictionary<string, (string Kind, string Group)> Namings = RuleFile.Rows("en/naming-words.tsv")
        .DistinctBy(row => Stemmer.Stem(row[0]), StringComparer.Ordinal)
        .ToFrozenDictionary(row => Stemmer.Stem(row[0]), row => (row[1], row[2]), StringComparer.Ordinal);

    /// <summary>The kind and its group for the last word that says one; null where none does.</summary>
    public static (string Kind, string Group)? Of(string words) => WordScanner.Folded(words)
        .Select(word => Namings.TryGetValue(Stemmer.Stem(word.EndsWith("men", StringComparison.Ordinal) ? word[..^2] + "an" : word), out var naming) ? naming : ((string Kind, string Group)?)null)
        .LastOrDefault(naming => naming is not null);
}
