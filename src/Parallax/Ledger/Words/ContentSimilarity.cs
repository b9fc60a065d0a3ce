using System;
using System.Collections.Generic;

namespace Parallax.Ledger.Words;

/// <summary>How alike two stretches of text are in what they say: shared terms by weight, near forms for part, and the order of what is shared.</summary>
internal static class ContentSimilarity
{
    /// <summary>What a shared beginning of two words counts ("invasion", "invading").</summary>
    private const double NearForm = 0.7;

    /// <summary>0 to 1.</summary>
    public static Likeness Compare(Content a, Content b, TermWeights weights)
    {
        if (a.Terms.Length > b.Terms.Length || (a.Terms.Length == b.Terms.Length && string.CompareOrdinal(a.Folded, b.Folded) > 0))
        {
            (a, b) = (b, a);
        }

        double weightA = 0, weightB = 0, shared = 0, strongest = 0;
        var places = new List<int>();
        var open = new List<string>();
        foreach (var term in a.Terms)
        {
            var weight = weights.Of(term);
            weightA += weight;
            if (b.Set.Contains(term))
            {
                shared += weight;
                strongest = Math.Max(strongest, weight);
                places.Add(b.Terms.IndexOf(term));
            }
            else
            {
                open.Add(term);
            }
        }

        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var term in b.Terms)
        {
            var weight = weights.Of(term);
            weightB += weight;
            if (!a.Set.Contains(term) && open.Find(other => !taken.Contains(other) && IsNearForm(other, term)) is { } near)
            {
                taken.Add(near);
                shared += NearForm * Math.Min(weight, weights.Of(near));
                places.Add(b.Terms.IndexOf(term));
            }
        }

        if (places.Count == 0)
        {
            return default;
        }

        var order = places.Count < 2 ? 1 : (double)(LongestRise(places) - 1) / (places.Count - 1);
        return new Likeness(2 * shared / (weightA + weightB), shared / Math.Min(weightA, weightB), order, places.Count, strongest);
    }

    private static bool IsNearForm(string a, string b)
    {
        if (a[0] is '@' or '~' || b[0] is '@' or '~')
        {
            return false;
        }

        var length = 0;
        while (length < a.Length && length < b.Length && a[length] == b[length])
        {
            length++;
        }

        return length >= 4 && length * 10 >= Math.Max(a.Length, b.Length) * 6;
    }

    /// <summary>Length of the longest rising subsequence.</summary>
    public static int LongestRise(List<int> places)
    {
        var tails = new List<int>();
        foreach (var place in places)
        {
            var at = tails.BinarySearch(place);
            at = at < 0 ? ~at : at;
            if (at == tails.Count)
            {
                tails.Add(place);
            }
            else
            {
                tails[at] = place;
            }
        }

        return tails.Count;
    }
}
