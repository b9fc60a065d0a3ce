using System;
using System.Collections.Generic;
using Parallax.Ledger.Words;

namespace Parallax.Ledger.Copies;

/// <summary>
/// Winnowed fingerprints of a text: of every window of shingles the least hash. Two texts that share a run of
/// <see cref="Shingle"/> + <see cref="Window"/> - 1 words share a fingerprint (S. Schleimer, D. Wilkerson, A. Aiken, "Winnowing", SIGMOD 2003).
/// </summary>
internal static class Fingerprints
{
    /// <summary>Words a shingle.</summary>
    public const int Shingle = 7;

    /// <summary>Shingles a window.</summary>
    public const int Window = 5;

    /// <param name="hashes">As <see cref="Shingles"/> gives them.</param>
    /// <returns>Sorted and distinct.</returns>
    public static List<ulong> Of(ulong[] hashes)
    {
        var kept = new SortedSet<ulong>();
        var least = -1;
        for (var end = Math.Min(Window, hashes.Length) - 1; end >= 0 && end < hashes.Length; end++)
        {
            var start = Math.Max(0, end - Window + 1);
            if (least < start)
            {
                least = start;
                for (var i = start + 1; i <= end; i++)
                {
                    least = hashes[i] <= hashes[least] ? i : least;
                }
            }
            else if (hashes[end] <= hashes[least])
            {
                least = end;
            }

            kept.Add(hashes[least]);
        }

        return [.. kept];
    }

    /// <summary>Hashes of all runs of <see cref="Shingle"/> words, by the place of the first.</summary>
    public static ulong[] Shingles(List<Word> words)
    {
        const int length = Shingle;
        if (words.Count < length)
        {
            return [];
        }

        var single = words.ConvertAll(word => Hash(word.Folded));
        var hashes = new ulong[words.Count - length + 1];
        for (var i = 0; i < hashes.Length; i++)
        {
            var hash = 14695981039346656037UL;
            for (var j = 0; j < length; j++)
            {
                hash = Mixed((hash * 1099511628211UL) ^ single[i + j]);
            }

            hashes[i] = hash;
        }

        return hashes;
    }

    /// <summary>FNV-1a, the same on every machine and in every run.</summary>
    private static ulong Hash(string word)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in word)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return Mixed(hash);
    }

    private static ulong Mixed(ulong hash)
    {
        hash ^= hash >> 32;
        hash *= 0xd6e8feb86659fd93UL;
        return hash ^ (hash >> 32);
    }
}
