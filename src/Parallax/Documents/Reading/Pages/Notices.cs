using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Rules;

namespace Parallax.Documents.Reading.Pages;

/// <summary>Tells pages that stand in a report's place: consent notices, paywalls, checks for robots, errors (<c>Rules/notices.tsv</c>).</summary>
internal static class Notices
{
    private const double Share = 0.6;

    private const int FewestPhrases = 2;

    /// <summary>A page shorter than this needs no second phrase where all of its lines hold one.</summary>
    private const int ShortText = 400;

    private static readonly ImmutableArray<(string Kind, ImmutableArray<string> Phrases)> Kinds =
        [.. RuleFile.Rows("notices.tsv").GroupBy(row => row[0], row => row[1], StringComparer.Ordinal).Select(group => (group.Key, group.ToImmutableArray()))];

    /// <summary>What the page is; null for a report.</summary>
    public static string? KindOf(Draft draft)
    {
        var lines = draft.Blocks.Where(block => block.Kind != BlockKind.Title).Select(block => block.Text.Replace('’', '\'')).ToList();
        var all = lines.Sum(line => line.Length);
        foreach (var (kind, phrases) in Kinds)
        {
            var found = new HashSet<string>(StringComparer.Ordinal);
            var held = 0;
            foreach (var line in lines)
            {
                var has = phrases.Where(phrase => line.Contains(phrase, StringComparison.OrdinalIgnoreCase)).ToList();
                found.UnionWith(has);
                held += has.Count > 0 ? line.Length : 0;
            }

            if (held > all * Share && (found.Count >= FewestPhrases || (held == all && all < ShortText)))
            {
                return kind;
            }
        }

        return null;
    }
}
