using System;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Rules;

namespace Parallax.Documents.Events;

/// <summary>The words of events and of what stands around them, from <c>Rules/en/event-*.tsv</c>.</summary>
internal static class EventLexicon
{
    private static readonly FrozenDictionary<string, ImmutableArray<TriggerEntry>> ByFirst = RuleFile.Rows("en/event-triggers.tsv")
        .Select(row => new TriggerEntry([.. row[0].Split(' ')], row[1] == "v", row[2], HarmOf(row.Length > 3 ? row[3] : null), row.Length > 3 && row[3] == "weak"))
        .GroupBy(entry => entry.Words[0], StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Words.Length).ToImmutableArray(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, FrozenSet<string>> Contexts = RuleFile.Rows("en/event-contexts.tsv")
        .GroupBy(row => row[0], StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Select(row => row[1]).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>The entries that begin with a lemma, the longest first.</summary>
    public static ImmutableArray<TriggerEntry> From(string lemma) => ByFirst.TryGetValue(lemma, out var entries) ? entries : [];

    /// <summary>True where a lemma is one of a kind of context words.</summary>
    public static bool Is(string kind, string lemma) => Contexts[kind].Contains(lemma);

    private static HarmKind? HarmOf(string? flag) => flag switch
    {
        "killed" => HarmKind.Killed,
        "injured" => HarmKind.Injured,
        "missing" => HarmKind.Missing,
        "detained" => HarmKind.Detained,
        "displaced" => HarmKind.Displaced,
        _ => null,
    };
}
