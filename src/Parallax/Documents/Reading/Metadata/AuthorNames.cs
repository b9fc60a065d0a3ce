using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using Parallax.Rules;

namespace Parallax.Documents.Reading.Metadata;

/// <summary>Takes names out of what metadata gives as author: persons, lists of persons, agencies, desks, the outlet itself.</summary>
internal static class AuthorNames
{
    private const int LongestValue = 200;

    private const int LongestName = 80;

    private const int MostNames = 12;

    /// <summary>Accounts of a site's machinery.</summary>
    private static readonly FrozenSet<string> Machines = FrozenSet.ToFrozenSet(
        ["admin", "administrator", "author", "user", "root", "webmaster", "wordpress", "null", "undefined", "none", "unknown", "anonymous", "default", "false", "true", "n/a"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Agencies = RuleFile.Rows("en/agencies.tsv")
        .Where(row => row.Length > 1 && row[1] == "agency").SelectMany(row => row.Where((_, column) => column != 1))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Roles = RuleFile.Rows("byline-words.tsv").Where(row => row[0] == "role").Select(row => row[1]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The names in one value. What no rule takes apart stands as it is: the field says that it is an author.</summary>
    public static IReadOnlyList<string> Of(string value)
    {
        var bare = value.Trim().TrimEnd(',', ';', '|').Trim();
        bare = bare.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? bare[3..].Trim() : WithoutOpening(bare);
        if (bare.Length is < 2 or > LongestValue || bare.Contains("://", StringComparison.Ordinal) || bare.Contains('@', StringComparison.Ordinal) || bare.Contains('{', StringComparison.Ordinal)
            || bare.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || Machines.Contains(bare) || !bare.Any(char.IsLetter))
        {
            return [];
        }

        // A list where all that is joined could be persons.
        var parts = bare.Split([';', '|', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        parts = parts.Length > 1 ? parts : bare.Split([',', '，', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var names = parts.SelectMany(Joined).ToList();
        names = names.Count > 1 && !names.TrueForAll(CouldBeName) ? [bare] : names;
        if (names.Count > 1 && PersonNames.IsName(names[0]))
        {
            names.RemoveAll(IsRole);
        }

        return [.. names.Where(name => name.Length is >= 2 and <= LongestName && !Machines.Contains(name)).Take(MostNames)];
    }

    /// <summary>True for a news agency: it stands beside the persons, as an author of its own.</summary>
    public static bool IsAgency(string name) => Agencies.Contains(name);

    /// <summary>"Vera Kostin, Political Editor": what somebody is, behind the name.</summary>
    private static bool IsRole(string part) => !PersonNames.IsName(part) && Roles.Contains(part[(part.LastIndexOf(' ') + 1)..]);

    /// <summary>The persons and agencies that one part joins: "Anna Kross and Associated Press".</summary>
    private static IEnumerable<string> Joined(string part)
    {
        if (PersonNames.InByline(part) is { Count: > 1 } persons)
        {
            return persons;
        }

        var pieces = PersonNames.AtJoints(part);
        return pieces.Count > 1 && pieces.All(piece => IsAgency(piece) || (char.IsUpper(piece[0]) && piece.Count(' ') is >= 1 and <= 3 && !piece.Any(char.IsDigit))) && pieces.Any(IsAgency) ? pieces : [part];
    }

    /// <summary>"Von Anna Kross" is Anna Kross; "Von Stein" stays.</summary>
    private static string WithoutOpening(string value)
    {
        foreach (var opening in (ReadOnlySpan<string>)["von ", "par ", "por "])
        {
            if (value.StartsWith(opening, StringComparison.OrdinalIgnoreCase) && value[opening.Length..].TrimStart() is var rest && PersonNames.InByline(rest) is [var first, ..] && rest.StartsWith(first, StringComparison.Ordinal))
            {
                return rest;
            }
        }

        return value;
    }

    /// <summary>Two words or more, each with a capital or of a script without.</summary>
    private static bool CouldBeName(string name)
    {
        if (IsAgency(name))
        {
            return true;
        }

        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return name.Length <= LongestName && (words.Length is >= 2 and <= 5 || (words.Length == 1 && name.Length >= 2 && name[0] > '\u02FF'))
            && words.Count(word => char.IsUpper(word[0]) || word[0] > '\u02FF' || word is ['d', '\'' or '’', _, ..]) >= Math.Min(2, words.Length) && !name.Any(char.IsDigit);
    }
}
