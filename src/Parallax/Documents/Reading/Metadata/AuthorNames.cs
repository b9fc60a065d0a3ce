using System;
using System.Collections.Generic;
using System.Linq;

namespace Parallax.Documents.Reading.Metadata;

/// <summary>Takes persons' names out of what metadata gives as author: names, lists of names, addresses, desks, the outlet itself.</summary>
internal static class AuthorNames
{
    private const int LongestValue = 120;

    public static IEnumerable<string> Of(string value, string? outlet)
    {
        if (value.Length > LongestValue || value.Contains("://", StringComparison.Ordinal) || value.Contains('@', StringComparison.Ordinal) || value.Contains('{', StringComparison.Ordinal))
        {
            return [];
        }

        var bare = value.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? value[3..] : value;
        var names = PersonNames.InByline(bare);
        if (names.Count > 0)
        {
            return names;
        }

        // Scripts without capitals, single names: taken as they stand when short and no outlet.
        var isOther = bare.Length is >= 2 and <= 40 && bare.Any(c => c > '\u02FF' && char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.OtherLetter);
        return isOther && !string.Equals(bare, outlet, StringComparison.OrdinalIgnoreCase) ? [bare.Trim()] : [];
    }
}
