using System;
using System.Collections.Immutable;
using System.Linq;
using Parallax.Ledger;

namespace Parallax.Queries;

/// <summary>Sentences that two versions of a text do not share.</summary>
internal static class SentenceDifference
{
    /// <summary>Longest common subsequences are sought in tables of at most so many cells; beyond that only what both begin and end with counts as kept.</summary>
    private const long MaxCells = 4_000_000;

    /// <summary>A sentence is compared with so many that were added near it.</summary>
    private const int MostCandidates = 100;

    /// <summary>Two sentences with this share of their words in common are one that changed.</summary>
    private const double Alike = 0.5;

    public static ImmutableArray<VersionChange> Of(LedgerDocument before, LedgerDocument after)
    {
        var (a, b) = (Sentences(before), Sentences(after));
        var (keptA, keptB) = Kept(a, b);
        var changes = ImmutableArray.CreateBuilder<VersionChange>();
        for (int i = 0, j = 0; i < a.Length || j < b.Length;)
        {
            if (i < a.Length && j < b.Length && keptA[i] && keptB[j])
            {
                i++;
                j++;
                continue;
            }

            var removed = Run(keptA, ref i);
            var added = Run(keptB, ref j);
            Pair(a, b, removed, added, changes);
        }

        return changes.ToImmutable();
    }

    private static (Span Span, string Words)[] Sentences(LedgerDocument document) =>
        [.. document.Record.Sentences.Select(span => (span, string.Join(' ', span.Of(document.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))))];

    private static Range Run(bool[] kept, ref int at)
    {
        var start = at;
        while (at < kept.Length && !kept[at])
        {
            at++;
        }

        return start..at;
    }

    /// <summary>Removed sentences with the added one that is most like them.</summary>
    private static void Pair((Span Span, string Words)[] a, (Span Span, string Words)[] b, Range removed, Range added, ImmutableArray<VersionChange>.Builder changes)
    {
        var left = Enumerable.Range(added.Start.Value, added.End.Value - added.Start.Value).ToList();
        for (var i = removed.Start.Value; i < removed.End.Value; i++)
        {
            var best = left.Take(MostCandidates).Select(j => (Index: j, Share: Share(a[i].Words, b[j].Words))).DefaultIfEmpty((Index: -1, Share: 0)).MaxBy(pair => pair.Share);
            if (best.Share >= Alike)
            {
                left.Remove(best.Index);
                changes.Add(new VersionChange(ChangeKind.Changed, a[i].Span, b[best.Index].Span));
            }
            else
            {
                changes.Add(new VersionChange(ChangeKind.Removed, a[i].Span, null));
            }
        }

        changes.AddRange(left.Select(j => new VersionChange(ChangeKind.Added, null, b[j].Span)));
    }

    /// <summary>Words of both, twice, in those of each (Dice).</summary>
    private static double Share(string a, string b)
    {
        var (first, second) = (a.Split(' '), b.Split(' '));
        var rest = second.CountBy(word => word, StringComparer.OrdinalIgnoreCase).ToDictionary(StringComparer.OrdinalIgnoreCase);
        var common = 0;
        foreach (var word in first)
        {
            if (rest.TryGetValue(word, out var count) && count > 0)
            {
                rest[word] = count - 1;
                common++;
            }
        }

        return 2.0 * common / (first.Length + second.Length);
    }

    private static (bool[] A, bool[] B) Kept((Span Span, string Words)[] a, (Span Span, string Words)[] b)
    {
        var (keptA, keptB) = (new bool[a.Length], new bool[b.Length]);
        var start = 0;
        while (start < a.Length && start < b.Length && a[start].Words == b[start].Words)
        {
            keptA[start] = keptB[start] = true;
            start++;
        }

        var (endA, endB) = (a.Length, b.Length);
        while (endA > start && endB > start && a[endA - 1].Words == b[endB - 1].Words)
        {
            keptA[--endA] = keptB[--endB] = true;
        }

        var (rows, columns) = (endA - start, endB - start);
        if ((long)rows * columns > MaxCells)
        {
            return (keptA, keptB);
        }

        var lengths = new int[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
            {
                lengths[i, j] = a[start + i].Words == b[start + j].Words ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        for (int i = 0, j = 0; i < rows && j < columns;)
        {
            if (a[start + i].Words == b[start + j].Words)
            {
                keptA[start + i++] = keptB[start + j++] = true;
            }
            else if (lengths[i + 1, j] >= lengths[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return (keptA, keptB);
    }
}
