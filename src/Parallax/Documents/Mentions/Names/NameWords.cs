using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using Parallax.Rules;

namespace Parallax.Documents.Mentions.Names;

/// <summary>Titles that stand before names, and words that tell what a name names, from <c>Rules/en</c>.</summary>
internal static class NameWords
{
    /// <summary>Words of titles, lower case; a title of several words is in it as a whole too.</summary>
    public static readonly FrozenSet<string> Titles = RuleFile.Rows("en/titles.tsv").Where(row => row[0] == "person").Select(row => row[1])
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Single words that titles are made of, lower case.</summary>
    public static readonly FrozenSet<string> TitleWords = RuleFile.Rows("en/titles.tsv").Where(row => row[0] == "person")
        .SelectMany(row => row[1].Split(' ', '-')).Where(word => word is not "of" and not "general").Concat(["general"])
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Mr, Dr, Gen.: always with a capital.</summary>
    public static readonly FrozenSet<string> Forms = RuleFile.Rows("en/titles.tsv").Where(row => row[0] == "form").Select(row => row[1])
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Last words of names with what they name.</summary>
    public static readonly FrozenDictionary<string, EntityKind> Heads = Select(row => true);

    /// <summary>Heads that also stand before "of".</summary>
    public static readonly FrozenDictionary<string, EntityKind> HeadsBeforeOf = Select(row => row.Count > 2 && row[2] == "of");

    /// <summary>Heads that also stand first: Lake Ivel.</summary>
    public static readonly FrozenDictionary<string, EntityKind> FirstHeads = Select(row => row.Count > 2 && row[2] == "first");

    private static FrozenDictionary<string, EntityKind> Select(Func<IReadOnlyList<string>, bool> which) =>
        RuleFile.Rows("en/name-heads.tsv").Where(row => which(row)).ToFrozenDictionary(
            row => row[1],
            row => row[0] switch { "force" => EntityKind.Force, "place" => EntityKind.Place, _ => EntityKind.Organization },
            StringComparer.Ordinal);
}
