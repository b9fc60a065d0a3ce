using System.Collections.Generic;
using System.Collections.Immutable;
using Parallax.Ledger.Words;

namespace Parallax.Ledger.Copies;

/// <summary>Finds the runs of words that stand in both of two texts, longest first from the left.</summary>
internal static class PassageAligner
{
    /// <summary>Shorter runs are what any two reports share.</summary>
    public const int LeastWords = 7;

    /// <summary>A run that stands in the other text more often than this is looked for at its first places.</summary>
    private const int MostPlaces = 8;

    /// <summary>Runs as indexes of first words and lengths in words; in order, without overlap in <paramref name="words"/>.</summary>
    public static ImmutableArray<(int Start, int OfStart, int Length)> Align(List<Word> words, List<Word> of)
    {
        var places = new Dictionary<ulong, List<int>>();
        var ofShingles = Fingerprints.Shingles(of, LeastWords);
        for (var i = 0; i < ofShingles.Length; i++)
        {
            if (!places.TryGetValue(ofShingles[i], out var list))
            {
                places.Add(ofShingles[i], list = []);
            }

            if (list.Count < MostPlaces)
            {
                list.Add(i);
            }
        }

        var runs = ImmutableArray.CreateBuilder<(int, int, int)>();
        var shingles = Fingerprints.Shingles(words, LeastWords);
        var at = 0;
        while (at < shingles.Length)
        {
            var (best, length) = (-1, 0);
            foreach (var place in places.GetValueOrDefault(shingles[at]) ?? [])
            {
                var run = 0;
                while (at + run < words.Count && place + run < of.Count && words[at + run].Folded == of[place + run].Folded)
                {
                    run++;
                }

                (best, length) = run > length ? (place, run) : (best, length);
            }

            if (length >= LeastWords)
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
