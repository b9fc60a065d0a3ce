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

    /// <summary>True where the text ends with one of the cues of a kind, white space aside.</summary>
    public static bool EndsWith(string kind, ReadOnlySpan<char> text)
    {
        var trimmed = text.TrimEnd();
        foreach (var cue in Cues[kind])
        {
            if (trimmed.EndsWith(cue, StringComparison.OrdinalIgnoreCase) && (trimmed.Length == cue.Length || !char.IsLetterOrDigit(trimmed[^(cue.Length + 1)])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the last cue of a kind stands; -1 for none.</summary>
    public static int LastIn(string kind, ReadOnlySpan<char> text)
    {
        var last = -1;
        for (int from = 0, at; from < text.Length && (at = IndexIn(kind, text[from..])) >= 0; from = last + 1)
        {
            last = from + at;
        }

        return last;
    }

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
