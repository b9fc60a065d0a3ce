using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;

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

    /// <summary>The names in one value. What no rule takes apart stands as it is: the field says that it is an author.</summary>
    public static IReadOnlyList<string> Of(string value)
    {
        var bare = value.Trim().TrimEnd(',', ';', '|').Trim();
        bare = bare.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? bare[3..].Trim() : bare;
        if (bare.Length is < 2 or > LongestValue || bare.Contains("://", StringComparison.Ordinal) || bare.Contains('@', StringComparison.Ordinal) || bare.Contains('{', StringComparison.Ordinal)
            || bare.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || Machines.Contains(bare) || !bare.Any(char.IsLetter))
        {
            return [];
        }

        // A list where all that is joined could be persons.
        var parts = bare.Split([';', '|', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        parts = parts.Length > 1 ? parts : bare.Split([',', '，', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var names = parts.SelectMany(part => PersonNames.InByline(part) is { Count: > 1 } joined ? joined : [part]).ToList();
        names = names.Count > 1 && !names.TrueForAll(CouldBeName) ? [bare] : names;
        return [.. names.Where(name => name.Length is >= 2 and <= LongestName && !Machines.Contains(name)).Take(MostNames)];
    }

    /// <summary>Two words or more, each with a capital or of a script without.</summary>
    private static bool CouldBeName(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return name.Length <= LongestName && (words.Length is >= 2 and <= 5 || (words.Length == 1 && name.Length >= 2 && name[0] > '\u02FF'))
            && words.Count(word => char.IsUpper(word[0]) || word[0] > '\u02FF') >= Math.Min(2, words.Length) && !name.Any(char.IsDigit);
    }
}
