using System.Collections.Generic;
using Parallax.Documents.Coreference;

namespace Parallax.Documents.Statements;

/// <summary>Cuts a document into passages: sentences, those that a quotation runs across joined.</summary>
internal static class PassageBuilder
{
    /// <summary>More sentences than these are not joined: a bound on time.</summary>
    private const int MaxJoined = 60;

    public static List<Passage> Build(Words words)
    {
        var passages = new List<Passage>();
        var count = words.Offsets.Count - 1;
        for (var s = 0; s < count;)
        {
            var last = s;
            while (last + 1 < count && last - s < MaxJoined && IsInside(words, words.Offsets[last + 1]))
            {
                last++;
            }

            passages.Add(new Passage(words.Offsets[s], words.Offsets[last + 1], words.BlockOf(words.Offsets[s])));
            s = last + 1;
        }

        return passages;
    }

    /// <summary>True where the boundary before a token lies inside a quotation.</summary>
    private static bool IsInside(Words words, int first)
    {
        var inside = words.Outer(first);
        return first < words.Count && words.BlockOf(first) == words.BlockOf(first - 1) &&
            ((inside >= 0 && words.Outer(first - 1) == inside) || IsClosing(words, first));
    }

    /// <summary>A closing mark, or one with a small word behind it, that was cut off from its sentence: … gone?" | she said.</summary>
    private static bool IsClosing(Words words, int first) => words.Outer(first - 1) >= 0 && words.Quotations[words.Outer(first - 1)].Span.End > words[first].Span.Start;
}
