using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using Parallax.Documents.Coreference;
using Parallax.Rules;

namespace Parallax.Documents.Statements;

/// <summary>Known agencies and outlets, nouns for outlets, and occasions on which words are spoken.</summary>
internal static class OutletLexicon
{
    private static readonly (string Name, string Kind)[] Entries = [.. RuleFile.Rows("en/agencies.tsv")
        .SelectMany(row => row.Skip(2).Prepend(row[0]).Where(form => form.Length > 0), (row, form) => (form, row[1]))];

    /// <summary>Kind (agency or outlet) by a form of the name, as it is spelt.</summary>
    public static FrozenDictionary<string, string> Known { get; } = Entries
        .DistinctBy(entry => entry.Name, StringComparer.Ordinal)
        .ToFrozenDictionary(entry => entry.Name, entry => entry.Kind, StringComparer.Ordinal);

    /// <summary>Names in lower case, to be found in the row of words; their spelling is checked against <see cref="Known"/>.</summary>
    public static PhraseLexicon<string> Names { get; } = new(Entries.Select(entry => KeyValuePair.Create(entry.Name.ToLowerInvariant(), entry.Kind)));

    /// <summary>"newspaper", "television": outlet or people.</summary>
    public static PhraseLexicon<string> Nouns { get; } = new(RuleFile.Rows("en/outlet-nouns.tsv").Select(row => KeyValuePair.Create(row[0].ToLowerInvariant(), row[1])));

    /// <summary>"interview", "press conference", "Instagram": interview, event, post or paper.</summary>
    public static PhraseLexicon<string> Occasions { get; } = new(RuleFile.Rows("en/occasions.tsv").Select(row => KeyValuePair.Create(row[0].ToLowerInvariant(), row[1])));

    /// <summary>Words in the names of bodies that are spoken to, not given interviews: "told parliament", "told the Council".</summary>
    public static FrozenSet<string> Bodies { get; } = RuleFile.Set("en/body-words.txt");
}
