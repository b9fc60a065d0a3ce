using System;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Rules;

namespace Parallax.Documents.Reading.Cleaning;

/// <summary>Knows the marks by which a line shows that it is a picture's caption or credit (<c>Rules/en/caption-marks.tsv</c>).</summary>
internal static class CaptionMarks
{
    private const int LongestCaption = 600;

    private static readonly ImmutableArray<string> Starts = Of("start");

    private static readonly ImmutableArray<string> Ends = Of("end");

    private static readonly ImmutableArray<string> Insides = Of("inside");

    private static readonly ImmutableArray<string> Wholes = Of("whole");

    public static bool Has(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestCaption)
        {
            return false;
        }

        var bare = line.Trim().TrimEnd('.');
        foreach (var whole in Wholes)
        {
            if (bare.Equals(whole, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        foreach (var start in Starts)
        {
            if (bare.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        foreach (var end in Ends)
        {
            if (bare.EndsWith(end, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        foreach (var inside in Insides)
        {
            if (bare.Contains(inside, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static ImmutableArray<string> Of(string where) =>
        [.. RuleFile.Rows("en/caption-marks.tsv").Concat(RuleFile.Rows("caption-marks.tsv")).Where(row => row[0] == where).Select(row => row[1])];
}
