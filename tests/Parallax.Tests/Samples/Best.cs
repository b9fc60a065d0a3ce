using System;
using System.Collections.Generic;
using System.Linq;

namespace Parallax.Tests.Samples;

/// <summary>Where any of several candidates may fulfil an expectation: the one with the least against it speaks.</summary>
internal static class Best
{
    /// <param name="candidates">What was found.</param>
    /// <param name="problems">What is wrong with a candidate, empty for nothing.</param>
    /// <param name="none">The failure where there is no candidate.</param>
    /// <returns>Null where a candidate has nothing against it.</returns>
    public static string? Of<T>(IEnumerable<T> candidates, Func<T, IEnumerable<string?>> problems, string none)
    {
        var least = candidates
            .Select(candidate => problems(candidate).OfType<string>().ToList())
            .OrderBy(list => list.Count)
            .FirstOrDefault();
        return least is null ? none : least.Count == 0 ? null : string.Join("; ", least);
    }

    /// <summary>A problem where the two differ.</summary>
    public static string? Unless(bool holds, string field, string? expected, string? found) =>
        holds ? null : $"expected {field} {expected ?? "none"}, found {found ?? "none"}";
}
