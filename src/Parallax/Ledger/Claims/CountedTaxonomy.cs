using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Rules;

namespace Parallax.Ledger.Claims;

/// <summary>Reads what a figure counts by <c>Rules/en/counted-taxonomy.tsv</c> and <c>counted-aspects.tsv</c>.</summary>
internal static class CountedTaxonomy
{
    private const int LongestPhrase = 5;

    /// <summary>Words that end the counted noun phrase: what follows them is said of it.</summary>
    private static readonly FrozenSet<string> Ends = FrozenSet.ToFrozenSet(
        ["of", "in", "on", "at", "for", "from", "with", "within", "who", "which", "that", "to", "by", "near", "around", "along", "out", "under", "spent"]);

    /// <summary>Words that stand for what follows their "of".</summary>
    private static readonly FrozenSet<string> Containers = FrozenSet.ToFrozenSet(["number", "total", "sum", "group", "rest", "share"]);

    private static readonly FrozenSet<string> Small = FrozenSet.ToFrozenSet(
        ["a", "an", "the", "its", "his", "her", "their", "our", "own", "and", "or", "other", "further", "additional", "more", "extra", "another", "such", "these", "those", "some", "new"]);

    private static readonly FrozenDictionary<string, (string Kind, string Root, string? Aspect)> Terms = RuleFile.Rows("en/counted-taxonomy.tsv")
        .ToFrozenDictionary(row => string.Join(' ', row[0].Split(' ').Select(Singular)), row => (row[1], row[2], row.Length > 3 ? row[3] : null), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, ImmutableArray<(string Class, bool IsEvent, string? Root)>> Aspects = RuleFile.Rows("en/counted-aspects.tsv")
        .GroupBy(row => row[0], StringComparer.Ordinal)
        .ToFrozenDictionary(
            group => group.Key,
            group => group.Select(row => (row[1], row[2] == "event", row.Length > 3 ? row[3] : null)).OrderBy(row => row.Item3 is null).ToImmutableArray(),
            StringComparer.Ordinal);

    private static readonly FrozenSet<string> Classes = Aspects.Values.SelectMany(rows => rows.Select(row => row.Class)).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Tolls = RuleFile.Set("en/toll-aspects.txt");

    /// <summary>True for what becomes known bit by bit.</summary>
    public static bool IsToll(string aspect) => Tolls.Contains(aspect);

    /// <summary>True for a class that the list names: killed is not injured, while two verbs of no class may say one thing.</summary>
    public static bool IsListedAspect(string aspect) => Classes.Contains(aspect);

    public static CountedTerm Of(string counted)
    {
        var words = Words(counted);
        var end = words.FindIndex(word => Ends.Contains(word.ToLowerInvariant()));
        if (end > 0 && end + 1 < words.Count && words[end] == "of" && Containers.Contains(Singular(words[end - 1].ToLowerInvariant())))
        {
            words = words[(end + 1)..];
            end = words.FindIndex(word => Ends.Contains(word.ToLowerInvariant()));
        }

        var head = end > 0 ? end : words.Count;
        var singular = words.Select(word => Singular(word.ToLowerInvariant())).ToList();
        var (start, stop) = Phrase(singular, head);
        if (start < 0)
        {
            var own = words.Count == 0 ? counted : singular[head - 1];
            return new CountedTerm(own, own, Modifiers(words, head - 1, head, head), null) { IsKnown = false, Shown = words.Count == 0 ? counted : words[head - 1].ToLowerInvariant() };
        }

        var (kind, root, aspect) = Terms[string.Join(' ', singular[start..stop])];
        return new CountedTerm(kind, root, Modifiers(words, start, stop, head), aspect);
    }

    /// <summary>The class of an aspect; an empty one is plain presence.</summary>
    /// <param name="aspect">As the figure has it.</param>
    /// <param name="term">What is counted.</param>
    public static (string Class, bool IsEvent) AspectOf(string? aspect, CountedTerm term)
    {
        var key = (aspect ?? term.Aspect)?.Trim().ToLowerInvariant();
        if (string.IsNullOrEmpty(key))
        {
            return (string.Empty, false);
        }

        if (!Aspects.TryGetValue(key, out var rows))
        {
            return (key, false);
        }

        var found = rows.Where(row => row.Root is null || row.Root == term.Kind || row.Root == term.Root).Take(1).ToList();
        return found.Count == 0 ? (key, false) : (found[0].Class == "-" ? string.Empty : found[0].Class, found[0].IsEvent);
    }

    /// <summary>The longest known phrase that ends at the head, else the first known one before it.</summary>
    private static (int Start, int Stop) Phrase(List<string> singular, int head)
    {
        for (var stop = head; stop > 0; stop--)
        {
            for (var length = Math.Min(LongestPhrase, stop); length > 0; length--)
            {
                if (Terms.ContainsKey(string.Join(' ', singular.GetRange(stop - length, length))))
                {
                    return (stop - length, stop);
                }
            }

            if (stop < head - 2)
            {
                break;
            }
        }

        return (-1, -1);
    }

    /// <summary>The words beside the phrase; names in front of it (British, NATO) are the holder's and left out.</summary>
    private static ImmutableArray<string> Modifiers(List<string> words, int start, int stop, int head) =>
    [
        .. words.Select((word, index) => (word, index))
            .Where(pair => pair.index < start || pair.index >= stop)
            .Where(pair => pair.index >= head || !char.IsUpper(pair.word[0]))
            .Select(pair => pair.word.ToLowerInvariant())
            .Where(word => !Small.Contains(word) && !Ends.Contains(word))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && (char.IsLetterOrDigit(text[i]) || (text[i] is '-' or '\'' or '’' && start >= 0)))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                words.Add(text[start..i].TrimEnd('-', '\'', '’'));
                start = -1;
            }

            if (words.Count > 40)
            {
                break;
            }
        }

        return words;
    }

    private static string Singular(string word)
    {
        if (word.Length < 4 || word is "personnel" or "people" or "police" or "aircraft")
        {
            return word switch { "men" => "man", _ => word };
        }

        if (word == "children")
        {
            return "child";
        }

        if (word.EndsWith("men", StringComparison.Ordinal))
        {
            return string.Concat(word.AsSpan(0, word.Length - 2), "an");
        }

        if (word == "lives")
        {
            return "life";
        }

        if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4)
        {
            return string.Concat(word.AsSpan(0, word.Length - 3), "y");
        }

        if (word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal) || word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal))
        {
            return word[..^2];
        }

        return word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word;
    }
}
