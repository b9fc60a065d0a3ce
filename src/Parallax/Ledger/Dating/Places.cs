using System;
using System.Linq;

namespace Parallax.Ledger.Dating;

/// <summary>Whether two places can be one for comparing: the same entity, or a name that holds the other ("Ostrel", "Ostrel bridge").</summary>
internal static class Places
{
    public static bool AreOne(string? a, string aName, string? b, string bName)
    {
        if (a is null || b is null)
        {
            return false;
        }

        if (a == b)
        {
            return true;
        }

        var first = aName.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var second = bName.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (few, many) = first.Length <= second.Length ? (first, second) : (second, first);
        return few.Length > 0 && few.Length < many.Length && few.All(word => word.Length > 3 && many.Contains(word, StringComparer.OrdinalIgnoreCase));
    }
}
