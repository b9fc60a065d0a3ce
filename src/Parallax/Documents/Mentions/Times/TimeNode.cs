using System;
using System.Collections.Generic;

namespace Parallax.Documents.Mentions.Times;

/// <summary>A place in the tree of all patterns: rows that begin alike share their way.</summary>
internal sealed class TimeNode
{
    private readonly Dictionary<string, TimeNode> words = new(StringComparer.Ordinal);

    private readonly List<(TimeClass Class, TimeNode Node)> classes = [];

    /// <summary>The row that ends here; null for none.</summary>
    public TimeRule? Rule { get; private set; }

    public IReadOnlyList<(TimeClass Class, TimeNode Node)> Classes => classes;

    public bool HasWords => words.Count > 0;

    public TimeNode? Of(string word) => words.Count == 0 ? null : words.GetValueOrDefault(word);

    public TimeNode? Of(TimeClass name)
    {
        foreach (var (wordClass, node) in classes)
        {
            if (wordClass == name)
            {
                return node;
            }
        }

        return null;
    }

    public void Add(ReadOnlySpan<string> elements, TimeRule rule)
    {
        if (elements.IsEmpty)
        {
            Rule ??= rule;
            return;
        }

        var element = elements[0];
        if (element.Length > 2 && element[0] == '{')
        {
            var name = Enum.Parse<TimeClass>(element.AsSpan(1, element.Length - 2), ignoreCase: true);
            if (Of(name) is not { } next)
            {
                next = new TimeNode();
                classes.Add((name, next));
            }

            next.Add(elements[1..], rule);
        }
        else
        {
            if (!words.TryGetValue(element, out var next))
            {
                words[element] = next = new TimeNode();
            }

            next.Add(elements[1..], rule);
        }
    }
}
