using System;
using System.Linq;

namespace Parallax.Documents.Coreference;

/// <summary>Tells whether a short name can stand for a long one.</summary>
internal static class OrganizationNames
{
    /// <summary>Whether a folded single word is the last or first word of a longer name, or its initials.</summary>
    public static bool IsShortFor(string key, string name)
    {
        var parts = Folding.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(part => part != "the").ToArray();
        return parts.Length > 1 && key.Length > 1 &&
            (parts[^1] == key || parts[0] == key || (key.Length > 2 && string.Concat(parts.Where(part => part is not ("of" or "and" or "for")).Select(part => part[0])) == key));
    }

    public static bool IsAbbreviation(string name) => name.Length is >= 2 and <= 12 && name.Count(char.IsUpper) >= 2 && !name.Contains(' ', StringComparison.Ordinal);
}
