using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using Parallax.Rules;

namespace Parallax.Documents.Coreference;

/// <summary>The roles, their modifiers and the forms of address, from <c>Rules/en</c>.</summary>
internal static class RoleLexicon
{
    public static PhraseLexicon<Role> Roles { get; } = new(ReadRoles());

    /// <summary>Roles by their title as <see cref="EntityRole.Title"/> has it.</summary>
    public static FrozenDictionary<string, Role> ByTitle { get; } = ReadRoles()
        .DistinctBy(pair => pair.Key, StringComparer.Ordinal)
        .ToFrozenDictionary(StringComparer.Ordinal);

    public static FrozenSet<string> Modifiers { get; } =
        RuleFile.Lines("en/role-modifiers.tsv").Select(line => line.ToLowerInvariant()).ToFrozenSet(StringComparer.Ordinal);

    public static FrozenDictionary<string, Gender> Titles { get; } = RuleFile.Rows("en/personal-titles.tsv")
        .DistinctBy(row => row[0].ToLowerInvariant(), StringComparer.Ordinal)
        .ToFrozenDictionary(row => row[0].ToLowerInvariant(), row => GenderOf(row[1]), StringComparer.Ordinal);

    public static FrozenDictionary<string, Gender> GivenNames { get; } = RuleFile.Rows("en/given-names.tsv")
        .SelectMany(row => row[1].Split(' '), (row, name) => KeyValuePair.Create(Folding.Fold(name), GenderOf(row[0])))
        .DistinctBy(pair => pair.Key, StringComparer.Ordinal)
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Nouns for a person without a name: "woman", "widow".</summary>
    public static FrozenDictionary<string, Gender> Nouns { get; } = RuleFile.Rows("en/gendered-nouns.tsv").ToFrozenDictionary(row => row[0], row => GenderOf(row[1]), StringComparer.Ordinal);

    private static IEnumerable<KeyValuePair<string, Role>> ReadRoles()
    {
        foreach (var row in RuleFile.Rows("en/roles.tsv"))
        {
            var phrase = row[0].ToLowerInvariant();
            yield return new(phrase, new Role(row[1], row[2], GenderOf(row[3]), false));
            foreach (var plural in Plurals(phrase))
            {
                yield return new(plural, new Role(row[1], row[2], GenderOf(row[3]), true));
            }
        }
    }

    /// <summary>"heads of government", "foreign ministers", "spokesmen".</summary>
    private static IEnumerable<string> Plurals(string phrase)
    {
        var words = phrase.Split(' ');
        var head = words.Length > 2 && words[1] is "of" or "for" ? 0 : words.Length > 1 && words[1] is "general" && words[0] is not ("major" or "lieutenant" or "brigadier") ? 0 : words.Length - 1;
        words[head] = words[head] switch
        {
            var word when word.EndsWith("man", StringComparison.Ordinal) => word[..^2] + "en",
            var word when word.EndsWith('y') && !word.EndsWith("ey", StringComparison.Ordinal) => word[..^1] + "ies",
            var word when word.EndsWith('s') || word.EndsWith("ch", StringComparison.Ordinal) => word + "es",
            var word => word + "s",
        };
        yield return string.Join(' ', words);
    }

    private static Gender GenderOf(string code) => code switch
    {
        "m" => Gender.Masculine,
        "f" => Gender.Feminine,
        _ => Gender.Unknown,
    };
}
