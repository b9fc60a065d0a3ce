using System;
using System.Linq;

namespace Parallax.Documents.Events.Casualties;

/// <summary>Compares names of victims.</summary>
internal static class VictimNames
{
    /// <summary>True where one name holds all words of the other: "Orsik" and "Lev Orsik".</summary>
    public static bool AreOne(string a, string b)
    {
        var (first, second) = (Words(a), Words(b));
        return first.Length > 0 && second.Length > 0 && (first.All(word => second.Contains(word, StringComparer.OrdinalIgnoreCase)) || second.All(word => first.Contains(word, StringComparer.OrdinalIgnoreCase)));
    }

    private static string[] Words(string name) =>
        [.. name.Split([' ', '.', '"', '“', '”', ','], StringSplitOptions.RemoveEmptyEntries).Where(word => word is not ("Jr" or "Sr" or "II" or "III") && word.Length > 1)];
}
