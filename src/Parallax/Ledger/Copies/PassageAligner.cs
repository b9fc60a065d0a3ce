using System.Collections.Generic;
using System.Collections.Immutable;

namespace Parallax.Ledger.Copies;

/// <summary>Finds the runs of words that stand in both of two texts, longest first from the left.</summary>
internal static class PassageAligner
{
    /// <summary>Runs as indexes of first words and lengths in words; in order, without overlap in <paramref name="text"/>.</summary>
    /// <param name="text">One text.</param>
    /// <param name="other">The other.</param>
    /// <param name="furniture">Hashes of runs that count for nothing where they begin.</param>
    public static ImmutableArray<(int Start, int OfStart, int Length)> Align(CopyText text, CopyText other, HashSet<ulong> furniture)
    {
        var (words, of) = (text.Words, other.Words);
        var runs = ImmutableArray.CreateBuilder<(int, int, int)>();
        var shingles = text.Shingles;
        var at = 0;
        while (at < shingles.Length)
        {
            var (best, length) = (-1, 0);
            foreach (var place in furniture.Contains(shingles[at]) ? [] : other.Places.GetValueOrDefault(shingles[at]) ?? [])
            {
                var run = 0;
                while (at + run < words.Count && place + run < of.Count && words[at + run].Folded == of[place + run].Folded)
                {
                    run++;
                }

                (best, length) = run > length ? (place, run) : (best, length);
            }

            if (length >= Fingerprints.Shingle)
            {
                runs.Add((at, best, length));
                at += length;
            }
            else
            {
                at++;
            }
        }

        return runs.ToImmutable();
    }
}
