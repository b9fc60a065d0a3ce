using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Documents.Mentions.Pieces;
using Parallax.Rules;

namespace Parallax.Documents.Mentions.Times;

/// <summary>The rules of <c>en/time-rules.tsv</c> and the parts of <c>en/time-parts.tsv</c>, with their options written out, as trees.</summary>
internal static class TimeRules
{
    /// <summary>All time expressions.</summary>
    public static TimeNode Root { get; } = LoadRules();

    private static readonly FrozenDictionary<TimeClass, TimeNode> Parts = LoadParts();

    /// <summary>Classes that some rule starts with and that are not read off a single word.</summary>
    public static ImmutableArray<(TimeClass Class, TimeNode Node)> Computed { get; } =
        [.. Root.Classes.Where(edge => !TimeLexicon.Classes.Contains(edge.Class) && edge.Class is not (TimeClass.Day or TimeClass.Part or TimeClass.Date or TimeClass.Span))];

    /// <summary>The ways to write a part; null for a class that is none.</summary>
    public static TimeNode? PartOf(TimeClass name) => Parts.GetValueOrDefault(name);

    /// <summary>True where a part may start with a piece that is no number.</summary>
    public static bool MayStart(TimeClass part, Piece piece)
    {
        if (PartOf(part) is not { } node)
        {
            return false;
        }

        var found = node.Of(piece.Lower) is not null;
        foreach (var word in TimeLexicon.Of(piece))
        {
            found |= node.Of(word.Class) is not null;
        }

        return found;
    }

    private static TimeNode LoadRules()
    {
        var root = new TimeNode();
        var order = 0;
        foreach (var row in RuleFile.Rows("en/time-rules.tsv"))
        {
            var action = TimeAction.Parse(row.Length > 2 ? row[2] : string.Empty);
            var type = Enum.Parse<TimeType>(row[1], ignoreCase: true);
            Add(root, row[0], new TimeRule(order++, [], type, action));
        }

        return root;
    }

    private static FrozenDictionary<TimeClass, TimeNode> LoadParts()
    {
        var parts = new Dictionary<TimeClass, TimeNode>();
        var order = 0;
        var holidays = RuleFile.Rows("en/holidays.tsv").Select(row => (ImmutableArray<string>)[row[0], "holiday", "holiday=" + row[1]]);
        foreach (var row in RuleFile.Rows("en/time-parts.tsv").Concat(holidays))
        {
            var name = Enum.Parse<TimeClass>(row[1], ignoreCase: true);
            if (!parts.TryGetValue(name, out var node))
            {
                parts[name] = node = new TimeNode();
            }

            Add(node, row[0], new TimeRule(order++, [], TimeType.Time, TimeAction.Parse(row.Length > 2 ? row[2] : string.Empty)));
        }

        return parts.ToFrozenDictionary();
    }

    private static void Add(TimeNode root, string pattern, TimeRule rule)
    {
        foreach (var elements in Expand(pattern.Split(' '), 0))
        {
            string[] row = [.. elements];
            root.Add(row, rule with { Elements = [.. row] });
        }
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
        var with = alternatives.SelectMany(alternative => rest.Select(tail => alternative.Split('_').Concat(tail)));
        return optional ? with.Concat(rest) : with;
    }
}
