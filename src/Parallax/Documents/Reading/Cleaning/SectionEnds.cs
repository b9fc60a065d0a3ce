using System;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Rules;

namespace Parallax.Documents.Reading.Cleaning;

/// <summary>Knows headings under which no more of a report stands (<c>Rules/section-ends.tsv</c>).</summary>
internal static class SectionEnds
{
    private const int LongestHeading = 80;

    private static readonly FrozenDictionary<string, string> Whole = RuleFile.Rows("section-ends.tsv").Where(row => row[1] == "whole")
        .DistinctBy(row => row[2], StringComparer.Ordinal).ToFrozenDictionary(row => row[2], row => row[0], StringComparer.Ordinal);

    private static readonly ImmutableArray<(string Phrase, string Reason)> Starts =
        [.. RuleFile.Rows("section-ends.tsv").Where(row => row[1] == "start").Select(row => (row[2], row[0]))];

    /// <summary>Why what stands under a heading is dropped; null for a heading of the report.</summary>
    public static string? ReasonFor(string heading)
    {
        if (heading.Length > LongestHeading)
        {
            return null;
        }

        var key = LineKey.Of(heading);
        if (Whole.TryGetValue(key, out var reason))
        {
            return reason;
        }

        foreach (var (phrase, startReason) in Starts)
        {
            if (key.StartsWith(phrase, StringComparison.Ordinal) && (key.Length == phrase.Length || !char.IsLetterOrDigit(key[phrase.Length])))
            {
                return startReason;
            }
        }

        return Boilerplate.ReasonFor(heading) is { } known and ("related" or "newsletter" or "comments" or "share") ? known : null;
    }
}
