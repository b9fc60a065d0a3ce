using System;
using System.Collections.Generic;
using System.Linq;

namespace Parallax.Ledger.Copies;

/// <summary>Compares who is introduced: a text that calls somebody by the surname alone, whom the other names in full, has lost the sentence that did.</summary>
internal static class Introductions
{
    /// <summary>The first surname that the text has alone and the other both alone and in full; null where there is none.</summary>
    public static string? LostBy(CopyText text, CopyText other)
    {
        var (own, others) = (Names(text), Names(other));
        others.IntersectWith(Enumerable.Range(0, other.Words.Count).Where(i => IsAlone(other, i)).Select(i => other.Words[i].Folded));
        foreach (var i in Enumerable.Range(0, text.Words.Count))
        {
            var word = text.Words[i].Folded;
            if (!own.Contains(word) && others.Contains(word) && IsAlone(text, i))
            {
                return text.Words[i].Span.Of(text.Document.Text);
            }
        }

        return null;
    }

    /// <summary>Second words of what looks like a person's given name and surname.</summary>
    private static HashSet<string> Names(CopyText text) =>
    [
        .. Enumerable.Range(1, Math.Max(0, text.Words.Count - 1)).Where(i => IsAfterLarge(text, i) && IsLarge(text, i) && !IsBeforeLarge(text, i)).Select(i => text.Words[i].Folded),
    ];

    private static bool IsAlone(CopyText text, int i) => IsLarge(text, i) && !IsAfterLarge(text, i) && !IsBeforeLarge(text, i);

    private static bool IsLarge(CopyText text, int i) => text.Words[i].Span is { Length: >= 3 } span && char.IsUpper(text.Document.Text[span.Start]) && char.IsLower(text.Document.Text[span.Start + 1]);

    private static bool IsAfterLarge(CopyText text, int i) => i > 0 && IsLarge(text, i - 1) && AreNeighbours(text, i - 1);

    private static bool IsBeforeLarge(CopyText text, int i) => i + 1 < text.Words.Count && IsLarge(text, i + 1) && AreNeighbours(text, i);

    private static bool AreNeighbours(CopyText text, int i) => text.Words[i + 1].Span.Start == text.Words[i].Span.End + 1 && text.Document.Text[text.Words[i].Span.End] == ' ';
}
