using System;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Rules;

namespace Parallax.Ledger.Claims;

/// <summary>Words near a figure that say how it stands to another, from <c>Rules/en/claim-cues.tsv</c>.</summary>
internal static class ClaimCues
{
    private static readonly FrozenDictionary<string, ImmutableArray<string>> Cues = RuleFile.Rows("en/claim-cues.tsv")
        .GroupBy(row => row[0], StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Select(row => row[1]).ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>True where one of the cues of a kind stands in the text as whole words, whatever the case.</summary>
    public static bool Holds(string kind, ReadOnlySpan<char> text) => IndexIn(kind, text) >= 0;

    /// <summary>Where the first cue of a kind stands; -1 for none.</summary>
    public static int IndexIn(string kind, ReadOnlySpan<char> text)
    {
        var first = -1;
        foreach (var cue in Cues[kind])
        {
            for (int from = 0, at; (at = text[from..].IndexOf(cue, StringComparison.OrdinalIgnoreCase)) >= 0; from += at + 1)
            {
                var start = from + at;
                var end = start + cue.Length;
                if ((start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]) || !char.IsLetterOrDigit(cue[^1])))
                {
                    first = first < 0 ? start : Math.Min(first, start);
                    break;
                }
            }
        }

        return first;
    }
}
