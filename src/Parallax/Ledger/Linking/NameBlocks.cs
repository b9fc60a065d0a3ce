using System;
using System.Collections.Generic;
using System.Linq;

namespace Parallax.Ledger.Linking;

/// <summary>Which names are compared with each other: those with a handle in common; all of them where there are few.</summary>
internal static class NameBlocks
{
    /// <summary>So many with a handle in common are compared with each other: beyond, the handle is too common to tell.</summary>
    public const int Largest = 64;

    /// <param name="groups">Each with its place as identity.</param>
    /// <param name="handles">Words as they sound, and what else a group is found by.</param>
    public static IEnumerable<(T A, T B)> Pairs<T>(List<T> groups, Func<T, IEnumerable<string>> handles) =>
        (groups.Count <= Largest ? [groups] : groups
            .SelectMany(group => handles(group).Distinct(StringComparer.Ordinal).Select(key => (key, group)))
            .GroupBy(pair => pair.key, pair => pair.group, StringComparer.Ordinal).Select(block => block.Take(Largest).ToList()))
        .SelectMany(block => block.SelectMany((a, i) => block.Skip(i + 1).Select(b => (A: a, B: b)))).Distinct();
}
