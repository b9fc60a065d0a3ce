using System;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Linq;

namespace Parallax.Ledger.Timeline;

/// <summary>A measure's name as one report words it, in a form that names of one measure share.</summary>
/// <param name="Shown">The name without its article.</param>
/// <param name="Words">Its content words, singular and sorted.</param>
/// <param name="IsGeneric">True for "the rule", "the measures": which one is meant, only the document tells.</param>
internal sealed record MeasureName(string Shown, ImmutableArray<string> Words, bool IsGeneric)
{
    private static readonly FrozenSet<string> Small = FrozenSet.ToFrozenSet(
        ["a", "an", "the", "this", "these", "that", "its", "their", "his", "her", "new", "on", "of", "for", "in", "to", "and", "against", "about"]);

    private static readonly FrozenSet<string> Generic = FrozenSet.ToFrozenSet(
        ["rule", "measure", "law", "regulation", "decision", "ban", "order", "decree", "restriction", "sanction", "policy", "requirement", "step", "implementation", "it", "they", "delay", "change"]);

    public static MeasureName Of(string text)
    {
        var words = text.ToLowerInvariant().Split([' ', '-', '\n', ',', '“', '”', '"', '’', '\''], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !Small.Contains(word)).Select(Singular).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        var shown = text;
        foreach (var article in new[] { "the ", "a ", "an ", "its ", "their ", "this ", "these " })
        {
            shown = shown.StartsWith(article, StringComparison.OrdinalIgnoreCase) ? shown[article.Length..] : shown;
        }

        return new MeasureName(shown, words, words.All(Generic.Contains));
    }

    /// <summary>True where one has all words of the other, or both share the greater part: "number-plate rule", "rule on vehicle number plates".</summary>
    public bool IsOneWith(MeasureName other)
    {
        if (IsGeneric || other.IsGeneric)
        {
            return false;
        }

        var shared = Words.Intersect(other.Words, StringComparer.Ordinal).Where(word => !Generic.Contains(word)).Count();
        var own = Words.Count(word => !Generic.Contains(word));
        var others = other.Words.Count(word => !Generic.Contains(word));
        return shared > 0 && (shared == Math.Min(own, others) || shared * 2 > Math.Max(own, others));
    }

    private static string Singular(string word) => word.Length > 3 && word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;
}
