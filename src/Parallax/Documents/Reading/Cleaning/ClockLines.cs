using System;
using System.Collections.Frozen;
using System.Linq;
using Parallax.Documents.Reading.Metadata;
using Parallax.Rules;

namespace Parallax.Documents.Reading.Cleaning;

/// <summary>Knows lines that say when a report stood on a page or how long it takes to read: "Today, 5:00 am", "Stand: 10:49 Uhr, 5 Minuten Lesedauer".</summary>
internal static class ClockLines
{
    private const int LongestLine = 80;

    private static readonly FrozenSet<string> Words = RuleFile.Lines("clock-words.txt")
        .Concat(DateLabels.All.Keys.SelectMany(label => label.Split(' '))).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True for a line of numbers and such words alone, one of each at least; the name of who wrote it may stand behind them.</summary>
    public static bool Is(string line)
    {
        if (line.Length > LongestLine || !char.IsAsciiDigit(line[0]) && !line.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return false;
        }

        Span<char> lower = stackalloc char[24];
        var known = 0;
        for (var at = 0; at < line.Length;)
        {
            if (!char.IsLetter(line[at]))
            {
                at++;
                continue;
            }

            var end = at;
            while (end < line.Length && (char.IsLetter(line[end]) || (line[end] is '\'' or '’' or '.' && end + 1 < line.Length && char.IsLetter(line[end + 1]))))
            {
                end++;
            }

            if (end - at > lower.Length || line.AsSpan(at, end - at).ToLowerInvariant(lower) is var length && !Lookup.Contains(lower[..length]))
            {
                return known > 0 && PersonNames.IsName(line.AsSpan(at).Trim());
            }

            known++;
            at = end;
        }

        return known > 0;
    }
}
