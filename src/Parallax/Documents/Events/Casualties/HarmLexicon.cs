using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Parallax.Rules;

namespace Parallax.Documents.Events.Casualties;

/// <summary>The words of harm, from <c>Rules/en/harm-cues.tsv</c>, <c>harm-contexts.tsv</c> and <c>people-words.tsv</c>.</summary>
internal static class HarmLexicon
{
    private static readonly FrozenDictionary<string, HarmCue> Verbs = Cues("v");
    private static readonly FrozenDictionary<string, HarmCue> Adjectives = Cues("a");
    private static readonly FrozenDictionary<string, HarmCue> Nouns = Cues("n");

    private static readonly FrozenDictionary<string, FrozenSet<string>> Contexts = RuleFile.Rows("en/harm-contexts.tsv")
        .GroupBy(row => row[0], StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Select(row => row[1]).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (Gender Gender, bool IsPerpetrator)> People = RuleFile.Rows("en/people-words.tsv")
        .DistinctBy(row => row[0], StringComparer.Ordinal)
        .ToFrozenDictionary(row => row[0], row => (row[1] switch { "f" => Gender.Feminine, "m" => Gender.Masculine, _ => Gender.Unknown }, row.Length > 2 && row[2] == "by"), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Numbers = RuleFile.Rows("en/numbers.tsv")
        .Where(row => row[1] is "one" or "teen" or "ten").ToFrozenDictionary(row => row[0], row => int.Parse(row[2], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    public static HarmCue? Verb(string lemma) => Verbs.GetValueOrDefault(lemma);

    public static HarmCue? Adjective(string form) => Adjectives.GetValueOrDefault(form);

    public static HarmCue? Noun(string lemma) => Nouns.GetValueOrDefault(lemma);

    public static bool Is(string kind, string lemma) => Contexts[kind].Contains(lemma);

    public static bool IsPerson(string lemma) => People.ContainsKey(lemma);

    public static Gender GenderOf(string lemma) => People.GetValueOrDefault(lemma).Gender;

    public static bool IsPerpetrator(string lemma) => People.GetValueOrDefault(lemma).IsPerpetrator;

    /// <summary>A small whole number, in digits or as a word; null for what is none.</summary>
    public static int? Number(ReadOnlySpan<char> word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value
        : Numbers.TryGetValue(word.ToString().ToLowerInvariant(), out value) ? value : null;

    private static FrozenDictionary<string, HarmCue> Cues(string word) => RuleFile.Rows("en/harm-cues.tsv")
        .Where(row => row[1] == word)
        .ToFrozenDictionary(row => row[0], row => new HarmCue(Enum.Parse<HarmedAs>(row[2], ignoreCase: true), Enum.Parse<HarmKind>(row[3], ignoreCase: true)), StringComparer.Ordinal);
}
