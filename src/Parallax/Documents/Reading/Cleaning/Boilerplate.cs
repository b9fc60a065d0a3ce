using System;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Rules;

namespace Parallax.Documents.Reading.Cleaning;

/// <summary>Knows lines that are no part of a report (<c>Rules/en/boilerplate.tsv</c> and, for other languages, <c>Rules/boilerplate.tsv</c>).</summary>
internal static class Boilerplate
{
    private const int LongestLine = 300;

    private const int LongestLabelLine = 160;

    private const int LongestLabel = 5;

    private static readonly ImmutableArray<ImmutableArray<string>> Rules = [.. RuleFile.Rows("en/boilerplate.tsv"), .. RuleFile.Rows("boilerplate.tsv")];

    private static readonly FrozenDictionary<string, string> Whole = Rules
        .Where(row => row[1] is "whole" or "label")
        .DistinctBy(row => LineKey.Of(row[2]), StringComparer.Ordinal)
        .ToFrozenDictionary(row => LineKey.Of(row[2]), row => row[0], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Labels = Rules
        .Where(row => row[1] == "label")
        .DistinctBy(row => LineKey.Of(row[2]), StringComparer.Ordinal)
        .ToFrozenDictionary(row => LineKey.Of(row[2]), row => row[0], StringComparer.Ordinal);

    /// <summary>Phrases that all stand in a line.</summary>
    private static readonly ImmutableArray<(ImmutableArray<string> Phrases, string Reason)> Together =
        [.. Rules.Where(row => row[1] == "with").Select(row => (row[2].Split(" + ").ToImmutableArray(), row[0]))];

    /// <summary>By their first letter.</summary>
    private static readonly FrozenDictionary<char, ImmutableArray<(string Phrase, string Reason)>> Starts = Rules
        .Where(row => row[1] == "start")
        .GroupBy(row => row[2][0])
        .ToFrozenDictionary(group => group.Key, group => group.Select(row => (row[2], row[0])).ToImmutableArray());

    /// <summary>Why a line is dropped, one word; null for a line that may belong to the report.</summary>
    public static string? ReasonFor(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestLine)
        {
            return null;
        }

        var key = LineKey.Of(line);
        if (key.Length == 0)
        {
            return "rule";
        }

        if (Whole.TryGetValue(key, out var reason) || Whole.TryGetValue(LineKey.WithoutNumbers(key), out reason))
        {
            return reason;
        }

        foreach (var (phrase, startReason) in Starts.TryGetValue(key[0], out var starts) ? starts : [])
        {
            if (key.StartsWith(phrase, StringComparison.Ordinal) || (phrase[^1] == ':' && key == phrase[..^1]))
            {
                return startReason;
            }
        }

        foreach (var (phrases, reasonTogether) in Together)
        {
            if (phrases.All(phrase => HasWords(key, phrase)))
            {
                return reasonTogether;
            }
        }

        return key.Length <= LongestLabelLine ? ReasonForLabels(key) : null;
    }

    /// <summary>True where a phrase stands in a line from the start of a word on.</summary>
    private static bool HasWords(string key, string phrase)
    {
        for (var at = key.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = key.IndexOf(phrase, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || !char.IsLetter(key[at - 1]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A line of nothing but labels, two or more.</summary>
    private static string? ReasonForLabels(string key)
    {
        var words = key.Split([' ', '|', '·', '•', ',', '/', ':'], StringSplitOptions.RemoveEmptyEntries);
        string? first = null;
        for (var at = 0; at < words.Length;)
        {
            var (length, reason) = LabelAt(words, at);
            if (length == 0)
            {
                return null;
            }

            first ??= reason;
            at += length;
        }

        return first;
    }

    private static (int Length, string? Reason) LabelAt(string[] words, int at)
    {
        for (var length = Math.Min(LongestLabel, words.Length - at); length > 0; length--)
        {
            if (Labels.TryGetValue(string.Join(' ', words, at, length), out var reason))
            {
                return (length, reason);
            }
        }

        return (0, null);
    }
}
