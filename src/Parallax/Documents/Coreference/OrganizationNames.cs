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
            (parts[^1] == key || (parts[0] == key && !IsOfPlace(parts)) || (key.Length >= 4 && parts.Length <= 4 && Read(key, 0, parts, 0)) || (key.Length > 2 && string.Concat(parts.Where(part => part is not ("of" or "and" or "for")).Select(part => part[0])) == key));
    }

    /// <summary>"Ostra Herald" is of Ostra rather than called so.</summary>
    private static bool IsOfPlace(string[] parts) => parts is [_, "herald" or "courier" or "tribune" or "times" or "post" or "gazette" or "journal" or "news" or "radio" or "television" or "university"];

    /// <summary>Whether capitals can be read off the starts of a name's words: VALFOR off Valley Force.</summary>
    public static bool IsReadOff(string abbreviation, string name)
    {
        var parts = Folding.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(part => part is not ("the" or "of" or "and" or "for")).ToArray();
        return parts.Length > 1 && Read(Folding.Fold(abbreviation), 0, parts, 0);
    }

    private static bool Read(string letters, int at, string[] parts, int part)
    {
        if (part == parts.Length)
        {
            return at == letters.Length;
        }

        for (var length = 1; length <= parts[part].Length && at + length <= letters.Length && letters[at + length - 1] == parts[part][length - 1]; length++)
        {
            if (Read(letters, at + length, parts, part + 1))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsAbbreviation(string name) => name.Length is >= 2 and <= 12 && name.Count(char.IsUpper) >= 2 && !name.Contains(' ', StringComparison.Ordinal);
}
