using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Rules;

namespace Parallax.Documents.Mentions.Times;

/// <summary>The rules of <c>en/time-rules.tsv</c>, with their options written out and found by their first element.</summary>
internal static class TimeRules
{
    private static readonly FrozenDictionary<string, ImmutableArray<TimeRule>> ByFirst = Load();

    /// <summary>Rules whose first element is the word or class; empty where there is none.</summary>
    public static ImmutableArray<TimeRule> StartingWith(string element) =>
        ByFirst.TryGetValue(element, out var rules) ? rules : [];

    private static readonly FrozenDictionary<string, ImmutableArray<TimeRule>> ByClass = ByFirst.Where(pair => pair.Key.Length > 2 && pair.Key[0] == '{')
        .ToFrozenDictionary(pair => pair.Key[1..^1], pair => pair.Value, StringComparer.Ordinal);

    /// <summary>Rules whose first element is the class, named without braces; empty where there is none.</summary>
    public static ImmutableArray<TimeRule> StartingWithClass(string name) =>
        ByClass.TryGetValue(name, out var rules) ? rules : [];

    /// <summary>Classes that some rule starts with and that are not read off a single word, without braces.</summary>
    public static ImmutableArray<string> ComputedClasses { get; } = [.. ByClass.Keys.Where(name => !TimeLexicon.Classes.Contains(name)).Order(StringComparer.Ordinal)];

    private static FrozenDictionary<string, ImmutableArray<TimeRule>> Load()
    {
        var rules = new Dictionary<string, List<TimeRule>>(StringComparer.Ordinal);
        var order = 0;
        foreach (var row in RuleFile.Rows("en/time-rules.tsv"))
        {
            var action = TimeAction.Parse(row.Length > 2 ? row[2] : string.Empty);
            var type = Enum.Parse<TimeType>(row[1], ignoreCase: true);
            foreach (var elements in Expand(row[0].Split(' '), 0))
            {
                var rule = new TimeRule(order, elements.ToImmutableArray(), type, action);
                if (!rules.TryGetValue(rule.Elements[0], out var list))
                {
                    rules[rule.Elements[0]] = list = [];
                }

                list.Add(rule);
            }

            order++;
        }

        return rules.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToImmutableArray(), StringComparer.Ordinal);
    }

    private static IEnumerable<IEnumerable<string>> Expand(string[] elements, int from)
    {
        if (from == elements.Length)
        {
            return [[]];
        }

        var element = elements[from];
        var optional = element.Length > 1 && element[^1] == '?';
        var alternatives = (optional ? element[..^1] : element).Split('|');
        var rest = Expand(elements, from + 1).ToArray();
        var with = alternatives.SelectMany(alternative => rest.Select(tail => tail.Prepend(alternative)));
        return optional ? with.Concat(rest) : with;
    }
}
