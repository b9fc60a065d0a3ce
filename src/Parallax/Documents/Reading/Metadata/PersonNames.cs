using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Rules;

namespace Parallax.Documents.Reading.Metadata;

/// <summary>Tells lines that are a person's name, and takes bylines apart.</summary>
internal static class PersonNames
{
    private const int LongestName = 48;

    private static readonly FrozenSet<string> NotNames = RuleFile.Set("en/not-names.txt");

    private static readonly FrozenSet<string> Particles =
        FrozenSet.ToFrozenSet(["de", "da", "di", "du", "del", "della", "der", "den", "van", "von", "zu", "bin", "ibn", "al", "el", "la", "le", "dos", "das", "ter", "af", "y"], StringComparer.Ordinal);

    private static readonly ImmutableArray<string> Joints =
        [.. RuleFile.Rows("byline-words.tsv").Where(row => row[0] == "joint").Select(row => $" {row[1]} ").OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal)];

    /// <summary>True for two to four capitalised words, none of which belongs to an outlet, a desk or a button.</summary>
    public static bool IsName(ReadOnlySpan<char> line)
    {
        if (line.Length is < 4 or > LongestName)
        {
            return false;
        }

        var words = line.ToString().Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 4
            && IsNameWord(words[0]) && IsNameWord(words[^1]) && words[^1].Length > 1
            && words.All(word => IsNameWord(word) || Particles.Contains(word))
            && !words.All(word => word.All(c => !char.IsLetter(c) || char.IsUpper(c)));
    }

    /// <summary>The persons that a byline names: "By Vera Kostin and Jon Bery in Orvane" names two.</summary>
    public static IReadOnlyList<string> InByline(string byline)
    {
        var names = new List<string>();
        var parts = WithoutJoints(byline)
            .Split(['\n', ',', ';', '|', '·', '/', '(', ')', '•'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var part in parts)
        {
            var name = CutPlace(part);
            if (IsName(name))
            {
                names.Add(name);
            }
        }

        return names;
    }

    /// <summary>What stands between words such as "and".</summary>
    public static IReadOnlyList<string> AtJoints(string line) => WithoutJoints(line).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string WithoutJoints(string line)
    {
        foreach (var joint in Joints)
        {
            line = line.Contains(joint, StringComparison.OrdinalIgnoreCase) ? line.Replace(joint, "\n", StringComparison.OrdinalIgnoreCase) : line;
        }

        return line;
    }

    /// <summary>Without "in Orvane", "for the Herald", "at the bridge".</summary>
    private static string CutPlace(string part)
    {
        foreach (var word in (ReadOnlySpan<string>)[" in ", " for ", " at ", " from ", " with ", " - ", " – ", " — "])
        {
            var at = part.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at > 0)
            {
                part = part[..at];
            }
        }

        return part.Trim();
    }

    private static bool IsNameWord(string word)
    {
        var bare = word.TrimEnd('.', ',');
        return bare.Length > 0 && char.IsUpper(bare[0]) && !NotNames.Contains(bare.ToLowerInvariant())
            && bare.All(c => char.IsLetter(c) || c is '-' or '\'' or '’' or '.' || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark);
    }
}
